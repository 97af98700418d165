import type { Core } from '@strapi/types';

/** Who asks through Strapi, as a unit's history names them. */
export interface StaffActor {
  id: number | null;
  name: string;
}

interface RequestState {
  user?: { id?: number; firstname?: string | null; lastname?: string | null };
  auth?: { credentials?: { name?: string } };
}

/** Platform staff by their name, a program by its token's; without a request it is the product itself. */
export function staffActor(strapi: Core.Strapi): StaffActor {
  const context = strapi.requestContext.get();
  if (!context) return { id: null, name: '系统' };
  const { user, auth } = context.state as RequestState;
  const names = [user?.firstname, user?.lastname].filter((one): one is string => Boolean(one));
  const name = names.join(names.every((one) => /^[\x20-\x7e]+$/.test(one)) ? ' ' : '');
  if (user?.id !== undefined) return { id: user.id, name: name || '平台管理员' };
  const token = auth?.credentials?.name;
  return { id: null, name: token ? `接口（${token}）` : '系统' };
}
