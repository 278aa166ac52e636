import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';
import { slidesRequest } from '../../../shared/export/slides-request.ts';
import type { ExportRequest } from '../../../shared/model/export.ts';
import { type App, expect, test } from '../../fixtures.ts';
import type { ChromiumHarness } from '../../harness/chromium.ts';

/** A cover with a scene, and slides with figures, with a chart, with a picture. */
const slides = [1, 2, 6, 15];

async function exportAs(
  { harness }: App,
  file: string,
  about: Partial<ExportRequest>,
): Promise<PDFDocument> {
  await harness.answerSaveDialog(file);
  const request = slidesRequest({
    deck: 'annual-2023' as ExportRequest['deck'],
    locale: 'zh-CN',
    look: 'south-lake',
    slides,
    ...about,
  });
  const outcome = await harness.page.evaluate((asked) => window.api.exports.start(asked), request);
  expect(outcome).toMatchObject({ ok: true, value: { proof: { ok: true } } });
  return PDFDocument.load(await readFile(file), { updateMetadata: false });
}

interface Tag {
  readonly kind: string;
  readonly alt: string | undefined;
  /** From 0; -1 where it is on no page. */
  readonly page: number;
}

/** All tags that mean something, in the order in which a reader hears them. */
function tagsOf(pdf: PDFDocument): Tag[] {
  const pages: readonly unknown[] = pdf.getPages().map(({ ref }) => ref);
  const tags: Tag[] = [];
  /** @returns the page of the first thing in it: a tag may name none itself */
  function visit(element: PDFObject | undefined): number {
    if (element instanceof PDFArray) {
      const found = element.asArray().map((_, index) => visit(element.lookup(index)));
      return found.find((page) => page >= 0) ?? -1;
    }
    if (!(element instanceof PDFDict)) return -1;
    const own = pages.indexOf(element.get(PDFName.of('Pg')));
    const kind = element.lookup(PDFName.of('S'));
    const alt = element.lookup(PDFName.of('Alt'));
    const at = tags.length;
    const text =
      alt instanceof PDFString || alt instanceof PDFHexString ? alt.decodeText() : undefined;
    const tag = { kind: String(kind).slice(1), alt: text, page: own };
    if (kind && kind !== PDFName.of('NonStruct')) tags.push(tag);
    const below = visit(element.lookup(PDFName.of('K')));
    const page = own >= 0 ? own : below;
    if (tags[at] === tag) tags[at] = { ...tag, page };
    return page;
  }
  visit(pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict));
  return tags;
}

const ofKind = (tags: readonly Tag[], kind: string) => tags.filter((tag) => tag.kind === kind);

test('the finished PDF is tagged, with a heading for each slide, and words for each picture', async ({
  app,
  folder,
}) => {
  const pdf = await exportAs(app, path.join(folder, 'deck.pdf'), {});
  const marked = pdf.catalog.lookup(PDFName.of('MarkInfo'), PDFDict);
  expect(String(marked.lookup(PDFName.of('Marked')))).toBe('true');
  const tags = tagsOf(pdf);
  expect(ofKind(tags, 'H1').map(({ page }) => page)).toEqual(slides.map((_, index) => index));
  const pictures = ofKind(tags, 'Figure');
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter(({ alt }) => !alt?.trim())).toEqual([]);
});

test('printed in several runs, the file is tagged and linked as one', async ({ app, folder }) => {
  const harness = app.harness as ChromiumHarness;
  const request = { appendix: true, slides: [2, 6] };
  const whole = await exportAs(app, path.join(folder, 'whole.pdf'), request);
  harness.printInRunsOf(1);
  const joined = await exportAs(app, path.join(folder, 'joined.pdf'), request).finally(() =>
    harness.printInRunsOf(null),
  );
  expect(tagsOf(joined)).toEqual(tagsOf(whole));

  const trees = joined.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const nums = trees.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
  const keys = nums.asArray().filter((_, index) => index % 2 === 0);
  expect(new Set(keys.map(String)).size).toBe(keys.length);
  for (const { node } of joined.getPages()) {
    const key = node.lookup(PDFName.of('StructParents'), PDFNumber);
    const tags = nums.lookup(
      keys.findIndex((own) => String(own) === String(key)) * 2 + 1,
      PDFArray,
    );
    const [first] = tags.asArray().filter((tag) => joined.context.lookup(tag) instanceof PDFDict);
    expect(joined.context.lookup(first, PDFDict).lookup(PDFName.of('Pg'))).toBe(node);
  }
});
