import { Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useDesk, useReview, type PlanReview } from './desk';
import { Extend } from './Extend';
import { Extensions } from './Extensions';
import { Findings } from './Findings';
import { Preview } from './Preview';

const PLAN = 'api::plan.plan';

interface Saved {
  updatedAt?: string;
  categories?: { key?: string; name?: string }[];
}

interface ButtonsProps {
  id: string;
  categories: NonNullable<Saved['categories']>;
  published: PlanReview['published'];
  isModified: boolean;
}

const Buttons = ({ id, categories, published, isModified }: ButtonsProps) => {
  const desk = useDesk(id);
  const navigate = useNavigate();
  const [page, setPage] = useState<object | null>(null);
  const [isExtending, setExtending] = useState(false);
  const [busy, setBusy] = useState('');
  const during = async (what: string, work: () => Promise<void>): Promise<void> => {
    setBusy(what);
    await work();
    setBusy('');
  };
  const blank = async (key: string): Promise<void> => {
    // Opened before the waiting: a window that opens by itself a moment later is taken for an advertisement.
    const tab = window.open('', '_blank');
    const pdf = await desk.blank(key);
    if (pdf && tab) tab.location.href = URL.createObjectURL(pdf);
    else tab?.close();
  };
  const copy = async (): Promise<void> => {
    const made = await desk.copy();
    if (made) navigate(`/content-manager/collection-types/${PLAN}/${made}`);
  };
  return (
    <>
      <Button
        variant="secondary"
        fullWidth
        loading={busy === 'preview'}
        onClick={() => void during('preview', async () => setPage(await desk.preview()))}
      >
        预览申报表
      </Button>
      {categories.map(({ key = '', name = '' }) => (
        <Button
          key={key}
          variant="secondary"
          fullWidth
          loading={busy === key}
          onClick={() => void during(key, () => blank(key))}
        >
          空白登记表{categories.length > 1 ? `（${name}）` : ''}
        </Button>
      ))}
      <Button variant="secondary" fullWidth loading={busy === 'copy'} onClick={() => void during('copy', copy)}>
        复制为新一年的计划
      </Button>
      {published?.live ? (
        <Button variant="secondary" fullWidth disabled={isModified} onClick={() => setExtending(true)}>
          延长截止日期
        </Button>
      ) : null}
      {page === null ? null : <Preview plan={page} close={() => setPage(null)} />}
      {isExtending && published ? (
        <Extend
          published={published}
          send={async (asked) => {
            const refused = await desk.extend(asked);
            // The form still holds the old days: saved as it stands, it would take them back.
            if (refused === null) window.location.reload();
            return refused;
          }}
          close={() => setExtending(false)}
        />
      ) : null}
    </>
  );
};

const Content = ({ id, saved }: { id: string; saved: Saved | undefined }) => {
  const { review, isChecking, check } = useReview(id, saved?.updatedAt);
  const isModified = useForm('PlanPanel', (state) => state.modified);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Button fullWidth loading={isChecking} onClick={() => void check()}>
        检查
      </Button>
      {isModified ? (
        <Typography variant="pi">有没保存的修改：先保存，检查和预览才看得到，也才能延长截止日期。</Typography>
      ) : null}
      {review ? <Findings review={review} /> : null}
      <Buttons
        id={id}
        categories={saved?.categories ?? []}
        published={review?.published ?? null}
        isModified={isModified}
      />
      {review ? <Extensions extensions={review.extensions} /> : null}
    </Flex>
  );
};

/** Beside a plan in the edit view: what is wrong with it, how it will look, and next year's copy. */
export const PlanPanel = ({
  model,
  documentId,
  document,
}: {
  model: string;
  documentId?: string;
  document?: unknown;
}) => {
  if (model !== PLAN) return null;
  const isNew = !documentId || documentId === 'create';
  const content = isNew ? (
    <Typography variant="pi">填好年度、名称、日期后先保存，再在这里检查和预览。</Typography>
  ) : (
    <Content id={documentId} saved={document as Saved | undefined} />
  );
  return { title: '计划检查', content };
};
