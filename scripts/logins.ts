/** The demo world's logins (contract §5), as the start prints them. */
export const demoLogins: [login: string, who: string][] = [
  ['unit.province', '用人单位，属地安徽省'],
  ['unit.city', '用人单位，属地合肥市'],
  ['unit.county', '用人单位，属地肥西县'],
  ['unit.direct', '用人单位，属地广德市（省直管县）'],
  ['unit.city.2', 'unit.city 的第二位管理员，与 applicant.4 是同一个人'],
  ['department.education', '省教育厅'],
  ['department.health', '省卫生健康委'],
  ['bureau.province', '省人力资源和社会保障厅'],
  ['bureau.hefei', '合肥市人社局'],
  ['bureau.feixi', '肥西县人社局'],
  ['bureau.xuancheng', '宣城市人社局'],
  ['bureau.guangde', '广德市人社局'],
  ['applicant.1 … applicant.12', '申报人：1–3 省直、4–6 合肥、7–9 肥西、10–12 广德的单位'],
  ['applicant.new', '申报人，人员注册待 unit.city 审核'],
  ['unit.new', '从没来过的单位（宿松县），从单位登录“前往安徽政务服务网”进入'],
  ['person.new', '从没来过的申报人，从个人登录“前往安徽政务服务网”进入'],
  ['staff@demo.shenbao', '平台管理员，从 /admin 登录'],
];

export function loginTable(password: string): string {
  const width = Math.max(...demoLogins.map(([login]) => columns(login)));
  const rows = demoLogins.map(([login, who]) => `  ${login}${' '.repeat(width - columns(login) + 2)}${who}`);
  return [`演示账号（口令都是 ${password}，人名、号码均为虚构）：`, ...rows].join('\n');
}

/** Chinese characters and full-width marks take two columns of a terminal. */
const columns = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '⺀' ? 2 : 1), 0);
