import { cleanLabel, hasHan } from './label-text.ts';
import { isNoteText, type RowShape } from './row-shape.ts';

/** The words of a table's title: Chinese lines where there are any, else all. */
export function titleOf(above: readonly RowShape[]): string | null {
  const lines = above
    .filter(({ isNote }) => !isNote)
    .flatMap(({ cells }) => cells.filter(({ look }) => look === 'text' || look === 'year'))
    .map(({ text }) => cleanLabel(text.replace(/[（(]?\s*(?:计量)?单\s*位\s*[:：].*$/s, '')))
    .filter((line) => line !== '' && !isNoteText(line));
  const chinese = lines.filter(hasHan);
  const title = (chinese.length > 0 ? chinese : lines).slice(-3).join(' ');
  return title === '' ? null : title;
}
