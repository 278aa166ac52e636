import type { PDFDocument } from '@cantoo/pdf-lib';
import { tagNamesIn, toTagName } from './join/tag-names.ts';

/**
 * Numbers the names in the tag tree from 1, in their order: Chromium counts them through the life of
 * the page's process, so that the same pages get other names when they are drawn again.
 */
export function numberTags(pdf: PDFDocument): void {
  const found = tagNamesIn(pdf.context);
  const names = [...new Set(found.map(({ name }) => name))].sort((one, other) =>
    one.length === other.length ? (one < other ? -1 : 1) : one.length - other.length,
  );
  const numbers = new Map(names.map((name, index) => [name, index + 1]));
  for (const { name, put } of found) put(toTagName(numbers.get(name) ?? 0));
}
