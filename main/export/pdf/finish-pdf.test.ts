import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { pageHref } from '../../../shared/export/pages/page-links.ts';
import type { PdfDescription, PdfPage } from './describe-pdf.ts';
import { finishPdf } from './finish-pdf.ts';

const description: PdfDescription = {
  title: '洪山区2023年工作简报',
  subject: '洪山区2023年工作简报，数据快照 0123456789ab',
  snapshot: '0123456789ab',
  hash: '0123456789ab'.padEnd(64, '0'),
  locale: 'zh-CN',
  changedAt: new Date('2024-02-01T08:00:00Z'),
  program: 'Hongshan Briefing 0.1.0',
  pages: [
    { part: null, entries: [{ section: '开篇', title: '封面' }], label: { prefix: '', number: 1 } },
    {
      part: null,
      entries: [{ section: '开篇', title: '一年总览' }],
      label: { prefix: '', number: 2 },
    },
    {
      part: null,
      entries: [{ section: '科技创新', title: '高新技术企业突破1300家' }],
      label: { prefix: '', number: 5 },
    },
  ],
};

/** Pages as Chromium prints them: with the moment of printing, and its own name. */
async function printed(pages: number, at: Date): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let page = 0; page < pages; page += 1) pdf.addPage([960, 540]);
  pdf.setCreator('Chromium');
  pdf.setProducer('Skia/PDF m114');
  pdf.setCreationDate(at);
  pdf.setModificationDate(at);
  return pdf.save({ useObjectStreams: false });
}

const today = new Date('2026-11-23T10:00:00Z');

async function finished(described = description) {
  const bytes = await finishPdf([await printed(described.pages.length, today)], described);
  return PDFDocument.load(bytes, { updateMetadata: false });
}

interface OutlineItem {
  readonly title: string;
  readonly page: number;
  readonly below: readonly OutlineItem[];
}

/** Walks the outline as a viewer does, and back, so that a broken chain is seen. */
function entriesOf(pdf: PDFDocument, parent: PDFDict): OutlineItem[] {
  const entries: OutlineItem[] = [];
  let previous: unknown;
  let ref = parent.get(PDFName.of('First'));
  while (ref) {
    const entry = pdf.context.lookup(ref, PDFDict);
    expect(entry.get(PDFName.of('Prev'))).toBe(previous);
    expect(entry.lookup(PDFName.of('Parent'))).toBe(parent);
    const target = String(entry.get(PDFName.of('Dest')));
    entries.push({
      title: entry.lookup(PDFName.of('Title'), PDFHexString).decodeText(),
      page: pdf.getPages().findIndex(({ ref: page }) => target.includes(page.toString())),
      below: entriesOf(pdf, entry),
    });
    previous = ref;
    ref = entry.get(PDFName.of('Next'));
  }
  expect(parent.get(PDFName.of('Last'))).toBe(previous);
  const count = entries.reduce((sum, { below }) => sum + 1 + below.length, 0);
  if (count > 0) expect(parent.lookup(PDFName.of('Count'), PDFNumber).asNumber()).toBe(count);
  return entries;
}

test('the outline has an entry for each section and slide, leading to its page', async () => {
  const pdf = await finished();
  const root = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict);
  expect(entriesOf(pdf, root)).toEqual([
    {
      title: '开篇',
      page: 0,
      below: [
        { title: '封面', page: 0, below: [] },
        { title: '一年总览', page: 1, below: [] },
      ],
    },
    {
      title: '科技创新',
      page: 2,
      below: [{ title: '高新技术企业突破1300家', page: 2, below: [] }],
    },
  ]);
  expect(String(pdf.catalog.get(PDFName.of('PageMode')))).toBe('/UseOutlines');
});

