import { describe, expect, test } from 'vitest';
import { NotCas, readLogoutRequest, readTicketAnswer } from './casXml';

const CAS = 'xmlns:cas="http://www.yale.edu/tp/cas"';
const whole = (inner: string, before = ''): string =>
  `${before}<cas:serviceResponse ${CAS}>${inner}</cas:serviceResponse>`;
const success = (attributes: string, user = 'u1'): string =>
  whole(
    `<cas:authenticationSuccess><cas:user>${user}</cas:user><cas:attributes>${attributes}</cas:attributes></cas:authenticationSuccess>`,
  );

describe('the answer to a ticket', () => {
  test('tells user and attributes, whatever prefix the namespace goes by', () => {
    const xml = success('<cas:name>余 &amp; 望&#x8212;</cas:name><cas:role>a</cas:role><cas:role>b</cas:role>');
    const claims = { name: ['余 & 望舒'], role: ['a', 'b'] };
    expect(readTicketAnswer(xml)).toEqual({ valid: true, user: 'u1', claims });
    expect(readTicketAnswer(xml.replace(/cas(?=[:=])/g, 'x'))).toEqual({ valid: true, user: 'u1', claims });
  });

  test('without attributes is one too', () => {
    const xml = whole('<cas:authenticationSuccess><cas:user> u1 </cas:user></cas:authenticationSuccess>');
    expect(readTicketAnswer(xml)).toEqual({ valid: true, user: 'u1', claims: {} });
  });

  test('tells why a ticket was refused', () => {
    const xml = whole(
      '<cas:authenticationFailure code="INVALID_TICKET">Ticket ST-1 not recognized</cas:authenticationFailure>',
    );
    expect(readTicketAnswer(xml)).toEqual({ valid: false, code: 'INVALID_TICKET' });
  });

  test('takes a comment in the user for what it is: nothing that cuts the name off', () => {
    expect(readTicketAnswer(success('', 'u1<!-- x -->@evil'))).toMatchObject({ user: 'u1@evil' });
  });

  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n} "${`&a${n - 1};`.repeat(10)}">`).join('')}]>`;
  test.each([
    ['nothing', '', 'xml-malformed'],
    ['HTML', '<html><body>登录</body></html>', 'xml-not-cas'],
    ['JSON', '{"serviceResponse":{}}', 'xml-malformed'],
    ['an unclosed element', success('').slice(0, -5), 'xml-malformed'],
    ['something behind the end', `${success('')}<x/>`, 'xml-malformed'],
    ['another namespace', success('').replace('tp/cas', 'tp/cas2'), 'xml-not-cas'],
    [
      'no namespace',
      success('')
        .replaceAll('cas:', '')
        .replace(/ xmlns[^>]*/, ''),
      'xml-not-cas',
    ],
    ['a prefix that is not declared', '<cas:serviceResponse/>', 'xml-'],
    [
      'success in another namespace',
      success('').replaceAll('cas:authentication', 'x:authentication').replace(CAS, `${CAS} xmlns:x="urn:x"`),
      'xml-not-cas',
    ],
    [
      'two outcomes',
      whole(
        '<cas:authenticationFailure code="A"/><cas:authenticationSuccess><cas:user>u</cas:user></cas:authenticationSuccess>',
      ),
      'xml-outcome',
    ],
    ['no outcome', whole(''), 'xml-outcome'],
    ['two users', success('').replace('</cas:user>', '</cas:user><cas:user>u2</cas:user>'), 'xml-user'],
    ['an empty user', success('', ' '), 'xml-user'],
    [
      'a bomb of entities',
      whole('<cas:authenticationSuccess><cas:user>&a8;</cas:user></cas:authenticationSuccess>', bomb),
      'xml-',
    ],
    [
      'a file of the machine',
      whole(
        '<cas:authenticationSuccess><cas:user>&f;</cas:user></cas:authenticationSuccess>',
        '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
      ),
      'xml-',
    ],
    ['a document type without any entity', success('').replace(/^/, '<!DOCTYPE x>'), 'xml-doctype'],
    ['an entity that nobody declared', success('', '&nobody;'), 'xml-malformed'],
    ['more than any answer', success('x'.repeat(300_000)), 'xml-too-large'],
  ])('%s is none', (_, xml, detail) => {
    const began = Date.now();
    expect(() => readTicketAnswer(xml)).toThrow(NotCas);
    expect(() => readTicketAnswer(xml)).toThrow(detail);
    expect(Date.now() - began).toBeLessThan(2000);
  });
});

describe('a logout request', () => {
  const request = (inner: string, namespace = 'urn:oasis:names:tc:SAML:2.0:protocol'): string =>
    `<samlp:LogoutRequest xmlns:samlp="${namespace}" ID="1" Version="2.0">${inner}</samlp:LogoutRequest>`;
  const index = '<samlp:SessionIndex>ST-1-abc</samlp:SessionIndex>';

  test('names the ticket whose session is over', () => {
    const name = '<saml:NameID xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">@NOT_USED@</saml:NameID>';
    expect(readLogoutRequest(request(name + index))).toBe('ST-1-abc');
  });

  test.each([
    ['another namespace', request(index, 'urn:x')],
    ['no ticket', request('')],
    ['an empty ticket', request('<samlp:SessionIndex/>')],
    ['two tickets', request(index + index)],
    ['a document type', `<!DOCTYPE x>${request(index)}`],
    ['no XML', 'logout'],
  ])('with %s is none', (_, xml) => {
    expect(() => readLogoutRequest(xml)).toThrow(NotCas);
  });
});
