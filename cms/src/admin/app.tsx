/** Staff of the province work in Chinese; each may choose another language in the own profile. */
export default {
  config: { locales: ['zh-Hans'], tutorials: false, notifications: { releases: false } },
  bootstrap(): void {
    if (!window.localStorage.getItem('strapi-admin-language'))
      window.localStorage.setItem('strapi-admin-language', 'zh-Hans');
  },
};
