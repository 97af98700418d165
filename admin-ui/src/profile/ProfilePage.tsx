import { useTranslate } from 'react-admin';
import { Navigate } from 'react-router-dom';
import { Card, CardHead } from '../elements/Card';
import { Page, PageHead } from '../elements/PageHead';
import { useTitle } from '../elements/useTitle';
import { Awaited } from '../outcomes/Awaited';
import { useSignedIn } from '../session/me';
import { ProfileForm } from './ProfileForm';
import { useProfile } from './useProfile';

/** 我的资料: what the provider vouches for, and the phone and e-mail that are the person's own to say. */
export const ProfilePage = () => {
  const t = useTranslate();
  const { applicant } = useSignedIn();
  const query = useProfile();
  useTitle(t('profile.title'));
  if (applicant === undefined) return <Navigate to="/plans" replace />;
  return (
    <Page>
      <PageHead title={t('profile.title')} />
      <Awaited query={query} back="/declarations" lost={t('profile.lost')}>
        {(profile) => (
          <Card component="section" aria-label={t('profile.title')} sx={{ maxWidth: 760, width: '100%' }}>
            <CardHead title={t('profile.card')} note={t('profile.vouched')} />
            <ProfileForm profile={profile} />
          </Card>
        )}
      </Awaited>
    </Page>
  );
};