test('the document says what it is, of which data, in which language', async () => {
  const pdf = await finished();
  expect(pdf.getTitle()).toBe(description.title);
  expect(pdf.getSubject()).toBe(description.subject);
  expect(pdf.getKeywords()).toBe('snapshot:0123456789ab');
  expect(pdf.getProducer()).toBe(description.program);
  expect(pdf.getCreator()).toBe(description.program);
  expect(pdf.getCreationDate()).toEqual(description.changedAt);
  expect(pdf.getModificationDate()).toEqual(description.changedAt);
  expect(pdf.getLanguage()).toBe('zh-CN');
  expect(pdf.catalog.getViewerPreferences()?.getDisplayDocTitle()).toBe(true);
});

test('pages bear the numbers of their slides, also across a gap', async () => {
  const pdf = await finished();
  const labels = pdf.catalog.lookup(PDFName.of('PageLabels'), PDFDict);
  expect(String(labels.get(PDFName.of('Nums'))).replace(/\s+/g, ' ')).toBe(
    '[ 0 << /S /D /St 1 >> 2 << /S /D /St 5 >> ]',
  );
});

test('pages printed at another time give the same bytes', async () => {
  const one = await finishPdf([await printed(3, today)], description);
  const other = await finishPdf([await printed(3, new Date('2031-01-01'))], description);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

test('another content is another document', async () => {
  const pages = await printed(3, today);
  const one = await finishPdf([pages], description);
  const other = await finishPdf([pages], { ...description, snapshot: 'ba9876543210' });
  const idOf = (bytes: Uint8Array) =>
    /\/ID \[ <(\w+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
  expect(idOf(one)).toMatch(/^[0-9A-F]{32}$/);
  expect(idOf(other)).not.toBe(idOf(one));
});

test.each([2, 4])('%i pages for 3 slides are refused', async (pages) => {
  await expect(finishPdf([await printed(pages, today)], description)).rejects.toMatchObject({
    code: 'export.render-failed',
    params: { reason: 'reason.page-count' },
  });
});

test('in two languages each has its own outline, and labels that tell them apart', async () => {
  const page = (part: string, title: string, prefix: string, number: number): PdfPage => ({
    part,
    entries: [{ section: null, title }],
    label: { prefix, number },
  });
  const pages = [page('中文', '目录', '', 1), page('English', 'Contents', 'en-', 1)];
  const pdf = await finished({ ...description, pages });
  expect(entriesOf(pdf, pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict))).toEqual([
    { title: '中文', page: 0, below: [{ title: '目录', page: 0, below: [] }] },
    { title: 'English', page: 1, below: [{ title: 'Contents', page: 1, below: [] }] },
  ]);
  const labels = pdf.catalog.lookup(PDFName.of('PageLabels'), PDFDict);
  expect(String(labels.get(PDFName.of('Nums'))).replace(/\s+/g, ' ')).toBe(
    '[ 0 << /S /D /St 1 >> 1 << /S /D /St 1 /P (en-) >> ]',
  );
});

test('a link that names a page of the file leads to that place in it, any other stays', async () => {
  const pdf = await PDFDocument.load(await printed(3, today));
  const link = (uri: string) =>
    pdf.context.register(
      pdf.context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [0, 0, 9, 9],
        A: { S: 'URI', URI: PDFString.of(uri) },
      }),
    );
  const hrefs = [
    pageHref({ page: 3, top: 80 }),
    'https://example.com/',
    pageHref({ page: 9, top: 0 }),
  ];
  pdf.getPage(0).node.set(PDFName.of('Annots'), pdf.context.obj(hrefs.map(link)));

  const done = await PDFDocument.load(await finishPdf([await pdf.save()], description));
  const annotations = done.getPage(0).node.Annots();
  const [inside, outside, missing] = [0, 1, 2].map((at) => annotations?.lookup(at, PDFDict));
  expect(String(inside?.get(PDFName.of('Dest')))).toBe(
    `[ ${done.getPage(2).ref} /XYZ null 480 null ]`,
  );
  expect(inside?.has(PDFName.of('A'))).toBe(false);
  expect(outside?.has(PDFName.of('Dest'))).toBe(false);
  expect(missing?.has(PDFName.of('Dest'))).toBe(false);
});
