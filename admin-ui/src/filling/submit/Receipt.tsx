import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { DeclarationRecord } from 'workbench/contract';
import { Card } from '../../elements/Card';
import { minuteOf } from '../../elements/dates';
import { Page } from '../../elements/PageHead';
import { StateChip } from '../../elements/StateChip';
import { formUrl } from '../../server/acts';

/** What a person keeps: the number, the revision and the time of what was handed in, and who has it. */
export const Receipt = ({ record }: { record: DeclarationRecord }) => {
  const t = useTranslate();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const facts = [
    [t('fill.receiptNumber'), `${record.year}-${record.id}`],
    [t('fill.receiptRevision'), t('word.revision', { revision: record.revision })],
    ...(record.verificationCode === null ? [] : [[t('fill.receiptCode'), record.verificationCode]]),
    [t('fill.receiptAt'), minuteOf(record.submittedAt)],
    [t('fill.receiptTo'), record.unitName ?? t('fill.yourUnit')],
  ];
  return (
    <Page>
      <Card
        component="section"
        aria-labelledby="receipt"
        sx={{ p: { xs: 4, sm: 6 }, maxWidth: 640, width: '100%', mx: 'auto' }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
          <CheckCircleOutlined aria-hidden sx={{ color: 'success.main', fontSize: '1.75rem' }} />
          <Typography id="receipt" ref={title} tabIndex={-1} variant="h1" sx={{ outline: 'none' }}>
            {t('fill.receiptTitle')}
          </Typography>
          <StateChip state={record.state} />
        </Box>
        <Box sx={{ my: 3, color: 'text.secondary' }}>
          {record.planName}　{record.categoryName}　{record.batch}
        </Box>
        <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '6px 20px', m: 0 }}>
          {facts.map(([label, value]) => (
            <Box key={label} sx={{ display: 'contents' }}>
              <Box component="dt" sx={{ color: 'text.secondary' }}>
                {label}
              </Box>
              <Box component="dd" sx={{ m: 0, fontWeight: 700 }}>
                {value}
              </Box>
            </Box>
          ))}
        </Box>
        {record.verificationCode !== null && (
          <Box sx={{ mt: 3, fontSize: '.75rem', color: 'tone.ink3' }}>{t('fill.receiptCodeNote')}</Box>
        )}
        <Box sx={{ my: 4, fontSize: '.8125rem' }}>{t('fill.receiptNext')}</Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, '& .MuiButton-root': { minHeight: { xs: 44, sm: 36 } } }}>
          <Button variant="contained" color="primary" component={Link} to="/declarations">
            {t('fill.back')}
          </Button>
          <Button component={Link} to={`/declarations/${record.id}/show`}>
            {t('fill.look')}
          </Button>
          <Button component="a" href={formUrl(record.id)} target="_blank" rel="noopener">
            {t('fill.receiptPrint')}
          </Button>
        </Box>
      </Card>
    </Page>
  );
};
