import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { UnitRow } from 'workbench/contract';
import { isServed } from '../../regions/answer';
import type { Forest } from '../../regions/forest';
import { useAct } from '../../server/useAct';
import { useNow } from '../../session/clock';
import { carriedOver, changedBetween, changedIn, typedOf } from '../form/typed';
import { useUnitForm } from '../form/useUnitForm';
import type { Clash } from './StaleNote';
import { problemsOf } from './rules';

/** 变更单位信息 being written: on which version, what differs, and what somebody else did in between. */
export function useChange(record: UnitRow, forest: Forest | undefined) {
  const t = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const now = useNow();
  // The version that is being changed; a newer one in the cache must not slip under what somebody types (R14).
  const [base, setBase] = useState(record);
  const [clash, setClash] = useState<Clash | null>(null);
  const form = useUnitForm({
    draft: `unit:${record.id}`,
    start: typedOf(base),
    check(typed) {
      const problems = problemsOf(typed, base, now);
      const place = typed.regionCode === base.regionCode ? undefined : forest?.places.get(String(typed.regionCode));
      return place === undefined || isServed(place)
        ? problems
        : [...problems, { field: 'regionCode', problem: 'not-on-list' }];
    },
  });
  const body = useRef<{ version: number }>({ version: base.version });
  const act = useAct((acts, key) => acts.changeUnit(base.id, body.current, key));
  const { problem } = act;

  useEffect(() => {
    if (problem?.fields) form.refuse(problem.fields);
    const theirs = problem?.code === 'stale' ? (problem.record as UnitRow | undefined) : undefined;
    if (!theirs) return;
    const { typed, clashing } = carriedOver(form.typed, base, theirs);
    setClash({ before: base, theirs, changed: changedBetween(base, theirs), clashing });
    setBase(theirs);
    form.replace(typed, typedOf(theirs));
    // Once for each answer of the server.
  }, [problem]);

  const back = () => navigate('/units');
  const save = async () => {
    if (act.sending || form.stops()) return;
    const changed = changedIn(form.typed, base);
    if (Object.keys(changed).length === 0) {
      form.done();
      notify(t('unit.nothing'));
      back();
      return;
    }
    body.current = { version: base.version, ...changed };
    const after = await act.run(body.current);
    if (after === undefined) return;
    form.done();
    queries.setQueryData(['units', 'getOne', { id: String(after.id), meta: undefined }], after);
    void queries.invalidateQueries({ predicate: ({ queryKey: [first] }) => String(first).startsWith('units') });
    // The header and the lists show the region that me has.
    void queries.invalidateQueries({ queryKey: ['me'] });
    notify(t('unit.saved'));
    back();
  };
  return { base, clash, form, save, back, sending: act.sending, problem: problem?.code === 'stale' ? null : problem };
}

export type Change = ReturnType<typeof useChange>;
