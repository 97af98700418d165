import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { minuteOf } from '../../elements/dates';
import { Note } from '../../elements/Note';
import { useReview } from '../context';
import { placeWords } from '../pointing/places';

/** Why it came back, above the file: the last return in the flow, in full. */
export const ReturnOpinion = () => {
  const t = useTranslate();
  const { flow, record } = useReview();
  const last = [...(flow ?? [])].sort((a, b) => b.seq - a.seq).find(({ act }) => act === 'return');
  if (last === undefined) return null;
  return (
    <Box sx={{ mb: 3, maxWidth: 1040, mx: { xl: 'auto' } }}>
      <Note tone="ochre">
        <b>{t('review.returnOpinion')}</b>　{last.organisation}　{minuteOf(last.at)}
        <Box sx={{ whiteSpace: 'pre-wrap' }}>{last.opinion}</Box>
        {last.items.length > 0 && (
          <Box component="ul" sx={{ mt: 1 }}>
            {last.items.map(({ field, note }) => (
              <li key={`${field}-${note}`}>
                {placeWords(t, record.form, field)}：{note}
              </li>
            ))}
          </Box>
        )}
      </Note>
    </Box>
  );
};
