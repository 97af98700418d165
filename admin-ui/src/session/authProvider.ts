import type { AuthProvider } from 'react-admin';
import { homeOf } from '../frame/menus';
import { API, http, postJson } from '../server/http';
import { problemOf } from '../server/problem';
import { claimDrafts, forgetDrafts } from './drafts';
import { fetchMe, forgetMet, hasMet } from './me';
import { queryClient } from './queryClient';

export interface Credentials {
  identifier: string;
  password: string;
  /** The page that was open when the session lapsed; else the first of one's menu. */
  next?: string;
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
    if (params?.wanted !== true) return hasMet() ? '/login?left=1' : '/login';
    forgetMet();
    forgetDrafts();
    await postJson(`${API}/logout`, {}).catch(() => undefined);
    return '/';
  },
  async checkAuth() {
    // Drafts belong to a person: whoever else comes back to this page finds none.
    claimDrafts((await fetchMe()).id);
  },
  async checkError(error: unknown) {
    if (problemOf(error).status === 401) throw new Error('signed-out');
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
