import Box from '@mui/material/Box';
import { useRef } from 'react';
import { noteOf } from '../../elements/StateChip';
import { useReview } from '../context';
import { ReturnOpinion } from './ReturnOpinion';
import { Navigator, PhoneNavigator } from './Navigator';
import { SectionCard } from './SectionCard';
import { useSectionInView } from './useSectionInView';

/** 详情: everything the person handed in, by the sections of the plan's form. */
export const FileTab = () => {
  const { record, me } = useReview();
  const { sections } = record.form;
  const pane = useRef<HTMLDivElement>(null);
  const { here, go } = useSectionInView(sections, pane);
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '168px minmax(0, 1fr)', xl: '208px minmax(0, 1fr)' },
        gridTemplateRows: { xs: 'auto auto', lg: 'minmax(0, 1fr)' },
        height: { md: '100%' },
      }}
    >
      <Navigator record={record} here={here} onGo={go} />
      <PhoneNavigator record={record} here={here} onGo={go} />
      <Box
        ref={pane}
        tabIndex={0}
        role="region"
        aria-label={record.applicantName}
        sx={{
          overflowY: { md: 'auto' },
          minHeight: 0,
          px: { xs: '10px', sm: 5, xl: 7 },
          py: { xs: '10px', sm: '14px' },
          position: 'relative',
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        {me.applicant && noteOf(record.state) === 'resubmit' && <ReturnOpinion />}
        {sections.map((section, place) => (
          <SectionCard key={section.id} section={section} first={place === 0} />
        ))}
      </Box>
    </Box>
  );
};
