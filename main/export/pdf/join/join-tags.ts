import {
  PDFArray,
  type PDFCatalog,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

const kids = PDFName.of('K');
const kind = PDFName.of('S');
const parent = PDFName.of('P');

/** The highest key by which the file's pages and links find their tags; -1 when it has no tags. */
export function lastKeyOf(catalog: PDFCatalog): number {
  const tree = treeOf(catalog);
  const keys = tree ? pairsOf(tree.lookup(PDFName.of('ParentTree')), 'Nums') : [];
  return keys.reduce(
    (last, [key]) => Math.max(last, key instanceof PDFNumber ? key.asNumber() : -1),
    -1,
  );
}

/**
 * Puts one tag tree at the end of another: what stood in its document stands in the first one's
 * document, so that a reader hears one text.
 *
 * @param added a tree whose objects are in the catalog's file
 * @param firstKey what its keys are counted from
 */
export function joinTags(catalog: PDFCatalog, added: PDFDict, firstKey: number): void {
  const tree = treeOf(catalog);
  const { context } = catalog;
  const root = catalog.get(PDFName.of('StructTreeRoot'));
  if (!tree || !root) return;

  const into = documentOf(tree);
  const from = documentOf(added);
  const target = into && from ? into : { element: tree, ref: root };
  const children = kidsOf(into && from ? from.element : added);
  for (const child of children) context.lookup(child, PDFDict).set(parent, target.ref);
  target.element.set(kids, context.obj([...kidsOf(target.element), ...children]));

  addPairs(tree, 'ParentTree', 'Nums', [
    ...pairsOf(added.lookup(PDFName.of('ParentTree')), 'Nums').map(
      ([key, value]) =>
        [key instanceof PDFNumber ? PDFNumber.of(key.asNumber() + firstKey) : key, value] as const,
    ),
  ]);
  tree.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(lastKeyOf(catalog) + 1));
  addPairs(tree, 'IDTree', 'Names', pairsOf(added.lookup(PDFName.of('IDTree')), 'Names'));
  for (const name of ['RoleMap', 'ClassMap']) addMissing(tree, added, PDFName.of(name));
}

function treeOf(catalog: PDFCatalog): PDFDict | undefined {
  return catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
}

/** The one element that holds all others, where there is one. */
function documentOf(tree: PDFDict): { element: PDFDict; ref: PDFObject } | null {
  const [only, ...others] = kidsOf(tree);
  if (!(only instanceof PDFRef) || others.length > 0) return null;
  const element = tree.context.lookup(only, PDFDict);
  return element.get(kind) === PDFName.of('Document') ? { element, ref: only } : null;
}

function kidsOf(element: PDFDict): PDFObject[] {
  const own = element.get(kids);
  const value = element.lookup(kids);
  if (value instanceof PDFArray) return value.asArray();
  return own ? [own] : [];
}

type Pair = readonly [key: PDFObject, value: PDFObject];

/** All of a number or name tree, however deep it is. */
function pairsOf(node: PDFObject | undefined, leaf: 'Nums' | 'Names'): Pair[] {
  if (!(node instanceof PDFDict)) return [];
  const own = node.lookupMaybe(PDFName.of(leaf), PDFArray)?.asArray() ?? [];
  const below = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
  const pairs: Pair[] = [];
  for (let index = 0; index + 1 < own.length; index += 2) {
    const [key, value] = [own[index], own[index + 1]];
    if (key && value) pairs.push([key, value]);
  }
  for (let index = 0; index < (below?.size() ?? 0); index += 1)
    pairs.push(...pairsOf(below?.lookup(index), leaf));
  return pairs;
}

/** Adds pairs whose keys come after all that are there. */
function addPairs(
  tree: PDFDict,
  name: 'ParentTree' | 'IDTree',
  leaf: 'Nums' | 'Names',
  added: readonly Pair[],
): void {
  const pairs = [...pairsOf(tree.lookup(PDFName.of(name)), leaf), ...added];
  if (pairs.length === 0) return;
  const { context } = tree;
  const flat = context.obj({ [leaf]: pairs.flat() });
  tree.set(PDFName.of(name), placeFor(context, tree.get(PDFName.of(name)), flat));
}

/** The place of the old object, which the new one takes; a new place when it had none. */
function placeFor(context: PDFContext, old: PDFObject | undefined, object: PDFObject): PDFRef {
  if (!(old instanceof PDFRef)) return context.register(object);
  context.assign(old, object);
  return old;
}

function addMissing(tree: PDFDict, added: PDFDict, name: PDFName): void {
  const theirs = added.lookupMaybe(name, PDFDict);
  if (!theirs) return;
  const ours = tree.lookupMaybe(name, PDFDict);
  if (!ours) tree.set(name, theirs);
  else for (const [key, value] of theirs.entries()) if (!ours.has(key)) ours.set(key, value);
}
