import { Box, Flex, Typography } from '@strapi/design-system';
import type { PlanReview } from './desk';

type One = PlanReview['findings'][number];

const Finding = ({ severity, where, sentence, fix }: One) => (
  <Box
    tag="li"
    padding={2}
    hasRadius
    background={severity === 'error' ? 'danger100' : 'warning100'}
    style={{ listStyle: 'none' }}
  >
    <Typography variant="pi" fontWeight="bold" textColor={severity === 'error' ? 'danger700' : 'neutral800'}>
      {severity === 'error' ? '要改：' : '请核对：'}
      {where ? `${where}：` : ''}
      {sentence}
    </Typography>
    <Typography variant="pi" tag="p" textColor="neutral800">
      {fix}
    </Typography>
  </Box>
);

const Published = ({ published }: Pick<PlanReview, 'published'>) => {
  if (!published) return <Typography variant="pi">还没有发布过。</Typography>;
  const { number, at, changes } = published;
  const day = new Date(at).toLocaleDateString('zh-CN', { timeZone: 'Asia/Shanghai' });
  return (
    <Box>
      <Typography variant="pi" tag="p">
        已发布第{number}版（{day}），申报人按各自开始填写时的版本填写。
        {changes.length === 0 ? '草稿的申报表与它相同。' : '再发布后，填写中的人会看到这些变化：'}
      </Typography>
      {changes.map((change) => (
        <Typography key={change} variant="pi" tag="p">
          · {change}
        </Typography>
      ))}
    </Box>
  );
};

/** What the check found, errors first, each with what to do about it. */
export const Findings = ({ review }: { review: PlanReview }) => {
  const errors = review.findings.filter(({ severity }) => severity === 'error').length;
  const count = review.findings.length;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography role="status" fontWeight="bold" textColor={errors > 0 ? 'danger600' : 'success600'}>
        {count === 0
          ? '检查通过，可以发布。'
          : errors > 0
            ? `有${errors}处要改，改好才能发布。`
            : `可以发布，有${count}处请核对。`}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} padding={0} margin={0}>
        {review.findings.map((one) => (
          <Finding key={`${one.code} ${one.where} ${one.sentence}`} {...one} />
        ))}
      </Flex>
      <Published published={review.published} />
    </Flex>
  );
};
