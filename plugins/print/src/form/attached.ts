import { html, type Markup } from './markup';
import type { Sheet } from './sheet';

/** 350 B, 82 KB, 3.4 MB. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** 附件清单: eight digits of the SHA-256 are enough to tell two files apart by eye. */
export function attached(sheet: Sheet): Markup {
  const labels = new Map(
    sheet.form.sections.flatMap((section) => section.fields.map((field) => [field.id, field.label] as const)),
  );
  const rows = sheet.attachments.map(
    (file, n) =>
      html`<tr>
        <td class="n">${n + 1}</td>
        <td>${labels.get(file.fieldId) ?? ''}</td>
        <td>${file.fileName}</td>
        <td>${sizeInWords(file.size)}</td>
        <td class="mono">${file.sha256.slice(0, 8)}</td>
      </tr>`,
  );
  return html`<section>
    <h2>附件清单</h2>
    <table class="rows">
      <colgroup>
        <col class="n" />
        <col style="width:26%" />
        <col />
        <col style="width:12%" />
        <col style="width:15%" />
      </colgroup>
      <thead>
        <tr>
          <th>序号</th>
          <th>材料</th>
          <th>文件名</th>
          <th>大小</th>
          <th>文件摘要</th>
        </tr>
      </thead>
      <tbody>
        ${
          rows.length === 0
            ? html`<tr>
                <td class="none" colspan="5">无</td>
              </tr>`
            : rows
        }
      </tbody>
    </table>
    ${rows.length === 0 ? null : html`<p class="small">文件摘要为 SHA-256 的前8位。</p>`}
  </section>`;
}
