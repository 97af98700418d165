import { useGetOne, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { DeclarationRecord } from 'workbench/contract';
import { useTitle } from '../elements/useTitle';
import { Awaited } from '../outcomes/Awaited';
import { useSignedIn } from '../session/me';
import { Review } from './Review';

/** react-admin fills the plain key of a record from lists, whose rows have neither form nor answers. */
const WHOLE = { whole: true };

/** One declaration, for whoever may see it: what differs between desks and the applicant comes with its `actions`. */
export const ReviewPage = () => {
  const t = useTranslate();
  const me = useSignedIn();
  const { id = '' } = useParams();
  const query = useGetOne<DeclarationRecord>('declarations', { id: Number(id), meta: WHOLE });
  const record = query.data;
  useTitle(record && (me.applicant ? record.planName : t('review.title', { name: record.applicantName })));
  return (
    <Awaited query={query} back={me.applicant ? '/declarations' : '/plans'}>
      {(there) =>
        there.id === undefined ? null : (
          <Review key={there.id} record={there} me={me} reload={() => void query.refetch()} />
        )
      }
    </Awaited>
  );
};
