import Box from '@mui/material/Box';
import type { SxProps, Theme } from '@mui/material/styles';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import type { ReactNode } from 'react';

export interface Column<Row> {
  id: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Right-aligned with its head; on a phone left like everything else. */
  number?: boolean;
  /** Names the row: bold, first on a phone, without its label. */
  head?: boolean;
  /** Stands left of the head on a phone, without its label: a checkbox. */
  lead?: boolean;
  /** Stands right of the head on a phone, without its label: the state. */
  aside?: boolean;
  /** Holds a button: full width at the foot of the card on a phone. */
  act?: boolean;
  /** Never broken: dates, numbers of papers. */
  nowrap?: boolean;
  /** The server's field to sort by. */
  sort?: string;
}

interface CardRowsProps<Row> {
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string | number;
  /** Two lines a row. */
  tall?: boolean;
  selected?: number;
  onOpen?: (row: Row) => void;
  sort?: { field: string; order: string; onSort: (field: string) => void };
}

/** What a cell is on a phone, by the column's own flag. */
const PLACES = ['head', 'lead', 'aside', 'act'] as const;

const phone = '@media (max-width: 600px)';

/** On a phone every row becomes a card: name and state first, label and value a line, buttons 44 px at the foot. */
const asCards: SxProps<Theme> = {
  [phone]: {
    '&, & tbody': { display: 'block' },
    '& thead': { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
    '& tbody tr': {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '2px 10px',
      p: '12px 14px',
      borderBottom: 1,
      borderColor: 'divider',
    },
    '& tbody td, & tbody th': {
      display: 'flex',
      flexDirection: 'row',
      gap: 2,
      height: 'auto',
      p: 0,
      border: 0,
      textAlign: 'left',
      width: '100%',
      fontSize: '.875rem',
    },
    '& tbody td::before': { content: 'attr(data-label)', flex: '0 0 116px', color: 'tone.ink3', fontSize: '.8125rem' },
    '& tbody .head': { width: 'auto', flex: '1 1 50%', order: -2, fontSize: '1rem' },
    '& tbody .lead': { width: 'auto', order: -3, my: '-7px', ml: '-10px' },
    '& tbody .lead ~ .head': { flexBasis: '25%' },
    '& tbody .lead::before': { display: 'none' },
    '& tbody .aside': { width: 'auto', order: -1 },
    '& tbody .head::before, & tbody .aside::before, & tbody .act::before': { display: 'none' },
    '& tbody .act': { width: 'auto', flex: 1, mt: 2 },
    '& tbody .act .MuiButton-root': { width: '100%', minHeight: 44 },
    '& tbody .act .MuiButton-text': { border: 1, borderColor: 'tone.border' },
  },
};

/** The first and the last cell of a line stand 16 px from the card's edge. */
const edges = (place: number, count: number) => ({
  pl: place === 0 ? { sm: 4 } : undefined,
  pr: place === count - 1 ? { sm: 4 } : undefined,
});

/** A table that stays one for screen readers; its look as cards is only a matter of width. */
export function CardRows<Row>({ label, columns, rows, keyOf, tall, selected, onOpen, sort }: CardRowsProps<Row>) {
  return (
    <Table aria-label={label} sx={asCards}>
      <TableHead>
        <TableRow>
          {columns.map((column, place) => (
            <TableCell
              key={column.id}
              align={column.number ? 'right' : 'left'}
              sortDirection={sort && column.sort === sort.field ? (sort.order === 'ASC' ? 'asc' : 'desc') : undefined}
              sx={edges(place, columns.length)}
            >
              {sort && column.sort ? (
                <TableSortLabel
                  active={column.sort === sort.field}
                  direction={sort.order === 'ASC' ? 'asc' : 'desc'}
                  onClick={() => sort.onSort(column.sort ?? '')}
                  sx={{ '& .MuiTableSortLabel-icon': { color: 'primary.main !important' } }}
                >
                  {column.label}
                </TableSortLabel>
              ) : (
                column.label
              )}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row, place) => (
          <TableRow
            key={keyOf(row)}
            data-row={place}
            aria-current={place === selected || undefined}
            onClick={onOpen && (() => onOpen(row))}
            sx={{
              height: tall ? { sm: 60 } : undefined,
              cursor: onOpen ? 'pointer' : undefined,
              '&:hover': { bgcolor: 'tone.soft' },
              '&[aria-current]': { bgcolor: 'primary.light' },
              '&:last-of-type td, &:last-of-type th': { borderBottom: 0 },
            }}
          >
            {columns.map((column, order) => (
              <TableCell
                key={column.id}
                component={column.head ? 'th' : 'td'}
                scope={column.head ? 'row' : undefined}
                align={column.number ? 'right' : 'left'}
                data-label={column.label}
                className={PLACES.find((place) => column[place])}
                sx={{
                  whiteSpace: column.nowrap ? 'nowrap' : undefined,
                  ...edges(order, columns.length),
                  ...(column.head && { fontWeight: 700, fontSize: '.875rem' }),
                }}
              >
                {column.head ? (
                  <Box component="span">{column.cell(row)}</Box>
                ) : column.act || column.aside ? (
                  column.cell(row)
                ) : (
                  <div>{column.cell(row)}</div>
                )}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
