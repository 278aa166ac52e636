import { createHash } from 'node:crypto';
import { type PDFContext, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { referencesIn } from './references.ts';

/**
 * Lets streams that are alike be one: each of several joined files brings its own copy of a logo,
 * of a font's slice, of the way a slide that comes twice is drawn.
 */
export function shareStreams(context: PDFContext): void {
  // A picture and its transparency are two streams, one of which refers to the other.
  while (shareOnce(context) > 0);
}

/** @returns how many streams were replaced by another */
function shareOnce(context: PDFContext): number {
  const firsts = new Map<string, PDFRef>();
  const instead = new Map<PDFRef, PDFRef>();
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const hash = createHash('sha256')
      .update(object.dict.toString())
      .update(object.contents)
      .digest('base64');
    const first = firsts.get(hash);
    if (first) instead.set(ref, first);
    else firsts.set(hash, ref);
  }
  if (instead.size === 0) return 0;
  for (const [, object] of context.enumerateIndirectObjects()) {
    for (const { ref, put } of referencesIn(object)) {
      const other = instead.get(ref);
      if (other) put(other);
    }
  }
  for (const ref of instead.keys()) context.delete(ref);
  return instead.size;
}
