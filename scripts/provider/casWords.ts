import { randomUUID } from 'node:crypto';
import type { Validation } from './casTickets';
import { escaped } from './web';

const cas = 'xmlns:cas="http://www.yale.edu/tp/cas"';

/** CAS protocol 3.0 appendix A. */
export function validationXml(outcome: Validation): string {
  if ('code' in outcome) {
    const failure = `<cas:authenticationFailure code="${outcome.code}">${escaped(outcome.message)}</cas:authenticationFailure>`;
    return `<cas:serviceResponse ${cas}>${failure}</cas:serviceResponse>\n`;
  }
  const { account, at } = outcome.session;
  const attributes = Object.entries({
    authenticationDate: at.toISOString(),
    longTermAuthenticationRequestTokenUsed: 'false',
    isFromNewLogin: String(outcome.isFromNewLogin),
    ...account.claims,
  }).map(([name, value]) => `<cas:${name}>${escaped(value)}</cas:${name}>`);
  return `<cas:serviceResponse ${cas}>
<cas:authenticationSuccess>
<cas:user>${account.subject}</cas:user>
<cas:attributes>${attributes.join('')}</cas:attributes>
</cas:authenticationSuccess>
</cas:serviceResponse>
`;
}

/** CAS protocol 3.0 appendix C: which ticket's session is over. */
export const logoutXml = (ticket: string): string =>
  `<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="LR-${randomUUID()}" Version="2.0" IssueInstant="${new Date().toISOString()}"><saml:NameID xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">@NOT_USED@</saml:NameID><samlp:SessionIndex>${ticket}</samlp:SessionIndex></samlp:LogoutRequest>`;
