import { describe, expect, it } from 'vitest';
import { blocksHtml } from './blocks';
import { html } from './html';

const text = (words: string, more: object = {}): object => ({ type: 'text', text: words, ...more });
const paragraph = (...children: object[]): object => ({ type: 'paragraph', children });
/** Without the white space between tags, which a browser does not show either. */
const written = (body: unknown): string => blocksHtml(body).text.replace(/>\s+</g, '><').trim();

describe('what staff wrote', () => {
  it('is escaped, wherever it stands', () => {
    const hostile = '<img src=x onerror=alert(1)>&"\'';
    const safe = '&lt;img src=x onerror=alert(1)&gt;&amp;&quot;&#39;';
    expect(written([paragraph(text(hostile))])).toBe(`<p>${safe}</p>`);
    expect(written([{ type: 'heading', level: 1, children: [text(hostile)] }])).toBe(`<h2>${safe}</h2>`);
    expect(written([{ type: 'code', children: [text(hostile)] }])).toBe(`<pre><code>${safe}</code></pre>`);
    expect(written([{ type: 'nonsense', children: [text(hostile)] }])).toBe(`<p>${safe}</p>`);
    expect(html`<b title="${hostile}"></b>`.text).toBe(`<b title="${safe}"></b>`);
  });

  it.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'vbscript:x', '//x', '/help', 'x', ''])(
    'gives no link to %s, but its words',
    (url) => expect(written([paragraph({ type: 'link', url, children: [text('这里')] })])).toBe('<p>这里</p>'),
  );

  it('links to the web, with its quotation marks encoded', () => {
    const link = { type: 'link', url: 'https://hrss.ah.gov.cn/a?b="><script>', children: [text('省人社厅')] };
    const out = written([paragraph(link)]);
    expect(out).toContain('rel="noopener noreferrer">省人社厅</a>');
    expect(out).not.toContain('<script');
    expect(out.match(/"/g)).toHaveLength(4);
  });

  it('keeps headings in order below the title, bold, lines and lists', () => {
    expect(
      written([
        { type: 'heading', level: 3, children: [text('一')] },
        { type: 'heading', level: 4, children: [text('二')] },
        paragraph(text('甲', { bold: true }), text('乙\n丙')),
        { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('1')] }] },
        paragraph(text('')),
      ]),
    ).toBe('<h2>一</h2><h3>二</h3><p><b>甲</b>乙<br />丙</p><ol><li>1</li></ol>');
  });

  it.each([[null], ['text'], [{}], [[null, 5, 'x', {}]], [[{ type: 'paragraph', children: 'x' }]]])(
    'takes %j for nothing',
    (body) => expect(written(body)).toBe(''),
  );
});
