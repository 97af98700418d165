import type { MessageKind } from 'workflow/domain';

/** Something that concerns the signed-in person's own affairs, unit or authority, in the language of the request. */
export interface MessageRow {
  id: number;
  kind: MessageKind;
  title: string;
  body: string;
  /** The screen it leads to. */
  link: string;
  at: string;
  /** When this account read it; null while it is unread. */
  readAt: string | null;
}
