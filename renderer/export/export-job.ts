import type { ResolvedRange } from '../../shared/export/export-range.ts';
import type { ExportReport, ExportRequest, PrintedPages } from '../../shared/model/export.ts';
import type { ExportChoice, ExportRange } from '../../shared/model/export-choice.ts';
import type { ImageReport, ImageRequest } from '../../shared/model/image.ts';
import type { DeckKey } from '../../shared/model/keys.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type {
  PresentationReport,
  PresentationRequest,
} from '../../shared/model/presentation-request.ts';
import type { RecordId } from '../../shared/model/record-id.ts';

/** What the dialog holds while a person chooses. */
export interface Draft {
  readonly choice: ExportChoice;
  readonly range: ExportRange;
  /** Of the meeting whose ink is drawn on the slides; null for none. */
  readonly ink: RecordId | null;
}

/** What the main process is asked for; `paper` goes to a printer, all others to files. */
export type ExportJob =
  | { readonly kind: 'pdf'; readonly request: ExportRequest }
  | { readonly kind: 'paper'; readonly request: ExportRequest }
  | { readonly kind: 'presentation'; readonly request: PresentationRequest }
  | { readonly kind: 'images'; readonly request: ImageRequest };

/** What came of a job. */
export type ExportOutcome = WrittenOutcome | PrintedOutcome;

/** What went to a printer. */
interface PrintedOutcome {
  readonly kind: 'paper';
  readonly report: PrintedPages;
}

/** What was written to files. */
export type WrittenOutcome =
  | { readonly kind: 'pdf'; readonly report: ExportReport }
  | { readonly kind: 'presentation'; readonly report: PresentationReport }
  | { readonly kind: 'images'; readonly report: ImageReport };

/** The pages of a job on paper; what makes none is as it was. */
export function onPaper(job: ExportJob): ExportJob {
  return job.kind === 'pdf' ? { ...job, kind: 'paper' } : job;
}

/** @param shown the language of the slides in view: images are in one language */
export function jobOf(
  { choice, ink }: Draft,
  { slides }: Extract<ResolvedRange, { ok: true }>,
  deck: DeckKey,
  shown: Locale,
): ExportJob {
  const { kind, format, scale, notes, hidden, ...pages } = choice;
  if (kind === 'images') {
    const locale = pages.locale === 'both' ? shown : pages.locale;
    return { kind, request: { deck, format, scale, locale, look: pages.look, slides } };
  }
  if (kind === 'presentation') {
    const { locale, look, pictures, appendix } = pages;
    const request = { deck, slides, locale, look, pictures, appendix, notes, hidden };
    return { kind, request };
  }
  const request = { ...pages, kind, deck, ink, slides };
  return { kind: 'pdf', request };
}
