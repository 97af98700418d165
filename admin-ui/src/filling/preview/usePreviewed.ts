import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PlanPreview } from 'workbench/contract';

const isPreview = (data: unknown): data is { preview: PlanPreview } =>
  typeof data === 'object' && data !== null && 'preview' in data;

/**
 * The plan that the staff's panel holds out (cms/src/admin/plan/Preview.tsx). Their session is Strapi's and not ours, so this
 * page asks the server for nothing; null until the panel has answered, and for good where nobody is around it.
 */
export function usePreviewed(): PlanPreview | null {
  const queries = useQueryClient();
  const [plan, setPlan] = useState<PlanPreview | null>(null);
  useEffect(() => {
    const hear = ({ origin, source, data }: MessageEvent) => {
      if (origin !== location.origin || source !== parent || !isPreview(data)) return;
      queries.setQueryData(['regions', 'tree'], data.preview.regions);
      setPlan(data.preview);
    };
    addEventListener('message', hear);
    if (parent !== window) parent.postMessage('preview-open', location.origin);
    return () => removeEventListener('message', hear);
  }, [queries]);
  return plan;
}
