import HelpOutline from '@mui/icons-material/HelpOutline';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Outcome } from './Outcome';

/** An address that no screen has. */
export const NotFound = () => {
  const t = useTranslate();
  return (
    <Outcome icon={HelpOutline} title={t('outcome.lostPage')} note={t('outcome.lostNote')}>
      <Button component={Link} to="/">
        {t('outcome.home')}
      </Button>
    </Outcome>
  );
};
