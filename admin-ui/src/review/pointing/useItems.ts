import { useState } from 'react';
import { draftOf, keepDraft } from '../../session/drafts';

export interface ReturnItem {
  field: string;
  note: string;
}

/** The server takes no more (the contract of a return). */
export const MOST_ITEMS = 100;

const keyOf = (id: number): string => `items:${id}`;

function kept(id: number): ReturnItem[] {
  const text = draftOf(keyOf(id));
  return text === '' ? [] : (JSON.parse(text) as ReturnItem[]);
}

export interface Items {
  all: ReturnItem[];
  set: (items: ReturnItem[]) => void;
  add: (item: ReturnItem) => void;
  at: (field: string) => ReturnItem[];
}

/** What was pointed out while reading, for a return: kept like an opinion until it is sent. */
export function useItems(id: number): Items {
  const [all, setAll] = useState(() => kept(id));
  const set = (items: ReturnItem[]) => {
    setAll(items);
    keepDraft(keyOf(id), items.length === 0 ? '' : JSON.stringify(items));
  };
  return {
    all,
    set,
    add: (item) => set([...all, item].slice(0, MOST_ITEMS)),
    at: (field) => all.filter((item) => item.field === field),
  };
}
