import excel from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../../plugins/print/src/fixtures/pdf';
import { act, declarationOf, people, plansOf, recommend } from '../world/paperwork';
import { openWorld, type Visitor, type World } from '../world/world';

let world: World;
let as: (login: string) => Promise<Visitor>;
let province: Visitor;
let planId = '';
let lastId = '';

/** Names as somebody might enter them to be run by a spreadsheet or drawn as markup. */
const FORMULA = '=HYPERLINK("http://example.com","点我")';
const MARKUP = '<img src=x onerror=alert(1)>';

interface Cell {
  waiting: number;
  oldestDays: number | null;
  late: number;
}
interface Row {
  key: string;
  kind: string;
  cells: Record<string, Cell | undefined>;
  late: number;
  returned: number;
  approved: number;
  children: Row[];
}
interface Overview {
  figures: Record<string, number | null>;
  rows: Row[];
  total: Row;
  late: { key: string; desk: string; late: number }[];
  waits: number[];
  asOf: string;
}

const overview = async (id = planId): Promise<Overview> => {
  const { status, body, headers } = await province.get<Overview>(`/plans/${id}/overview`);
  expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
  return body;
};
const count = async (condition: string): Promise<number> => {
  const { rows } = await world.sql.query<{ n: number }>(
    `select count(*)::int as n from declarations where plan_id = $1 and ${condition}`,
    [planId],
  );
  return rows[0]?.n ?? -1;
};
/** Somebody's act that the story needs to have happened. */
const done = async (login: string, id: number, name: string): Promise<void> =>
  expect((await act(await as(login), id, name, name === 'submit' ? {} : { opinion: '同意' })).status).toBe(200);
/** Past the unit, the city and, when asked, the province. */
const raise = async (login: string, desks: string[]): Promise<number> => {
  const { id } = await declarationOf(await as(login));
  await recommend(await as('unit.city'), id);
  for (const desk of desks) await done(desk, id, 'pass');
  return id;
};
const rename = async (login: string, name: string): Promise<void> => {
  await world.sql.query('alter table applicants disable trigger user');
  await world.sql.query(
    'update applicants set name = $1 where id = (select applicant_id from up_users where username = $2)',
    [name, login],
  );
  await world.sql.query('alter table applicants enable trigger user');
};

beforeAll(async () => {
  world = await openWorld();
  as = people(world);
  province = await as('bureau.province');
  const { open, last } = await plansOf(province);
  [planId, lastId] = [open.id, last.id];
  await rename('applicant.5', FORMULA);
  await rename('applicant.8', MARKUP);
  await done('applicant.5', (await declarationOf(await as('applicant.5'))).id, 'submit');
  const county = (await declarationOf(await as('applicant.8'))).id;
  await done('applicant.8', county, 'submit');
  await raise('applicant.4', ['unit.city', 'bureau.hefei', 'bureau.province']);
  await raise('applicant.5', ['unit.city', 'bureau.hefei']);
});
afterAll(() => world.close());

describe('the overview', () => {
  test('agrees with the database, desk by desk and region by region', async () => {
    const { figures, rows, total, waits } = await overview();
    expect(figures).toMatchObject({
      submitted: await count("state <> 'draft'"),
      inReview: await count("state = 'in-review'"),
      province: await count("desk = 'province'"),
      returned: await count("state = 'returned'"),
      approved: await count("state = 'approved'"),
      terminated: await count("state = 'terminated'"),
    });
    expect(figures.province).toBe(1);
    for (const desk of ['unit', 'county', 'city', 'department', 'province']) {
      expect([desk, total.cells[desk]?.waiting]).toEqual([desk, await count(`desk = '${desk}'`)]);
      const sum = rows.reduce((all, row) => all + (row.cells[desk]?.waiting ?? 0), 0);
      expect([desk, sum]).toEqual([desk, total.cells[desk]?.waiting]);
    }
    expect(waits.reduce((a, b) => a + b, 0)).toBe(figures.inReview);
    const hefei = rows.find(({ key }) => key === '340100');
    const feixi = hefei?.children.find(({ key }) => key === '340123');
    expect(hefei?.cells.unit?.waiting).toBe(await count("desk = 'unit' and region_code like '3401%'"));
    expect(feixi?.cells.unit?.waiting).toBe(await count("desk = 'unit' and region_code = '340123'"));
    expect(hefei?.approved).toBe(1);
  });

  test('has 16 cities with their counties, the two that report to the province, and its own units; a desk that is none has no cell', async () => {
    const { rows } = await overview();
    expect(rows.filter(({ kind }) => kind === 'city')).toHaveLength(16);
    const direct = rows.find(({ kind }) => kind === 'direct');
    expect(direct?.children.map(({ key }) => key).sort()).toEqual(['340826', '341882']);
    expect([direct?.cells.city, direct?.cells.department]).toEqual([undefined, undefined]);
    const provincial = rows.find(({ kind }) => kind === 'provincial');
    expect(Object.keys(provincial?.cells ?? {}).sort()).toEqual(['department', 'province', 'unit']);
    expect(provincial?.children.length).toBeGreaterThanOrEqual(8);
  });

  test('names nobody', async () => {
    const text = JSON.stringify(await overview());
    const { rows } = await world.sql.query<{ name: string }>(
      'select distinct applicant_name as name from declarations',
    );
    for (const { name } of rows) expect(text).not.toContain(JSON.stringify(name).slice(1, -1));
    expect(text).not.toContain('****');
  });

  test('says what will miss the deadline: in last year’s plan everything that is still in review', async () => {
    const { figures, late, total } = await overview(lastId);
    expect(figures.late).toBe(figures.inReview);
    expect(figures.late).toBeGreaterThan(0);
    expect(late.reduce((sum, one) => sum + one.late, 0)).toBe(total.late);
  });

  test('is one plan’s, and the province’s alone', async () => {
    for (const path of ['overview', 'results', 'results.xlsx', 'results.pdf']) {
      for (const login of ['bureau.hefei', 'bureau.guangde', 'department.health'])
        expect([path, login, (await (await as(login)).get(`/plans/${planId}/${path}`)).status]).toEqual([
          path,
          login,
          404,
        ]);
      expect((await (await as('unit.city')).get(`/plans/${planId}/${path}`)).status).toBe(403);
      for (const none of ['x', '%00', "'", '%F0%9F%92%A9'])
        expect([path, none, (await province.get(`/plans/${none}/${path}`)).status]).toEqual([path, none, 404]);
      expect((await province.get(`/plans/${planId}/${path}?strange=1`)).status).toBe(400);
    }
    expect((await province.get(`/plans/${planId}/results.xlsx?sort=["number","ASC"]`)).status).toBe(400);
    expect((await province.get(`/plans/${planId}/results?filter={"state":"draft"}`)).status).toBe(400);
  });
});

