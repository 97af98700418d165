export type PrintTrouble = 'no-browser' | 'busy' | 'too-long' | 'failed' | 'closed';

/**
 * Nothing was printed. `busy` and `too-long` may be tried again (contract: 503); `no-browser` needs the operator, and its
 * message names what to install.
 */
export class PrintUnavailable extends Error {
  constructor(
    readonly trouble: PrintTrouble,
    message: string,
  ) {
    super(message);
    this.name = 'PrintUnavailable';
  }
}
