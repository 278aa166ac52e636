import { SaxesParser } from 'saxes';
import { AppError } from '../../../shared/errors.ts';
import { damaged } from './limits.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/** What is done with the parts of a document as they come; names are without their prefixes. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: XmlAttributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Office nests some ten elements deep. */
const deepest = 200;
const pieceBytes = 2 ** 17;

/**
 * Reads a document from beginning to end, strictly, without keeping it. A document type is refused:
 * Office writes none, and entities that grow when they are read stand there.
 *
 * @param part its name in the file, for the error
 * @throws table-file.damaged, and whatever the handlers throw
 */
export function readXml(bytes: Uint8Array, part: string, handlers: XmlHandlers): void {
  const { open, text, close } = handlers;
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw damaged(part);
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > deepest) throw damaged(part);
    open?.(localName(name), attributes as XmlAttributes);
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    close?.(localName(name));
  });
  try {
    const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
    for (let start = 0; start < bytes.byteLength; start += pieceBytes)
      parser.write(decoder.decode(bytes.subarray(start, start + pieceBytes), { stream: true }));
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    throw error instanceof AppError ? error : damaged(part, error);
  }
}

/** An attribute whatever its prefix is: `id` finds `r:id`. */
export function attributeOf(attributes: XmlAttributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  const found = Object.keys(attributes).find(
    (key) => key.endsWith(`:${name}`) && !key.startsWith('xmlns:'),
  );
  return found === undefined ? undefined : attributes[found];
}

export function isTrue(written: string | undefined): boolean {
  return written === '1' || written === 'true' || written === 'on';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
