import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { UnitNameRow } from 'workbench/contract';
import { Card, CardHead } from '../elements/Card';
import { Fact, Facts } from '../elements/Facts';
import { useAct } from '../server/useAct';
import { ConfirmDialog } from './ConfirmDialog';
import { UnitFinder } from './UnitFinder';
import { useRefreshMe } from './useOwnRegistrations';

interface ChooseUnitProps {
  /** The unit one belongs to now, when this is a change. */
  leaving?: string;
  /** What a refused person asks for again, found already. */
  again?: UnitNameRow;
  onAsked: () => void;
}

/** Finds a unit, and asks to be bound to it once it is plain which one is meant. */
export const ChooseUnit = ({ leaving, again, onAsked }: ChooseUnitProps) => {
  const t = useTranslate();
  const title = useId();
  const notify = useNotify();
  const refreshMe = useRefreshMe();
  const [unit, setUnit] = useState<UnitNameRow | null>(again ?? null);
  const [asking, setAsking] = useState(again !== undefined);
  const { run, sending, problem, forget } = useAct((acts, key) => acts.register(unit?.id ?? 0, key));
  const ask = async () => {
    const made = await run({ unitId: unit?.id });
    if (made === undefined) return;
    refreshMe();
    notify(t('profile.asked', { unit: made.unitName }));
    setAsking(false);
    setUnit(null);
    onAsked();
  };
  const close = () => {
    forget();
    setAsking(false);
  };
  return (
    <Card component="section" aria-labelledby={title} sx={{ maxWidth: 760, width: '100%' }}>
      <CardHead id={title} title={t(leaving ? 'profile.change' : 'profile.choose')} />
      <Box sx={{ p: 4, display: 'flex', flexDirection: 'column', gap: 3 }}>
        <Box sx={{ fontSize: '.8125rem', color: 'text.secondary' }}>
          {leaving ? t('profile.changeNote', { unit: leaving }) : t('profile.chooseNote')}
        </Box>
        <UnitFinder value={unit} onChoose={setUnit} />
        {unit && (
          <Button
            variant="contained"
            color="primary"
            onClick={() => setAsking(true)}
            sx={{ minHeight: { xs: 44, sm: 36 }, alignSelf: { xs: 'stretch', sm: 'flex-start' } }}
          >
            {t('profile.ask')}…
          </Button>
        )}
      </Box>
      {asking && unit && (
        <ConfirmDialog
          title={t('profile.askTitle')}
          label={t('profile.ask')}
          sendingLabel={t('profile.asking')}
          sending={sending}
          problem={problem}
          onConfirm={() => void ask()}
          onClose={close}
        >
          <Facts narrow>
            <Fact label={t('profile.current')} wide>
              <b>{unit.name}</b>
            </Fact>
            {unit.regionName && (
              <Fact label={t('profile.region')} wide>
                {unit.regionName}
              </Fact>
            )}
            {unit.creditCode && (
              <Fact label={t('profile.code')} wide>
                {unit.creditCode}
              </Fact>
            )}
          </Facts>
          <p>{t('profile.askNote')}</p>
          {leaving && <p>{t('profile.changeNote', { unit: leaving })}</p>}
        </ConfirmDialog>
      )}
    </Card>
  );
};
