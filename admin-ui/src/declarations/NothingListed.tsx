import ListOutlined from '@mui/icons-material/FormatListBulletedOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import SearchOutlined from '@mui/icons-material/SearchOutlined';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Outcome } from '../outcomes/Outcome';
import { useSignedIn } from '../session/me';
import { useFilter } from './useFilter';

const OF_TAB = { waiting: 'worklist.empty', done: 'worklist.emptyDone', returned: 'worklist.emptyReturned' };

/** Why the list is empty: nothing matches, nothing waits, or nobody has declared yet. */
export const NothingListed = () => {
  const t = useTranslate();
  const me = useSignedIn();
  const [{ tab, ...conditions }, setFilter] = useFilter();
  if (Object.keys(conditions).length > 0) {
    return (
      <Outcome icon={SearchOutlined} title={t('outcome.noMatch')} note={t('outcome.noMatchNote')}>
        <Button onClick={() => setFilter(tab ? { tab } : {})}>{t('outcome.clear')}</Button>
      </Outcome>
    );
  }
  if (tab) {
    return (
      <Outcome icon={CheckCircleOutlined} title={t(OF_TAB[tab])} note={t(`${OF_TAB[tab]}Note`)}>
        <Button component={Link} to="/plans">
          {t('declaration.backToPlans')}
        </Button>
      </Outcome>
    );
  }
  const own = me.unit !== undefined && me.unit !== null;
  return (
    <Outcome
      icon={ListOutlined}
      title={t(own ? 'declaration.empty' : 'declaration.emptyHere')}
      note={t(own ? 'declaration.emptyNote' : 'declaration.emptyHereNote')}
    >
      <Button component={Link} to={own ? '/registrations' : '/plans'}>
        {t(own ? 'declaration.registrations' : 'declaration.backToPlans')}
      </Button>
    </Outcome>
  );
};
