import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import { useTranslate } from 'react-admin';
import { useTitle } from '../../elements/useTitle';
import { Outcome } from '../../outcomes/Outcome';
import { PreviewSheet } from './PreviewSheet';
import { usePreviewed } from './usePreviewed';

/** The form of a plan that is still being written, for the staff: as an applicant will see it, and nothing is kept. */
export const PreviewPage = () => {
  const t = useTranslate();
  const plan = usePreviewed();
  useTitle(t('fill.previewTitle'));
  if (plan === null)
    return <Outcome icon={VisibilityOutlined} title={t('fill.previewTitle')} note={t('fill.previewAlone')} />;
  return <PreviewSheet plan={plan} />;
};
