import FormatSizeOutlined from '@mui/icons-material/FormatSizeOutlined';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { HeaderButton } from './HeaderButton';
import { largerType, typeStep } from './typeSize';

export const LargeType = () => {
  const t = useTranslate();
  const [step, setStep] = useState(typeStep);
  return (
    <HeaderButton
      variant="text"
      aria-pressed={step > 0}
      onClick={() => setStep(largerType())}
      startIcon={<FormatSizeOutlined aria-hidden />}
    >
      {step > 0 ? `${t('frame.large')} ${step}` : t('frame.large')}
    </HeaderButton>
  );
};
