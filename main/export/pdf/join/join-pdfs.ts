import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFPageLeaf,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { dropUnreached } from './drop-unreached.ts';
import { joinTags, lastKeyOf } from './join-tags.ts';
import { shareStreams } from './share-streams.ts';
import { highestTagName, shiftTagName } from './tag-names.ts';

/**
 * Puts files that were printed one after another into one, with their tags. A single file stays
 * as it is.
 *
 * @param onPart is told each time that one more file is in its place
 */
export async function joinPdfs(
  parts: readonly Uint8Array[],
  onPart: () => void = () => {},
): Promise<PDFDocument> {
  const [first = new Uint8Array(), ...others] = parts;
  const pdf = await load(first);
  for (const other of others) {
    append(pdf, await load(other));
    onPart();
  }
  if (others.length > 0) {
    shareStreams(pdf.context);
    dropUnreached(pdf.context);
  }
  return pdf;
}

function load(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

function append(pdf: PDFDocument, part: PDFDocument): void {
  const { context, catalog } = pdf;
  const pages = part.getPages();
  for (const { node } of pages) keepInherited(node);
  const move = createMove(context, lastKeyOf(catalog) + 1);
  for (const [ref, object] of part.context.enumerateIndirectObjects())
    context.assign(move.ref(ref), move.object(object));

  const root = catalog.get(PDFName.of('Pages'));
  const tree = catalog.Pages();
  if (!(root instanceof PDFRef)) throw new Error('the page tree has no place of its own');
  for (const { ref } of pages) {
    const moved = move.ref(ref);
    context.lookup(moved, PDFDict).set(PDFName.Parent, root);
    tree.Kids().push(moved);
  }
  tree.set(PDFName.of('Count'), PDFNumber.of(tree.Count().asNumber() + pages.length));

  const tags = part.catalog.get(PDFName.of('StructTreeRoot'));
  if (tags) joinTags(catalog, context.lookup(move.object(tags), PDFDict), move.firstKey);
}

/** A page may leave to the tree above it, which does not come along, what all pages share. */
function keepInherited(page: PDFPageLeaf): void {
  for (const name of PDFPageLeaf.InheritableEntries) {
    const key = PDFName.of(name);
    const value = page.get(key) ?? page.getInheritableAttribute(key);
    if (value) page.set(key, value);
  }
}

/**
 * How objects come from one file into another: with numbers after its own. So do the keys by which
 * pages and links find their tags, and the names by which tags find each other.
 */
function createMove(to: PDFContext, firstKey: number) {
  const offset = to.largestObjectNumber;
  const names = highestTagName(to);
  const keyed = new Set([PDFName.of('StructParents'), PDFName.of('StructParent')]);
  const movedRef = ({ objectNumber, generationNumber }: PDFRef) =>
    PDFRef.of(objectNumber + offset, generationNumber);

  function intoDict(dict: PDFDict): void {
    for (const [key, value] of dict.entries()) {
      const isKey = keyed.has(key) && value instanceof PDFNumber;
      dict.set(key, isKey ? PDFNumber.of(value.asNumber() + firstKey) : moved(value));
    }
  }

  function moved(object: PDFObject): PDFObject {
    if (object instanceof PDFRef) return movedRef(object);
    if (object instanceof PDFDict) {
      const dict = object.clone(to);
      intoDict(dict);
      return dict;
    }
    if (object instanceof PDFArray) {
      const array = PDFArray.withContext(to);
      for (const item of object.asArray()) array.push(moved(item));
      return array;
    }
    if (object instanceof PDFStream) {
      const stream = object.clone(to);
      intoDict(stream.dict);
      return stream;
    }
    return shiftTagName(object, names);
  }

  return { firstKey, ref: movedRef, object: moved };
}
