import { Box, Typography } from '@strapi/design-system';
import { DEADLINE_WORDS, DEADLINES } from '../../../../plugins/workflow/src/domain/extending';
import type { PlanReview } from './desk';

const minute = (at: string): string =>
  new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** 延期记录: who moved which day, when, from where to where, and why. */
export const Extensions = ({ extensions }: Pick<PlanReview, 'extensions'>) => {
  if (extensions.length === 0) return null;
  return (
    <Box tag="section" aria-label="延期记录">
      <Typography variant="pi" fontWeight="bold" tag="h3">
        延期记录
      </Typography>
      {extensions.map(({ number, before, after, reason, actorName, at }) => (
        <Box key={number} paddingTop={2}>
          <Typography variant="pi" tag="p">
            {minute(at)}　{actorName}
          </Typography>
          {DEADLINES.filter((deadline) => before[deadline] !== after[deadline]).map((deadline) => (
            <Typography key={deadline} variant="pi" tag="p">
              {DEADLINE_WORDS[deadline].zh}：{before[deadline]}改为{after[deadline]}
            </Typography>
          ))}
          <Typography variant="pi" tag="p" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            原因：{reason}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};
