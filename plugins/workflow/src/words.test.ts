import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTS, AUTHORITY_KINDS, DESKS, REGION_LEVELS, REGISTRATION_STATES, STATES } from './domain/words';
import { GUARDED } from './gate';

const API = path.resolve(import.meta.dirname, '../../../cms/src/api');

interface Schema {
  options: { draftAndPublish: boolean };
  attributes: Record<string, { type: string; enum?: string[]; private?: boolean }>;
}

const schema = (name: string): Schema =>
  JSON.parse(readFileSync(path.join(API, name, 'content-types', name, 'schema.json'), 'utf8')) as Schema;

describe("Strapi's schemas and the words of the domain", () => {
  it.each([
    ['declaration', 'state', STATES],
    ['declaration', 'desk', DESKS],
    ['flow-entry', 'act', ACTS],
    ['flow-entry', 'state', STATES],
    ['flow-entry', 'desk', DESKS],
    ['flow-entry', 'nextDesk', DESKS],
    ['registration', 'state', REGISTRATION_STATES],
    ['authority', 'kind', AUTHORITY_KINDS],
    ['region', 'level', REGION_LEVELS],
  ] as const)('say the same of %s.%s', (name, attribute, words) => {
    expect(schema(name).attributes[attribute]?.enum).toEqual([...words]);
  });

  it('keep draft and publish off every type that the workflow writes, and on for plans', () => {
    for (const uid of GUARDED) expect(schema(uid.replace(/^api::(.+)\..+$/, '$1')).options.draftAndPublish).toBe(false);
    expect(schema('plan').options.draftAndPublish).toBe(true);
  });

  it('keep ID numbers, phones, answers and person keys out of REST', () => {
    const personal =
      /^(idNumber|idNumberMasked|phone|phoneMasked|personKey|answers|attachments|contactPhone|legalRepresentativePhone|email)$/;
    for (const name of ['applicant', 'declaration', 'revision', 'unit', 'registration']) {
      for (const [attribute, { private: isPrivate }] of Object.entries(schema(name).attributes)) {
        if (personal.test(attribute)) expect(`${name}.${attribute} ${isPrivate}`).toBe(`${name}.${attribute} true`);
      }
    }
  });
});
