import { useGetList, useTranslate } from 'react-admin';
import type { UnitChangeRow, UnitRow } from 'workbench/contract';
import type { UnitField } from 'workflow/domain';
import { minuteOf } from '../../elements/dates';
import { Note } from '../../elements/Note';
import { changesOf } from '../Changes';

export interface Clash {
  before: UnitRow;
  theirs: UnitRow;
  /** What somebody else changed. */
  changed: UnitField[];
  /** What both changed, and differently. */
  clashing: UnitField[];
}

/** Somebody else was quicker: who, when and what; nothing typed is lost, and the next saving is on the new version. */
export const StaleNote = ({ clash }: { clash: Clash }) => {
  const t = useTranslate();
  const { data } = useGetList<UnitChangeRow>(changesOf(clash.theirs.id), {
    pagination: { page: 1, perPage: 25 },
    sort: { field: 'at', order: 'DESC' },
    // Asked anew for each version: the newest changes are what is wanted.
    meta: { version: clash.theirs.version },
  });
  const latest = data?.find(({ field }) => clash.changed.some((each) => each === field));
  const fields = clash.changed.map((field) => t(`unit.fields.${field}`)).join('、');
  return (
    <Note tone="ochre" alert>
      <b>{t('unit.stale')}</b>
      {fields !== '' &&
        (latest
          ? t('unit.staleWho', { name: latest.actorName, at: minuteOf(latest.at), fields })
          : t('unit.staleWhat', { fields }))}
      <br />
      {t(clash.clashing.length > 0 ? 'unit.staleClash' : 'unit.staleSave')}
    </Note>
  );
};
