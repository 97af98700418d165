import CheckOutlined from '@mui/icons-material/CheckOutlined';
import MoreHoriz from '@mui/icons-material/MoreHoriz';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import Box from '@mui/material/Box';
import type { SvgIconComponent } from '@mui/icons-material';
import { useTranslate } from 'react-admin';
import type { DeclarationRecord } from 'workbench/contract';
import { useReview } from '../context';

type Place = DeclarationRecord['route'][number]['place'];

interface Stop {
  id: string;
  name: string;
  note: string;
  place: Place;
}

const LOOK: Record<Place, { icon: SvgIconComponent; ink: string; ground: string; edge: string }> = {
  done: { icon: CheckOutlined, ink: 'primary.contrastText', ground: 'success.main', edge: 'success.main' },
  here: { icon: ScheduleOutlined, ink: 'info.main', ground: 'info.light', edge: 'info.main' },
  ahead: { icon: MoreHoriz, ink: 'tone.ink3', ground: 'background.paper', edge: 'tone.border' },
};

/** From the applicant over the desks to the end. Whether the end is reached shows in that no desk is here or ahead. */
function useStops(): Stop[] {
  const t = useTranslate();
  const { record, me } = useReview();
  const { route, revision } = record;
  const finished = route.length > 0 && route.every(({ place }) => place === 'done');
  const desks = route.map(({ desk, name, place }, order) => ({
    id: `${desk}-${order}`,
    name: order === 0 && me.unit ? t('word.ownUnit') : (name ?? t(`word.desk.${desk}`)),
    note:
      place === 'here'
        ? t('review.routeHere')
        : place === 'done'
          ? t('review.routeDone')
          : name === null
            ? t('review.routeChoose')
            : '',
    place,
  }));
  return [
    {
      id: 'applicant',
      name: record.applicantName,
      note: revision > 0 ? t('review.routeSubmitted', { revision }) : t('review.routeNotSubmitted'),
      place: revision > 0 ? 'done' : 'here',
    },
    ...desks,
    { id: 'end', name: t('review.routeEnd'), note: '', place: finished ? 'done' : 'ahead' },
  ];
}

export const RouteLine = () => {
  const stops = useStops();
  return (
    <Box
      component="ol"
      sx={{ display: 'flex', flexDirection: { xs: 'column', sm: 'row' }, gap: { xs: 2, sm: 0 }, px: 4, py: 3 }}
    >
      {stops.map(({ id, name, note, place }, order) => {
        const look = LOOK[place];
        return (
          <Box
            key={id}
            component="li"
            aria-current={place === 'here' ? 'step' : undefined}
            sx={{
              flex: 1,
              position: 'relative',
              display: { xs: 'flex', sm: 'block' },
              gap: 2,
              textAlign: { sm: 'center' },
              fontSize: '.8125rem',
              // The way from the stop before; walked as far as this stop is done or here.
              '&::before': {
                content: '""',
                display: { xs: 'none', sm: order === 0 ? 'none' : 'block' },
                position: 'absolute',
                zIndex: 0,
                top: 11,
                right: '50%',
                width: '100%',
                height: 2,
                bgcolor: place === 'ahead' ? 'tone.line2' : 'primary.main',
              },
            }}
          >
            <Box
              component="span"
              sx={{
                position: 'relative',
                zIndex: 1,
                display: 'inline-grid',
                placeContent: 'center',
                width: 24,
                height: 24,
                flex: 'none',
                borderRadius: '50%',
                border: 1.5,
                borderColor: look.edge,
                bgcolor: look.ground,
                color: look.ink,
              }}
            >
              <look.icon aria-hidden sx={{ fontSize: '.875rem' }} />
            </Box>
            <div>
              <Box sx={{ fontWeight: place === 'here' ? 700 : 400 }}>{name}</Box>
              <Box sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>{note}</Box>
            </div>
          </Box>
        );
      })}
    </Box>
  );
};
