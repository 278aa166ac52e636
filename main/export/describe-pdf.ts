import { type BindResult, plainText } from '../../shared/domain/bind-slide.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { DeckSection } from '../../shared/model/deck.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';

/** What a PDF says about itself, beside its pages. */
export interface PdfDescription {
  readonly title: string;
  readonly subject: string;
  readonly snapshot: string;
  readonly locale: Locale;
  /** When the content last changed; the document is as old as what it shows. */
  readonly changedAt: Date;
  readonly program: string;
  readonly pages: readonly PdfPage[];
}

export interface PdfPage {
  readonly title: string;
  readonly section: string;
  /** The slide's number in the whole deck, which the page is labelled with. */
  readonly number: number;
}

export function describePdf(
  { deck, snapshot }: Briefing,
  slides: readonly BindResult[],
  locale: Locale,
  program: string,
): PdfDescription {
  const title = inLocale(deck.title, locale);
  return {
    title,
    subject: translate(locale, 'export.subject', { deck: title, id: snapshot.id }),
    snapshot: snapshot.id,
    locale,
    changedAt: new Date(snapshot.changedAt),
    program,
    pages: slides.map((result) => ({
      title: titleOf(result),
      section: nameOf(sectionOf(result, deck), locale) ?? title,
      number: numberOf(result),
    })),
  };
}

function titleOf(result: BindResult): string {
  return result.ok ? plainText(result.slide.title) : result.title;
}

function numberOf(result: BindResult): number {
  return result.ok ? result.slide.number : result.number;
}

/** A slide that can't be bound still stands in a section, as long as the deck has that. */
function sectionOf(result: BindResult, deck: Briefing['deck']): DeckSection | undefined {
  if (result.ok) return result.slide.section;
  const slide = deck.slides.find(({ key }) => key === result.key);
  return deck.sections.find(({ key }) => key === slide?.section);
}

function nameOf(section: DeckSection | undefined, locale: Locale): string | undefined {
  return section && inLocale(section.name, locale);
}
