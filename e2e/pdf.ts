import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader of an exported file finds in it. */
export interface ReadPdf {
  readonly pages: readonly PdfPage[];
  readonly outline: readonly OutlineEntry[];
  readonly title: string | undefined;
  readonly subject: string | undefined;
  readonly keywords: string | undefined;
  readonly snapshot: string | undefined;
  /** Of the store's content. */
  readonly hash: string | undefined;
  readonly language: string | undefined;
  /** Subtypes of all fonts: TrueType, Type0, … */
  readonly fontTypes: readonly string[];
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** Raster images that the page draws, also inside forms. */
  readonly images: number;
}

export interface OutlineEntry {
  readonly title: string;
  /** From 0. */
  readonly page: number;
  readonly children: readonly OutlineEntry[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const { pages, outline } = await readText(bytes);
  const images = file.getPages().map((page) => countImages(page.node.Resources()));
  const language = file.catalog.lookup(PDFName.of('Lang'));
  const information = file.context.lookup(file.context.trailerInfo.Info, PDFDict);
  return {
    pages: pages.map((page, index) => ({ ...page, images: images[index] ?? 0 })),
    outline,
    title: file.getTitle(),
    subject: file.getSubject(),
    keywords: file.getKeywords(),
    snapshot: textOf(information.lookup(PDFName.of('Snapshot'))),
    hash: textOf(information.lookup(PDFName.of('StoreHash'))),
    language: textOf(language),
    fontTypes: fontTypesOf(file),
  };
}

/**
 * The text of each page as poppler reads it, which goes by ActualText where a page has it; pdf.js
 * knows the fonts' Unicode maps alone.
 */
export async function readWithPoppler(file: string): Promise<string[]> {
  const run = promisify(execFile);
  const { stdout } = await run('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], {
    maxBuffer: 2 ** 26,
  });
  return stdout.split('\f');
}

type PdfJs = Awaited<ReturnType<typeof getDocument>['promise']>;
type JsEntry = Awaited<ReturnType<PdfJs['getOutline']>>[number];

async function readText(bytes: Uint8Array) {
  // It takes the bytes away, so it gets a copy.
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    const pdf = await loading.promise;
    const pages = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join('');
      pages.push({ width, height, text });
    }
    const entries = (await pdf.getOutline()) ?? [];
    return { pages, outline: await Promise.all(entries.map((entry) => outlineEntry(pdf, entry))) };
  } finally {
    await loading.destroy();
  }
}

async function outlineEntry(pdf: PdfJs, { title, dest, items }: JsEntry): Promise<OutlineEntry> {
  const target = Array.isArray(dest) ? dest[0] : undefined;
  if (!target) throw new Error(`the outline's ${title} leads nowhere`);
  return {
    title,
    page: await pdf.getPageIndex(target),
    children: await Promise.all(items.map((item: JsEntry) => outlineEntry(pdf, item))),
  };
}

function countImages(resources: PDFDict | undefined): number {
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  if (!objects) return 0;
  return objects
    .keys()
    .map((name) => objects.lookup(name))
    .filter((object) => object instanceof PDFRawStream)
    .map(({ dict }) =>
      dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')
        ? 1
        : countImages(dict.lookupMaybe(PDFName.of('Resources'), PDFDict)),
    )
    .reduce((sum, count) => sum + count, 0);
}

function fontTypesOf(file: PDFDocument): string[] {
  return file.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => dict.lookup(PDFName.of('Type')) === PDFName.of('Font'))
    .map((dict) => String(dict.lookup(PDFName.of('Subtype'))).slice(1));
}

function textOf(object: unknown): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString
    ? object.decodeText()
    : undefined;
}
