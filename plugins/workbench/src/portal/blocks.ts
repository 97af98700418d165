import { html, type Html } from './html';

/** A node of Strapi's editor of blocks. It comes from the database, so nothing about it is taken for granted. */
interface Node {
  type: string;
  text: string;
  level: number;
  url: string;
  ordered: boolean;
  bold: boolean;
  code: boolean;
  children: Node[];
}

/** The editor nests lists four levels deep. */
const DEEPEST = 12;

function read(value: unknown, depth = 0): Node[] {
  if (!Array.isArray(value) || depth > DEEPEST) return [];
  return value.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return [];
    const given = one as Record<string, unknown>;
    const text = (key: string): string => (typeof given[key] === 'string' ? given[key] : '');
    return {
      type: text('type'),
      text: text('text'),
      level: typeof given.level === 'number' ? given.level : 1,
      url: text('url'),
      ordered: given.format === 'ordered',
      bold: given.bold === true,
      code: given.code === true,
      children: read(given.children, depth + 1),
    };
  });
}

/** Of a link only the web's own protocols: `javascript:` and `data:` would run in this origin. */
function webAddress(url: string): string | null {
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

const lines = (text: string): Html[] =>
  text.split('\n').map((line, n) => (n === 0 ? html`${line}` : html`<br />${line}`));

function inline(nodes: Node[]): Html[] {
  return nodes.map((node) => {
    if (node.type === 'link') {
      const address = webAddress(node.url);
      const words = inline(node.children);
      return address ? html`<a href="${address}" rel="noopener noreferrer">${words}</a>` : html`${words}`;
    }
    const text = node.type === 'text' ? lines(node.text) : inline(node.children);
    if (node.code) return html`<code>${text}</code>`;
    return node.bold ? html`<b>${text}</b>` : html`${text}`;
  });
}

function list(node: Node): Html {
  const items = node.children.map((item) =>
    item.type === 'list' ? html`<li>${list(item)}</li>` : html`<li>${inline(item.children)}</li>`,
  );
  return node.ordered
    ? html`<ol>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

const plain = (node: Node): string => node.text + node.children.map(plain).join('');

/** The title is the page's h1, so whatever level staff began with becomes h2. */
function heading(node: Node, first: number): Html {
  const words = inline(node.children);
  if (node.level <= first) return html`<h2>${words}</h2>`;
  return node.level === first + 1 ? html`<h3>${words}</h3>` : html`<h4>${words}</h4>`;
}

function block(node: Node, first: number): Html {
  switch (node.type) {
    case 'heading':
      return heading(node, first);
    case 'list':
      return list(node);
    case 'quote':
      return html`<blockquote><p>${inline(node.children)}</p></blockquote>`;
    case 'code':
      return html`<pre><code>${plain(node)}</code></pre>`;
    default:
      // The editor ends every text with an empty paragraph. Of what we do not know, its words are shown.
      return plain(node).trim() === '' ? html`` : html`<p>${inline(node.children)}</p>`;
  }
}

/** What staff wrote, as HTML: paragraphs, headings, lists, quotations, bold, code and links; every word is escaped. */
export function blocksHtml(body: unknown): Html {
  const nodes = read(body);
  const first = Math.min(...nodes.filter(({ type }) => type === 'heading').map(({ level }) => level));
  return html`${nodes.map((node) => block(node, first))}`;
}
