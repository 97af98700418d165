import Box from '@mui/material/Box';
import { useState, useRef } from 'react';
import { noteOf } from '../../elements/StateChip';
import { useReview } from '../context';
import { FoldedSection } from './FoldedSection';
import { ReturnOpinion } from './ReturnOpinion';
import { Navigator, PhoneNavigator } from './Navigator';
import { SectionCard } from './SectionCard';
import { useSectionInView } from './useSectionInView';

/** 详情: everything the person handed in, by the sections of the plan's form. */
export const FileTab = () => {
  const { record, me, changes } = useReview();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const unfold = (id: string) => setUnfolded(new Set([...unfolded, id]));
  const { sections } = record.form;
  const pane = useRef<HTMLDivElement>(null);
  // The first says who the person is, and stays open.
  const isFolded = (id: string, place: number): boolean =>
    place > 0 && changes !== undefined && !changes.inSection(id) && !unfolded.has(id);
  const folded = sections.filter(({ id }, place) => isFolded(id, place));
  const { here, go: goTo } = useSectionInView(sections, pane, folded.map(({ id }) => id).join(' '));
  const go = (id: string) => {
    unfold(id);
    goTo(id);
  };
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
        {sections.map((section, place) =>
          isFolded(section.id, place) ? (
            <FoldedSection key={section.id} section={section} onUnfold={() => go(section.id)} />
          ) : (
            <SectionCard key={section.id} section={section} first={place === 0} />
          ),
        )}
      </Box>
    </Box>
  );
};
