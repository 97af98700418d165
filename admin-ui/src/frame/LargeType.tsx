import FormatSizeOutlined from '@mui/icons-material/FormatSizeOutlined';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { HeaderButton } from './HeaderButton';

const KEY = 'shenbao.type';
/** Everything is in rem, so the root carries the size: as usual, 18 px, 20 px. */
const SIZES = ['', '112.5%', '125%'];

function stored(): number {
  try {
    return Number(localStorage.getItem(KEY) ?? 0) % SIZES.length || 0;
  } catch {
    return 0;
  }
}

function apply(step: number): void {
  document.documentElement.style.fontSize = SIZES[step] ?? '';
}

/** Called before the first paint, so that nothing jumps. */
export const restoreTypeSize = (): void => apply(stored());

export const LargeType = () => {
  const t = useTranslate();
  const [step, setStep] = useState(stored);
  const larger = () => {
    const next = (step + 1) % SIZES.length;
    setStep(next);
    apply(next);
    try {
      localStorage.setItem(KEY, String(next));
    } catch {
      // Without storage the size lasts as long as the page.
    }
  };
  return (
    <HeaderButton
      variant="text"
      aria-pressed={step > 0}
      onClick={larger}
      startIcon={<FormatSizeOutlined aria-hidden />}
    >
      {step > 0 ? `${t('frame.large')} ${step}` : t('frame.large')}
    </HeaderButton>
  );
};
