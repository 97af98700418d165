import MoreHoriz from '@mui/icons-material/MoreHoriz';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { isVerdict } from 'workflow/domain';
import { minuteOf } from '../../elements/dates';
import { phoneBarShadow } from '../../theme';
import { answerOf, isOnMyDesk, useReview } from '../context';
import { useNextPending, useWayBack } from '../neighbours';
import { useDecidedWords } from './useDecidedWords';

/** On a phone the panel is a bar: the reason above, then the next possible act, 退回, and the rest behind `…`. */
export const PhoneBar = () => {
  const { me, decided } = useReview();
  if (me.applicant) return null;
  return (
    <Box
      component="aside"
      sx={{
        display: { xs: 'flex', sm: 'none' },
        flexDirection: 'column',
        gap: 2,
        position: 'fixed',
        left: 0,
        right: 0,
        bottom: 0,
        zIndex: 9,
        p: 3,
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'tone.line2',
        boxShadow: phoneBarShadow,
        '& .MuiButton-root': { minHeight: 44 },
      }}
    >
      {decided ? <DecidedBar /> : <ActBar />}
    </Box>
  );
};

const DecidedBar = () => {
  const t = useTranslate();
  const { record, decided } = useReview();
  const back = useWayBack(record.planId);
  const words = useDecidedWords(decided ?? 'pass');
  const { next, count } = useNextPending(record, true);
  return (
    <>
      <b>{words}</b>
      <Box sx={{ display: 'flex', gap: 2 }}>
        {next !== undefined && (
          <Button
            component={Link}
            to={`/declarations/${next}/show`}
            variant="contained"
            color="primary"
            sx={{ flex: 1 }}
          >
            {t('review.nextPending', { count })}
          </Button>
        )}
        <Button component={Link} to={back}>
          {t('review.backToList')}
        </Button>
      </Box>
    </>
  );
};

const ActBar = () => {
  const t = useTranslate();
  const { record, flow = [], openDialog, print, upload } = useReview();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const pass = answerOf(record, 'pass');
  const giveBack = answerOf(record, 'return');
  const terminate = answerOf(record, 'terminate');
  const recommend = answerOf(record, 'recommend');
  const reasons = (pass?.allowed === false ? pass : giveBack)?.refusals ?? [];
  const close = () => setAnchor(null);
  const last = isOnMyDesk(record) ? undefined : flow.filter(({ act }) => isVerdict(act)).at(-1);
  return (
    <>
      {reasons.map(({ code, message }) => (
        <Box
          key={code}
          sx={{
            display: 'flex',
            gap: 1,
            fontSize: '.75rem',
            color: isOnMyDesk(record) ? 'warning.main' : 'text.secondary',
          }}
        >
          <WarningAmberOutlined aria-hidden sx={{ fontSize: '.875rem', mt: '2px' }} />
          {message}
        </Box>
      ))}
      {last && (
        <Box sx={{ fontSize: '.75rem', color: 'text.secondary' }}>
          {[
            last.organisation,
            last.actorName,
            t(`word.act.${last.act}`, { revision: last.revision }),
            minuteOf(last.at),
          ].join('　')}
        </Box>
      )}
      <Box sx={{ display: 'flex', gap: 2 }}>
        {pass?.allowed && (
          <Button variant="contained" color="primary" onClick={() => openDialog('pass')} sx={{ flex: 1 }}>
            {t('review.pass')}…
          </Button>
        )}
        {!pass?.allowed && recommend?.allowed && (
          <Button variant="contained" color="primary" onClick={upload.choose} sx={{ flex: 1 }}>
            {upload.sent
              ? `${Math.round((upload.sent.loaded / Math.max(1, upload.sent.total)) * 100)}%`
              : t('paper.uploadFirst')}
          </Button>
        )}
        {giveBack?.allowed && <Button onClick={() => openDialog('return')}>{t('review.returnShort')}…</Button>}
        <Button
          aria-label={t('review.more')}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
          sx={{ minWidth: 48, px: 2 }}
        >
          <MoreHoriz aria-hidden />
        </Button>
      </Box>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} elevation={8}>
        <MenuItem
          onClick={() => {
            close();
            print();
          }}
          sx={{ minHeight: 44 }}
        >
          {t('paper.print')}
        </MenuItem>
        {terminate?.allowed && (
          <MenuItem
            onClick={() => {
              close();
              openDialog('terminate');
            }}
            sx={{ minHeight: 44, color: 'seal.main' }}
          >
            {t('review.terminate')}…
          </MenuItem>
        )}
      </Menu>
    </>
  );
};
