import type { Identity } from 'workbench/contract';
import { FullNumber as Look, type Full } from '../../elements/FullNumber';
import { isOnMyDesk, useReview } from '../context';

/** Only for who holds the desk (R19), and for the person the numbers are of. */
export const FullNumber = ({ full }: { full: Full<Identity> }) => {
  const { record, me } = useReview();
  if (!isOnMyDesk(record) && !me.applicant) return null;
  return <Look full={full} ask={(acts, reason) => acts.identity(record.id, reason)} />;
};
