import { useState } from 'react';
import { useLogoutIfAccessDenied, useNotify, useTranslate } from 'react-admin';
import type { DeclarationRecord } from 'workbench/contract';
import { troubleWords } from '../../outcomes/Trouble';
import { formUrl } from '../../server/acts';
import { language } from '../../language/choice';
import { problemOf, refused } from '../../server/problem';

/** Asks for the form and throws its bytes away: the new tab then gets it from the server's store at once. */
async function makeForm(id: number): Promise<void> {
  const response = await fetch(formUrl(id), { credentials: 'same-origin', headers: { 'Accept-Language': language() } });
  if (!response.ok) {
    const body: unknown = await response.json().catch(() => null);
    throw refused(response.status, body, response.headers.get('Retry-After'));
  }
  await response.body?.cancel();
}

/**
 * 打印: the stored PDF of the revision in a new tab, in the browser's own viewer. The tab opens with the click (later it would
 * be a blocked pop-up), says what it waits for, and turns to the paper when it is there.
 */
export function usePrint(record: Pick<DeclarationRecord, 'id' | 'revision'>): { print: () => void; printing: boolean } {
  const t = useTranslate();
  const notify = useNotify();
  const logoutIfDenied = useLogoutIfAccessDenied();
  const [printing, setPrinting] = useState(false);
  const print = async () => {
    if (printing || record.revision === 0) return;
    const tab = window.open('', '_blank');
    if (tab) tab.document.body.textContent = t('paper.printing', { revision: record.revision });
    setPrinting(true);
    try {
      await makeForm(record.id);
      if (tab) tab.location.replace(formUrl(record.id));
    } catch (error) {
      tab?.close();
      notify(troubleWords(t, problemOf(error)), { type: 'error' });
      await logoutIfDenied(error);
    } finally {
      setPrinting(false);
    }
  };
  return { print: () => void print(), printing };
}
