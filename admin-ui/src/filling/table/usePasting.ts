import { useCallback, useState, type ClipboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { Field } from 'workflow/domain';
import { namedRow } from '../draft';
import { blockOf, isBlock, laid } from '../paste';
import { mostRows, type RowActs } from './rows';

/** Blocks from a spreadsheet: laid over the cells from where the cursor is, and what of them was taken. */
export function usePasting(field: Field, acts: RowActs) {
  const t = useTranslate();
  const most = mostRows(field);
  const [told, setTold] = useState<{ words: string; wrong: boolean } | null>(null);
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
  return { told, paste, forget: () => setTold(null) };
}
