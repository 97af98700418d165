import Box from '@mui/material/Box';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { Note } from '../elements/Note';
import { FieldError } from '../elements/FieldError';
import type { Forest } from './forest';
import { RegionAnswer } from './RegionAnswer';
import { RegionPicker } from './RegionPicker';

interface RegionChoiceProps {
  /** Of the filter, where the focus goes when the choice is missing. */
  id: string;
  forest: Forest;
  value: string;
  error?: string;
  onChoose: (code: string) => void;
}

/** 属地, always open: the manual's advice, a filter, the tree, and what the choice means (figure 1-5). */
export const RegionChoice = ({ id, forest, value, error, onChoose }: RegionChoiceProps) => {
  const t = useTranslate();
  const unique = useId();
  const advice = `${unique}-advice`;
  const below = `${unique}-below`;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <Note tone="blue">
        <Box id={advice}>
          <b>{t('region.howTitle')}</b>
          <br />
          {t('region.howProvince')}
          <br />
          {t('region.howCity')}
          <br />
          {t('region.howCounty')}
        </Box>
      </Note>
      <RegionPicker
        id={id}
        forest={forest}
        value={value}
        describedBy={error ? `${advice} ${below}` : advice}
        wrong={error !== undefined}
        onChoose={onChoose}
      />
      {error && (
        <Box id={below} role="alert">
          <FieldError>{error}</FieldError>
        </Box>
      )}
      <div aria-live="polite">
        <RegionAnswer forest={forest} value={value} />
      </div>
    </Box>
  );
};
