export const zh = {
  title: '完善单位信息',
  lead: '填完就能进入系统。带“必填”的%{count}项填好即可，其余以后再补。',
  filled: '必填已填%{filled}/%{count}项',
  first: '首次登录',
  basic: '基础信息',
  vouched: '来自%{provider}，如有误请在政务网更正',
  provider: '安徽政务服务网',
  more: '完善单位详细信息',
  save: '保存并进入系统',
  saving: '正在保存…',
  saved: '已登记%{name}',
  already: '%{name}刚由同事登记，已直接进入。您填写的内容没有采用，可在单位信息中变更。',
  leave: '退出',
};

export const en: typeof zh = {
  title: 'Register your unit',
  lead: 'Then you are in. The %{count} required fields are enough; the rest can follow later.',
  filled: '%{filled} of %{count} required fields',
  first: 'First sign-in',
  basic: 'Basic information',
  vouched: 'From %{provider}; please correct it there',
  provider: '安徽政务服务网',
  more: 'Details',
  save: 'Save and go on',
  saving: 'Saving…',
  saved: '%{name} is registered',
  already:
    'A colleague has just registered %{name}, so you are in. What you typed was not used; you can change it under Unit.',
  leave: 'Sign out',
};
