import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type DragEvent } from 'react';
import { useTranslate } from 'react-admin';
import { useReview } from '../context';

/** Where the stamped scan is dropped; the button is for keys and phones. */
export const DropArea = () => {
  const t = useTranslate();
  const { upload } = useReview();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = Array.from(event.dataTransfer.files);
    if (file) upload.send(file);
  };
  return (
    <Box
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{
        flex: 1,
        minHeight: 240,
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        justifyContent: 'center',
        gap: 2,
        p: 6,
        textAlign: 'center',
        border: 2,
        borderStyle: 'dashed',
        borderColor: over ? 'primary.main' : 'tone.border',
        borderRadius: '6px',
        bgcolor: over ? 'primary.light' : 'background.paper',
      }}
    >
      <UploadFileOutlined aria-hidden sx={{ fontSize: '1.75rem', color: 'text.secondary' }} />
      <b>{t(over ? 'paper.dropNow' : 'paper.drop')}</b>
      <Box sx={{ fontSize: '.8125rem', color: 'text.secondary', mb: 2 }}>{t('paper.dropNote')}</Box>
      <Button aria-disabled={upload.busy} onClick={upload.choose} sx={{ minHeight: { xs: 44, sm: 36 } }}>
        {t('paper.choose')}
      </Button>
    </Box>
  );
};
