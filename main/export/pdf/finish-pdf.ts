import { createHash } from 'node:crypto';
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { AppError } from '../../../shared/errors.ts';
import { sortReferencesQuickly } from './cross-references.ts';
import type { PdfDescription, PdfPage } from './describe-pdf.ts';
import { completeUnicodeMaps } from './glyphs/complete-maps.ts';
import { joinPdfs } from './join/join-pdfs.ts';
import { linkPages } from './link-pages.ts';
import { numberTags } from './number-tags.ts';
import { type OutlineEntry, outlineOf } from './outline.ts';

sortReferencesQuickly();

/**
 * Joins printed pages, and gives them their outline, labels and document information, and each glyph
 * its text. Nothing in the result depends on when or where it was made: the same pages and description give the same bytes.
 *
 * @param printed files, whose pages follow each other
 * @param onPart is told of each part of the work that is done: a file joined, the whole described
 * @throws export.render-failed when there are more or fewer pages than described
 */
export async function finishPdf(
  printed: readonly Uint8Array[],
  description: PdfDescription,
  onPart: () => void = () => {},
): Promise<Uint8Array> {
  const pdf = await joinPdfs(printed, onPart);
  const pages = pdf.getPageCount();
  if (pages !== description.pages.length) {
    throw new AppError('export.render-failed', { reason: 'reason.page-count' });
  }

  completeUnicodeMaps(pdf);
  setInformation(pdf, description);
  setOutline(pdf, outlineOf(description.pages));
  setPageLabels(pdf, description.pages);
  linkPages(pdf);
  numberTags(pdf);
  setIdentity(pdf, printed, description);
  onPart();
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

function setInformation(pdf: PDFDocument, description: PdfDescription): void {
  const { title, subject, snapshot, hash, locale, changedAt, program } = description;
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setSubject(subject);
  pdf.setKeywords([`snapshot:${snapshot}`]);
  pdf.setLanguage(locale);
  pdf.setCreator(program);
  pdf.setProducer(program);
  pdf.setCreationDate(changedAt);
  pdf.setModificationDate(changedAt);
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
  info.set(PDFName.of('Snapshot'), PDFString.of(snapshot));
  if (hash !== null) info.set(PDFName.of('StoreHash'), PDFString.of(hash));
}

function setOutline(pdf: PDFDocument, entries: readonly OutlineEntry[]): void {
  const { context } = pdf;
  const root = context.nextRef();
  const { first, last, count } = addEntries(pdf, entries, root);
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: count }));
  pdf.catalog.set(PDFName.of('Outlines'), root);
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** @returns the first and last of the entries, and how many there are with all below them */
function addEntries(pdf: PDFDocument, entries: readonly OutlineEntry[], parent: PDFRef) {
  const { context } = pdf;
  const refs = entries.map(() => context.nextRef());
  let count = entries.length;
  for (const [index, { title, page, children }] of entries.entries()) {
    const dict: Record<string, PDFObject> = {
      Title: PDFHexString.fromText(title),
      Parent: parent,
      Dest: context.obj([pdf.getPage(page).ref, 'Fit']),
    };
    const own = refs[index];
    const previous = refs[index - 1];
    const next = refs[index + 1];
    if (!own) continue;
    if (previous) dict['Prev'] = previous;
    if (next) dict['Next'] = next;
    if (children.length > 0) {
      const below = addEntries(pdf, children, own);
      if (below.first && below.last) Object.assign(dict, { First: below.first, Last: below.last });
      dict['Count'] = PDFNumber.of(below.count);
      count += below.count;
    }
    context.assign(own, context.obj(dict));
  }
  return { first: refs[0], last: refs.at(-1), count };
}

/** Pages bear their slides’ numbers, also where only some slides were exported. */
function setPageLabels(pdf: PDFDocument, pages: readonly PdfPage[]): void {
  const { context } = pdf;
  const ranges = PDFArray.withContext(context);
  for (const [index, { label }] of pages.entries()) {
    const last = pages[index - 1]?.label;
    if (last?.prefix === label.prefix && last.number === label.number - 1) continue;
    const prefix = label.prefix === '' ? {} : { P: PDFString.of(label.prefix) };
    ranges.push(PDFNumber.of(index));
    ranges.push(context.obj({ S: 'D', St: label.number, ...prefix }));
  }
  pdf.catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: ranges }));
}

/** The file identifier, which is made from time and place by custom, from the content instead. */
function setIdentity(
  pdf: PDFDocument,
  printed: readonly Uint8Array[],
  description: PdfDescription,
): void {
  const hash = createHash('sha256');
  for (const part of printed) hash.update(withoutPassingNames(part));
  const digest = hash.update(JSON.stringify(description)).digest('hex').slice(0, 32).toUpperCase();
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(digest), PDFHexString.of(digest)]);
}

/** The printed bytes hold the moment of printing, and names that the drawing process counted. */
function withoutPassingNames(printed: Uint8Array): string {
  return Buffer.from(printed)
    .toString('latin1')
    .replace(/\((?:D:[^)]*|node\d+)\)/g, '()');
}
