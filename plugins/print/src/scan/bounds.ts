import { PDFContext, PDFObjectParser, type PDFObject } from 'pdf-lib';
import DecodeStream from 'pdf-lib/cjs/core/streams/DecodeStream';
import { DEEPEST, MOST_OBJECTS, MOST_UNPACKED, MOST_VALUES } from './limits';

/** The part of pdf-lib's unpacking streams that grows: protected there, hence written down here. */
interface Unpacking {
  buffer: Uint8Array;
  ensureBuffer(this: Unpacking, size: number): Uint8Array;
}

function wrap<T extends object, K extends keyof T>(prototype: T, name: K, wrapped: (original: T[K]) => T[K]): void {
  prototype[name] = wrapped(prototype[name]);
}

/**
 * Puts bounds on pdf-lib's parser, which has none, for the rest of this thread, and hands every object to `onObject` as it
 * is read: also those that a later update of the file replaces. `stop` must not return: pdf-lib swallows errors and goes on.
 */
export function boundParser(onObject: (object: PDFObject) => void, stop: () => never): void {
  let values = 0;
  let depth = 0;
  let objects = 0;
  let unpacked = 0;

  wrap(PDFObjectParser.prototype, 'parseObject', (parse) => {
    return function (this: PDFObjectParser): PDFObject {
      values += 1;
      depth += 1;
      if (values > MOST_VALUES || depth > DEEPEST) stop();
      try {
        const object = parse.call(this);
        if (depth === 1) onObject(object);
        return object;
      } finally {
        depth -= 1;
      }
    };
  });

  wrap(PDFContext.prototype, 'assign', (assign) => {
    return function (this: PDFContext, ref, object): void {
      objects += 1;
      if (objects > MOST_OBJECTS) stop();
      assign.call(this, ref, object);
    };
  });

  wrap(DecodeStream.prototype as unknown as Unpacking, 'ensureBuffer', (ensure) => {
    return function (this: Unpacking, size): Uint8Array {
      if (size > MOST_UNPACKED) stop();
      const before = this.buffer.byteLength;
      const buffer = ensure.call(this, size);
      unpacked += buffer.byteLength - before;
      if (unpacked > 2 * MOST_UNPACKED) stop();
      return buffer;
    };
  });
}
