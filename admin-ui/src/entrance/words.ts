/** Where a unit and a person read the same. */
const both = <T>(words: T): { unit: T; person: T } => ({ unit: words, person: words });

const problemZh = {
  'wrong-kind': {
    unit: {
      title: '您刚才用的是个人账号，不能进入单位端。',
      note: '请在%{provider}选“法人用户”登录；如果您是来申报的，请用“个人登录”。',
    },
    person: {
      title: '您刚才用的是单位（法人）账号，不能以个人身份申报。',
      note: '请在%{provider}选“个人用户”登录；如果您是单位管理员，请用“单位登录”。',
    },
  },
  'provider-down': both({ title: '%{provider}暂时连不上，请稍后再试。', note: '本系统运行正常，已保存的内容没有丢。' }),
  'login-expired': both({
    title: '这次登录已失效，请重新登录。',
    note: '登录页停留太久，或退回后重复提交，都会这样。',
  }),
  'not-configured': both({
    title: '本系统还没有接通政务服务网。',
    note: '有本系统账号的，请用账号登录；没有的，请联系平台管理员。',
  }),
  blocked: {
    unit: {
      title: '这个账号或所在单位已停用，不能进入。',
      note: '请联系本单位的其他管理员或省人社厅；也可以换一个账号登录。',
    },
    person: { title: '这个账号已停用，不能进入。', note: '请联系省人社厅；也可以换一个账号登录。' },
  },
  'incomplete-identity': {
    unit: {
      title: '%{provider}没有给出单位名称或统一社会信用代码，不能登录。',
      note: '请先在%{provider}补全法人信息，再重新登录。',
    },
    person: {
      title: '%{provider}没有给出姓名或证件号码，不能登录。',
      note: '请先在%{provider}完成实名认证，再重新登录。',
    },
  },
  denied: both({ title: '您在%{provider}取消了登录。', note: '需要时可以重新登录。' }),
};

export const zh = {
  signIn: '登录',
  unit: '单位登录',
  person: '个人登录',
  authority: '审核机构登录',
  provider: '政务服务网',
  signInLead: '请按身份选择。单位和个人使用%{provider}账号，本系统不保存您的密码。',
  signInLeadAccount: '请按身份选择，再输入账号和密码',
  unitNote: '用人单位管理员。在政务服务网选“法人用户”，可用账号密码或扫码登录。',
  personNote: '申报人。在政务服务网选“个人用户”，首次登录后先选工作单位。',
  unitNoteAccount: '用人单位管理员，审核本单位人员的申报',
  personNoteAccount: '申报人，填报并查看自己的申报',
  authorityNote: '省直主管部门、市县和省人社部门的审核人员',
  toProvider: '前往%{provider}',
  unitFoot: '没有法人账号？在政务服务网“法人用户”下方点“注册”。',
  personFoot: '首次登录约需3分钟',
  authorityFoot: '账号由本机构管理员开通',
  notConnected: '本系统还没有接通政务服务网',
  byPassword: '用账号登录',
  byAuthority: '机构账号登录',
  foldNote: '平台发放的账号，政务服务网连不上时使用',
  firstSignIn: '请先登录，登录后回到刚才的页面',
  problem: problemZh,
  back: { leave: '退出%{provider}账号后重新登录', again: '重新登录' },
  formTitle: '%{way}：账号和密码',
  demoTitle: '演示账号登录',
  demoOnly: '仅演示环境',
  identifier: '账号',
  password: '密码',
  show: '显示密码',
  hide: '隐藏密码',
  submit: '登录',
  sending: '正在登录…',
  usual: '常用：unit.province省属单位　unit.city市属单位　bureau.province省厅　applicant.1申报人。密码见启动说明。',
  timeout: '30分钟不操作会自动退出，已保存的申报内容不会丢。公用电脑用完请点“退出”。',
  wrong: '账号或密码不对',
  wrongLeft: '账号或密码不对，还可再试%{count}次',
  locked: '尝试次数过多，请15分钟后再试',
  lockedFor: '尝试次数过多，请%{minutes}分钟后再试',
  missing: '请填写账号和密码',
};

