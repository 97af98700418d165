import { PDFDocument } from 'pdf-lib';
import { checkScan } from 'print/service';
import { makeCrowd, start, tokenOf } from './crowd';
import { line, median, memoryOf } from './load';

const ms = (value: number): string => `${value.toFixed(0)} ms`;

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const before = performance.now();
  const value = await work();
  return { ms: performance.now() - before, value };
}

/** Some 20 MB of a scanner's pages: incompressible, as a photograph of paper is. */
async function bigScan(): Promise<Buffer> {
  const scan = await PDFDocument.create();
  const { randomBytes } = await import('node:crypto');
  for (let page = 0; page < 10; page += 1) {
    scan.addPage([595, 842]);
    scan.context.register(scan.context.stream(randomBytes(1_900_000)));
  }
  return Buffer.from(await scan.save());
}

/** The 情况登记表 printed first, warm and from the store; the check of a scan; memory after all of it. */
export async function bench(databaseUrl: string): Promise<void> {
  const crowd = await makeCrowd(databaseUrl, 10);
  const product = await start('../testbed.js', {
    DATABASE_URL: crowd.databaseUrl,
    DATA_DIR: crowd.dataDir,
  });
  try {
    const token = await tokenOf(product.url, 'unit.city');
    const headers = { authorization: `Bearer ${token}` };
    const filter = encodeURIComponent(JSON.stringify({ pending: true }));
    const list = (await (
      await fetch(`${product.url}/api/workbench/declarations?filter=${filter}&sort=["id","DESC"]`, { headers })
    ).json()) as { id: number }[];
    const id = list[0]?.id;
    const print = (): Promise<{ ms: number; value: number }> =>
      timed(async () => {
        const response = await fetch(`${product.url}/api/workbench/declarations/${id}/form`, { headers });
        if (!response.ok) throw new Error(`print: ${response.status} ${await response.text()}`);
        return (await response.arrayBuffer()).byteLength;
      });
    const first = await print();
    line('print, first after the start', ms(first.ms), `         (${(first.value / 1024).toFixed(0)} KiB)`);
    const warm: number[] = [];
    for (let n = 0; n < 15; n += 1) {
      // Forgotten, so that it is printed again.
      await crowd.sql.query('delete from workflow_prints');
      warm.push((await print()).ms);
    }
    line('print, warm (median)', ms(median(warm)), '≤ 250 ms');
    const stored: number[] = [];
    for (let n = 0; n < 30; n += 1) stored.push((await print()).ms);
    line('print, from the store (median)', ms(median(stored)));
    line('memory of the server after this', memoryOf(product.pid));
  } finally {
    await product.stop();
    await crowd.drop();
  }
  const scan = await bigScan();
  const checks: number[] = [];
  for (let n = 0; n < 5; n += 1) checks.push((await timed(() => checkScan(scan))).ms);
  line(`scan check, ${(scan.length / 1024 / 1024).toFixed(0)} MiB (median)`, ms(median(checks)));
}
