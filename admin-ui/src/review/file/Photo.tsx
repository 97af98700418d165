import Box from '@mui/material/Box';
import { lazy, Suspense, useState } from 'react';
import { attachmentUrl } from '../../server/acts';
import { useReview } from '../context';

const PaperDialog = lazy(async () => ({ default: (await import('../../paper/PaperDialog')).PaperDialog }));

/** The applicant's photo at the size of a passport print; it opens like every other paper. */
export const Photo = ({ id, label }: { id: number; label: string }) => {
  const { record } = useReview();
  const [shown, setShown] = useState(false);
  const file = record.attachments.find((attachment) => attachment.id === id);
  if (file === undefined) return null;
  const url = attachmentUrl(record.id, id);
  const name = `${label} ${record.applicantName}`;
  return (
    <>
      <Box
        component="button"
        type="button"
        aria-label={name}
        onClick={() => setShown(true)}
        sx={{
          order: { xs: -1, sm: 0 },
          p: 0,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'tone.soft',
          overflow: 'hidden',
          cursor: 'pointer',
          flex: 'none',
          lineHeight: 0,
        }}
      >
        <Box component="img" src={url} alt="" width={88} height={120} sx={{ objectFit: 'cover' }} />
      </Box>
      {shown && (
        <Suspense fallback={null}>
          <PaperDialog name={file.fileName} type={file.type} url={url} onClose={() => setShown(false)} />
        </Suspense>
      )}
    </>
  );
};
