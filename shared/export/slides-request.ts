import type { ExportRequest } from '../model/export.ts';

/** The plain export of a deck: its slides, one a page, in colour, with nothing at the edges. */
export function slidesRequest(
  about: Pick<ExportRequest, 'deck' | 'locale' | 'look'> & Partial<ExportRequest>,
): ExportRequest {
  return {
    kind: 'slides',
    perPage: 1,
    slides: null,
    colour: 'colour',
    pictures: 'full',
    pageNumbers: false,
    header: '',
    footer: '',
    watermark: '',
    classification: '',
    headerEn: '',
    footerEn: '',
    watermarkEn: '',
    classificationEn: '',
    logo: false,
    appendix: false,
    ink: null,
    ...about,
  };
}
