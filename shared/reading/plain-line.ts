/** A line in plain characters, each with the place that it has in the line as it is. */
export interface PlainLine {
  readonly text: string;
  /** Where the character at `index` of `text` stands in the line; `text.length` gives its end. */
  placeOf(index: number): number;
}

/** What makes a line differ from its plain characters, spaces at its ends aside. */
const needsWork =
  /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff０-９Ａ-Ｚａ-ｚ％．＋－～／−﹣∶]/;
/** 生产总值[2]: the mark of a note is no part of the name that it stands behind. */
const noteMarks = /(?<=[\u4e00-\u9fff）)”。；])[[［]\d{1,2}[\]］]/g;
/**
 * No figure and no name has so many digits, numerals or letters without a break. Found in pieces, as
 * a search that goes on for megabytes overflows the engine’s stack.
 */
const endless = /\d{24,999}|[零〇一二两三四五六七八九十百千万亿]{24,999}|[A-Za-z]{48,999}/g;

/**
 * The line with full-width digits, letters and signs as narrow ones, without invisible characters,
 * and without the spaces that typesetting puts between Chinese characters and numbers (4.6 万户,
 * 政 府 工 作). A space between two narrow characters stays, as one. Digits and letters without an
 * end become signs that are neither, so that no search has to go over them again and again.
 */
export function plainLine(printed: string): PlainLine {
  const line = withFullMarks(printed);
  const indent = line.length - line.trimStart().length;
  const words = line.trim();
  const plain: PlainLine =
    needsWork.test(words) || words.search(noteMarks) >= 0
      ? withoutSpaces(line)
      : { text: words, placeOf: (index) => indent + Math.min(index, words.length) };
  const text = plain.text.replace(endless, (run) => endlessSign.repeat(run.length));
  return { ...plain, text };
}

/** Stands for each character of a run without an end. */
const endlessSign = '\u2588';

/** Where digits or letters went on without an end. */
export function endlessRuns(plain: string): { readonly start: number; readonly end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (let at = plain.indexOf(endlessSign); at >= 0; at = plain.indexOf(endlessSign, at)) {
    const start = at;
    while (plain[at] === endlessSign) at++;
    runs.push({ start, end: at });
  }
  return runs;
}

/**
 * 59 804人, 20 691.34万元: digits in threes, parted as GB/T 15835 has it. A space that a year or a
 * number of four digits ends is none of these.
 */
const inThrees =
  /(?<![\d０-９A-Za-zＡ-Ｚａ-ｚ.．,，:：/／表图第-])[1-9１-９][\d０-９]{0,2}(?:[ \u00a0\u2002-\u200a\u202f][\d０-９]{3})+(?=(?:[.．][\d０-９]+)?\s?[\u4e00-\u9fff%％‰])/g;

function withoutSpaces(line: string): PlainLine {
  const thousands = new Set(
    [...line.matchAll(inThrees)].flatMap(({ 0: number, index }) =>
      [...number].flatMap((sign, at) => (isBlank(sign.charCodeAt(0)) ? [index + at] : [])),
    ),
  );
  const characters: string[] = [];
  const places: number[] = [];
  let spaceAt = -1;
  let last = 0;
  const marked = new Map(
    [...line.matchAll(noteMarks)].map(({ 0: mark, index }) => [index, mark.length]),
  );
  for (let index = 0; index < line.length; index++) {
    const code = line.charCodeAt(index);
    const mark = marked.get(index);
    if (mark !== undefined) {
      index += mark - 1;
      continue;
    }
    if (isInvisible(code)) continue;
    if (thousands.has(index)) continue;
    if (isBlank(code)) {
      if (spaceAt < 0) spaceAt = index;
      continue;
    }
    const plain = plainCode(code);
    if (spaceAt >= 0 && isNarrow(plain) && isNarrow(last)) {
      characters.push(' ');
      places.push(spaceAt);
    }
    spaceAt = -1;
    last = plain;
    characters.push(String.fromCharCode(plain));
    places.push(index);
  }
  places.push((places.at(-1) ?? -1) + 1);
  return { text: characters.join(''), placeOf: (index) => places[index] ?? line.length };
}

function isInvisible(code: number): boolean {
  if (code < 0x200b) return code === 0xad;
  return (
    code <= 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff
  );
}

function isBlank(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    (code >= 0x2028 && code <= 0x2029) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** ASCII, and the dashes and quotes of English: words that spaces part. */
function isNarrow(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x2013 && code <= 0x201d);
}

/** Commas, semicolons and colons of a Chinese sentence that were typed or copied narrow. */
const narrowAmongHan = /(?<=[\u4e00-\u9fff”）%％])[,;:]|[,;:](?=[\u4e00-\u9fff”）%％])/g;

/** 增长5.8%,快于全市;其中:… with those marks in full width; every other character, and its place, as it is. */
export function withFullMarks(line: string): string {
  return line.replace(narrowAmongHan, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}

/** Full-width signs that mean the same as their narrow form beside a number, and nothing else. */
function plainCode(code: number): number {
  if (code >= 0xff05 && code <= 0xff5e) {
    const isSame =
      (code >= 0xff10 && code <= 0xff19) ||
      (code >= 0xff21 && code <= 0xff3a) ||
      (code >= 0xff41 && code <= 0xff5a) ||
      [0xff05, 0xff0b, 0xff0d, 0xff0e, 0xff0f, 0xff5e].includes(code);
    return isSame ? code - 0xfee0 : code;
  }
  if (code === 0x2212 || code === 0xfe63) return 0x2d;
  return code === 0x2236 ? 0xff1a : code;
}
