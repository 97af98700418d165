import DeleteOutline from '@mui/icons-material/DeleteOutline';
import FileUploadOutlined from '@mui/icons-material/FileUploadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslate } from 'react-admin';
import { formatsOf, LARGEST_FILE, mostFiles } from 'workflow/domain';
import { FieldError } from '../../elements/FieldError';
import { sizeWords } from '../../elements/dates';
import { attachmentUrl } from '../../server/acts';
import { useFilling, type ControlProps, type FilePlace } from '../context';
import { useFiles } from './useFiles';

const TYPES = { pdf: '.pdf,application/pdf', jpg: '.jpg,.jpeg,image/jpeg', png: '.png,image/png' };

/** Files of one field: each with its progress while it goes up; kinds and size are checked before anything is sent. */
export const FilesInput = ({
  id,
  field,
  value,
  onChange,
  wrong,
  label,
  describedBy,
  fileField,
  read,
}: ControlProps & FilePlace) => {
  const t = useTranslate();
  const { id: declaration, files } = useFilling();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { ids, under, refused, send, remove, forget } = useFiles({ field, fileField, value, read, onChange });
  const most = mostFiles(field);
  const full = ids.length + under.length >= most;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    send(Array.from(event.dataTransfer.files));
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
        border: 1,
        borderStyle: 'dashed',
        borderColor: wrong ? 'warning.main' : over ? 'primary.main' : 'tone.border',
        bgcolor: over ? 'primary.light' : 'background.paper',
        borderRadius: 1,
        p: label === undefined ? 2 : 1,
        display: 'flex',
        flexDirection: 'column',
        gap: 1,
      }}
    >
      {ids.map((one) => {
        const file = files.get(one);
        const name = file?.fileName ?? String(one);
        return (
          <Box key={one} sx={{ display: 'flex', alignItems: 'center', gap: 2, minWidth: 0 }}>
            {field.type === 'photo' && label === undefined && (
              <Box component="img" src={attachmentUrl(declaration, one)} alt="" sx={{ height: 96, borderRadius: 1 }} />
            )}
            <Link
              href={attachmentUrl(declaration, one)}
              target="_blank"
              rel="noopener"
              sx={{ overflowWrap: 'anywhere' }}
            >
              {name}
            </Link>
            {file && (
              <Box component="span" sx={{ fontSize: '.75rem', color: 'tone.ink3', whiteSpace: 'nowrap' }}>
                {sizeWords(file.size)}
              </Box>
            )}
            <IconButton size="small" aria-label={t('fill.removeFile', { name })} onClick={() => remove(one)}>
              <DeleteOutline fontSize="small" />
            </IconButton>
          </Box>
        );
      })}
      {under.map(({ key, name, percent, cancel }) => (
        <Box key={key} sx={{ fontSize: '.8125rem' }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
            <span aria-live="polite">{t('fill.sent', { name, percent })}</span>
            <Button size="small" variant="text" onClick={cancel} aria-label={t('fill.cancelFile', { name })}>
              {t('word.cancel')}
            </Button>
          </Box>
          <LinearProgress variant="determinate" value={percent} aria-label={name} />
        </Box>
      ))}
      {refused.map(({ key, words }) => (
        <Box key={key} role="alert" sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
          <FieldError>{words}</FieldError>
          <Button size="small" variant="text" onClick={() => forget(key)}>
            {t('fill.dismiss')}
          </Button>
        </Box>
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' }}>
        <Button
          id={id}
          size="small"
          startIcon={<FileUploadOutlined aria-hidden />}
          aria-disabled={full}
          aria-label={`${t('fill.chooseFile')}　${label ?? field.label}`}
          aria-describedby={describedBy}
          onClick={() => !full && picker.current?.click()}
          sx={{ minHeight: { xs: 44, sm: 28 } }}
        >
          {t('fill.chooseFile')}
        </Button>
        {label === undefined && (
          <Box component="span" sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>
            {t('fill.fileRule', {
              formats: formatsOf(field)
                .map((format) => format.toUpperCase())
                .join('、'),
              size: field.maxSize ?? LARGEST_FILE,
              count: most,
            })}
          </Box>
        )}
      </Box>
      <input
        ref={picker}
        type="file"
        hidden
        tabIndex={-1}
        multiple={most > 1}
        accept={formatsOf(field)
          .map((format) => TYPES[format])
          .join(',')}
        data-field={field.id}
        onChange={({ target }) => {
          const chosen = Array.from(target.files ?? []);
          // The same file may be chosen again after it was mended.
          target.value = '';
          send(chosen);
        }}
      />
    </Box>
  );
};
