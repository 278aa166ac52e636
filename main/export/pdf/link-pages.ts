import { PDFDict, type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { positionOfHref } from '../../../shared/export/pages/page-links.ts';

/** CSS px to PDF points. */
const points = 0.75;

/**
 * Turns links that name a page of the file (`pageHref`) into links within it. Those that name a
 * page that is not there stay as they are: the proof finds them.
 */
export function linkPages(pdf: PDFDocument): void {
  const pages = pdf.getPages();
  for (const { node } of pages) {
    const annotations = node.Annots();
    if (!annotations) continue;
    for (let index = 0; index < annotations.size(); index += 1) {
      const link = annotations.lookup(index);
      const place = link instanceof PDFDict ? destinationOfLink(link) : null;
      const target = place && pages[place.page - 1];
      if (!(link instanceof PDFDict) || !place || !target) continue;
      const top = target.getHeight() - place.top * points;
      link.delete(PDFName.of('A'));
      link.set(PDFName.of('Dest'), pdf.context.obj([target.ref, 'XYZ', null, top, null]));
    }
  }
}

function destinationOfLink(link: PDFDict) {
  const action = link.lookup(PDFName.of('A'));
  if (!(action instanceof PDFDict)) return null;
  const uri = action.lookup(PDFName.of('URI'));
  return uri instanceof PDFString ? positionOfHref(uri.decodeText()) : null;
}
