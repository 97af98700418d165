import DangerousOutlined from '@mui/icons-material/DangerousOutlined';
import UndoOutlined from '@mui/icons-material/UndoOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Labelled } from '../../elements/Labelled';
import { Note } from '../../elements/Note';
import { OpinionField } from '../../elements/OpinionField';
import { draftOf, keepDraft } from '../../session/drafts';
import { answerOf, useReview } from '../context';
import { draftKey, useVerdict } from './useVerdict';
import { VerdictDialog } from './VerdictDialog';

/** Written the same: trimmed, and one form for characters that Unicode spells in two ways. */
const spelled = (name: string): string => name.trim().normalize('NFC');

/** 终止: what it means, the way back to 退回, the opinion, and the name typed by hand (R12). */
export const TerminateDialog = () => {
  const t = useTranslate();
  const id = useId();
  const { record, openDialog } = useReview();
  const verdict = useVerdict('terminate');
  const [typed, setTyped] = useState('');
  const [composing, setComposing] = useState(false);
  const name = record.applicantName;
  const same = !composing && spelled(typed) === spelled(name);
  const instead = () => {
    // What was written is about the same file: it goes along, unless something is waiting there already.
    const key = draftKey(record.id, 'return');
    if (draftOf(key) === '') keepDraft(key, verdict.opinion);
    openDialog('return');
  };
  return (
    <VerdictDialog
      verdict={verdict}
      title={
        <>
          <DangerousOutlined aria-hidden sx={{ fontSize: '1.25rem' }} />
          {t('verdict.terminateTitle', { name })}
        </>
      }
      width={520}
      act={t('verdict.terminateAct')}
      color="seal"
      ready={same}
      grave
      onSend={() => void verdict.send()}
    >
      <Box
        component="ul"
        sx={{ fontSize: '.8125rem', pl: '18px !important', listStyle: 'disc !important', lineHeight: 1.8 }}
      >
        {['means1', 'means2', 'means3'].map((line) => (
          <li key={line}>{t(`verdict.${line}`, { name, year: record.year })}</li>
        ))}
      </Box>
      {answerOf(record, 'return')?.allowed && (
        <Note tone="plain" icon={UndoOutlined}>
          {t('verdict.insteadLead')}
          <Link
            component="button"
            type="button"
            underline="always"
            onClick={instead}
            sx={{ fontSize: 'inherit', verticalAlign: 'baseline' }}
          >
            {t('verdict.instead')}
          </Link>
        </Note>
      )}
      <OpinionField
        label={t('verdict.terminateOpinion')}
        value={verdict.opinion}
        onChange={verdict.setOpinion}
        error={verdict.opinionError}
        inputRef={verdict.field}
        autoFocus
      />
      <Labelled
        id={id}
        label={t('verdict.typeName', { name })}
        required
        help={same ? undefined : t('verdict.typeNameHelp')}
      >
        <OutlinedInput
          id={id}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
          inputProps={{ 'aria-required': true, 'aria-describedby': `${id}-below` }}
        />
      </Labelled>
    </VerdictDialog>
  );
};
