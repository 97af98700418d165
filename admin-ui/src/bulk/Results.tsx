import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { BulkResultRow, BulkRow } from 'workbench/contract';
import { Latest } from './Latest';

interface ResultsProps {
  title: string;
  verdict: BulkRow['verdict'];
  results: BulkResultRow[];
  onLeave: () => void;
}

/** A result a row, with the way to each. */
export const Results = ({ title, verdict, results, onLeave }: ResultsProps) => {
  const t = useTranslate();
  const id = useId();
  if (results.length === 0) return null;
  return (
    <section>
      <Box component="h3" id={id} sx={{ fontSize: '.8125rem' }}>
        {title}
      </Box>
      <Box component="ul" aria-labelledby={id} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {results.map(({ declarationId, applicantName, ok, message, latest }) => (
          <Box
            component="li"
            key={declarationId}
            sx={{ display: 'flex', gap: 2, py: 2, borderBottom: 1, borderColor: 'divider', fontSize: '.8125rem' }}
          >
            {ok ? (
              <CheckCircleOutlined aria-hidden sx={{ color: 'success.main', flex: 'none', mt: '2px' }} />
            ) : (
              <WarningAmberOutlined aria-hidden sx={{ color: 'warning.main', flex: 'none', mt: '2px' }} />
            )}
            <Box sx={{ flex: '0 0 6em', overflowWrap: 'anywhere' }}>
              {applicantName === '' ? (
                <b>{t('bulk.noName')}</b>
              ) : (
                <Link
                  component={RouterLink}
                  to={`/declarations/${declarationId}/show`}
                  onClick={onLeave}
                  sx={{ fontWeight: 700 }}
                >
                  {applicantName}
                </Link>
              )}
            </Box>
            <Box sx={{ flex: 1, minWidth: 0, color: ok ? 'text.secondary' : 'warning.main' }}>
              {ok ? t(`bulk.ok.${verdict}`) : message}
              <Latest latest={latest} />
            </Box>
          </Box>
        ))}
      </Box>
    </section>
  );
};
