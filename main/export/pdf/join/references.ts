import { PDFArray, PDFDict, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** Everything that an object refers to, and how to make it refer to something else instead. */
export function* referencesIn(
  object: PDFObject,
): Generator<{ readonly ref: PDFRef; readonly put: (ref: PDFRef) => void }> {
  if (object instanceof PDFStream) yield* referencesIn(object.dict);
  else if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      if (value instanceof PDFRef) yield { ref: value, put: (ref) => object.set(key, ref) };
      else yield* referencesIn(value);
    }
  } else if (object instanceof PDFArray) {
    for (const [index, value] of object.asArray().entries()) {
      if (value instanceof PDFRef) yield { ref: value, put: (ref) => object.set(index, ref) };
      else yield* referencesIn(value);
    }
  }
}
