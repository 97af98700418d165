import PrintOutlined from '@mui/icons-material/PrintOutlined';
import Button, { type ButtonProps } from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Key } from '../../elements/Key';
import { useReview } from '../context';

export const PrintButton = (props: ButtonProps) => {
  const t = useTranslate();
  const { record, print, printing } = useReview();
  return (
    <Button
      startIcon={<PrintOutlined aria-hidden />}
      endIcon={printing ? undefined : <Key>P</Key>}
      aria-keyshortcuts="P"
      aria-busy={printing}
      onClick={print}
      {...props}
    >
      {printing ? t('paper.printing', { revision: record.revision }) : t('paper.print')}
    </Button>
  );
};
