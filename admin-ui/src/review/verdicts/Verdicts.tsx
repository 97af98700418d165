import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import type { Verdict } from 'workflow/domain';
import { useReview } from '../context';

/** Each verdict has its dialog; none of them is loaded before it is opened. */
const DIALOGS: Record<Verdict, LazyExoticComponent<ComponentType>> = {
  pass: lazy(async () => ({ default: (await import('./PassDialog')).PassDialog })),
  return: lazy(async () => ({ default: (await import('./ReturnDialog')).ReturnDialog })),
  terminate: lazy(async () => ({ default: (await import('./TerminateDialog')).TerminateDialog })),
};

export const Verdicts = () => {
  const { dialog } = useReview();
  if (dialog === null) return null;
  const Dialog = DIALOGS[dialog];
  return (
    <Suspense fallback={null}>
      <Dialog key={dialog} />
    </Suspense>
  );
};
