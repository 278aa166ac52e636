import { indicatorsShown } from '../../shared/deck/traced-indicators.ts';
import { translate } from '../../shared/i18n/messages.ts';
import { locales } from '../../shared/model/localized.ts';
import type { VerifiedFigure } from '../../shared/verifying/model.ts';
import type { VerifiedDocument } from '../../shared/verifying/verifying-document.ts';
import type { Store } from '../store/file/open.ts';

/** What slides say behind the number of their briefing's indicators, before and after another number. */
const sayings = locales.flatMap((locale) => [
  [translate(locale, 'slide.traced-all')],
  translate(locale, 'slide.traced-some', { traced: 0 }).split('0'),
]);

function isOfSlides({ claim: { sentence } }: VerifiedFigure): boolean {
  return sayings.some((parts) => parts.every((part) => sentence.includes(part)));
}

/**
 * A document without the numbers of indicators that our own slides state rightly, as no figure of the
 * store is one of them. Briefings are only counted where a document says so.
 */
export function withoutOwnCounts(
  document: VerifiedDocument,
  { decks }: Pick<Store, 'decks'>,
): VerifiedDocument {
  const stated = document.figures.filter(isOfSlides);
  if (stated.length === 0) return document;
  const counts = new Set<number | null>(decks.list().map((deck) => indicatorsShown(deck).length));
  const isRight = (found: VerifiedFigure) => counts.has(found.claim.value);
  const right = new Set(stated.filter(isRight));
  return { ...document, figures: document.figures.filter((found) => !right.has(found)) };
}
