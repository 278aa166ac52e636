import { type BindResult, plainText } from '../deck/bound-slide.ts';
import { textsIn } from '../model/localized.ts';
import { createMatcher } from './match-text.ts';
import { figuresNamed } from './search-figures.ts';

/**
 * The slides that a word leads to, in the deck's order, by the words of `figuresNamed`: a number
 * is the slide's own; else the title, the section's name and the figures on it are searched. An
 * empty question leaves all of them.
 */
export function searchSlides(
  question: string,
  results: readonly BindResult[],
): readonly BindResult[] {
  const matcher = createMatcher(question);
  const { asked } = matcher;
  if (matcher.isEmpty) return results;
  const matches = (text: string) => matcher.finds(text);
  if (/^\d+$/.test(asked)) return results.filter((_, index) => String(index + 1).startsWith(asked));
  return results.filter((result) => {
    if (!result.ok) return matches(result.title);
    const { title, section, figures } = result.slide;
    const texts = [plainText(title), ...textsIn(section.name)];
    return (
      texts.some((text) => matches(text)) ||
      figuresNamed(
        asked,
        figures.map(({ figure }) => figure),
      ).length > 0
    );
  });
}
