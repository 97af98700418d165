import type { Context } from 'koa';
import { checkAttachment, checkScan } from 'print/service';
import { fileProblem, LARGEST_FILE, permits } from 'workflow/domain';
import {
  attach,
  attachment,
  attachmentField,
  declaration,
  draftPaper,
  openCase,
  paper,
  perform,
  recommendation,
  refuse,
  Refused,
} from 'workflow/service';
import { idOf } from '../dialect';
import { languageOf } from '../edge';
import { keeping, sha256Of } from '../keeping';
import { isAnswered, once } from '../once';
import { draftOf, files, formOf } from '../paper';
import { personIn } from '../policies';
import { declarationRecord } from '../rows';
import { TooLarge, uploadOf, type Upload } from '../upload';

const MEGABYTE = 1024 * 1024;
/** Contract §4.3 for the scan; attachments get the same, a phone's photo of a certificate is 3 to 8 MB. */
const MOST_MEGABYTES = LARGEST_FILE;

async function upload(ctx: Context, fields: readonly string[] = []): Promise<Upload> {
  try {
    return await uploadOf(ctx, MOST_MEGABYTES * MEGABYTE, fields);
  } catch (error) {
    throw error instanceof TooLarge ? new Refused({ code: 'too-large', megabytes: MOST_MEGABYTES }) : error;
  }
}

/** A stored file leaves as a download of this origin that no browser will run: nosniff, a sandbox, and never cached. */
function sendFile(
  ctx: Context,
  bytes: Buffer | NodeJS.ReadableStream,
  file: { fileName: string; type: string; size?: number },
  inline = false,
): void {
  const name = encodeURIComponent(file.fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  ctx.set('Content-Disposition', `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`);
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set(
    'Content-Security-Policy',
    inline
      ? "default-src 'none'; object-src 'self'; plugin-types application/pdf; style-src 'unsafe-inline'"
      : "default-src 'none'; sandbox",
  );
  ctx.set('Cache-Control', 'no-store');
  ctx.type = file.type;
  if (file.size !== undefined) ctx.length = file.size;
  ctx.body = bytes;
}

export default () => ({
  async recommend(ctx: Context): Promise<void> {
    const id = idOf(ctx);
    const person = personIn(ctx);
    // Asked before the file is read, so that nobody scans and waits for nothing.
    const { entry, now } = await openCase(id, person);
    const refusals = permits('recommend', entry, person, now);
    if (refusals.length > 0 && !(await isAnswered(ctx))) {
      ctx.req.resume();
      refuse(refusals);
    }
    const { fileName, bytes } = await upload(ctx);
    const checked = await checkScan(bytes);
    if (!checked.ok) {
      if (checked.reason === 'too-large') throw new Refused({ code: 'too-large', megabytes: MOST_MEGABYTES });
      throw new Refused({
        code: 'bad-pdf',
        reason: checked.reason,
        ...(checked.pages === undefined ? {} : { pages: checked.pages }),
      });
    }
    await once(ctx, [fileName, sha256Of(bytes)], async (key) => {
      await keeping(bytes, (sha256) => {
        const scan = { fileName, size: bytes.length, pages: checked.pages, sha256 };
        return perform('recommend', id, person, { version: entry.version, scan }, key);
      });
      return { status: 200, body: declarationRecord(await declaration(id, person), languageOf(ctx)) };
    });
  },

  async recommendation(ctx: Context): Promise<void> {
    const found = await recommendation(idOf(ctx), personIn(ctx));
    sendFile(ctx, await files().stream(found.sha256), {
      fileName: found.fileName,
      type: 'application/pdf',
      size: found.size,
    });
  },

  async form(ctx: Context): Promise<void> {
    const { bytes, fileName } = await formOf(await paper(idOf(ctx), personIn(ctx)));
    sendFile(ctx, bytes, { fileName, type: 'application/pdf', size: bytes.length }, true);
  },

  async draftForm(ctx: Context): Promise<void> {
    const { bytes, fileName } = await draftOf(await draftPaper(idOf(ctx), personIn(ctx)));
    sendFile(ctx, bytes, { fileName, type: 'application/pdf', size: bytes.length }, true);
  },

  async attach(ctx: Context): Promise<void> {
    const id = idOf(ctx);
    const person = personIn(ctx);
    const { fileName, bytes, fields } = await upload(ctx, ['fieldId']);
    const field = await attachmentField(id, fields.fieldId ?? '', person);
    const checked = await checkAttachment(bytes, fileName);
    if (!checked.ok) throw new Refused({ code: 'bad-attachment', reason: checked.reason });
    const { type } = checked;
    const problem = fileProblem(field, { type, size: bytes.length });
    if (problem) throw new Refused({ code: 'bad-attachment', ...problem });
    await once(ctx, [field.id, fileName, sha256Of(bytes)], async (key) => {
      const file = { fieldId: field.id, fileName, size: bytes.length, type };
      return { status: 201, body: await keeping(bytes, (sha256) => attach(id, { ...file, sha256 }, person, key)) };
    });
  },

  async attachment(ctx: Context): Promise<void> {
    const found = await attachment(idOf(ctx), idOf(ctx, 'attachmentId'), personIn(ctx));
    sendFile(ctx, await files().stream(found.sha256), found);
  },
});
