import { Box, Button, Field, Flex, Modal, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { DEADLINE_WORDS, DEADLINES, type Deadlines } from '../../../../plugins/workflow/src/domain/extending';
import type { PlanReview } from './desk';

const REASON = '申报系统维护一天，顺延';

interface ExtendProps {
  published: NonNullable<PlanReview['published']>;
  /** Null when it was done; else the sentences that say why not. */
  send: (asked: Deadlines & { number: number; reason: string }) => Promise<string[] | null>;
  close: () => void;
}

/** 延长截止日期: later days for a plan that runs, with a reason. Everything else of the draft stays a draft. */
export const Extend = ({ published, send, close }: ExtendProps) => {
  const [days, setDays] = useState<Deadlines>(published.deadlines);
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const move = (deadline: keyof Deadlines, day: string): void => {
    // R2: where people resubmit until the review ends, they still do; the field stays there to say otherwise.
    const follows = deadline === 'reviewUntil' && days.resubmitUntil === days.reviewUntil;
    setDays({ ...days, [deadline]: day, ...(follows ? { resubmitUntil: day } : {}) });
  };
  const extend = async (): Promise<void> => {
    setBusy(true);
    const told = await send({ ...days, number: published.number, reason });
    setBusy(false);
    if (told === null) close();
    else setRefused(told);
  };
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => (isOpen ? undefined : close())}>
      <Modal.Content>
        <Modal.Header closeLabel="关闭">
          <Modal.Title>延长截止日期</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>
              只能延后，立即生效：填写中、审核中、已退回的申报都按新的日期办理，有未办完事项的申报人、单位和审核机构会收到通知。草稿里其他没发布的修改不会跟着发布。
            </Typography>
            {refused.length > 0 ? (
              <Box role="alert" padding={3} hasRadius background="danger100">
                {refused.map((sentence) => (
                  <Typography key={sentence} tag="p" textColor="danger700">
                    {sentence}
                  </Typography>
                ))}
              </Box>
            ) : null}
            {DEADLINES.map((deadline) => (
              <Field.Root key={deadline} name={deadline} hint={`已公布：${published.deadlines[deadline]}（含当天）`}>
                <Field.Label>{DEADLINE_WORDS[deadline].zh}</Field.Label>
                <TextInput
                  type="date"
                  min={published.deadlines[deadline]}
                  value={days[deadline]}
                  onChange={({ target }: { target: HTMLInputElement }) => move(deadline, target.value)}
                />
                <Field.Hint />
              </Field.Root>
            ))}
            <Field.Root name="reason" hint="记入延期记录，写明谁批准、为什么" required>
              <Field.Label>原因</Field.Label>
              <Textarea
                value={reason}
                placeholder={`如“${REASON}”`}
                onChange={({ target }: { target: HTMLTextAreaElement }) => setReason(target.value)}
              />
              <Field.Hint />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={close}>
            取消
          </Button>
          <Button loading={isBusy} onClick={() => void extend()}>
            延长并通知
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
