import { type PDFContext, PDFRef } from '@cantoo/pdf-lib';
import { referencesIn } from './references.ts';

/** Removes what nothing leads to from the file's root: page trees and catalogs of joined files. */
export function dropUnreached(context: PDFContext): void {
  const reached = new Set<PDFRef>();
  const { Root, Info } = context.trailerInfo;
  const open = [Root, Info].filter((entry) => entry instanceof PDFRef);
  for (let ref = open.pop(); ref; ref = open.pop()) {
    if (reached.has(ref)) continue;
    reached.add(ref);
    const object = context.lookup(ref);
    if (object) for (const found of referencesIn(object)) open.push(found.ref);
  }
  for (const [ref] of context.enumerateIndirectObjects())
    if (!reached.has(ref)) context.delete(ref);
}
