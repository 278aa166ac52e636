import { PDFDict, PDFDocument, PDFName, type PDFPage, PDFStream } from '@cantoo/pdf-lib';
import { contentOf, streamsOf } from '../../glyphs/drawn-text.ts';
import { readUnicodeMap, type UnicodeMap, writeUnicodeMap } from '../../glyphs/unicode-map.ts';

/** A finished file again, its page's content written over. @param number from 1 */
export function changeContent(
  bytes: Uint8Array,
  number: number,
  change: (content: string) => string,
): Promise<Uint8Array> {
  return changePage(bytes, number, ({ node }) => {
    const content = change(contentOf(streamsOf(node.Contents())));
    const stream = node.context.flateStream(Buffer.from(content, 'latin1'));
    node.set(PDFName.of('Contents'), node.context.register(stream));
  });
}

/** A finished file again, with other Unicode maps in the composite fonts of a page. */
export function changeMaps(
  bytes: Uint8Array,
  number: number,
  change: (map: UnicodeMap) => UnicodeMap,
): Promise<Uint8Array> {
  const key = PDFName.of('ToUnicode');
  return changePage(bytes, number, ({ node }) => {
    const fonts = node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
    for (const [name] of fonts?.entries() ?? []) {
      const font = fonts?.lookup(name, PDFDict);
      const cmap = font?.lookup(key);
      if (!(cmap instanceof PDFStream)) continue;
      const map = change(readUnicodeMap(contentOf([cmap])));
      font?.set(key, node.context.register(node.context.flateStream(writeUnicodeMap(map))));
    }
  });
}

async function changePage(
  bytes: Uint8Array,
  number: number,
  change: (page: PDFPage) => void,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  change(pdf.getPage(number - 1));
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}
