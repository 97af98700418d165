/** Two fields a line, one on a phone, as in figures 1-5 and 4-2. */
export const fieldGrid = {
  p: 4,
  pt: 3,
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
  gap: '10px 16px',
  alignItems: 'start',
} as const;

/** A field that takes the whole line. */
export const wholeLine = { gridColumn: '1 / -1' } as const;
