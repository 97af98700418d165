import type { Answers } from 'workflow/domain';

/** What was written, as a file of the person's own: for the case that it cannot be saved any more. */
export function downloadBackup(answers: Answers, name: string): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(answers, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
