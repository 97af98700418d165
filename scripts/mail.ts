/** The mail server, as the settings name it; what cms hands to Strapi's e-mail plugin. */
export interface MailSettings {
  host: string;
  port: number;
  user: string;
  password: string;
  /** The sender: an address, or `名称 <地址>`. */
  from: string;
}

type Given = (name: string) => string | undefined;

/** RFC 8314: submission over TLS from the first byte. */
const STANDARD_PORT = 465;

/** Null where SMTP_HOST is not set: then nobody gets mail, and everything else works. What is wrong is added to `wrong`. */
export function readMail(given: Given, wrong: string[]): MailSettings | null {
  const host = given('SMTP_HOST');
  if (host === undefined) return null;
  const port = Number(given('SMTP_PORT') ?? STANDARD_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) wrong.push('SMTP_PORT：应是 1 到 65535 的整数');
  const [user, password] = [given('SMTP_USER') ?? '', given('SMTP_PASSWORD') ?? ''];
  if ((user === '') !== (password === '')) wrong.push('SMTP_PASSWORD：和 SMTP_USER 要么都设置，要么都不设置');
  const from = given('SMTP_FROM') ?? '';
  if (!/^([^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/.test(from))
    wrong.push('SMTP_FROM：应是发件地址，例如 申报平台 <shenbao@example.cn>');
  return { host, port, user, password, from };
}

export const mailEnvironment = (mail: MailSettings | null): Record<string, string> => ({
  SMTP_HOST: mail?.host ?? '',
  SMTP_PORT: mail ? String(mail.port) : '',
  SMTP_USER: mail?.user ?? '',
  SMTP_PASSWORD: mail?.password ?? '',
  SMTP_FROM: mail?.from ?? '',
});
