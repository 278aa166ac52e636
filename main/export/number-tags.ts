import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from '@cantoo/pdf-lib';

/** How Chromium names the parts of the tag tree that table cells refer to. */
const tagName = /^node(\d+)$/;

/**
 * Numbers the names in the tag tree from 1, in their order: Chromium counts them through the life of
 * the page's process, so that the same pages get other names when they are drawn again.
 */
export function numberTags(pdf: PDFDocument): void {
  const found: { readonly old: string; readonly put: (name: PDFString) => void }[] = [];
  const look = (value: PDFObject | undefined, put: (name: PDFString) => void) => {
    if (value instanceof PDFString && tagName.test(value.asString()))
      found.push({ old: value.asString(), put });
    else visit(value);
  };
  function visit(value: PDFObject | undefined): void {
    if (value instanceof PDFDict)
      for (const [key, inner] of value.entries()) look(inner, (name) => value.set(key, name));
    else if (value instanceof PDFArray)
      for (let index = 0; index < value.size(); index += 1)
        look(value.get(index), (name) => value.set(index, name));
  }
  for (const [, object] of pdf.context.enumerateIndirectObjects()) visit(object);

  const names = [...new Set(found.map(({ old }) => old))].sort((one, other) =>
    one.length === other.length ? (one < other ? -1 : 1) : one.length - other.length,
  );
  const numbers = new Map(names.map((old, index) => [old, index + 1]));
  for (const { old, put } of found)
    put(PDFString.of(`node${String(numbers.get(old)).padStart(8, '0')}`));
}
