import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFString } from '@cantoo/pdf-lib';

/** How Chromium names the parts of the tag tree that table cells refer to. */
const tagName = /^node(\d+)$/;

/** A name and how to put another in its place. */
interface FoundTagName {
  readonly name: string;
  readonly put: (name: PDFString) => void;
}

/** Every place in a file where a part of the tag tree is named, in the order of its objects. */
export function tagNamesIn(context: PDFContext): FoundTagName[] {
  const found: FoundTagName[] = [];
  const look = (value: PDFObject | undefined, put: (name: PDFString) => void) => {
    if (value instanceof PDFString && tagName.test(value.asString()))
      found.push({ name: value.asString(), put });
    else visit(value);
  };
  function visit(value: PDFObject | undefined): void {
    if (value instanceof PDFDict)
      for (const [key, inner] of value.entries()) look(inner, (name) => value.set(key, name));
    else if (value instanceof PDFArray)
      for (let index = 0; index < value.size(); index += 1)
        look(value.get(index), (name) => value.set(index, name));
  }
  for (const [, object] of context.enumerateIndirectObjects()) visit(object);
  return found;
}

/** As wide as Chromium writes them, so that their order as text is that of their numbers. */
export function toTagName(number: number): PDFString {
  return PDFString.of(`node${String(number).padStart(8, '0')}`);
}

/** The highest number that names a part; 0 when none is named. */
export function highestTagName(context: PDFContext): number {
  return tagNamesIn(context).reduce(
    (highest, { name }) => Math.max(highest, numberOf(name) ?? 0),
    0,
  );
}

/** The name with a number so much higher; anything else as it is. */
export function shiftTagName(object: PDFObject, by: number): PDFObject {
  const number = object instanceof PDFString ? numberOf(object.asString()) : null;
  return number === null ? object : toTagName(number + by);
}

function numberOf(name: string): number | null {
  const digits = tagName.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}
