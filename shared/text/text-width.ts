import type { Locale } from '../model/localized.ts';

/**
 * Widths of set text, without a browser: every place where a size, a wrap or a label's place is
 * chosen gets the same answer in the window, in the print and in a test, whether or not the
 * fonts have loaded. Advances are Barlow's own (thousandths of an em, measured unkerned, so the
 * estimate errs wide by a few percent); Han characters and Chinese punctuation are one em.
 */
export interface TextStyle {
  readonly size: number;
  readonly weight: 500 | 600 | 700;
}

const first = 32;
const barlow500 =
  '200 328 297 669 563 839 675 145 291 291 398 495 264 400 275 426 566 352 544 524 570 523 523 481 527 525 348 312 495 495 495 482 823 630 624 607 618 598 565 613 645 260 579 616 570 715 673 622 593 582 613 588 574 641 601 878 604 585 551 393 426 393 458 498 209 517 553 526 553 536 367 543 542 255 248 512 235 826 542 555 558 558 371 487 369 538 491 743 499 476 451 329 179 329 513';
const barlow600 =
  '200 335 325 677 567 833 688 155 316 316 398 491 265 404 273 447 568 353 551 531 585 530 529 488 533 527 355 314 491 491 491 500 821 648 622 608 618 592 563 613 637 262 581 620 571 715 669 621 595 587 613 591 579 636 610 878 616 599 554 403 447 403 465 509 219 522 559 531 559 541 376 549 544 255 251 522 239 829 544 556 563 563 376 493 374 541 504 761 516 489 455 350 190 350 522';
const advances = {
  500: barlow500.split(' ').map(Number),
  600: barlow600.split(' ').map(Number),
} as const;

/** Punctuation that Latin text sets from Barlow and Chinese text from Noto Sans SC, one em wide. */
const latinPunctuation: Readonly<Record<string, number>> = {
  '‘': 181,
  '’': 181,
  '“': 329,
  '”': 329,
  '…': 831,
  '—': 676,
  '·': 226,
};
const always: Readonly<Record<string, number>> = { '–': 467, '²': 337, '×': 437, '¶': 560 };

export function textWidth(text: string, style: TextStyle, locale: Locale): number {
  return (advanceOf(text, style, locale) * style.size) / 1000;
}

/** In thousandths of an em, which are whole numbers: those of a text's parts make up the text's. */
function advanceOf(text: string, { weight }: TextStyle, locale: Locale): number {
  const table = advances[weight === 700 ? 600 : weight];
  let thousandths = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    thousandths +=
      table[code - first] ??
      always[character] ??
      (locale === 'en' ? latinPunctuation[character] : undefined) ??
      (code < 0x2000 ? 560 : 1000);
  }
  return thousandths;
}

/** Characters that no line may begin with. */
const notFirst = /^[，。、；：！？）》」』”’…%·]/;
const notLast = /[（《「『“‘]$/;

/**
 * Cuts text into lines no wider than `width`: Latin between words, Chinese between characters.
 * What remains after `maxLines` goes into the last line with `…` at its end.
 */
export function wrapText(
  text: string,
  width: number,
  style: TextStyle,
  locale: Locale,
  maxLines = Infinity,
): string[] {
  const lines: string[] = [];
  let line = '';
  /** Of the line up to here: all of it, and the white space at its end, which may hang over. */
  let advance = 0;
  let hanging = 0;
  for (const piece of pieces(text).flatMap((whole) => breakWord(whole, width, style, locale))) {
    const own = measure(piece, style, locale);
    const longer = own.isBlank ? hanging + own.hanging : own.hanging;
    if (line !== '' && ((advance + own.advance - longer) * style.size) / 1000 > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
      ({ advance, hanging } = measure(line, style, locale));
    } else {
      line += piece;
      advance += own.advance;
      hanging = longer;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  kept[maxLines - 1] = shorten(`${kept[maxLines - 1] ?? ''}…`, width, style, locale);
  return kept;
}

function measure(text: string, style: TextStyle, locale: Locale) {
  const bare = text.trimEnd();
  const advance = advanceOf(text, style, locale);
  const hanging = bare === text ? 0 : advance - advanceOf(bare, style, locale);
  return { advance, hanging, isBlank: bare === '' };
}

/** As `wrapText`, into lines of like length: no single word is left on the last one. */
export function balanceText(
  text: string,
  width: number,
  style: TextStyle,
  locale: Locale,
  maxLines = Infinity,
): string[] {
  const lines = wrapText(text, width, style, locale, maxLines);
  if (lines.length < 2 || lines.at(-1)?.endsWith('…')) return lines;
  let best = lines;
  // Narrower than its widest word, a text would be broken inside it.
  const word = Math.max(...pieces(text).map((run) => textWidth(run.trimEnd(), style, locale)));
  const least = Math.max(width / lines.length, Math.min(word, width) - 0.01);
  for (let narrower = width; narrower > least; narrower -= 8) {
    const candidate = wrapText(text, narrower, style, locale);
    if (candidate.length > lines.length) break;
    best = candidate;
  }
  return best;
}

function shorten(text: string, width: number, style: TextStyle, locale: Locale): string {
  const kept = [...text.replace(/…$/, '')];
  while (kept.length > 0 && textWidth(`${kept.join('')}…`, style, locale) > width) kept.pop();
  return `${kept.join('')}…`;
}

/** A word wider than a line of its own, as the browser breaks it (`overflow-wrap: anywhere`). */
function breakWord(word: string, width: number, style: TextStyle, locale: Locale): string[] {
  if (textWidth(word.trimEnd(), style, locale) <= width) return [word];
  const parts = [''];
  for (const character of word) {
    const longer = (parts.at(-1) ?? '') + character;
    if (longer.length > 1 && textWidth(longer.trimEnd(), style, locale) > width)
      parts.push(character);
    else parts[parts.length - 1] = longer;
  }
  return parts;
}

/** The smallest runs that may stand on a line of their own: a word with its space, one Han character. */
function pieces(text: string): string[] {
  const runs = text.match(/[\u0021-\u2fff]+ *|[^\u0021-\u2fff]| +/gu) ?? [];
  return runs.reduce<string[]>((joined, run) => {
    const previous = joined.at(-1);
    if (previous !== undefined && (notFirst.test(run) || notLast.test(previous)))
      joined[joined.length - 1] = previous + run;
    else joined.push(run);
    return joined;
  }, []);
}
