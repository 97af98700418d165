import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import type { UnitField } from 'workflow/domain';
import { focusField } from './kinds';

/** `还差1项：手机号码` beside the button; each name goes to its field. */
export const StillOpen = ({ id, fields }: { id: string; fields: UnitField[] }) => {
  const t = useTranslate();
  if (fields.length === 0) return <span id={id} />;
  return (
    <Box
      id={id}
      sx={{
        display: 'flex',
        gap: '6px',
        alignItems: 'start',
        fontSize: '.8125rem',
        color: 'warning.main',
        minWidth: 0,
      }}
    >
      <WarningAmberOutlined aria-hidden sx={{ mt: '3px', flex: 'none', fontSize: '.875rem' }} />
      <span>
        {t('unit.still', { count: fields.length })}
        {fields.map((field, place) => (
          <span key={field}>
            {place > 0 && '、'}
            <Link
              component="button"
              type="button"
              onClick={() => focusField(field)}
              sx={{ color: 'inherit', fontSize: 'inherit', verticalAlign: 'baseline' }}
              underline="always"
            >
              {t(`unit.fields.${field}`)}
            </Link>
          </span>
        ))}
      </span>
    </Box>
  );
};
