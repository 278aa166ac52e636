import { plainText, type RichText } from '../../shared/deck/bound-slide.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { type TextStyle, textWidth, wrapText } from '../../shared/text/text-width.ts';

/** How a paragraph is broken beyond what the browser does by itself. */
export interface LineBreaks {
  /** The paragraph cut where its lines may break: whole Chinese clauses; one piece otherwise. */
  readonly clauses: readonly RichText[];
  /** The last line would hold a word or two, or a character or two: lines of like length are better. */
  readonly orphan: boolean;
}

const afterClause = /(?<=[，；：。？！][”’》）]?)(?![”’》），；：。？！])/u;
const endsClause = /[，；：。？！][”’》）]?$/u;

/**
 * Chinese is broken between clauses where that takes no line more than breaking between
 * characters, so that words stay whole; else, and in English, the browser breaks.
 */
export function lineBreaks(
  text: RichText,
  width: number,
  style: TextStyle,
  locale: Locale,
): LineBreaks {
  const lines = wrapText(plainText(text), width, style, locale);
  if (lines.length < 2) return { clauses: [text], orphan: false };
  if (locale === 'zh-CN') {
    const clauses = cutClauses(text);
    if (clauseLines(clauses, width, style) <= lines.length) return { clauses, orphan: false };
  }
  return { clauses: [text], orphan: isOrphan(lines.at(-1) ?? '', width, style, locale) };
}

function isOrphan(last: string, width: number, style: TextStyle, locale: Locale): boolean {
  const wide = textWidth(last, style, locale);
  return locale === 'en' ? !last.includes(' ') || wide < width / 4 : wide < style.size * 3.2;
}

function cutClauses(text: RichText): RichText[] {
  const pieces = text.flatMap(
    (run): RichText =>
      typeof run === 'string' ? run.split(afterClause).filter((piece) => piece !== '') : [run],
  );
  const clauses: (string | RichText[number])[][] = [[]];
  for (const piece of pieces) {
    const last = clauses.at(-1)?.at(-1);
    if (typeof last === 'string' && endsClause.test(last)) clauses.push([piece]);
    else clauses.at(-1)?.push(piece);
  }
  return clauses;
}

/** Lines that whole clauses take; infinitely many when one is wider than the line. */
function clauseLines(clauses: readonly RichText[], width: number, style: TextStyle): number {
  let lines = 1;
  let used = 0;
  for (const clause of clauses) {
    // Figures stand off the characters beside them, a little on either side.
    const figures = clause.filter((run) => typeof run !== 'string').length;
    const wide = textWidth(plainText(clause), style, 'zh-CN') + figures * style.size * 0.5;
    if (wide > width) return Infinity;
    if (used + wide > width) {
      lines++;
      used = 0;
    }
    used += wide;
  }
  return lines;
}
