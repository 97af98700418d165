import type { Adapter, AdapterPayload } from 'oidc-provider' with { 'resolution-mode': 'import' };
import { Shelf } from './shelf';

/** A grant lives as long as the session that it belongs to. */
const forever_s = 8 * 3600;

/** What oidc-provider remembers, in this process alone: after a restart everybody signs in again. */
export function memory(): (model: string) => Adapter {
  const shelf = new Shelf<AdapterPayload>(5_000);
  return (model) => {
    const key = (id: string): string => `${model}:${id}`;
    const search = (wanted: (payload: AdapterPayload) => boolean): AdapterPayload | undefined => {
      for (const [at, payload] of shelf.entries()) if (at.startsWith(`${model}:`) && wanted(payload)) return payload;
      return undefined;
    };
    return {
      upsert: async (id, payload, expiresIn) => shelf.put(key(id), payload, expiresIn || forever_s),
      find: async (id) => shelf.get(key(id)),
      findByUid: async (uid) => search((payload) => payload.uid === uid),
      findByUserCode: async (userCode) => search((payload) => payload.userCode === userCode),
      async consume(id) {
        const payload = shelf.get(key(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1_000);
      },
      async destroy(id) {
        shelf.take(key(id));
      },
      async revokeByGrantId(grantId) {
        for (const [at, payload] of shelf.entries()) if (payload.grantId === grantId) shelf.take(at);
      },
    };
  };
}
