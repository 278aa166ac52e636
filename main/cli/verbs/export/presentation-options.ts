import type { PresentationOptions } from '../../../../shared/model/presentation-request.ts';
import type { Options } from '../../options.ts';
import { type PdfChoices, parsePdfOptions, type pdfFlags, type pdfOptions } from './pdf-options.ts';

/** What is left out of a presentation that others edit. */
export const presentationFlags = ['no-notes', 'no-hidden'] as const;

/** Options of a PDF that are about pages for paper, which a presentation has not. */
export const onlyPrinted = [
  ...(['kind', 'per-page', 'colour', 'header', 'footer', 'watermark'] as const),
  ...(['header-en', 'footer-en', 'watermark-en', 'classification-en'] as const),
  ...(['classification', 'logo', 'ink', 'page-numbers'] as const),
] as const;

type Given = Options<
  | (typeof pdfOptions)[number]
  | (typeof pdfFlags)[number]
  | (typeof presentationFlags)[number]
  | 'locale'
  | 'look'
>;

/** What was said of how a presentation is to be; what was not said is as the preset has it, or plain. */
export interface PresentationChoices extends Pick<PdfChoices, 'preset' | 'sections'> {
  readonly said: Partial<PresentationOptions>;
}

/** @throws usage.value-unknown, usage.locale-unknown */
export function parsePresentationOptions(given: Given): PresentationChoices {
  const { preset, sections, said } = parsePdfOptions(given);
  const { locale, look, pictures, appendix } = said;
  const entries = {
    ...{ locale, look, pictures, appendix },
    notes: given['no-notes'] === undefined ? undefined : false,
    hidden: given['no-hidden'] === undefined ? undefined : false,
  };
  return {
    preset,
    sections,
    said: Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)),
  };
}
