import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Verdict } from 'workflow/domain';
import { Note } from '../../elements/Note';
import { useReview } from '../context';
import { useNextPending, useWayBack } from '../neighbours';
import { useDecidedWords } from './useDecidedWords';

/** What was decided just now, where the file went, and the next one: the focus goes there (screens §9). */
export const Decided = ({ verdict }: { verdict: Verdict }) => {
  const t = useTranslate();
  const { record } = useReview();
  const back = useWayBack(record.planId);
  const words = useDecidedWords(verdict);
  const { next, count } = useNextPending(record, true);
  const onward = useRef<HTMLAnchorElement>(null);
  useEffect(() => onward.current?.focus(), [next]);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, mt: 2 }}>
      <Note tone="green" alert>
        <b>{words}</b>
      </Note>
      {next !== undefined && (
        <Button
          ref={onward as never}
          component={Link}
          to={`/declarations/${next}/show`}
          variant="contained"
          color="primary"
        >
          {t('review.nextPending', { count })}
        </Button>
      )}
      <Button ref={next === undefined ? (onward as never) : undefined} component={Link} to={back}>
        {t('review.backToList')}
      </Button>
    </Box>
  );
};
