import ArrowForwardOutlined from '@mui/icons-material/ArrowForwardOutlined';
import CheckOutlined from '@mui/icons-material/CheckOutlined';
import DangerousOutlined from '@mui/icons-material/DangerousOutlined';
import FileUploadOutlined from '@mui/icons-material/FileUploadOutlined';
import LockOpenOutlined from '@mui/icons-material/LockOpenOutlined';
import ReplayOutlined from '@mui/icons-material/ReplayOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import UndoOutlined from '@mui/icons-material/UndoOutlined';
import Box from '@mui/material/Box';
import type { SvgIconComponent } from '@mui/icons-material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { FlowRow } from 'workbench/contract';
import type { Act } from 'workflow/domain';
import { holderOf } from '../../declarations/holder';
import { minuteOf, spanWords } from '../../elements/dates';
import { Quote } from '../../elements/Quote';
import { useNow } from '../../session/clock';
import { useReview } from '../context';
import { placeWords } from '../pointing/places';

interface Look {
  icon: SvgIconComponent;
  ink: string;
  ground: string;
}

const going = { ink: 'info.main', ground: 'info.light' };
const LOOK: Record<Act, Look> = {
  submit: { icon: ArrowForwardOutlined, ...going },
  withdraw: { icon: ReplayOutlined, ink: 'tone.slate', ground: 'tone.slateTint' },
  recommend: { icon: FileUploadOutlined, ...going },
  pass: { icon: CheckOutlined, ink: 'success.main', ground: 'success.light' },
  return: { icon: UndoOutlined, ink: 'warning.main', ground: 'warning.light' },
  terminate: { icon: DangerousOutlined, ink: 'seal.main', ground: 'seal.light' },
  lift: { icon: LockOpenOutlined, ink: 'tone.slate', ground: 'tone.slateTint' },
};

const Item = ({ look, here, children }: { look: Look; here?: boolean; children: ReactNode }) => (
  <Box
    component="li"
    sx={{
      display: 'grid',
      gridTemplateColumns: '20px 1fr',
      gap: 2,
      position: 'relative',
      pb: 3,
      fontSize: '.8125rem',
      '&:not(:last-child)::before': {
        content: '""',
        position: 'absolute',
        left: '9.5px',
        top: 20,
        bottom: -2,
        width: '1px',
        bgcolor: 'tone.line2',
      },
    }}
  >
    <Box
      aria-hidden
      sx={{
        width: 20,
        height: 20,
        borderRadius: '50%',
        display: 'grid',
        placeContent: 'center',
        bgcolor: here ? 'background.paper' : look.ground,
        color: look.ink,
        ...(here && { border: 2, borderStyle: 'dashed', borderColor: 'info.main' }),
      }}
    >
      <look.icon sx={{ fontSize: '.75rem' }} />
    </Box>
    <div>{children}</div>
  </Box>
);

const Small = ({ children }: { children: ReactNode }) => (
  <Box sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>{children}</Box>
);

const Entry = ({ entry }: { entry: FlowRow }) => {
  const t = useTranslate();
  const { record } = useReview();
  const invalid = entry.act === 'recommend' && entry.revision < record.revision;
  return (
    <Item look={LOOK[entry.act]}>
      <b>
        {entry.actorName}　{t(`word.act.${entry.act}`, { revision: entry.revision })}
      </b>
      <Small>
        {minuteOf(entry.at)}
        {entry.organisation !== entry.actorName && <>　{entry.organisation}</>}
        {entry.nextName && entry.nextName !== entry.organisation && (
          <>　{t('review.sentTo', { name: entry.nextName })}</>
        )}
        {invalid && <>　{t('review.invalid')}</>}
      </Small>
      {entry.opinion && (
        <Quote>
          {entry.opinion}
          {entry.items.map(({ field, note }) => (
            <div key={`${field}-${note}`}>
              {placeWords(t, record.form, field)}：{note}
            </div>
          ))}
        </Quote>
      )}
    </Item>
  );
};

/** Who, what, when, and the opinion in full; on top what it waits for. */
export const Timeline = () => {
  const t = useTranslate();
  const now = useNow();
  const { record, me, flow = [] } = useReview();
  const entries = [...flow].sort((a, b) => b.seq - a.seq);
  const [latest] = entries;
  const holder = holderOf(t, record, me);
  if (latest === undefined) return <Box sx={{ color: 'text.secondary' }}>{t('review.noRecords')}</Box>;
  return (
    <Box component="ol">
      {holder && (
        <Item here look={{ icon: ScheduleOutlined, ...going }}>
          <b>{t('review.waiting', { name: holder })}</b>
          <Small>
            {t('review.waited', { revision: record.revision, time: spanWords(t, now - Date.parse(latest.at)) })}
          </Small>
        </Item>
      )}
      {entries.map((entry) => (
        <Entry key={entry.seq} entry={entry} />
      ))}
    </Box>
  );
};
