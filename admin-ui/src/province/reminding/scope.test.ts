import { expect, test } from 'vitest';
import { scopeOfPlace, scopeOfRow } from './scope';

const hefei = { kind: 'city', key: '340100', regionCodes: ['340100', '340123'] } as const;

test('a row is its regions, a cell its regions at one desk, and the total everything', () => {
  const row = { ...hefei, regionCodes: [...hefei.regionCodes] };
  expect(scopeOfRow(row)).toEqual({ regions: ['340100', '340123'] });
  expect(scopeOfRow(row, 'city')).toEqual({ desk: 'city', regions: ['340100', '340123'] });
  expect(scopeOfRow({ kind: 'total', key: 'total', regionCodes: [] })).toEqual({});
  expect(scopeOfRow({ kind: 'total', key: 'total', regionCodes: [] }, 'county')).toEqual({ desk: 'county' });
});

test('a department is one authority, and the province does not remind itself', () => {
  expect(scopeOfRow({ kind: 'department', key: 'd7', regionCodes: [] }, 'department')).toEqual({ department: 7 });
  expect(scopeOfPlace({ kind: 'department', key: 'd7', desk: 'department' })).toEqual({ department: 7 });
  expect(scopeOfPlace({ kind: 'county', key: '340123', desk: 'city' })).toEqual({ desk: 'city', regions: ['340123'] });
  expect(scopeOfPlace({ kind: 'county', key: '340123', desk: 'province' })).toBeNull();
  expect(scopeOfRow({ kind: 'total', key: 'total', regionCodes: [] }, 'province')).toBeNull();
  expect(scopeOfRow({ kind: 'other', key: 'other', regionCodes: [] }, 'unit')).toBeNull();
});
