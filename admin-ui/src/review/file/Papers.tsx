import AttachFileOutlined from '@mui/icons-material/AttachFileOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { AttachmentRow } from 'workbench/contract';
import { sizeWords } from '../../elements/dates';
import { attachmentUrl } from '../../server/acts';
import { useReview } from '../context';

const PaperDialog = lazy(async () => ({ default: (await import('../../paper/PaperDialog')).PaperDialog }));

/** The files of one answer; each opens over the page, so that one's place in the file is kept. */
export const Papers = ({ ids, sizes = false }: { ids: number[]; sizes?: boolean }) => {
  const t = useTranslate();
  const { record } = useReview();
  const [shown, setShown] = useState<AttachmentRow | null>(null);
  const files = ids.flatMap((id) => record.attachments.find((attachment) => attachment.id === id) ?? []);
  if (files.length === 0) return <>{t('word.none')}</>;
  return (
    <>
      <Box component="ul" sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
        {files.map((file) => (
          <Box component="li" key={file.id} sx={{ display: 'flex', alignItems: 'baseline', gap: 3, flexWrap: 'wrap' }}>
            <Link
              component="button"
              type="button"
              onClick={() => setShown(file)}
              aria-label={t('review.openFile', { name: file.fileName })}
              sx={{
                display: 'inline-flex',
                alignItems: 'center',
                gap: 1,
                fontSize: '.8125rem',
                textAlign: 'left',
                minHeight: { xs: 36, sm: 0 },
              }}
            >
              <AttachFileOutlined aria-hidden sx={{ fontSize: '.875rem', flex: 'none' }} />
              {file.fileName}
            </Link>
            {sizes && (
              <Box component="span" sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>
                {sizeWords(file.size)}
              </Box>
            )}
          </Box>
        ))}
      </Box>
      {shown && (
        <Suspense fallback={null}>
          <PaperDialog
            name={shown.fileName}
            type={shown.type}
            url={attachmentUrl(record.id, shown.id)}
            onClose={() => setShown(null)}
          />
        </Suspense>
      )}
    </>
  );
};
