import type { Deck } from '../model/deck.ts';
import type { Edit } from '../model/edit.ts';
import type { Figure } from '../model/figure.ts';
import { SlideKey } from '../model/keys.ts';
import type { Localized } from '../model/localized.ts';
import { keyFromName, unusedKey } from '../text/key-from-name.ts';
import type { LaidOut } from './change-layout.ts';
import { addSlide, slideNamed } from './slide-edits.ts';

/** As many names as a title holds. */
const mostNamed = 3;

/**
 * A new slide of a deck for figures that were chosen, as an idea has it. Its title names them until
 * its author writes what they mean.
 *
 * @param after the slide that it comes after, whose section it joins; null is after all others
 * @returns what adds it, and what it is called; null in a deck without sections
 * @throws usage.slide-unknown
 */
export function slideOfFigures(
  deck: Deck,
  { layout, body }: LaidOut,
  figures: readonly Figure[],
  after: SlideKey | null,
): { readonly edits: Edit[]; readonly key: SlideKey } | null {
  const before = after === null ? deck.slides.at(-1) : slideNamed(deck, after);
  const section = before?.section ?? deck.sections[0]?.key;
  if (section === undefined) return null;
  const title = titleOf(figures, deck);
  const key = SlideKey.parse(unusedKey(keyFromName(title) || layout));
  const slide = {
    key,
    layout,
    section,
    title,
    subtitle: null,
    body,
    notes: null,
    minutes: null,
    hidden: false,
  };
  return { edits: addSlide(deck, slide, (before?.position ?? 0) + 1), key };
}

function titleOf(figures: readonly Figure[], { languages }: Pick<Deck, 'languages'>): Localized {
  const names = [...new Map(figures.map((figure) => [figure.key, figure.shortName])).values()];
  const more = names.length > mostNamed;
  const some = names.slice(0, mostNamed);
  const zh = `${some.map((name) => name.zh).join('、')}${more ? '等' : ''}`;
  const en = `${some.map((name) => name.en ?? name.zh).join(', ')}${more ? ' and others' : ''}`;
  return { zh: zh || '新幻灯片', en: languages.includes('en') ? en || 'New slide' : null };
}
