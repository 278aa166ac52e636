import type { Page, PageEntry, PageLabel } from '../../../shared/export/pages/page.ts';
import { translate } from '../../../shared/i18n/messages.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { ExportRequest } from '../../../shared/model/export.ts';
import { inLocale, type Locale, localesOf } from '../../../shared/model/localized.ts';

/** What a PDF says about itself, beside its pages. */
export interface PdfDescription {
  readonly title: string;
  readonly subject: string;
  readonly snapshot: string;
  /** SHA-256 of the store's content; null for the record of a past state. */
  readonly hash: string | null;
  /** The first of its languages. */
  readonly locale: Locale;
  /** When the content last changed; the document is as old as what it shows. */
  readonly changedAt: Date;
  readonly program: string;
  readonly pages: readonly PdfPage[];
}

export interface PdfPage {
  /** The language's name, where the file speaks more than one. */
  readonly part: string | null;
  readonly entries: readonly PageEntry[];
  readonly label: PageLabel;
}

export function describePdf(
  { deck, snapshot }: Pick<Briefing, 'deck' | 'snapshot'>,
  pages: readonly Page[],
  request: Pick<ExportRequest, 'locale'>,
  { program, hash }: Pick<PdfDescription, 'program' | 'hash'>,
): PdfDescription {
  const locales = localesOf(request.locale);
  const [locale = 'zh-CN'] = locales;
  const title = locales.map((one) => inLocale(deck.title, one)).join(' / ');
  return {
    title,
    subject: translate(locale, 'export.subject', { deck: title, id: snapshot.id }),
    snapshot: snapshot.id,
    hash,
    locale,
    changedAt: new Date(snapshot.changedAt),
    program,
    pages: pages.map((page) => ({
      part: locales.length > 1 ? translate(page.locale, 'pages.language') : null,
      entries: page.entries,
      label: page.label,
    })),
  };
}
