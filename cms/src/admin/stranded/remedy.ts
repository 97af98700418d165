import type { StrandedRecord } from '../../../../plugins/workflow/src/store/stranded';

export interface Remedy {
  reason: string;
  /** What to do, and where in the panel. */
  todo: string;
  link: string;
  linkWords: string;
}

const PLACES = '/content-manager/collection-types';
const ACCOUNTS = `${PLACES}/plugin::users-permissions.user`;

/** Why nobody can act on it, and the one thing that helps. */
export function remedyOf({ reason, holder, holderKind, holderDocument }: StrandedRecord): Remedy {
  const isUnit = holderKind === 'unit';
  if (reason === 'disabled')
    return {
      reason: isUnit ? '单位已停用' : '审核机构已停用',
      todo: '重新启用，办完这些申报后再停用',
      link: `${PLACES}/${isUnit ? 'api::unit.unit' : 'api::authority.authority'}/${holderDocument}`,
      linkWords: `打开${holder ?? ''}`,
    };
  return {
    reason: isUnit ? '单位没有能登录的管理员' : '审核机构没有能登录的审核人',
    todo: isUnit
      ? '恢复被停用的账号，或请单位用政务服务网账号登录一次'
      : '恢复被停用的账号，或给这个机构新建一个审核账号',
    link: ACCOUNTS,
    linkWords: '打开账号',
  };
}
