import { escaped } from './web';

export const providerName = '安徽政务服务网（演示）';
const warning = '仅演示环境：这不是真的安徽政务服务网，单位、人名和号码都是虚构的。请不要输入真实的账号和密码。';

/** A whole page of the provider. `main` is HTML already. */
export function page(title: string, main: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · ${providerName}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><div><strong>安徽政务服务网</strong><span class="demo">仅演示环境</span></div></header>
<main>
<h1>${escaped(title)}</h1>
<p class="note">${warning}</p>
${main}
</main>
</body>
</html>
`;
}

/** A page that says why it does not go on, and where the way back is. */
export const stopPage = (title: string, why: string, back: string): string =>
  page(
    title,
    `<p class="wrong" role="alert">${escaped(why)}</p><a class="button second" href="${escaped(back)}">返回申报平台</a>`,
  );
