/** The 简明登记表: one person a line, everything already in words. This room looks nothing up. */
export interface RegisterSheet {
  title: string;
  /** Under the title: which plan and category, and on which day it was made. */
  note: string;
  columns: RegisterColumn[];
  rows: string[][];
}

export interface RegisterColumn {
  label: string;
  /** Millimetres on A3 across; together at most 390. */
  width: number;
  centred?: boolean;
}
