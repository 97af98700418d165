import { FAMILY } from '../fonts/faces';

/** The look of an official paper: 宋体, black, ruled in single lines; sizes are 小四 to 小五 as forms have them. */
export const STYLE = `
*{box-sizing:border-box}
html{font-synthesis:none;text-spacing-trim:space-all}
body{margin:0;padding:0 .2mm;font:10.5pt/1.5 '${FAMILY}';color:#000}
h1,h2,h3,h4,p{margin:0;font-size:inherit}
h1{font-size:22pt;line-height:1.4;text-align:center;letter-spacing:.06em}
h1.form{font-size:18pt}
h2{font-size:13pt;margin:7mm 0 2.5mm;break-after:avoid}
h3,h4{font-size:11pt;margin:3mm 0 1.5mm;break-after:avoid}
h4{font-size:10.5pt;margin:0 0 1mm;font-weight:400}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th{font-weight:400}
td,th,.long p,.cover td{overflow-wrap:anywhere}
.mono{letter-spacing:.04em}
.small{font-size:9pt}

.grid td,.grid th,.rows td,.rows th{border:.35mm solid #000;padding:1.3mm 1.4mm;vertical-align:middle}
.grid th,.rows th{text-align:center}
.grid col.label{width:25.5mm}
.grid col.photo{width:35mm}
.grid tr,.rows tr{break-inside:avoid}
.photo{text-align:center;padding:0!important;height:46mm}
.photo img{display:block;margin:auto;width:34mm;height:46mm;object-fit:contain}
.rows{font-size:9.5pt;line-height:1.45}
.rows thead{display:table-header-group}
.rows td.n,.rows td.none{text-align:center}
.rows col.n{width:11mm}
.rows th{padding:1.3mm .6mm}

.long{border:.35mm solid #000;padding:2mm 2.5mm;margin-top:-.35mm;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.long p{white-space:pre-wrap;line-height:1.75;text-align:justify;orphans:2;widows:2}

.cover{break-after:page;padding-top:26mm}
.cover table{width:138mm;margin:26mm auto 0;font-size:14pt}
.cover th{width:48mm;text-align:right;padding:2.6mm 3mm 1mm 0;vertical-align:bottom;white-space:nowrap}
.cover td{border-bottom:.3mm solid #000;padding:2.6mm 2mm 1mm;vertical-align:bottom}
.code{text-align:center;margin-top:20mm;break-inside:avoid}
.code svg{width:26mm;height:26mm;display:block;margin:0 auto 2.5mm}

.opinions{break-before:page}
.again{margin-bottom:4mm}
.again h1{font-size:15pt}
.again h1.form{font-size:12.5pt}
.box{position:relative;border:.35mm solid #000;border-top:0;padding:2mm 3mm 12mm;break-inside:avoid}
/* A heading that may not end a page would tie its box to the next, for nothing else flows below it. */
.box h3{margin:0 0 1mm;break-after:auto}
.box .signed{position:absolute;right:4mm;bottom:2mm;text-align:right;line-height:1.7}
.signed i{display:inline-block;width:34mm}
.notice{font-size:10pt;text-indent:2em;line-height:1.7}
.promise{padding-bottom:10mm}
.unit{height:72mm}.unit .room{height:16mm}
.department{height:38mm}.experts{height:30mm}.province{height:38mm}
.box .seal{position:absolute;left:22mm;bottom:3mm;width:30mm;height:30mm;border:.25mm dashed #999;border-radius:50%;
display:flex;align-items:center;justify-content:center;color:#999;font-size:9pt}

/* Nothing is laid out for a screen that nobody sees: it would cost as much as the paper. Only both fonts are called for. */
@media screen{body>*{display:none}body>.fonts{display:block}}
@media print{body>.fonts{display:none}}

.draft{position:fixed;left:0;top:90mm;width:100%;text-align:center;font-size:120pt;letter-spacing:.3em;
transform:rotate(-30deg);color:#00000017;z-index:9}
`;
