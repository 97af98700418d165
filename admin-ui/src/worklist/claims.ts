import type { DeclarationRecord } from 'workbench/contract';
import { API, http, postJson } from '../server/http';

const door = (id: number, act: 'claim' | 'release'): string => `${API}/declarations/${id}/${act}`;

/** Says who is on it, or takes it over; a colleague's fresh claim comes back as it is. */
export const claim = (id: number, takeOver = false): Promise<DeclarationRecord> =>
  postJson<DeclarationRecord>(door(id, 'claim'), takeOver ? { takeOver } : {});

/** Also while the page goes away. Nobody waits for the answer: a claim that stays runs out by itself. */
export const release = (id: number): void => {
  http(door(id, 'release'), { method: 'POST', body: '{}', keepalive: true }).catch(() => undefined);
};
