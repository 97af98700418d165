import { describe, expect, test } from 'vitest';
import { tell, type Event } from './telling';

const act = (more: Partial<Extract<Event, { kind: 'act' }>>): Event => ({
  kind: 'act',
  act: 'pass',
  declarationId: 7,
  seq: 3,
  planName: '选拔',
  applicantId: 1,
  applicantName: '卢思齐',
  unitId: 2,
  desk: 'unit',
  organisation: '某中学',
  nextDesk: 'county',
  nextName: '肥西县人社局',
  nextAuthorityId: 5,
  resubmitUntil: '2026-11-30',
  ...more,
});
const told = (event: Event) => tell(event).map(({ to, kind }) => `${to.kind}${to.id} ${kind}`);

describe('who is told', () => {
  test('a submission waits for the unit', () => {
    expect(told(act({ act: 'submit', nextDesk: 'unit', nextAuthorityId: null }))).toEqual(['unit2 waiting']);
  });

  test('a pass is told to the person and to the next desk; the last one to the person and the unit', () => {
    expect(told(act({}))).toEqual(['applicant1 passed', 'authority5 waiting']);
    expect(told(act({ desk: 'province', nextDesk: null, nextName: null, nextAuthorityId: null }))).toEqual([
      'applicant1 approved',
      'unit2 approved',
    ]);
  });

  test("a return is told to the person, and to the unit when another desk's", () => {
    expect(told(act({ act: 'return', nextDesk: null, nextAuthorityId: null }))).toEqual(['applicant1 returned']);
    expect(told(act({ act: 'return', desk: 'city', nextDesk: null, nextAuthorityId: null }))).toEqual([
      'applicant1 returned',
      'unit2 returned',
    ]);
  });

  test('an upload of the scan is nobody’s news', () => {
    expect(told(act({ act: 'recommend' }))).toEqual([]);
  });

  test('a request is told to the unit, its answer to the person', () => {
    const registration = {
      kind: 'registration',
      registrationId: 9,
      version: 1,
      applicantId: 1,
      applicantName: '卢思齐',
      unitId: 2,
      unitName: '某中学',
      byApplicant: false,
      isLeaving: false,
    } as const;
    expect(told({ ...registration, state: 'pending' })).toEqual(['unit2 registration-asked']);
    expect(told({ ...registration, state: 'rejected' })).toEqual(['applicant1 registration-rejected']);
    expect(told({ ...registration, state: 'unbound', byApplicant: true })).toEqual(['unit2 registration-cancelled']);
    expect(told({ ...registration, state: 'unbound' })).toEqual(['applicant1 registration-unbound']);
    expect(told({ ...registration, state: 'unbound', isLeaving: true })).toEqual(['unit2 registration-left']);
  });

  test('a reminder by the province says by whom, and is one a desk and day', () => {
    const late = {
      kind: 'reminder',
      about: 'late',
      planId: 'p',
      planName: '选拔',
      day: '2026-11-30',
      daysLeft: 2,
      count: 3,
    } as const;
    const [telling] = tell({ ...late, to: { kind: 'authority', id: 5 }, by: '省厅' });
    expect(telling).toMatchObject({
      kind: 'remind-late',
      facts: { by: '省厅', count: 3 },
      link: '/plans/p/declarations',
    });
    expect(tell({ ...late, to: { kind: 'authority', id: 5 }, count: 9 })[0]?.key).toBe(telling?.key);
    expect(tell({ ...late, to: { kind: 'authority', id: 5 }, daysLeft: 1 })[0]?.key).not.toBe(telling?.key);
  });

  test('the same event gives the same keys, another act another', () => {
    expect(tell(act({}))).toEqual(tell(act({})));
    const keys = [...tell(act({})), ...tell(act({ seq: 4 }))].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
