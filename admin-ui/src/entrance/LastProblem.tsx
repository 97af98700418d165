import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Note } from '../elements/Note';
import { leaveUrl, loginUrl, otherOf, WAYS_BACK, type Problem, type ProviderWay, type WayBack } from './problems';

interface LastProblemProps {
  problem: Problem;
  way: ProviderWay;
  next: string | null;
  provider: string;
  onAccount: () => void;
}

/** What went wrong last time, first on the page and first to be read, with its way back. */
export const LastProblem = ({ problem, way, next, provider, onAccount }: LastProblemProps) => {
  const t = useTranslate();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [problem]);
  const words = (part: 'title' | 'note') => t(`entrance.problem.${problem}.${way}.${part}`, { provider });
  const back: Record<WayBack, { label: string; href: string }> = {
    leave: { label: t('entrance.back.leave', { provider }), href: leaveUrl(way) },
    again: { label: t('entrance.back.again'), href: loginUrl(way, next) },
    other: { label: t(`entrance.${otherOf(way)}`), href: loginUrl(otherOf(way), next) },
    account: { label: t('entrance.byPassword'), href: '' },
  };
  return (
    <Box ref={place} tabIndex={-1} sx={{ outline: 'none' }}>
      <Note tone="ochre" alert>
        <b>{words('title')}</b>
        {words('note')}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 2 }}>
          {WAYS_BACK[problem].map((each) => (
            <Button
              key={each}
              size="small"
              sx={{ minHeight: { xs: 44, sm: 32 }, color: 'text.primary' }}
              {...(each === 'account' ? { onClick: onAccount } : { href: back[each].href })}
            >
              {back[each].label}
            </Button>
          ))}
        </Box>
      </Note>
    </Box>
  );
};
