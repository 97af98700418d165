import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { Deadlines } from '../../../../plugins/workflow/src/domain/extending';
import { sentencesOf } from './refusal';

/** As plugins/workflow/src/planDesk.ts gives it. */
export interface PlanReview {
  findings: { code: string; severity: 'error' | 'warning'; where: string; sentence: string; fix: string }[];
  published: { number: number; at: string; changes: string[]; deadlines: Deadlines; live: boolean } | null;
  extensions: {
    number: number;
    before: Deadlines;
    after: Deadlines;
    reason: string;
    actorName: string;
    at: string;
  }[];
}

const address = (id: string, what: string): string => `/workbench/plans/${id}/${what}`;

/** What the check says of the saved draft: asked again whenever the draft was saved. */
export function useReview(id: string | undefined, savedAt: string | undefined) {
  const { get } = useFetchClient();
  const [review, setReview] = useState<PlanReview | null>(null);
  const [isChecking, setChecking] = useState(false);
  const check = useCallback(async () => {
    if (!id) return;
    setChecking(true);
    try {
      const { data } = await get<PlanReview>(address(id, 'findings'));
      setReview(data);
    } catch {
      setReview(null);
    } finally {
      setChecking(false);
    }
  }, [get, id]);
  useEffect(() => void check(), [check, savedAt]);
  return { review, isChecking, check };
}

/** The other doors of the plan: each says in a notice when it could not. */
export function useDesk(id: string) {
  const { get, post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const told = async <T>(work: () => Promise<T>, failed: string): Promise<T | null> => {
    try {
      return await work();
    } catch {
      toggleNotification({ type: 'danger', message: failed });
      return null;
    }
  };
  return {
    preview: () =>
      told(async () => {
        const { data } = await get<object>(address(id, 'preview'));
        return data;
      }, '预览没有打开，请稍后再试'),
    blank: (category: string) =>
      told(async () => {
        const { data } = await get(`${address(id, 'blank')}?category=${encodeURIComponent(category)}`, {
          responseType: 'blob',
        });
        return data;
      }, '空白登记表没有生成，请稍后再试'),
    /** Null when it was done; else why not. */
    extend: async (asked: Deadlines & { number: number; reason: string }): Promise<string[] | null> => {
      try {
        await post(address(id, 'extend'), asked);
        return null;
      } catch (error) {
        return sentencesOf(error) ?? ['没有延长成，请稍后再试'];
      }
    },
    copy: () =>
      told(async () => {
        const { data } = await post<{ documentId: string }>(address(id, 'copy'));
        toggleNotification({
          type: 'success',
          message: '已复制为下一年的草稿，日期、批次和年龄界限都加了一年，请核对',
        });
        return data.documentId;
      }, '没有复制成，请稍后再试'),
  };
}
