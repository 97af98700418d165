import { kindWords, type Account, type Kind } from './accounts';
import { page } from './page';
import { scanPicture } from './scanPicture';
import { escaped } from './web';

export interface SignInSheet {
  /** Where the form is sent, and where the tabs lead with another `kind`. */
  action: string;
  kind: Kind;
  accounts: Account[];
  problem?: string;
  /** As it was typed, so that a wrong password costs only the password. */
  username?: string;
  /** Leads back without signing in. */
  cancel: string;
}

/** `kind` put into an address of this server. */
export function withKind(action: string, kind: Kind): string {
  const [path, query] = action.split('?', 2);
  const words = new URLSearchParams(query);
  words.set('kind', kind);
  return `${path}?${words.toString()}`;
}

const tab = (sheet: SignInSheet, kind: Kind): string =>
  `<a href="${escaped(withKind(sheet.action, kind))}"${kind === sheet.kind ? ' aria-current="page"' : ''}>${kindWords[kind]}</a>`;

/** The form of 法人用户 or 个人用户: by password, or by a scan that is only played. */
export function signInPage(sheet: SignInSheet): string {
  const { kind, problem, username = '', cancel } = sheet;
  const action = escaped(withKind(sheet.action, kind));
  const options = sheet.accounts
    .filter((account) => account.kind === kind)
    .map(({ login, title }) => `<option value="${escaped(login)}">${escaped(login)}（${escaped(title)}）</option>`);
  const describedBy = problem ? ' aria-describedby="problem"' : '';
  return page(
    '登录',
    `${problem ? `<p class="wrong" role="alert" id="problem">${escaped(problem)}</p>` : ''}
<div class="sheet">
<nav class="tabs" aria-label="用户类型">${tab(sheet, 'legal')}${tab(sheet, 'natural')}</nav>
<div class="ways">
<form method="post" action="${action}" aria-labelledby="by-password">
<h2 id="by-password">${kindWords[kind]} · 账号密码登录</h2>
<label for="username">账号</label>
<input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required value="${escaped(username)}"${describedBy}>
<label for="password">密码</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${describedBy}>
<button type="submit">登录</button>
<p class="note">账号和密码见启动时的说明。</p>
</form>
<form class="scan" method="post" action="${action}" aria-labelledby="by-scan">
<h2 id="by-scan">扫码登录</h2>
${scanPicture(sheet.action)}
<label for="scan">用哪个演示账号扫码</label>
<select id="scan" name="scan">${options.join('')}</select>
<button class="second" type="submit">模拟已扫码</button>
</form>
</div>
</div>
<p><a class="button second" href="${escaped(cancel)}">取消，返回申报平台</a></p>`,
  );
}
