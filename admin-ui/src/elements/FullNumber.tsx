import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { LookReason } from 'workbench/contract';
import type { Acts } from '../server/acts';
import { LookDialog } from './LookDialog';

/** Long enough to compare with a certificate, short enough for an office with visitors. */
const SHOWN_SECONDS = 60;

export interface Full<T> {
  /** Null while only the masked numbers are to be seen. */
  shown: T | null;
  left: number;
  show: (numbers: T) => void;
}

/** Numbers in full, for a minute; `of` is whose they are, and another one hides them at once. */
export function useFull<T>(of: number): Full<T> {
  const [shown, setShown] = useState<T | null>(null);
  const [left, setLeft] = useState(0);
  useEffect(() => setShown(null), [of]);
  useEffect(() => {
    if (shown === null) return undefined;
    const until = Date.now() + SHOWN_SECONDS * 1000;
    const timer = setInterval(() => {
      const seconds = Math.ceil((until - Date.now()) / 1000);
      setLeft(seconds);
      if (seconds <= 0) setShown(null);
    }, 1000);
    return () => clearInterval(timer);
  }, [shown]);
  return {
    shown,
    left,
    show(numbers) {
      setLeft(SHOWN_SECONDS);
      setShown(numbers);
    },
  };
}

interface FullNumberProps<T> {
  full: Full<T>;
  ask: (acts: Acts, reason: LookReason) => Promise<T>;
}

/** 查看全号 beside masked numbers. Asks why and says that the look is logged, before it happens (R19). */
export function FullNumber<T>({ full, ask }: FullNumberProps<T>) {
  const t = useTranslate();
  const [asking, setAsking] = useState(false);
  return (
    <Box component="span" sx={{ ml: 3, whiteSpace: 'nowrap' }}>
      {full.shown !== null ? (
        <Box component="span" sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>
          {t('word.fullLeft', { seconds: full.left })}
        </Box>
      ) : (
        <Link
          component="button"
          type="button"
          onClick={() => setAsking(true)}
          sx={{ fontSize: '.8125rem', display: 'inline-flex', alignItems: 'center', gap: 1, verticalAlign: 'baseline' }}
        >
          <VisibilityOutlined aria-hidden sx={{ fontSize: '.875rem' }} />
          {t('word.full')}
        </Link>
      )}
      {asking && <LookDialog ask={ask} onShow={full.show} onClose={() => setAsking(false)} />}
    </Box>
  );
}
