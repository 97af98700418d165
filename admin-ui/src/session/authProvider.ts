import type { AuthProvider } from 'react-admin';
import { homeOf } from '../frame/menus';
import { API, http, postJson } from '../server/http';
import { problemOf } from '../server/problem';
import { claimDrafts, forgetDrafts } from './drafts';
import { fetchMe, forgetMet, hasMet } from './me';
import { pageNow } from './nextPage';
import { queryClient } from './queryClient';

export interface Credentials {
  identifier: string;
  password: string;
  /** The page that was open when the session lapsed; else the first of one's menu. */
  next?: string;
}

/** The sign-in page for who has no session: it says whether one has lapsed, and knows the page to come back to. */
function signInPage(): string {
  const query = new URLSearchParams();
  if (hasMet()) query.set('left', '1');
  const next = pageNow();
  if (next !== null) query.set('next', next);
  const text = query.toString();
  return text === '' ? '/login' : `/login?${text}`;
}

/** Rejects when the server did not hear it: nobody may believe to be signed out who is not. Already lapsed is as good. */
async function endSession(): Promise<string | null> {
  try {
    return (await postJson<{ logoutUrl?: string | null } | null>(`${API}/logout`, {}))?.logoutUrl ?? null;
  } catch (error) {
    if (problemOf(error).status === 401) return null;
    throw error;
  }
}

/** react-admin reads where to go from the error, and only from there. */
class SignedOut extends Error {
  readonly redirectTo = signInPage();
}

/**
 * Who you are is the server's matter: it sets an httpOnly cookie, and the jwt of Strapi's answer is neither read nor kept.
 * `logout` is called by react-admin for a lapsed session too; only a wanted one says so to the server and drops drafts.
 */
export const authProvider: AuthProvider = {
  async login({ identifier, password, next }: Credentials) {
    await http('/api/auth/local', { method: 'POST', body: JSON.stringify({ identifier, password }) });
    queryClient.removeQueries({ queryKey: ['me'] });
    const me = await fetchMe();
    claimDrafts(me.id);
    return { redirectTo: next ?? homeOf(me.role) };
  },
  async logout(params?: { wanted?: boolean }) {
    if (params?.wanted !== true) return signInPage();
    const logoutUrl = await endSession();
    forgetMet();
    forgetDrafts();
    // A whole new page: whatever this one held of people is gone with it. The provider's session ends at its own address.
    window.location.assign(logoutUrl ?? '/');
    return false;
  },
  async checkAuth() {
    try {
      // Drafts belong to a person: whoever else comes back to this page finds none.
      claimDrafts((await fetchMe()).id);
    } catch (error) {
      // A dropped line is no lapsed session: who was here stays, and the screen itself says what does not come.
      if (problemOf(error).status !== 401 && hasMet()) return;
      throw new SignedOut('signed-out');
    }
  },
  async checkError(error: unknown) {
    if (problemOf(error).status === 401) throw new SignedOut('signed-out');
  },
  async getIdentity() {
    const { id, name } = await fetchMe();
    return { id, fullName: name };
  },
  async getPermissions() {
    // Asked on the portal too, where nobody need be signed in: a refusal here would lead every visitor to the sign-in page.
    return fetchMe().then(
      ({ role }) => role,
      () => null,
    );
  },
};
