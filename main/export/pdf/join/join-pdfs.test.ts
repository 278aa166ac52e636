import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { joinPdfs } from './join-pdfs.ts';

const name = PDFName.of;
const tagName = (number: number) => PDFString.of(`node${String(number).padStart(8, '0')}`);

interface Part {
  readonly titles: readonly string[];
  /** The number of its first tag name: the drawing process counts on, or begins anew. */
  readonly named?: number;
}

/** Pages as Chromium prints them: a heading and a link to each, found from the page by its keys. */
async function printed({ titles, named = 1 }: Part): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  const root = context.nextRef();
  const whole = context.nextRef();
  const logo = context.register(context.stream('the logo', { Subtype: 'Image' }));
  const nums: (PDFNumber | PDFRef)[] = [];
  const ids: (PDFString | PDFRef)[] = [];
  const children = titles.flatMap((title, index) => {
    const page = pdf.addPage([960, 540]);
    const linkKey = titles.length + index;
    const heading = context.register(
      context.obj({ S: 'H1', P: whole, Pg: page.ref, T: PDFString.of(title), K: 0 }),
    );
    const id = tagName(named + index);
    const annotation = context.register(
      context.obj({ Subtype: 'Link', StructParent: linkKey, Contents: PDFString.of(title) }),
    );
    const link = context.register(
      context.obj({ S: 'Link', P: whole, ID: id, K: [{ Type: 'OBJR', Obj: annotation }] }),
    );
    page.node.set(name('StructParents'), PDFNumber.of(index));
    page.node.set(name('Annots'), context.obj([annotation]));
    page.node.set(name('Resources'), context.obj({ XObject: { logo } }));
    nums.push(PDFNumber.of(index), context.register(context.obj([heading])));
    ids.push(id, link);
    return [heading, link];
  });
  titles.forEach((_, index) => {
    const link = children[index * 2 + 1];
    if (link) nums.push(PDFNumber.of(titles.length + index), link);
  });
  context.assign(whole, context.obj({ S: 'Document', P: root, K: children }));
  const leaf = context.register(context.obj({ Names: ids }));
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: [whole],
      ParentTree: context.register(context.obj({ Nums: nums })),
      ParentTreeNextKey: titles.length * 2,
      IDTree: { Kids: [leaf] },
      RoleMap: { [titles[0] ?? '']: 'Span' },
    }),
  );
  pdf.catalog.set(name('StructTreeRoot'), root);
  pdf.catalog.set(name('Outlines'), context.register(context.obj({ Type: 'Outlines' })));
  return pdf.save({ useObjectStreams: false });
}

/** Written and read again, as a viewer sees it. */
async function joined(...parts: readonly Uint8Array[]): Promise<PDFDocument> {
  const pdf = await joinPdfs(parts);
  return PDFDocument.load(await pdf.save(), { updateMetadata: false });
}

const threeParts = async () =>
  joined(
    await printed({ titles: ['one', 'two'], named: 40 }),
    await printed({ titles: ['three'], named: 42 }),
    await printed({ titles: ['four', 'five'], named: 1 }),
  );

const treeOf = (pdf: PDFDocument) => pdf.catalog.lookup(name('StructTreeRoot'), PDFDict);

/** What a page's or a link's key leads to. */
function tagAt(pdf: PDFDocument, key: PDFNumber) {
  const nums = treeOf(pdf).lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);
  const at = nums
    .asArray()
    .findIndex((own, index) => index % 2 === 0 && String(own) === String(key));
  expect(at, `key ${key}`).not.toBe(-1);
  return nums.lookup(at + 1);
}

const textOf = (tag: PDFDict) => tag.lookup(name('T'), PDFString).asString();

const headingOf = (pdf: PDFDocument, { node }: PDFPage) => {
  const tags = tagAt(pdf, node.lookup(name('StructParents'), PDFNumber));
  return tags instanceof PDFArray ? tags.lookup(0, PDFDict) : expect.fail('no tags of the page');
};

test('pages follow each other, each with the tags that are its own', async () => {
  const pdf = await threeParts();
  const headings = pdf.getPages().map((page) => headingOf(pdf, page));
  expect(headings.map(textOf)).toEqual(['one', 'two', 'three', 'four', 'five']);
  expect(headings.map((heading) => heading.get(name('Pg')))).toEqual(
    pdf.getPages().map(({ ref }) => ref),
  );
});

