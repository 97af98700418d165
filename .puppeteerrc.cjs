// The print browser comes from the machine or from an npm package (see plugins/print): puppeteer's own download would
// break `npm ci` wherever its download site is closed.
module.exports = { skipDownload: true };
