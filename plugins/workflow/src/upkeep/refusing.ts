import { errors } from '@strapi/utils';
import type { UnitProblem } from '../domain/unit';
import { sayProblem } from '../domain/unitSentences';
import { listed, type Waiting } from './waiting';

/** The change is not possible as things are; the admin panel shows the sentence. */
export const refuse = (code: string, sentence: string): Error => new errors.ApplicationError(sentence, { code });

/** A removal: 403 like every other hand on what declarations point to (R18). */
export const refuseRemoval = (sentence: string): Error => new errors.PolicyError(sentence, { code: 'only-by-review' });

/** What is typed wrong, each at its field of the panel's form. */
export function refuseFields(problems: readonly UnitProblem[]): Error {
  const said = problems.map((problem) => ({
    path: [problem.field],
    message: sayProblem(problem),
    name: 'ValidationError',
  }));
  return new errors.ValidationError(said.map(({ message }) => message).join('；'), { code: 'bad-input', errors: said });
}

export function refuseWaiting(waiting: Waiting, sentence: (names: string) => string): void {
  if (waiting.total > 0) throw refuse('declarations-waiting', sentence(listed(waiting)));
}
