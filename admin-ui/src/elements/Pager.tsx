import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { StayingButton } from './StayingButton';

/** `1—12，共12条`, and turning pages only where there is a second one. */
export const Pager = ({ children }: { children?: ReactNode }) => {
  const t = useTranslate();
  const { page, perPage, total = 0, setPage } = useListContext();
  if (total === 0) return null;
  const last = Math.ceil(total / perPage);
  return (
    <Box
      component="nav"
      aria-label={t('word.page', { page })}
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: '4px 12px',
        minHeight: 44,
        px: 4,
        py: 1,
        fontSize: '.8125rem',
        color: 'text.secondary',
      }}
    >
      <span role="status">
        {t('word.rows', { from: (page - 1) * perPage + 1, until: Math.min(page * perPage, total), total })}
      </span>
      <Box sx={{ flex: 1, display: 'flex', alignItems: 'center', gap: '4px 12px', flexWrap: 'wrap' }}>{children}</Box>
      {last > 1 && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
          <StayingButton size="small" off={page <= 1} onClick={() => setPage(page - 1)}>
            {t('word.previousPage')}
          </StayingButton>
          <span>
            {page}/{last}
          </span>
          <StayingButton size="small" off={page >= last} onClick={() => setPage(page + 1)}>
            {t('word.nextPage')}
          </StayingButton>
        </Box>
      )}
      <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
        {t('word.perPage', { count: perPage })}
      </Box>
    </Box>
  );
};
