import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { RegistrationRow } from 'workbench/contract';
import { Card, CardHead } from '../elements/Card';
import { minuteOf } from '../elements/dates';
import { Fact, Facts } from '../elements/Facts';
import { RegistrationChip } from '../elements/StateChip';
import { useAct } from '../server/useAct';
import { ConfirmDialog } from './ConfirmDialog';
import { useRefreshMe } from './useOwnRegistrations';

interface StandingCardProps {
  row: RegistrationRow;
  /** What it means for the person. */
  note: string;
  /** What can be done about it. */
  children?: ReactNode;
}

/** One registration in plain words: which unit, where it stands, what comes next. */
const StandingCard = ({ row, note, children }: StandingCardProps) => {
  const t = useTranslate();
  return (
    <Card component="section" aria-label={row.unitName} sx={{ maxWidth: 760, width: '100%' }}>
      <CardHead title={row.unitName}>
        <RegistrationChip state={row.state} />
      </CardHead>
      <Box sx={{ p: 4, display: 'flex', flexDirection: 'column', gap: 3 }}>
        <p>{note}</p>
        <Facts>
          <Fact label={t('profile.askedAt')}>{minuteOf(row.registeredAt)}</Fact>
          <Fact label={t('profile.decidedAt')}>{minuteOf(row.decidedAt) || '—'}</Fact>
        </Facts>
        {children && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>{children}</Box>}
      </Box>
    </Card>
  );
};

export const BoundCard = ({ row, onChange }: { row: RegistrationRow; onChange?: () => void }) => {
  const t = useTranslate();
  return (
    <StandingCard row={row} note={t('profile.boundNote')}>
      {onChange && (
        <Button onClick={onChange} sx={{ minHeight: { xs: 44, sm: 36 } }}>
          {t('profile.change')}…
        </Button>
      )}
    </StandingCard>
  );
};

export const WaitingCard = ({ row, bound }: { row: RegistrationRow; bound: RegistrationRow | undefined }) => {
  const t = useTranslate();
  const notify = useNotify();
  const refreshMe = useRefreshMe();
  const [asking, setAsking] = useState(false);
  const { run, sending, problem, forget } = useAct((acts, key) => acts.cancelRegistration(row.id, key));
  const withdraw = async () => {
    if ((await run({ id: row.id })) === undefined) return;
    refreshMe();
    notify('profile.withdrawn');
    setAsking(false);
  };
  const close = () => {
    forget();
    setAsking(false);
  };
  const note = [t('profile.waitingNote'), bound && t('profile.waitingChange', { unit: bound.unitName })];
  return (
    <>
      <StandingCard row={row} note={note.filter(Boolean).join('')}>
        <Button onClick={() => setAsking(true)} sx={{ minHeight: { xs: 44, sm: 36 } }}>
          {t('profile.withdraw')}…
        </Button>
      </StandingCard>
      {asking && (
        <ConfirmDialog
          title={t('profile.withdrawTitle', { unit: row.unitName })}
          label={t('profile.withdraw')}
          sendingLabel={t('profile.asking')}
          sending={sending}
          problem={problem}
          onConfirm={() => void withdraw()}
          onClose={close}
        >
          <p>{t('profile.withdrawNote')}</p>
        </ConfirmDialog>
      )}
    </>
  );
};
