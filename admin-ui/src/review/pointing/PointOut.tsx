import FlagOutlined from '@mui/icons-material/FlagOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import Popover from '@mui/material/Popover';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Labelled } from '../../elements/Labelled';
import { answerOf, useReview } from '../context';
import { placeWords } from './places';

/** The contract of a return. */
const MOST_LETTERS = 500;

/** 指出问题 at a field: shown while the field is pointed at or focused, always where nothing can hover. */
export const PointOut = ({ place }: { place: string }) => {
  const t = useTranslate();
  const id = useId();
  const { record, items, decided } = useReview();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [note, setNote] = useState('');
  if (!answerOf(record, 'return')?.allowed || decided) return null;
  const said = items.at(place);
  const words = placeWords(t, record.form, place);
  const close = () => setAnchor(null);
  const add = () => {
    if (note.trim() === '') return;
    items.add({ field: place, note: note.trim() });
    setNote('');
    close();
  };
  return (
    <>
      <Button
        size="small"
        variant="text"
        className={said.length > 0 ? 'said' : 'point'}
        startIcon={<FlagOutlined aria-hidden />}
        aria-haspopup="dialog"
        aria-label={t('verdict.pointAt', { place: words })}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          minHeight: { xs: 36, sm: 22 },
          fontSize: '.75rem',
          color: said.length > 0 ? 'warning.main' : 'primary.main',
          bgcolor: 'background.paper',
          '&.point': { opacity: 0, position: { sm: 'absolute' }, top: 0, right: 0 },
          '&.point:focus-visible, *:hover > &.point': { opacity: 1 },
          // Fingers cannot hover.
          '@media (max-width: 600px), (pointer: coarse)': { '&.point': { opacity: 1, position: 'static' } },
        }}
      >
        {said.length > 0 ? said.map((item) => item.note || '…').join('；') : t('verdict.point')}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        elevation={8}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': words, sx: { width: 360, maxWidth: '100%', p: 4 } } as object,
        }}
      >
        <Labelled id={id} label={words} help={t('verdict.pointHelp')}>
          <OutlinedInput
            id={id}
            autoFocus
            value={note}
            placeholder={t('verdict.itemPlaceholder')}
            onChange={(event) => setNote(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
            }}
            inputProps={{ maxLength: MOST_LETTERS, 'aria-describedby': `${id}-below` }}
          />
        </Labelled>
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 2, mt: 3 }}>
          <Button size="small" onClick={close}>
            {t('word.cancel')}
          </Button>
          <Button size="small" variant="contained" color="primary" aria-disabled={note.trim() === ''} onClick={add}>
            {t('verdict.pointAdd')}
          </Button>
        </Box>
      </Popover>
    </>
  );
};
