import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { say } from './domain/sentences';
import { isKept, keep } from './upkeep/upkeep';
import { nameParts } from './planDesk';
import { checkBeforePublishing, freezePublished, PLAN_UID } from './publishing';

/** What only acts may write, whoever asks through Strapi: REST, the admin panel, another plugin (R18). */
export const GUARDED: ReadonlySet<string> = new Set([
  'api::declaration.declaration',
  'api::revision.revision',
  'api::recommendation.recommendation',
  'api::flow-entry.flow-entry',
  'api::attachment.attachment',
  'api::registration.registration',
  // R5, R6 and R16 rest on who a person is: that comes from sign-in, sealed, and from nowhere else.
  'api::applicant.applicant',
  'api::plan-version.plan-version',
  'api::unit-change.unit-change',
  'api::security-event.security-event',
]);

const READS: ReadonlySet<string> = new Set(['findOne', 'findMany', 'findFirst', 'count']);

/** A PolicyError: of any other refusal Strapi's routers tell the outside no more than "Forbidden". */
const onlyByReview = (): Error => new errors.PolicyError(say({ code: 'only-by-review' }), { code: 'only-by-review' });

/** The database's own word for it: a guard's refusal, or a row that a declaration's history points to (foreign_key_violation). */
const isGuarded = (error: unknown): boolean => ['WF403', '23503'].includes((error as { code?: string }).code ?? '');

/** Stands beside the line: every other hand is refused. The database's own guards stand behind it. */
export function closeGate(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (GUARDED.has(context.uid) && !READS.has(context.action)) throw onlyByReview();
    const publishing = context.uid === PLAN_UID && context.action === 'publish';
    const writing = context.uid === PLAN_UID && (context.action === 'create' || context.action === 'update');
    if (writing) await nameParts(strapi, context.params);
    const { documentId } = context.params as { documentId?: string };
    if (publishing && documentId) await checkBeforePublishing(strapi, documentId);
    try {
      const result = isKept(context) ? await keep(strapi, context, async () => await next()) : await next();
      if (publishing && documentId) await freezePublished(strapi, documentId);
      return result;
    } catch (error) {
      throw isGuarded(error) ? onlyByReview() : error;
    }
  });
}
