import { useQueryClient } from '@tanstack/react-query';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { AdministratorRow } from 'workbench/contract';
import { Note } from '../elements/Note';
import { troubleWords } from '../outcomes/Trouble';
import { useAct } from '../server/useAct';

interface AdmitDialogProps {
  unitId: number;
  row: AdministratorRow;
  onClose: () => void;
}

/** 移除 or 恢复 one administrator, after a question; why it is not possible (the last one) is said here. */
export const AdmitDialog = ({ unitId, row, onClose }: AdmitDialogProps) => {
  const t = useTranslate();
  const id = useId();
  const notify = useNotify();
  const queries = useQueryClient();
  const act = row.active ? 'remove' : 'restore';
  const { run, sending, problem } = useAct((acts, key) => acts.admit(unitId, row.id, act, key));
  const confirm = async () => {
    if ((await run({ act, id: row.id })) === undefined) return;
    void queries.invalidateQueries({ queryKey: ['units', unitId, 'administrators'] });
    notify(t(row.active ? 'unit.administrators.removed' : 'unit.administrators.restored', { name: row.name }));
    onClose();
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={`${id}-title`}>
      <DialogTitle id={`${id}-title`} sx={{ fontSize: '1.0625rem', fontWeight: 700 }}>
        {t(row.active ? 'unit.administrators.removeTitle' : 'unit.administrators.restoreTitle', { name: row.name })}
      </DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
        {problem && (
          <Note tone="ochre" alert>
            {troubleWords(t, problem)}
          </Note>
        )}
        <p>{t(row.active ? 'unit.administrators.removeNote' : 'unit.administrators.restoreNote')}</p>
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 4, '& .MuiButton-root': { minHeight: { xs: 44, sm: 36 } } }}>
        <Button autoFocus={row.active} onClick={onClose}>
          {t('word.cancel')}
        </Button>
        <Button
          variant="contained"
          color="primary"
          autoFocus={!row.active}
          aria-disabled={sending}
          onClick={() => void confirm()}
        >
          {t(sending ? 'unit.saving' : `unit.administrators.${act}`)}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
