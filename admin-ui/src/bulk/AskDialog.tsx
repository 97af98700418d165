import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Note } from '../elements/Note';
import { Trouble } from '../outcomes/Trouble';
import { checkBulk } from './doors';
import { Frame } from './Frame';
import { Opinion } from './Opinion';
import type { Asked, BulkState } from './useBulk';

interface AskDialogProps {
  asked: Asked;
  bulk: BulkState;
  onDrop: (ids: number[]) => void;
}

/** First the check of each one, on the versions that were on the screen (R14); then the words, once for all. */
export const AskDialog = ({ asked, bulk, onDrop }: AskDialogProps) => {
  const t = useTranslate();
  const { verdict, rows } = asked;
  const query = useQuery({
    queryKey: ['bulk', 'check', verdict, rows.map(({ id, version }) => [id, version])],
    queryFn: () =>
      checkBulk(
        verdict,
        rows.map(({ id, version }) => ({ id, version })),
      ),
    staleTime: Infinity,
    // Asked anew each time the dialog opens.
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const close = () => bulk.ask(null);
  if (query.data) return <Opinion asked={asked} check={query.data} bulk={bulk} onDrop={onDrop} onClose={close} />;
  return (
    <Frame
      title={t(`bulk.title.${verdict}`, { count: rows.length })}
      onClose={close}
      buttons={
        <Button onClick={close} autoFocus>
          {t('word.cancel')}
        </Button>
      }
    >
      {query.error ? (
        <Trouble error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Box role="status">
          <Note tone="blue">{t('bulk.checking')}</Note>
        </Box>
      )}
    </Frame>
  );
};
