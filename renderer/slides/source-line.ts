import type { BoundSlide } from '../../shared/domain/bound-slide.ts';
import { citePassages } from '../../shared/domain/cite.ts';
import { type TextStyle, textWidth } from '../../shared/domain/text-width.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type { Source } from '../../shared/model/source.ts';

const style: TextStyle = { size: 12, weight: 500 };

/**
 * The slide's source in one line of the given width: the full citation, or as many of its
 * paragraphs as fit, in the source's order, and then 等 / `and others`, so that the line never
 * claims to be whole when it isn't. A footnote goes first and is never cut. Empty when the slide
 * shows nothing of a source.
 */
export function sourceLine(
  { passages, footnote }: Pick<BoundSlide, 'passages' | 'footnote'>,
  sources: readonly Source[],
  locale: Locale,
  width: number,
): string {
  const ordered = [...passages].sort((a, b) => a.section - b.section || a.paraNo - b.paraNo);
  const others = locale === 'en' ? ' and others' : '等';
  for (let count = ordered.length; count > 0; count--) {
    const cited = citePassages(ordered.slice(0, count), sources, locale);
    const whole = `${translate(locale, 'slide.source')}${cited}${count < ordered.length ? others : ''}`;
    const line = footnote === null ? whole : `${footnote}${locale === 'en' ? '. ' : '。'}${whole}`;
    if (textWidth(line, style, locale) <= width || count === 1) return line;
  }
  return footnote ?? '';
}
