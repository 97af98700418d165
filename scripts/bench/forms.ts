import type { Field, Form } from 'workflow/domain';
import { makeCrowd, start, tokenOf, type Crowd } from './crowd';
import { openingOf } from './opening';
import { line, median } from './load';

const ms = (value: number): string => `${value.toFixed(0)} ms`;
const p95 = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0;

const ROWS = 200;
const SAVES = 60;

const text = (id: string): Field => ({ id, label: `问题 ${id}`, type: 'text', required: true, maxLength: 100 });

/** 300 questions in ten sections, one of them a table of six columns. */
const FORM: Form = {
  sections: Array.from({ length: 10 }, (_, s) => ({
    id: `s${s}`,
    label: `第 ${s + 1} 节`,
    fields: Array.from({ length: 30 }, (_, f): Field => {
      const field = text(`f${s}x${f}`);
      if (s !== 9 || f !== 29) return field;
      return { ...field, type: 'table', maxRows: ROWS, columns: Array.from({ length: 6 }, (_, c) => text(`c${c}`)) };
    }),
  })),
};

const answersOf = (turn: number): object =>
  Object.fromEntries(
    FORM.sections.flatMap(({ fields }) =>
      fields.map((field) => [
        field.id,
        field.columns
          ? Array.from({ length: ROWS }, (_, r) =>
              Object.fromEntries((field.columns ?? []).map((column) => [column.id, `第${turn}次 ${r} 安徽省合肥市`])),
            )
          : `第${turn}次 安徽省合肥市蜀山区`,
      ]),
    ),
  );

/** A plan with this form, open for a month, frozen as publishing does. */
async function planIn({ sql }: Crowd): Promise<string> {
  const planId = 'benchforms';
  await sql.query(
    "insert into plans (document_id, year, name, published_at) values ($1, extract(year from workflow_now())::int, '三百问', now())",
    [planId],
  );
  await sql.query(
    `select workflow_publish(jsonb_build_object('plan_id', $1::text, 'year', extract(year from workflow_now())::int, 'name', '三百问',
       'categories', '[{"key":"leader","name":"带头人","batch":"第一批"}]'::jsonb, 'declare_from', current_date - 2,
       'declare_until', current_date + 30, 'review_until', current_date + 60, 'resubmit_until', current_date + 60, 'form', $2::jsonb))`,
    [planId, JSON.stringify(FORM)],
  );
  return planId;
}

/** Saving a form of 300 questions with a table of 200 rows over HTTP, and opening it in a browser. */
export async function bench(databaseUrl: string): Promise<void> {
  const crowd = await makeCrowd(databaseUrl, 10);
  const product = await start('../testbed.js', { DATABASE_URL: crowd.databaseUrl, DATA_DIR: crowd.dataDir });
  try {
    const planId = await planIn(crowd);
    const token = await tokenOf(product.url, 'applicant.9');
    const send = async (method: string, path: string, body: object): Promise<{ id: number; version: number }> => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const url = `${product.url}/api/workbench${path}`;
      const answer = await fetch(url, { method, headers, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
      return (await answer.json()) as { id: number; version: number };
    };
    let record = await send('POST', '/declarations', { planId, category: 'leader' });
    const took: number[] = [];
    for (let turn = 0; turn < SAVES; turn += 1) {
      const began = performance.now();
      record = await send('PUT', `/declarations/${record.id}`, { version: record.version, answers: answersOf(turn) });
      // The first ten warm up.
      if (turn >= 10) took.push(performance.now() - began);
    }
    const size = `(${(JSON.stringify(answersOf(1)).length / 1024).toFixed(0)} Ki characters)`;
    line('saving 300 fields and 200 rows (median)', ms(median(took)), `< 200 ms ${size}`);
    line('  95 of 100 within', ms(p95(took)));
    const opened = await openingOf(product.url, 'applicant.9', `/declarations/${record.id}/fill`, '#answer-f0x0');
    line('opening it in a browser (median)', ms(median(opened)), '< 1000 ms');
  } finally {
    await product.stop();
    await crowd.drop();
  }
}
