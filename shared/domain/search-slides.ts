import type { Locale } from '../model/localized.ts';
import { type BindResult, plainText } from './bind-slide.ts';
import { chineseRun, hasWords } from './match-text.ts';
import { searchFigures } from './search-figures.ts';

/**
 * The slides that a word leads to, in the deck's order, by the rules of `searchFigures`: a number
 * is the slide's own; else the title, the section's name and the figures on it are searched. An
 * empty question leaves all of them.
 */
export function searchSlides(
  question: string,
  results: readonly BindResult[],
  locale: Locale,
): readonly BindResult[] {
  const asked = question.normalize('NFKC').trim().toLowerCase();
  if (asked === '') return results;
  if (/^\d+$/.test(asked)) return results.filter((_, index) => String(index + 1).startsWith(asked));
  return results.filter((result) => {
    if (!result.ok) return matches(result.title, asked);
    const { title, section, figures } = result.slide;
    const texts = [plainText(title), section.name.zh, section.name.en];
    return (
      texts.some((text) => matches(text, asked)) ||
      searchFigures(
        asked,
        figures.map(({ figure }) => figure),
        locale,
      ).length > 0
    );
  });
}

function matches(text: string, asked: string): boolean {
  return chineseRun(text, asked) !== null || hasWords(text, asked);
}
