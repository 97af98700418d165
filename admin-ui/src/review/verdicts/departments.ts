import { useEffect, useState } from 'react';
import { useGetList } from 'react-admin';
import type { AuthorityRow } from 'workbench/contract';
import type { AuthorityKind } from 'workflow/domain';

const KIND: AuthorityKind = 'department';

export interface Department extends AuthorityRow {
  /** Lower-case initials of the name and the short name: 省教育厅 → sjyt. */
  initials: string;
}

/** The 省直主管部门 that can be chosen. The dictionary of readings is big, so it comes with the first opened dialog only. */
export function useDepartments(): Department[] {
  const { data } = useGetList<AuthorityRow>('authorities', {
    filter: { kind: KIND },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'id', order: 'ASC' },
  });
  const [departments, setDepartments] = useState<Department[]>([]);
  useEffect(() => {
    const enabled = (data ?? []).filter((row) => row.enabled);
    setDepartments(enabled.map((row) => ({ ...row, initials: '' })));
    let left = false;
    void import('pinyin-pro').then(({ pinyin }) => {
      if (left) return;
      const initialsOf = (text: string): string =>
        pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
      setDepartments(
        enabled.map((row) => ({ ...row, initials: `${initialsOf(row.name)} ${initialsOf(row.shortName)}` })),
      );
    });
    return () => {
      left = true;
    };
  }, [data]);
  return departments;
}

/** By name, short name, or initials. */
export function matching(departments: Department[], text: string): Department[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return departments;
  return departments.filter(
    ({ name, shortName, initials }) =>
      name.toLowerCase().includes(wanted) || shortName.toLowerCase().includes(wanted) || initials.includes(wanted),
  );
}
