import { useState } from 'react';
import { useLogoutIfAccessDenied, useTranslate } from 'react-admin';
import { fileProblem, mostFiles, say, type Answer, type Field } from 'workflow/domain';
import { language } from '../../language/choice';
import { troubleWords } from '../../outcomes/Trouble';
import { actKey } from '../../server/actKey';
import { problemOf } from '../../server/problem';
import { useActs } from '../../server/provider';
import { useFilling } from '../context';

interface Under {
  key: string;
  name: string;
  percent: number;
  cancel: () => void;
}

interface UseFiles {
  field: Field;
  /** Of the wire: `field`, or `table.column` for a cell. */
  fileField: string;
  value: Answer | undefined;
  /** The answer as it is by then: an upload goes on while somebody writes in another section. */
  read: () => Answer | undefined;
  onChange: (value: Answer) => void;
}

export const idsIn = (value: Answer | undefined): number[] =>
  Array.isArray(value) ? value.map(Number).filter(Number.isSafeInteger) : [];

/** The browser tells a file's type by its name; the server by its bytes, and has the last word. */
function refusalOf(field: Field, file: File): string | null {
  const problem = fileProblem(field, { type: file.type, size: file.size });
  return problem && say({ code: 'bad-attachment', ...problem }, language());
}

/** Uploads of one field, several at once; an answer names a file as soon as the server has it. */
export function useFiles({ field, fileField, value, read, onChange }: UseFiles) {
  const t = useTranslate();
  const acts = useActs();
  const { id, addFile, isPreview } = useFilling();
  const logoutIfDenied = useLogoutIfAccessDenied();
  const [under, setUnder] = useState<Under[]>([]);
  const [refused, setRefused] = useState<{ key: string; words: string }[]>([]);
  const ids = idsIn(value);
  const refuse = (key: string, words: string) => setRefused((before) => [...before, { key, words }]);

  const sendOne = async (file: File) => {
    const key = actKey();
    const words = refusalOf(field, file);
    if (words !== null) return refuse(key, `${file.name}　${words}`);
    if (isPreview) return refuse(key, `${file.name}　${t('fill.previewFile')}`);
    const abort = new AbortController();
    const progress = (percent: number) =>
      setUnder((before) => before.map((one) => (one.key === key ? { ...one, percent } : one)));
    setUnder((before) => [...before, { key, name: file.name, percent: 0, cancel: () => abort.abort() }]);
    try {
      const sent = await acts.attach(
        id,
        fileField,
        file,
        key,
        ({ loaded, total }) => progress(total > 0 ? Math.round((loaded / total) * 100) : 0),
        abort.signal,
      );
      addFile(sent);
      onChange([...idsIn(read()), sent.id]);
    } catch (error) {
      if (!abort.signal.aborted) {
        refuse(key, `${file.name}　${troubleWords(t, problemOf(error))}`);
        await logoutIfDenied(error);
      }
    } finally {
      setUnder((before) => before.filter((one) => one.key !== key));
    }
  };

  return {
    ids,
    under,
    refused,
    forget: (key: string) => setRefused((before) => before.filter((one) => one.key !== key)),
    send(files: File[]) {
      setRefused([]);
      const room = mostFiles(field) - ids.length - under.length;
      if (files.length > room)
        refuse(actKey(), say({ code: 'too-many-attachments', limit: mostFiles(field) }, language()));
      for (const file of files.slice(0, Math.max(0, room))) void sendOne(file);
    },
    remove: (id: number) => onChange(ids.filter((one) => one !== id)),
  };
}