describe('the results', () => {
  interface Result {
    number: number;
    name: string;
    idNumber: string;
    sex: string;
    born: string;
    title: string;
    unitName: string;
  }

  beforeAll(async () => {
    const id = (await declarationOf(await as('applicant.5'))).id;
    await done('bureau.province', id, 'pass');
    const county = (await declarationOf(await as('applicant.8'))).id;
    await recommend(await as('unit.county'), county);
    for (const desk of ['unit.county', 'bureau.feixi', 'bureau.hefei', 'bureau.province'])
      await done(desk, county, 'pass');
  });

  test('are the approved, numbered, with the columns of the register and no number in full', async () => {
    const { status, body, headers } = await province.get<Result[]>(`/plans/${planId}/results`);
    expect([status, headers.get('content-range'), headers.get('cache-control')]).toEqual([
      200,
      'results 0-2/3',
      'no-store',
    ]);
    expect(body.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(body.map(({ name }) => name).sort()).toEqual([FORMULA, MARKUP, '林疏影'].sort());
    const row = body.find(({ name }) => name === '林疏影');
    expect(row).toMatchObject({ sex: '女', born: '1979-02', unitName: '合肥市南淝河中心医院' });
    expect(row?.title).not.toBe('');
    for (const { idNumber } of body) expect(idNumber).toMatch(/^\d{6}\*{8}[\dX]{4}$/);
    const second = await province.get<Result[]>(`/plans/${planId}/results?range=[1,1]&sort=["number","DESC"]`);
    expect(second.body).toEqual([body[1]]);
    const beyond = await province.get<Result[]>(`/plans/${planId}/results?range=[50,60]`);
    expect(beyond.headers.get('content-range')).toBe('results */3');
  });

  test('open in a spreadsheet; a name that begins like a formula is text', async () => {
    const { status, headers, bytes } = await province.bytes(`/plans/${planId}/results.xlsx`);
    expect([status, headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([
      200,
      'no-store',
      'nosniff',
    ]);
    expect(headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(headers.get('content-disposition')).toMatch(/^attachment; /);
    const book = new excel.Workbook();
    await book.xlsx.load(bytes as unknown as excel.Buffer);
    const sheet = book.worksheets[0];
    expect([sheet?.rowCount, sheet?.getCell('A1').value, sheet?.getCell('B1').value]).toEqual([4, '序号', '姓名']);
    const names = [2, 3, 4].map((row) => sheet?.getCell(row, 2));
    expect(names.map((cell) => cell?.text ?? '').sort()).toEqual([FORMULA, MARKUP, '林疏影'].sort());
    sheet?.eachRow((row) =>
      row.eachCell((cell) => {
        expect(cell.type).not.toBe(excel.ValueType.Formula);
        expect(cell.text).not.toMatch(/340111197902260421/);
      }),
    );
    for (const cell of names) expect([cell?.type, cell?.numFmt]).toEqual([excel.ValueType.String, '@']);
  });

  test('print as the 简明登记表: A3 across, names as text', async () => {
    const { status, headers, bytes } = await province.bytes(`/plans/${planId}/results.pdf`);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      'application/pdf',
      'no-store',
    ]);
    expect(headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const text = (await textOf(bytes)).join('\n').replace(/\s/g, '');
    for (const shown of ['简明登记表', '林疏影', MARKUP, FORMULA, '共3人'])
      expect(text).toContain(shown.replace(/\s/g, ''));
    expect(text).not.toContain('340111197902260421');
    const { PDFDocument } = await import('pdf-lib');
    const { width, height } = (await PDFDocument.load(bytes)).getPage(0).getSize();
    expect([Math.round(width), Math.round(height)]).toEqual([1191, 842]);
  });

  test('of a category alone, and of a plan without any', async () => {
    const none = await province.bytes(`/plans/${planId}/results.pdf?filter={"category":"nobody"}`);
    expect(none.status).toBe(200);
    const { body } = await province.get<Result[]>(`/plans/${planId}/results?filter={"category":"nobody"}`);
    expect(body).toEqual([]);
  });
});
