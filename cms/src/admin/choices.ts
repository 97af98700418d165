/** The words of choices (contract §2), which Strapi shows as they are stored: by field, since one word may mean two things. */
export const CHOICES: Record<string, Record<string, string>> = {
  kind: { notice: '公告', help: '帮助', bureau: '人社部门', department: '省直主管部门' },
  level: { province: '省', city: '市', county: '县（市、区）' },
  state: {
    draft: '草稿',
    'in-review': '审核中',
    returned: '已退回',
    approved: '审核通过',
    terminated: '已终止',
    pending: '待审核',
    rejected: '审核不通过',
    unbound: '已解除',
  },
  desk: {
    unit: '用人单位',
    department: '省直主管部门',
    county: '县（市、区）人社部门',
    city: '市人社部门',
    province: '省人力资源社会保障厅',
  },
  act: {
    submit: '提交',
    withdraw: '撤回',
    recommend: '上传推荐意见',
    pass: '通过',
    return: '退回',
    terminate: '终止',
    lift: '解除年度限制',
  },
  source: { unit: '单位', provider: '政务服务网', staff: '平台管理员', merge: '合并' },
};

/** In forms Strapi looks a choice up as a text of its own, without the field; where two fields differ, the first here wins. */
export const CHOICE_WORDS: Record<string, string> = Object.assign({}, ...Object.values(CHOICES).reverse()) as Record<
  string,
  string
>;
