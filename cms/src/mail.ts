/** Strapi's e-mail plugin with the mail server of the settings; without one, it stays as it comes and nothing uses it. */
export const mailPlugin = (env: Env): object => {
  const host = env('SMTP_HOST', '');
  if (host === '') return {};
  const from = env('SMTP_FROM', '');
  const [user, pass] = [env('SMTP_USER', ''), env('SMTP_PASSWORD', '')];
  const port = env.int('SMTP_PORT', 465);
  return {
    email: {
      config: {
        provider: 'nodemailer',
        providerOptions: { host, port, secure: port === 465, ...(user === '' ? {} : { auth: { user, pass } }) },
        settings: { defaultFrom: from, defaultReplyTo: from },
      },
    },
  };
};
