import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { Arrival } from 'workbench/contract';
import { checkUnit, REGISTRATION_REQUIRED, type UnitProblem, type UnitValues } from 'workflow/domain';
import { homeOf } from '../frame/menus';
import { isServed } from '../regions/answer';
import type { Forest } from '../regions/forest';
import { useAct } from '../server/useAct';
import { useNow } from '../session/clock';
import { fetchMe } from '../session/me';
import { valuesOf, type Typed } from '../units/form/typed';
import { useUnitForm } from '../units/form/useUnitForm';
import { startOf } from './fields';

/** HTTP's word for "something else was there first". */
const CONFLICT = 409;

/** The first registration of a unit: what is typed, what is missing, the sending, and the way in afterwards. */
export function useArrival(arriving: Arrival, forest: Forest | undefined) {
  const t = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const now = useNow();
  const start = useMemo(() => startOf(arriving), [arriving]);

  const check = (typed: Typed): UnitProblem[] => {
    const problems = checkUnit(valuesOf(typed), { required: REGISTRATION_REQUIRED, now });
    const place = forest?.places.get(String(typed.regionCode));
    // Nobody there to review: said at registration, not at the first pass.
    return place === undefined || isServed(place)
      ? problems
      : [...problems, { field: 'regionCode', problem: 'not-on-list' }];
  };
  const form = useUnitForm({ draft: `arrival:${arriving.creditCode}`, start, check });
  const body = useRef<UnitValues>({});
  const { run, sending, problem } = useAct((acts, key) => acts.arrive(body.current, key));

  /** In: the frame learns of the unit, and draws the menu. */
  const enter = async (first: boolean) => {
    queries.removeQueries({ queryKey: ['me'], type: 'inactive' });
    await queries.invalidateQueries({ queryKey: ['me'], refetchType: 'none' });
    const me = await fetchMe();
    if (!me.unit) return;
    form.done();
    notify(t(first ? 'arrival.saved' : 'arrival.already', { name: me.unit.name }));
    navigate(homeOf(me.role));
  };

  const { refuse } = form;
  useEffect(() => {
    if (problem?.fields) refuse(problem.fields);
    // A refusal is shown once, when it comes; typing then clears it field by field.
  }, [problem]);
  const taken = problem?.status === CONFLICT;
  useEffect(() => {
    if (taken) void enter(false);
  }, [taken]);

  const send = async () => {
    if (sending || form.stops()) return;
    const given = Object.entries(valuesOf(form.typed)).filter(([, value]) => value !== null);
    body.current = Object.fromEntries(given);
    const made = await run(body.current);
    if (made) await enter(made.first);
  };

  const filled = REGISTRATION_REQUIRED.filter((field) => !form.open.includes(field)).length;
  return { form, send, sending, problem, filled, count: REGISTRATION_REQUIRED.length };
}
