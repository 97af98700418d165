/** The provider's own look: near the product's, so that it is pleasant, and in green, so that nobody takes one for the other. */
export const style = `
*{box-sizing:border-box}
body{margin:0;background:#f3f5f4;color:#1b2430;font:16px/1.6 "Source Han Sans SC","Noto Sans SC","Microsoft YaHei",sans-serif}
header{background:#164e36;color:#fff;padding:12px 16px}
header div{max-width:848px;margin:0 auto;display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center}
header strong{font-size:18px}
.demo{border:1px dashed currentcolor;border-radius:4px;padding:0 8px;font-size:14px}
main{max-width:880px;margin:0 auto;padding:24px 16px 48px}
h1{font-size:26px;line-height:1.3;margin:0 0 4px}
h2{font-size:18px;line-height:1.4;margin:0 0 8px}
p{margin:0 0 12px}
.note{color:#46515f}
.sheet{background:#fff;border:1px dashed #616b78;border-radius:6px;margin-top:16px}
.tabs{display:flex;border-bottom:1px solid #c5cdd6}
.tabs a{flex:1;text-align:center;padding:12px 8px;color:#1b2430;text-decoration:none;border-bottom:3px solid transparent}
.tabs a:hover{background:#f3f5f4}
.tabs a[aria-current]{color:#164e36;font-weight:700;border-bottom-color:#164e36}
.ways{display:grid;gap:24px 40px;padding:20px 20px 24px;grid-template-columns:repeat(auto-fit,minmax(260px,1fr))}
label{display:block;font-weight:600;margin:12px 0 4px}
input,select{width:100%;min-height:44px;padding:8px 10px;font:inherit;color:inherit;background:#fff;border:1px solid #616b78;border-radius:4px}
button,.button{display:inline-block;min-height:44px;padding:8px 24px;margin-top:16px;font:inherit;font-weight:600;border-radius:4px;border:1px solid #164e36;background:#164e36;color:#fff;cursor:pointer;text-decoration:none}
button:hover,.button:hover{background:#0f3b28}
button.second,.button.second{background:#fff;color:#164e36}
button.second:hover,.button.second:hover{background:#eef4f0}
:focus-visible{outline:3px solid #1d4e89;outline-offset:2px}
header :focus-visible{outline-color:#ffd27a}
a{color:#164e36}
.wrong{background:#fdf1ef;border:1px solid #e9bdb6;border-left:4px solid #ac2a1d;border-radius:4px;padding:10px 14px;margin:16px 0 0}
.scan svg{display:block;width:168px;height:168px;max-width:100%;border:1px dashed #616b78;padding:8px;background:#fff}
`;
