import { toString as draw } from 'qrcode';
import { Markup } from './markup';

/** The verification address with its code as an SVG of 26 mm; level M survives a stamp's edge and a grey scan. */
export async function qrCode(address: string, code: string): Promise<Markup> {
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Error('the verification address is no web address');
  if (!address.includes(code)) url.searchParams.set('code', code);
  return Markup.trusted(await draw(url.href, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 }));
}
