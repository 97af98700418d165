import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link, Navigate } from 'react-router-dom';
import type { RegistrationRow, UnitNameRow } from 'workbench/contract';
import { Note } from '../elements/Note';
import { Page, PageHead } from '../elements/PageHead';
import { useTitle } from '../elements/useTitle';
import { Awaited } from '../outcomes/Awaited';
import { standingOf } from '../registrations/states';
import { useSignedIn } from '../session/me';
import { ChooseUnit } from './ChooseUnit';
import { OverNote } from './OverNote';
import { BoundCard, WaitingCard } from './StandingCard';
import { useOwnRegistrations } from './useOwnRegistrations';
import { useProfile } from './useProfile';

/** Asking again needs the unit's id and name only; the server knows the rest. */
const asFound = ({ unitId, unitName }: RegistrationRow): UnitNameRow => ({
  id: unitId,
  name: unitName,
  creditCode: '',
  regionName: '',
});

const Standings = ({ rows }: { rows: RegistrationRow[] }) => {
  const t = useTranslate();
  const { data: profile, isLoading } = useProfile();
  const { bound, waiting, over } = standingOf(rows);
  const [changing, setChanging] = useState(false);
  const [again, setAgain] = useState<UnitNameRow>();
  const complete = profile?.complete ?? true;
  const choosing = !isLoading && !waiting && (!bound || changing || again !== undefined);
  return (
    <>
      {over && <OverNote row={over} onAgain={() => setAgain(asFound(over))} />}
      {waiting && <WaitingCard row={waiting} bound={bound} />}
      {bound && <BoundCard row={bound} onChange={waiting || changing ? undefined : () => setChanging(true)} />}
      {choosing && !complete && (
        <Note
          tone="ochre"
          action={
            <Button component={Link} to="/profile" size="small" variant="contained" color="primary">
              {t('profile.toProfile')}
            </Button>
          }
        >
          {t('profile.first')}
        </Note>
      )}
      {choosing && complete && (
        <ChooseUnit
          // Another refusal to answer is another request.
          key={again?.id}
          leaving={bound?.unitName}
          again={again}
          onAsked={() => {
            setChanging(false);
            setAgain(undefined);
          }}
        />
      )}
    </>
  );
};

/** 我的单位: where one stands, in plain words, and what can be done about it. */
export const MyUnit = () => {
  const t = useTranslate();
  const { applicant } = useSignedIn();
  const query = useOwnRegistrations();
  useTitle(t('profile.unitTitle'));
  if (applicant === undefined) return <Navigate to="/plans" replace />;
  return (
    <Page>
      <PageHead title={t('profile.unitTitle')} />
      <Awaited query={query} back="/declarations">
        {(rows) => <Standings rows={rows} />}
      </Awaited>
    </Page>
  );
};
