import Box from '@mui/material/Box';
import type { ClipboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { Field, Row } from 'workflow/domain';
import { useFilling } from '../context';
import { spotOf } from '../places';
import { ALL_AT_ONCE, Chunk, CHUNK } from './Chunk';
import { GRID } from './look';
import { nameOf, type RowActs } from './rows';
import { TableRow } from './TableRow';
import { useRowKeys } from './useRowKeys';

/** Below this a column is no longer writable; a table with many columns scrolls in its own frame. */
const COLUMN_PX = 92;
const AROUND_PX = 130;

const UNSEEN = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' };

interface TableGridProps {
  field: Field;
  rows: Row[];
  acts: RowActs;
  labelledBy: string;
  onPaste: (event: ClipboardEvent, row: number, column: number) => void;
}

/** The rows under their head; of a long table only the parts near the window are drawn. */
export const TableGrid = ({ field, rows, acts, labelledBy, onPaste }: TableGridProps) => {
  const t = useTranslate();
  const { goTo, wanted } = useFilling();
  const { table, moved, enter, move } = useRowKeys(field, acts, goTo);
  const columns = field.columns ?? [];
  const target = wanted === null ? null : spotOf(wanted);
  const wantedRow = target?.field === field.id ? target.row : null;
  const size = rows.length <= ALL_AT_ONCE ? Math.max(1, rows.length) : CHUNK;
  const starts = Array.from({ length: Math.ceil(rows.length / size) }, (_, chunk) => chunk * size);
  return (
    <>
      <Box component="span" role="status" sx={UNSEEN}>
        {moved && t('fill.moved', { row: moved.row })}
      </Box>
      <Box ref={table} sx={{ overflowX: { sm: 'auto' }, borderTop: 1, borderColor: 'divider' }}>
        <Box
          component="table"
          aria-labelledby={labelledBy}
          sx={{ ...GRID, minWidth: { sm: columns.length * COLUMN_PX + AROUND_PX } }}
        >
          <thead>
            <tr>
              <th scope="col" className="number">
                <span style={{ fontSize: 0 }}>{t('fill.rowNumber')}</span>
              </th>
              {columns.map((column) => (
                <th key={column.id} scope="col" title={column.hint}>
                  {column.label}
                </th>
              ))}
              <th scope="col" className="acts">
                {t('fill.rowActs')}
              </th>
            </tr>
          </thead>
          {starts.map((start) => (
            <Chunk
              key={start}
              count={Math.min(size, rows.length - start)}
              columns={columns.length + 2}
              always={rows.length <= ALL_AT_ONCE}
              forced={wantedRow !== null && wantedRow >= start && wantedRow < start + size}
            >
              {() =>
                rows
                  .slice(start, start + size)
                  .map((row, at) => (
                    <TableRow
                      key={nameOf(row)}
                      field={field}
                      row={row}
                      place={start + at}
                      acts={acts}
                      isLast={start + at === rows.length - 1}
                      onEnter={enter}
                      onPaste={onPaste}
                      onMove={move}
                    />
                  ))
              }
            </Chunk>
          ))}
        </Box>
      </Box>
    </>
  );
};
