import Box from '@mui/material/Box';
import { memo, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { Answer, Field, Row, Scalar } from 'workflow/domain';
import { FieldError } from '../../elements/FieldError';
import { useFilling, useRowTroubles } from '../context';
import { Control } from '../inputs/Control';
import { cellPlace, elementId, troubleKey, type Trouble } from '../places';
import { useUnprintable } from '../useUnprintable';
import { RowButtons } from './RowButtons';
import { nameOf, type RowActs } from './rows';

interface RowProps {
  field: Field;
  row: Row;
  place: number;
  isLast: boolean;
  acts: RowActs;
  onEnter: (place: number, column: string) => void;
  onPaste: (event: ClipboardEvent, place: number, column: number) => void;
  onMove: (row: Row, by: 1 | -1, column?: string) => void;
}

const Unprintable = ({ text }: { text: string }) => {
  const words = useUnprintable(text);
  return words === undefined ? null : <FieldError>{words}</FieldError>;
};

/** One row; drawn again only when its own answers or troubles change. */
export const TableRow = memo(function TableRow({
  field,
  row,
  place,
  isLast,
  acts,
  onEnter,
  onPaste,
  onMove,
}: RowProps) {
  const t = useTranslate();
  const { draft, strict } = useFilling();
  const found = useRowTroubles(field.id, place);
  const troubles = new Map(
    found
      .split(';')
      .filter(Boolean)
      .map((one) => one.split(':') as [string, Trouble]),
  );
  const name = nameOf(row);
  const number = place + 1;
  const keys = (event: KeyboardEvent, column: string) => {
    if (event.nativeEvent.isComposing) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      onMove(row, event.key === 'ArrowUp' ? -1 : 1, column);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      // A button in a cell keeps its own Enter.
      if ((event.target as HTMLElement).closest('button, a, [role="combobox"][aria-expanded="true"]')) return;
      event.preventDefault();
      onEnter(place, column);
    }
  };
  return (
    <Box component="tr" data-row={place} data-name={name}>
      <Box component="th" scope="row" className="number">
        {number}
      </Box>
      {(field.columns ?? []).map((column, at) => {
        const trouble = troubles.get(column.id);
        const shown = trouble !== undefined && (trouble !== 'unanswered' || strict);
        const id = elementId(cellPlace(field.id, place, column.id));
        const value = row[column.id];
        return (
          <Box
            component="td"
            key={column.id}
            data-label={column.label}
            onKeyDown={(event: KeyboardEvent) => keys(event, column.id)}
            onPaste={(event: ClipboardEvent) => onPaste(event, place, at)}
          >
            <Control
              id={id}
              field={column}
              value={value}
              wrong={shown}
              label={`${t('fill.row', { row: number })}　${column.label}`}
              describedBy={shown ? `${id}-below` : undefined}
              roughKey={`${field.id}|${name}|${column.id}`}
              fileField={`${field.id}.${column.id}`}
              read={() => draft.rowsOf(field.id).find((one) => nameOf(one) === name)?.[column.id]}
              onChange={(next: Answer) => acts.write(name, column.id, next as Scalar)}
            />
            {shown && (
              <div id={`${id}-below`}>
                <FieldError>{t(troubleKey(column, trouble))}</FieldError>
              </div>
            )}
            {typeof value === 'string' && <Unprintable text={value} />}
          </Box>
        );
      })}
      <RowButtons row={row} place={place} isLast={isLast} acts={acts} onMove={onMove} />
    </Box>
  );
});
