import type { Core } from '@strapi/types';

/**
 * Inputs of the staff's panel that Strapi does not have (cms/src/admin/plan): a year (Strapi's number would read 2,026), one word of a list and several, in Chinese; another
 * field of the same form, and answers to it. Kept as text and JSON.
 */
const FIELDS = [
  { name: 'year', type: 'integer' },
  { name: 'word', type: 'string' },
  { name: 'words', type: 'json' },
  { name: 'field-choice', type: 'string' },
  { name: 'value-choice', type: 'json' },
] as const;

export function registerPlanFields(strapi: Core.Strapi): void {
  for (const field of FIELDS)
    strapi.customFields.register({ ...field, plugin: 'workflow', inputSize: { default: 6, isResizable: true } });
}
