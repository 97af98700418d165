import { Html } from '../portal/html';

/** As the workbench draws a form (admin-ui), in as few lines as a look at it needs. */
export const STYLE = new Html(`
body{font:15px/1.6 'Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif;color:#1f2329;max-width:960px;margin:0 auto;padding:24px}
h1{font-size:22px;margin:16px 0 4px}h2{font-size:18px;border-bottom:1px solid #d5d9e0;padding-bottom:8px;margin:32px 0 8px}
h3{font-size:15px;margin:0}.description{white-space:pre-line;color:#4e5969}
.banner{background:#e8f0fe;color:#174ea6;border-radius:6px;padding:8px 12px;margin:0}
.field{margin:16px 0}.required{color:#b42318;margin-right:4px}.hint,.count{color:#4e5969;font-size:13px;margin:2px 0}
.condition{display:inline-block;background:#fff4e5;color:#7a4100;border-radius:4px;padding:0 8px;font-size:13px;margin:4px 0}
.box{border:1px solid #8c94a3;border-radius:6px;min-height:22px;padding:8px 12px;color:#6b7280;background:#fff;margin-top:4px}
.tall{min-height:96px}.file{border-style:dashed}.choices{display:flex;flex-wrap:wrap;gap:4px 20px;margin-top:4px}
.choices input{margin-right:6px}select{min-width:240px;padding:8px;margin-top:4px;font:inherit}
.wide{overflow-x:auto;margin-top:4px}table{border-collapse:collapse;min-width:100%}th,td{border:1px solid #d5d9e0;padding:6px 10px;text-align:left;min-width:72px;height:22px}
th{background:#f5f6f8;font-weight:600}th small{display:block;font-weight:400;color:#4e5969}`);
