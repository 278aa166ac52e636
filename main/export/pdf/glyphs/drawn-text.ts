import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPageLeaf,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { operationsIn } from './content-operations.ts';
import { isName, isString, type Operand } from './operand-reader.ts';

/** A glyph as a page draws it: a code in one of its fonts. */
export interface DrawnGlyph {
  readonly font: PDFDict;
  readonly code: number;
}

/** Glyphs that follow each other in what a page draws. */
export interface DrawnText {
  readonly glyphs: readonly DrawnGlyph[];
  /** The text that they stand for in the page's own words; null leaves it to the fonts' maps. */
  readonly actualText: string | null;
}

/** Forms within forms, deeper than any printer makes them: a wrong file may hold itself. */
const DEEPEST = 12;

/** All that a page draws as text, forms included, in the order in which it does. */
export function drawnTexts(page: PDFPageLeaf): DrawnText[] {
  const texts: { glyphs: DrawnGlyph[]; actualText: string | null }[] = [];
  /** For each open part its text, if it states one: of those within each other the outer counts. */
  const open: (string | null)[] = [];

  const begin = (actualText: string | null) => texts.push({ glyphs: [], actualText });

  function mark(actualText: string | null): void {
    const isFirst = actualText !== null && open.every((outer) => outer === null);
    open.push(isFirst ? actualText : null);
    if (isFirst) begin(actualText);
  }

  function unmark(): void {
    if (typeof open.pop() === 'string') begin(null);
  }

  function show(font: PDFDict | undefined, operand: Operand | undefined): void {
    if (Array.isArray(operand)) for (const part of operand) show(font, part);
    if (font === undefined || !isString(operand)) return;
    if (texts.length === 0) begin(null);
    for (const code of codesOf(operand.bytes, isComposite(font)))
      texts.at(-1)?.glyphs.push({ font, code });
  }

  function walk(
    content: string,
    resources: PDFDict | undefined,
    depth = 0,
    outerFont?: PDFDict | undefined,
  ): void {
    let font = outerFont;
    const saved: (PDFDict | undefined)[] = [];
    for (const { operator, operands } of operationsIn(content)) {
      switch (operator) {
        case 'q':
          saved.push(font);
          break;
        case 'Q':
          font = saved.pop();
          break;
        case 'Tf':
          font = dictOf(resourceOf(resources, 'Font', operands[0]));
          break;
        case 'Tj':
        case 'TJ':
        case "'":
        case '"':
          show(font, operands.at(-1));
          break;
        case 'BMC':
          mark(null);
          break;
        case 'BDC':
          mark(actualTextOf(operands[1], resources));
          break;
        case 'EMC':
          unmark();
          break;
        case 'Do': {
          const form = resourceOf(resources, 'XObject', operands[0]);
          if (depth < DEEPEST && isForm(form)) {
            const own = dictOf(form.dict.lookup(PDFName.of('Resources')));
            walk(contentOf([form]), own ?? resources, depth + 1, font);
          }
        }
      }
    }
  }

  walk(contentOf(streamsOf(page.Contents())), page.Resources());
  return texts.filter(({ glyphs }) => glyphs.length > 0);
}

/** Whether a font's codes have two bytes and say nothing by themselves. */
export function isComposite(font: PDFDict): boolean {
  return font.lookup(PDFName.of('Subtype')) === PDFName.of('Type0');
}

/** The content of streams that follow each other, one character for each byte. */
export function contentOf(streams: readonly PDFStream[]): string {
  // Parts of one content are read as one: a string may not, an operator may cross them.
  return streams.map(bytesOf).join('\n');
}

export function streamsOf(contents: PDFObject | undefined): PDFStream[] {
  if (contents instanceof PDFStream) return [contents];
  if (!(contents instanceof PDFArray)) return [];
  return contents
    .asArray()
    .map((_, index) => contents.lookup(index))
    .filter((part) => part instanceof PDFStream);
}

function bytesOf(stream: PDFStream): string {
  const bytes =
    stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function* codesOf(bytes: string, isWide: boolean): Generator<number> {
  const size = isWide ? 2 : 1;
  for (let at = 0; at + size <= bytes.length; at += size) {
    const [high, low] = [bytes.charCodeAt(at), bytes.charCodeAt(at + size - 1)];
    yield isWide ? high * 256 + low : low;
  }
}

function resourceOf(
  resources: PDFDict | undefined,
  kind: string,
  operand: Operand | undefined,
): PDFObject | undefined {
  const named = dictOf(resources?.lookup(PDFName.of(kind)));
  return isName(operand) ? named?.lookup(PDFName.of(operand.name)) : undefined;
}

function dictOf(object: PDFObject | undefined): PDFDict | undefined {
  return object instanceof PDFDict ? object : undefined;
}

function isForm(object: PDFObject | undefined): object is PDFStream {
  return (
    object instanceof PDFStream && object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Form')
  );
}

/** What marked content states as its text: in place, or by a name of the resources. */
function actualTextOf(
  properties: Operand | undefined,
  resources: PDFDict | undefined,
): string | null {
  if (properties instanceof Map) {
    const written = properties.get('ActualText') as Operand | undefined;
    return isString(written) ? decodeText(written.bytes) : null;
  }
  const named = dictOf(resourceOf(resources, 'Properties', properties));
  const written = named?.lookup(PDFName.of('ActualText'));
  return written instanceof PDFString || written instanceof PDFHexString
    ? written.decodeText()
    : null;
}

function decodeText(bytes: string): string {
  return PDFHexString.fromBytes(Buffer.from(bytes, 'latin1')).decodeText();
}