test('links find their tags, and tags their links', async () => {
  const pdf = await threeParts();
  const found = pdf.getPages().map(({ node }) => {
    const annotation = node.lookup(name('Annots'), PDFArray).lookup(0, PDFDict);
    const tag = tagAt(pdf, annotation.lookup(name('StructParent'), PDFNumber));
    if (!(tag instanceof PDFDict)) throw new Error('no tag of the link');
    const back = tag.lookup(name('K'), PDFArray).lookup(0, PDFDict).lookup(name('Obj'), PDFDict);
    expect(back).toBe(annotation);
    return annotation.lookup(name('Contents'), PDFString).asString();
  });
  expect(found).toEqual(['one', 'two', 'three', 'four', 'five']);
});

test('a reader hears one document', async () => {
  const pdf = await threeParts();
  const tree = treeOf(pdf);
  const whole = tree.lookup(name('K'), PDFArray);
  expect(whole.size()).toBe(1);
  const document = whole.lookup(0, PDFDict);
  const children = document.lookup(name('K'), PDFArray);
  expect(children.size()).toBe(10);
  for (let index = 0; index < 10; index += 1)
    expect(children.lookup(index, PDFDict).lookup(name('P'))).toBe(document);
  expect(tree.lookup(name('RoleMap'), PDFDict).keys().map(String)).toEqual([
    '/one',
    '/three',
    '/four',
  ]);
  expect(tree.lookup(name('ParentTreeNextKey'), PDFNumber).asNumber()).toBe(10);
});

test('names of tags stay apart, whether the drawing process counted on or began anew', async () => {
  const pdf = await threeParts();
  const names = treeOf(pdf).lookup(name('IDTree'), PDFDict).lookup(name('Names'), PDFArray);
  const pairs = Array.from({ length: names.size() / 2 }, (_, index) => ({
    id: names.lookup(index * 2, PDFString).asString(),
    tag: names.lookup(index * 2 + 1, PDFDict),
  }));
  const ids = pairs.map(({ id }) => id);
  expect(new Set(ids).size).toBe(5);
  expect(ids).toEqual([...ids].sort());
  for (const { id, tag } of pairs) expect(tag.lookup(name('ID'), PDFString).asString()).toBe(id);
});

test('nothing of the joined files is left over, and what all bring is there once', async () => {
  const pdf = await threeParts();
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  const dicts = objects.filter((object) => object instanceof PDFDict);
  const typed = (type: string) =>
    dicts.filter((dict) => dict.get(name('Type')) === name(type)).length;
  expect(['Catalog', 'Pages', 'StructTreeRoot', 'Page'].map(typed)).toEqual([1, 1, 1, 5]);
  const logos = objects.filter(
    (object) =>
      object instanceof PDFRawStream && object.dict.get(name('Subtype')) === name('Image'),
  );
  expect(logos).toHaveLength(1);
});

test('pages keep what they leave to the tree above them', async () => {
  const pdf = await PDFDocument.create();
  const { node } = pdf.addPage();
  const box = node.get(name('MediaBox'));
  node.delete(name('MediaBox'));
  pdf.catalog.Pages().set(name('MediaBox'), pdf.context.obj([0, 0, 595, 842]));
  expect(box).toBeDefined();
  const whole = await joined(await printed({ titles: ['one'] }), await pdf.save());
  expect(whole.getPages().map((page) => page.getSize())).toEqual([
    { width: 960, height: 540 },
    { width: 595, height: 842 },
  ]);
});

test('files without tags, as an old runtime prints them, are joined too', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const bytes = await pdf.save();
  const whole = await joined(bytes, bytes);
  expect(whole.getPageCount()).toBe(2);
  expect(whole.catalog.has(name('StructTreeRoot'))).toBe(false);
});

test('the same files give the same bytes', async () => {
  const parts = [await printed({ titles: ['one'] }), await printed({ titles: ['two'] })];
  const [one, other] = await Promise.all([
    joinPdfs(parts).then((pdf) => pdf.save()),
    joinPdfs(parts).then((pdf) => pdf.save()),
  ]);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});
