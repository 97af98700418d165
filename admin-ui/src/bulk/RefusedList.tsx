import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useId, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { BulkCheckRow } from 'workbench/contract';
import type { BulkVerdict } from './doors';
import { Latest } from './Latest';

interface RefusedListProps {
  verdict: BulkVerdict;
  refused: BulkCheckRow['refused'];
  nameOf: (id: number) => string;
  onDrop: (ids: number[]) => void;
  /** One of them is opened. */
  onLeave: () => void;
}

/** Each one that cannot, why, and the ways out: to the file, or out of the selection. The focus stays in the list while it has rows. */
export const RefusedList = ({ verdict, refused, nameOf, onDrop, onLeave }: RefusedListProps) => {
  const t = useTranslate();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const drop = (place: number, dropped: number) => {
    const buttons = list.current?.querySelectorAll<HTMLElement>('button');
    (buttons?.[place + 1] ?? buttons?.[place - 1])?.focus();
    onDrop([dropped]);
  };
  return (
    <section aria-labelledby={id}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Box component="h3" id={id} sx={{ fontSize: '.8125rem' }}>
          {t(`bulk.refused.${verdict}`)}
        </Box>
        {refused.length > 1 && (
          <Button
            size="small"
            variant="text"
            color="primary"
            sx={{ ml: 'auto', minHeight: { xs: 44, sm: 28 } }}
            onClick={() => onDrop(refused.map((one) => one.id))}
          >
            {t('bulk.dropAll')}
          </Button>
        )}
      </Box>
      <Box component="ul" ref={list} sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 240, overflowY: 'auto' }}>
        {refused.map((one, place) => {
          const name = one.applicantName || nameOf(one.id);
          return (
            <Box
              component="li"
              key={one.id}
              sx={{ display: 'flex', gap: 2, py: 2, borderBottom: 1, borderColor: 'divider', fontSize: '.8125rem' }}
            >
              <Box sx={{ flex: 1, minWidth: 0 }}>
                {one.applicantName === '' ? (
                  <b>{name}</b>
                ) : (
                  <Link
                    component={RouterLink}
                    to={`/declarations/${one.id}/show`}
                    onClick={onLeave}
                    sx={{ fontWeight: 700 }}
                  >
                    {name}
                  </Link>
                )}
                <Box sx={{ color: 'warning.main' }}>{one.refusals.map(({ message }) => message).join('；')}</Box>
                <Latest latest={one.latest} />
              </Box>
              <Button
                size="small"
                variant="text"
                color="primary"
                aria-label={t('bulk.dropOne', { name })}
                onClick={() => drop(place, one.id)}
                sx={{ alignSelf: 'start', whiteSpace: 'nowrap', minHeight: { xs: 44, sm: 26 } }}
              >
                {t('bulk.drop')}
              </Button>
            </Box>
          );
        })}
      </Box>
    </section>
  );
};
