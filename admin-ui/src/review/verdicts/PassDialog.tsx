import ArrowForwardOutlined from '@mui/icons-material/ArrowForwardOutlined';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { AuthorityRow } from 'workbench/contract';
import { shortMinuteOf } from '../../elements/dates';
import { Note } from '../../elements/Note';
import { OpinionField } from '../../elements/OpinionField';
import { currentScan, useReview } from '../context';
import { DepartmentChoice } from './DepartmentChoice';
import { useVerdict } from './useVerdict';
import { VerdictDialog } from './VerdictDialog';

/** 通过: for a provincial unit the department first (R10), then the opinion, then where it goes. */
export const PassDialog = () => {
  const t = useTranslate();
  const { record, me } = useReview();
  const verdict = useVerdict('pass');
  const [department, setDepartment] = useState<AuthorityRow | null>(null);
  const { chooseDepartment, authorityName } = record.next;
  const scan = currentScan(record);
  const subtitle = [
    record.categoryName,
    record.batch,
    t('word.revision', { revision: record.revision }),
    ...(scan ? [t('verdict.scan', { pages: scan.pages, at: shortMinuteOf(scan.uploadedAt) })] : []),
  ].join('　');
  const last = !chooseDepartment && authorityName === null;
  const goes = chooseDepartment
    ? t('verdict.goesToChosen', { name: department?.name ?? t('verdict.thatDepartment') })
    : last
      ? t('verdict.goesToEnd')
      : t('verdict.goesTo', { name: authorityName });
  const phrases = me.unit ? ['passPhrase1', 'passPhrase2', 'passPhrase3'] : ['passUpper1', 'passUpper2'];
  const departmentError = verdict.problem?.code.startsWith('department') ? verdict.problem.message : undefined;
  return (
    <VerdictDialog
      verdict={verdict}
      title={t('verdict.passTitle', { name: record.applicantName })}
      subtitle={subtitle}
      width={600}
      act={t(last ? 'verdict.passLastAct' : 'verdict.passAct')}
      color="primary"
      onSend={() => void verdict.send(department ? { departmentId: department.id } : {})}
    >
      {chooseDepartment && <DepartmentChoice value={department} onChoose={setDepartment} error={departmentError} />}
      {!chooseDepartment && departmentError && <Note tone="ochre">{departmentError}</Note>}
      <OpinionField
        label={t('verdict.passOpinion')}
        value={verdict.opinion}
        onChange={verdict.setOpinion}
        error={verdict.opinionError}
        inputRef={verdict.field}
        phrases={phrases.map((phrase) => t(`verdict.${phrase}`))}
        autoFocus={!chooseDepartment}
      />
      <Note tone="blue" icon={ArrowForwardOutlined}>
        {goes}
      </Note>
    </VerdictDialog>
  );
};
