import { calibriWidths } from './calibri-widths.ts';

const widths = new Map(
  calibriWidths.split(',').map((line) => {
    const [code = '', regular, bold] = line.split(' ');
    return [Number.parseInt(code, 16), { regular: Number(regular), bold: Number(bold) }] as const;
  }),
);

/** Marks that Office sets from the Chinese font among Chinese text, where they are one em wide. */
const shared = new Set([...'–—‘’“”…·×÷°±§¨′″'].map((character) => character.codePointAt(0)));

/** Whether a text has characters that Office sets from the Chinese font. */
export function isHan(text: string): boolean {
  return /[\u2E80-\u9FFF\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF]|[\u{1F000}-\u{3FFFF}]/u.test(
    text,
  );
}

/**
 * How wide a text is at most in Office, in ems: Latin letters and figures as in Calibri, all else one em
 * a character, as in every Chinese font.
 *
 * @param isChinese whether marks that both scripts have are set from the Chinese font
 */
export function officeWidth(text: string, isBold: boolean, isChinese: boolean): number {
  let thousandths = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const known = isChinese && shared.has(code) ? undefined : widths.get(code);
    // What joins with the character before takes no room of its own.
    if (/\p{M}|\u200D/u.test(character)) continue;
    thousandths += known ? (isBold ? known.bold : known.regular) : 1000;
  }
  return thousandths / 1000;
}
