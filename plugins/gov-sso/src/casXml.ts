import { DOMParser, onWarningStopParsing, type Document, type Element } from '@xmldom/xmldom';
import type { Claims } from './attributes';

const CAS = 'http://www.yale.edu/tp/cas';
const SAML = 'urn:oasis:names:tc:SAML:2.0:protocol';

/** A ticket's answer of some kilobytes is a large one. */
const LONGEST = 256 * 1024;

/** An answer that is not what CAS 3.0 says it is. Its text is never repeated: it may hold a person's number. */
export class NotCas extends Error {
  constructor(readonly detail: string) {
    super(detail);
  }
}

export type TicketAnswer =
  | { valid: true; user: string; claims: Claims }
  /** The provider's own code, INVALID_TICKET for instance. */
  | { valid: false; code: string };

/** Whatever is not well formed ends it, and so does a document type: no entity is ever declared, let alone fetched. */
function parsed(xml: string): Document {
  if (xml.length > LONGEST) throw new NotCas('xml-too-large');
  let document: Document;
  try {
    document = new DOMParser({ onError: onWarningStopParsing, locator: false }).parseFromString(xml, 'text/xml');
  } catch {
    throw new NotCas('xml-malformed');
  }
  if (document.doctype) throw new NotCas('xml-doctype');
  return document;
}

function childrenOf(parent: Element): Element[] {
  const elements: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (node.nodeType === node.ELEMENT_NODE) elements.push(node as Element);
  return elements;
}

const named = (parent: Element, namespace: string, name: string): Element[] =>
  childrenOf(parent).filter((one) => one.namespaceURI === namespace && one.localName === name);

function only(elements: Element[], detail: string): Element {
  const [first, ...others] = elements;
  if (!first || others.length > 0) throw new NotCas(detail);
  return first;
}

const wordIn = (element: Element): string => (element.textContent ?? '').trim();

/** CAS protocol 3.0 §2.6 and appendix A: one success or one failure, in CAS's own namespace, and nothing else counts. */
export function readTicketAnswer(xml: string): TicketAnswer {
  const root = parsed(xml).documentElement;
  if (root?.namespaceURI !== CAS || root.localName !== 'serviceResponse') throw new NotCas('xml-not-cas');
  const outcome = only(childrenOf(root), 'xml-outcome');
  if (outcome.namespaceURI !== CAS) throw new NotCas('xml-not-cas');
  if (outcome.localName === 'authenticationFailure')
    return { valid: false, code: (outcome.getAttribute('code') ?? '').trim() };
  if (outcome.localName !== 'authenticationSuccess') throw new NotCas('xml-outcome');
  const user = wordIn(only(named(outcome, CAS, 'user'), 'xml-user'));
  if (user === '') throw new NotCas('xml-user');
  const claims = new Map<string, string[]>();
  for (const attributes of named(outcome, CAS, 'attributes')) {
    for (const attribute of childrenOf(attributes)) {
      const name = attribute.localName ?? '';
      claims.set(name, [...(claims.get(name) ?? []), wordIn(attribute)]);
    }
  }
  return { valid: true, user, claims: Object.fromEntries(claims) };
}

/** CAS protocol 3.0 appendix C: the ticket whose session has ended. */
export function readLogoutRequest(xml: string): string {
  const root = parsed(xml).documentElement;
  if (root?.namespaceURI !== SAML || root.localName !== 'LogoutRequest') throw new NotCas('xml-not-logout');
  const ticket = wordIn(only(named(root, SAML, 'SessionIndex'), 'xml-session-index'));
  if (ticket === '') throw new NotCas('xml-session-index');
  return ticket;
}
