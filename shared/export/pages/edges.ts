import { translate } from '../../i18n/messages.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { ExportRequest } from '../../model/export.ts';
import { inLocale } from '../../model/localized.ts';
import { textWidth } from '../../text/text-width.ts';
import { markIn } from '../page-marks.ts';
import type { Page } from './page.ts';

/** The words around a page's text; empty where there are none. */
export interface PageEdgeTexts {
  readonly head: string;
  readonly mark: string;
  readonly foot: string;
  /** What file and state of the data the page is of; a slide says that itself. */
  readonly about: string;
  readonly number: string;
  readonly watermark: Watermark | null;
}

export interface Watermark {
  readonly text: string;
  /** CSS px. */
  readonly size: number;
  /** Up from the horizontal. */
  readonly degrees: number;
}

export function edgesOf(
  page: Pick<Page, 'paper' | 'locale' | 'number' | 'total' | 'isNumbered' | 'body'>,
  request: ExportRequest,
  { deck, snapshot }: Briefing,
): PageEdgeTexts {
  const { locale, paper, number, total, isNumbered, body } = page;
  const isSlide = body.kind === 'slide';
  const title = inLocale(deck.title, locale);
  const watermark = markIn(locale, request, 'watermark');
  const kind = translate(locale, `pages.kind.${request.kind}`);
  return {
    head: markIn(locale, request, 'header') || (isSlide ? '' : title),
    mark: markIn(locale, request, 'classification'),
    foot: markIn(locale, request, 'footer'),
    about: isSlide ? '' : `${kind} · ${translate(locale, 'export.snapshot', { id: snapshot.id })}`,
    number: isNumbered ? `${number} / ${total}` : '',
    watermark: watermark === '' ? null : watermarkOf(watermark, page, paper),
  };
}

function watermarkOf(
  text: string,
  { locale }: Pick<Page, 'locale'>,
  { width, height }: Page['paper'],
): Watermark {
  const diagonal = Math.hypot(width, height);
  const wide = textWidth(text, { size: 1, weight: 700 }, locale);
  return {
    text,
    size: Math.round(Math.min(160, (diagonal * 0.62) / Math.max(1, wide))),
    degrees: Math.round((Math.atan2(height, width) * 180) / Math.PI),
  };
}