const problemEn: typeof problemZh = {
  'wrong-kind': {
    unit: {
      title: 'You used a personal account, which does not open the side of units. ',
      note: 'At %{provider}, please sign in as a legal person; to declare for yourself, use “Applicants”.',
    },
    person: {
      title: 'You used the account of a unit, with which nobody can declare. ',
      note: 'At %{provider}, please sign in as an individual; to act for your unit, use “Units”.',
    },
  },
  'provider-down': both({
    title: '%{provider} cannot be reached at the moment. Please try again later. ',
    note: 'This system is running, and what you saved is still there.',
  }),
  'login-expired': both({
    title: 'This sign-in is no longer valid. Please sign in again. ',
    note: 'It happens when the page was open too long or was sent twice.',
  }),
  'not-configured': both({
    title: 'This system is not connected to the government’s sign-in yet. ',
    note: 'Please use your account here; without one, please ask the staff of the platform.',
  }),
  blocked: {
    unit: {
      title: 'This account or its unit is disabled. ',
      note: 'Please ask another administrator of your unit or the province, or use another account.',
    },
    person: { title: 'This account is disabled. ', note: 'Please ask the province, or use another account.' },
  },
  'incomplete-identity': {
    unit: {
      title: '%{provider} gave no unit name or no credit code. ',
      note: 'Please complete your legal person’s details at %{provider}, then sign in again.',
    },
    person: {
      title: '%{provider} gave no name or no ID number. ',
      note: 'Please have your identity confirmed at %{provider}, then sign in again.',
    },
  },
  denied: both({ title: 'You cancelled the sign-in at %{provider}. ', note: 'You can sign in again at any time.' }),
};

export const en: typeof zh = {
  signIn: 'Sign in',
  unit: 'Units',
  person: 'Applicants',
  authority: 'Authorities',
  provider: 'the government’s sign-in',
  signInLead:
    'Choose who you are. Units and persons use their accounts of %{provider}; your password is not kept here.',
  signInLeadAccount: 'Choose who you are, then enter account and password',
  unitNote: 'Administrators of employing units. Choose “legal person” (法人用户) there.',
  personNote: 'Applicants. Choose “individual” (个人用户) there; the first time you then choose your unit.',
  unitNoteAccount: 'Administrators of employing units, who review the declarations of their people',
  personNoteAccount: 'Applicants, who declare and follow their own declarations',
  authorityNote: 'Reviewers of provincial departments and of the bureaus',
  toProvider: 'To %{provider}',
  unitFoot: 'No account yet? Register there, under “legal person”.',
  personFoot: 'The first sign-in takes about 3 minutes',
  authorityFoot: 'Accounts come from your own organisation',
  notConnected: 'This system is not connected to the government’s sign-in yet',
  byPassword: 'Sign in with an account',
  byAuthority: 'Sign in with an account',
  foldNote: 'Accounts given by the platform, for when the government’s sign-in cannot be reached',
  firstSignIn: 'Please sign in first; you then return to the page you asked for',
  problem: problemEn,
  back: { leave: 'Sign out of %{provider} and sign in again', again: 'Sign in again' },
  formTitle: '%{way}: account and password',
  demoTitle: 'Demo account',
  demoOnly: 'demo only',
  identifier: 'Account',
  password: 'Password',
  show: 'Show the password',
  hide: 'Hide the password',
  submit: 'Sign in',
  sending: 'Signing in…',
  usual: 'Usual: unit.province, unit.city, bureau.province, applicant.1. The password is printed at the start.',
  timeout: 'You are signed out after 30 minutes without a click. On a shared computer, sign out when you leave.',
  wrong: 'Account or password is wrong',
  wrongLeft: 'Account or password is wrong; %{count} tries left',
  locked: 'Too many tries. Please try again in 15 minutes.',
  lockedFor: 'Too many tries. Please try again in %{minutes} minutes.',
  missing: 'Please enter account and password',
};
