import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import { homeOf } from '../frame/menus';
import { fetchMe } from '../session/me';

/** `#/home`: the first screen of whoever is signed in, for addresses that do not know who that is; a visitor signs in. */
export const Home = () => {
  const navigate = useNavigate();
  useEffect(() => {
    void fetchMe().then(
      ({ role }) => navigate(homeOf(role), { replace: true }),
      () => navigate('/login', { replace: true }),
    );
  }, [navigate]);
  return null;
};
