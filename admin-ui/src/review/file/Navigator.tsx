import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useTranslate } from 'react-admin';
import type { DeclarationRecord } from 'workbench/contract';
import { Dot } from '../../changes/Dot';
import { useReview } from '../context';
import { countOf } from './sections';

interface NavigatorProps {
  record: DeclarationRecord;
  here: string;
  onGo: (section: string) => void;
}

/** 材料目录, with rows or files beside each section. */
export const Navigator = ({ record, here, onGo }: NavigatorProps) => {
  const t = useTranslate();
  const { changes } = useReview();
  return (
    <Box
      component="nav"
      aria-label={t('review.contents')}
      sx={{
        display: { xs: 'none', lg: 'block' },
        borderRight: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        px: 2,
        py: '10px',
        overflowY: 'auto',
        fontSize: '.8125rem',
      }}
    >
      <Box sx={{ px: 2, pb: '6px', fontSize: '.75rem', color: 'tone.ink3' }}>{t('review.contents')}</Box>
      {record.form.sections.map((section) => (
        <Box
          key={section.id}
          component="button"
          type="button"
          aria-current={section.id === here || undefined}
          onClick={() => onGo(section.id)}
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: '6px',
            width: '100%',
            minHeight: 30,
            px: 2,
            py: '2px',
            border: 0,
            borderRadius: 1,
            bgcolor: 'transparent',
            color: 'text.secondary',
            font: 'inherit',
            lineHeight: 1.35,
            textAlign: 'left',
            cursor: 'pointer',
            '&:hover': { bgcolor: 'tone.soft' },
            '&[aria-current]': { bgcolor: 'primary.light', color: 'primary.dark', fontWeight: 700 },
          }}
        >
          {section.label}
          {changes?.inSection(section.id) && <Dot />}
          <Box component="span" sx={{ ml: 'auto', color: 'tone.ink3', fontSize: '.75rem', fontWeight: 400 }}>
            {countOf(section, record)}
          </Box>
        </Box>
      ))}
      <Box
        sx={{ mt: 2, px: 2, pt: '10px', borderTop: 1, borderColor: 'divider', fontSize: '.75rem', color: 'tone.ink3' }}
      >
        {changes && (
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <Dot />
            {t('change.legend', { to: changes.to })}
          </Box>
        )}
        {t('review.contentsNote')}
      </Box>
    </Box>
  );
};

/** The same as a select where there is no room beside the file: 一、基本情况 1/12. */
export const PhoneNavigator = ({ record, here, onGo }: NavigatorProps) => {
  const t = useTranslate();
  const { sections } = record.form;
  return (
    <Box
      sx={{
        display: { xs: 'block', lg: 'none' },
        position: 'sticky',
        top: 0,
        zIndex: 2,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
        px: 3,
        py: 2,
      }}
    >
      <Select
        size="small"
        fullWidth
        value={here}
        onChange={({ target }) => onGo(target.value)}
        inputProps={{ 'aria-label': t('review.contents') }}
        sx={{ minHeight: { xs: 44, sm: 36 } }}
        renderValue={(value) => {
          const place = sections.findIndex(({ id }) => id === value);
          return `${sections[place]?.label ?? ''}　${place + 1}/${sections.length}`;
        }}
      >
        {sections.map((section) => (
          <MenuItem key={section.id} value={section.id} sx={{ minHeight: { xs: 44, sm: 36 } }}>
            {section.label}
          </MenuItem>
        ))}
      </Select>
    </Box>
  );
};
