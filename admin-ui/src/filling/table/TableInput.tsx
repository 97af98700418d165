import AddOutlined from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCallback, useMemo, useRef, useState, type ClipboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { Field, Row } from 'workflow/domain';
import { Card } from '../../elements/Card';
import { FieldError } from '../../elements/FieldError';
import { Note } from '../../elements/Note';
import { useAnswer, useFilling, useTrouble } from '../context';
import { namedRow } from '../draft';
import { blockOf, isBlock, laid } from '../paste';
import { cellPlace, elementId, spotOf } from '../places';
import { ALL_AT_ONCE, Chunk, CHUNK } from './Chunk';
import { GRID } from './look';
import { mostRows, nameOf, rowActs } from './rows';
import { TableRow } from './TableRow';

/** Below this a column is no longer writable; a table with many columns scrolls in its own frame. */
const COLUMN_PX = 92;
const AROUND_PX = 130;

/** A repeating table: rows are added, moved, removed, and pasted as blocks. */
export const TableInput = ({ field }: { field: Field }) => {
  const t = useTranslate();
  const { draft, goTo, wanted } = useFilling();
  const answer = useAnswer(field.id);
  const trouble = useTrouble(field.id);
  const rows = useMemo(() => (Array.isArray(answer) ? (answer as Row[]) : []), [answer]);
  const acts = useMemo(() => rowActs(draft, field), [draft, field]);
  const columns = field.columns ?? [];
  const [told, setTold] = useState<{ words: string; wrong: boolean } | null>(null);
  const go = useRef(goTo);
  go.current = goTo;
  const most = mostRows(field);
  const id = elementId(field.id);

  const enter = useCallback(
    (place: number, column: string) => {
      if (place + 1 < acts.rows().length || acts.add()) go.current(cellPlace(field.id, place + 1, column));
    },
    [acts, field.id],
  );
  const move = useCallback(
    (row: Row, by: 1 | -1, column: string) => {
      if (!acts.move(nameOf(row), by) || column === '') return;
      const place = acts.rows().findIndex((one) => nameOf(one) === nameOf(row));
      go.current(cellPlace(field.id, place, column));
    },
    [acts, field.id],
  );
  const paste = useCallback(
    (event: ClipboardEvent, row: number, column: number) => {
      const block = blockOf(event.clipboardData.getData('text/plain'));
      if (!isBlock(block)) return;
      event.preventDefault();
      const pasted = laid(field.columns ?? [], acts.rows(), { row, column }, block, most, namedRow);
      acts.replace(pasted.rows);
      const lines = [
        t('fill.pasted', { count: block.length - pasted.dropped }),
        pasted.refused > 0 ? t('fill.pasteRefused', { count: pasted.refused }) : '',
        pasted.dropped > 0 ? t('fill.pasteDropped', { count: pasted.dropped, most }) : '',
      ];
      setTold({ words: lines.filter(Boolean).join('　'), wrong: pasted.refused + pasted.dropped > 0 });
    },
    [acts, field.columns, most, t],
  );
  const add = () => {
    if (acts.add()) goTo(cellPlace(field.id, acts.rows().length - 1, columns[0]?.id ?? ''));
  };

  const target = wanted === null ? null : spotOf(wanted);
  const wantedRow = target?.field === field.id ? target.row : null;
  const size = rows.length <= ALL_AT_ONCE ? Math.max(1, rows.length) : CHUNK;
  const starts = Array.from({ length: Math.ceil(rows.length / size) }, (_, chunk) => chunk * size);
  return (
    <Card sx={{ overflow: 'visible' }}>
      <Box sx={{ px: 4, py: 2, display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 12px' }}>
        <Typography id={`${id}-label`} variant="h3">
          {field.label}
        </Typography>
        <Box component="span" sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>
          {t(field.required ? 'word.required' : 'fill.optional')}
          {field.minRows ? `　${t('fill.atLeast', { count: field.minRows })}` : ''}
          {field.hint ? `　${field.hint}` : ''}
        </Box>
        {trouble !== undefined && <FieldError>{t(`fill.trouble.${trouble}`)}</FieldError>}
      </Box>
      {rows.length > 0 && (
        <Box sx={{ overflowX: { sm: 'auto' }, borderTop: 1, borderColor: 'divider' }}>
          <Box
            component="table"
            aria-labelledby={`${id}-label`}
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
                        onEnter={enter}
                        onPaste={paste}
                        onMove={move}
                      />
                    ))
                }
              </Chunk>
            ))}
          </Box>
        </Box>
      )}
      {told && (
        <Note
          tone={told.wrong ? 'ochre' : 'green'}
          alert
          action={
            <Button size="small" onClick={() => setTold(null)}>
              {t('fill.dismiss')}
            </Button>
          }
        >
          {told.words}
        </Note>
      )}
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: '4px 12px',
          px: 4,
          py: 2,
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        <Button
          id={id}
          size="small"
          startIcon={<AddOutlined aria-hidden />}
          aria-disabled={rows.length >= most}
          aria-label={`${t('fill.addRow')}　${field.label}`}
          onClick={add}
          sx={{ minHeight: { xs: 44, sm: 28 } }}
        >
          {t('fill.addRow')}
        </Button>
        <Box component="span" sx={{ fontSize: '.75rem', color: 'tone.ink3', flex: 1, minWidth: 0 }}>
          {rows.length === 0 ? t('fill.noRows') : t('fill.rowsNote', { most })}
        </Box>
        <Box component="span" sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>
          {t('fill.rowsCount', { count: rows.length })}
        </Box>
      </Box>
    </Card>
  );
};
