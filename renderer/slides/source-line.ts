import type { BoundSlide } from '../../shared/deck/bound-slide.ts';
import { citeParagraph, citePassages } from '../../shared/figures/cite.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type { Source } from '../../shared/model/source.ts';
import { type TextStyle, textWidth } from '../../shared/text/text-width.ts';

/** How the foot of a slide is set; `--fs-note` in styles/tokens.css is the same size. */
export const footStyle: TextStyle = { size: 14, weight: 500 };

/**
 * The slide's source in one line of the given width: the full citation, or as many of its
 * paragraphs as fit, in the source's order, and then 等 / `and others`, so that the line never
 * claims to be whole when it isn't. Where not even one fits with its title, it is cited by its
 * paragraph alone. A footnote goes first and is never cut: beside it the source is not cited at all
 * where no more fits. Empty when the slide shows nothing
 * of a source.
 */
export function sourceLine(
  { passages, footnote }: Pick<BoundSlide, 'passages' | 'footnote'>,
  sources: readonly Source[],
  locale: Locale,
  width: number,
): string {
  const ordered = [...passages].sort((a, b) => a.section - b.section || a.paraNo - b.paraNo);
  const [first] = ordered;
  if (!first) return footnote ?? '';
  const others = locale === 'en' ? ' and others' : '等';
  const lineOf = (cited: string, count: number) => {
    const whole = `${translate(locale, 'slide.source')}${cited}${count < ordered.length ? others : ''}`;
    return footnote === null ? whole : `${footnote}${locale === 'en' ? '. ' : '。'}${whole}`;
  };
  const fits = (line: string) => textWidth(line, footStyle, locale) <= width;
  for (let count = ordered.length; count > 0; count--) {
    const line = lineOf(citePassages(ordered.slice(0, count), sources, locale), count);
    if (fits(line)) return line;
  }
  // The source's title stands on the deck's page of sources too; the footnote stands nowhere else.
  const short = lineOf(citeParagraph(first, locale), 1);
  if (fits(short)) return short;
  return footnote ?? lineOf(citePassages([first], sources, locale), 1);
}
