import type { Locale } from '../model/localized.ts';
import { type TextStyle, wrapText } from './text-width.ts';

/** Lines of text that stand over each other. */
export interface TextRoom {
  readonly width: number;
  readonly lines: number;
}

/** How many of a text's characters find no room; 0 where all of it stands there. */
export function excessOf(
  text: string,
  { width, lines }: TextRoom,
  style: TextStyle,
  locale: Locale,
): number {
  const characters = [...text];
  const fits = (count: number) =>
    wrapText(characters.slice(0, count).join(''), width, style, locale).length <= lines;
  let [least, most] = [0, characters.length];
  if (fits(most)) return 0;
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (fits(middle)) least = middle;
    else most = middle;
  }
  return characters.length - least;
}
