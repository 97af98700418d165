import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { fieldGrid } from '../form/fieldGrid';

interface NatureBlockProps {
  title: string;
  nature: string;
  /** Whether units of this nature fill it in. */
  applies: boolean;
  children: ReactNode;
}

/** One of the two conditional blocks. The one that does not apply is folded and says why; what is in it can still be seen. */
export const NatureBlock = ({ title, nature, applies, children }: NatureBlockProps) => {
  const t = useTranslate();
  const id = useId();
  const [open, setOpen] = useState(applies);
  return (
    <Box component="section" aria-labelledby={`${id}-title`} sx={{ borderTop: 1, borderColor: 'divider', pt: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 12px' }}>
        <Box component="h3" id={`${id}-title`} sx={{ fontSize: '.8125rem' }}>
          {title}
        </Box>
        {!applies && (
          <>
            <Box component="span" sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>
              {nature === '' ? t('unit.blockUnknown') : t('unit.notAsked', { nature })}
            </Box>
            <Button
              variant="text"
              color="primary"
              size="small"
              aria-expanded={open}
              aria-controls={id}
              aria-label={`${t(open ? 'unit.fold' : 'unit.unfold')} ${title}`}
              onClick={() => setOpen(!open)}
              endIcon={<ExpandMoreOutlined aria-hidden sx={{ transform: open ? 'rotate(180deg)' : undefined }} />}
              sx={{ minHeight: { xs: 44, sm: 28 } }}
            >
              {t(open ? 'unit.fold' : 'unit.unfold')}
            </Button>
          </>
        )}
      </Box>
      <Box id={id} sx={open ? { ...fieldGrid, p: 0, pt: 2 } : { display: 'none' }}>
        {children}
      </Box>
    </Box>
  );
};
