import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { Forest } from '../../regions/forest';
import { RegionPicker } from '../../regions/RegionPicker';

interface RegionDialogProps {
  label: string;
  forest: Forest;
  value: string;
  onChoose: (code: string) => void;
  onClose: () => void;
}

/** The tree of all regions, for whoever would rather look than type; the same tree as at a unit's registration. */
export const RegionDialog = ({ label, forest, value, onChoose, onClose }: RegionDialogProps) => {
  const t = useTranslate();
  const id = useId();
  const phone = useMediaQuery('(max-width: 600px)');
  return (
    <Dialog
      open
      fullScreen={phone}
      onClose={onClose}
      aria-labelledby={`${id}-title`}
      slotProps={{ paper: { sx: { width: phone ? undefined : 480 } } }}
    >
      <Box component="h2" id={`${id}-title`} sx={{ px: 6, pt: 4, pb: 3, fontSize: '1.0625rem' }}>
        {label}
      </Box>
      <Box sx={{ px: 6, pb: 2, flex: 1, minHeight: 0, overflowY: 'auto' }}>
        <RegionPicker
          id={`${id}-filter`}
          forest={forest}
          value={value}
          label={label}
          plain
          autoFocus
          onChoose={(code) => {
            onChoose(code);
            onClose();
          }}
        />
      </Box>
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', px: 6, py: 3 }}>
        <Button onClick={onClose} sx={{ minHeight: { xs: 44, sm: 36 } }}>
          {t('word.cancel')}
        </Button>
      </Box>
    </Dialog>
  );
};
