import { z } from 'zod';
import * as contract from './contract';
import { DOORS } from './routes';

/** The bodies of the changing routes, by handler; the same closed shapes that the controllers parse with. */
const BODIES: Record<string, z.ZodType> = {
  'drafts.declare': contract.declare,
  'drafts.save': contract.save,
  'drafts.adopt': contract.bare,
  'acts.submit': contract.bare,
  'desks.claim': contract.claim,
  'desks.lift': contract.lift,
  'desks.release': contract.release,
  'reminding.remind': contract.lateScope,
  'acts.withdraw': contract.bare,
  'acts.pass': contract.pass,
  'acts.return': contract.returned,
  'acts.terminate': contract.terminate,
  'bulk.check': contract.bulkCheck,
  'bulk.start': contract.bulk,
  'bulk.note': contract.nothing,
  'registrations.register': contract.register,
  'registrations.approve': contract.approve,
  'registrations.reject': contract.reject,
  'registrations.unbind': contract.reject,
  'units.register': contract.arrive,
  'units.change': contract.changeUnit,
  'units.remove': contract.nothing,
  'units.restore': contract.nothing,
  'registrations.cancel': contract.cancel,
  'profile.save': contract.profile,
  'messages.read': contract.nothing,
  'messages.readAll': contract.nothing,
};

const FILES: Record<string, string[]> = { 'papers.recommend': [], 'papers.attach': ['fieldId'] };

const query = (name: string, description: string): object => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string' },
});
const DIALECT = [
  query('filter', 'JSON object, for example {"state":"in-review"} or {"id":[1,2]}'),
  query('range', 'JSON array [first, last], at most 100 rows'),
  query('sort', 'JSON array [field, "ASC" or "DESC"]'),
];

const refusals = {
  description: "Strapi's envelope; details.code is stable, details.refusals lists every reason",
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
};

const multipart = (fields: string[]): object => ({
  'multipart/form-data': {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['file', ...fields],
      properties: {
        file: { type: 'string', format: 'binary' },
        ...Object.fromEntries(fields.map((field) => [field, { type: 'string' }])),
      },
    },
  },
});

function operation([method, path, handler, roles]: (typeof DOORS)[number]): object {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as string);
  const body = BODIES[handler];
  const file = FILES[handler];
  const content = body
    ? { 'application/json': { schema: z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) } }
    : file && multipart(file);
  return {
    operationId: handler,
    tags: [handler.split('.')[0]],
    description: `For ${roles.join(', ')}.`,
    parameters: [
      ...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
      ...(handler.endsWith('.list') || ['province.results', 'reminding.lateDesks'].includes(handler) ? DIALECT : []),
      ...(method === 'POST'
        ? [{ name: 'Idempotency-Key', in: 'header', schema: { type: 'string', maxLength: 200 } }]
        : []),
    ],
    ...(content ? { requestBody: { required: true, content } } : {}),
    responses: { '200': { description: 'The record, or a bare array with Content-Range' }, default: refusals },
  };
}

/** The workbench as OpenAPI 3.1, made from the same tables that serve it. */
export function openapi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const door of DOORS) {
    const path = `/api/workbench${door[1].replace(/:(\w+)/g, '{$1}')}`;
    (paths[path] ??= {})[door[0].toLowerCase()] = operation(door);
  }
  const code = { type: 'object', properties: { code: { type: 'string' }, message: { type: 'string' } } };
  return {
    openapi: '3.1.0',
    info: { title: 'Shenbao workbench', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    security: [{ bearer: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'shenbao_session' },
      },
      schemas: {
        Error: {
          type: 'object',
          properties: {
            data: { type: 'null' },
            error: {
              type: 'object',
              properties: {
                status: { type: 'integer' },
                name: { type: 'string' },
                message: { type: 'string' },
                details: {
                  type: 'object',
                  properties: { code: { type: 'string' }, refusals: { type: 'array', items: code } },
                },
              },
            },
          },
        },
      },
    },
  };
}
