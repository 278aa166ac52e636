/** A line in plain characters, each with the place that it has in the line as it is. */
export interface PlainLine {
  readonly text: string;
  /** Where the character at `index` of `text` stands in the line; `text.length` gives its end. */
  placeOf(index: number): number;
}

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const blank = /\s/;
const narrow = /[!-~‘’“”–—]/;
/** Full-width signs that mean the same as their narrow form beside a number, and nothing else. */
const fullWidth = /[０-９Ａ-Ｚａ-ｚ％．＋－～／]/;

/**
 * The line with full-width digits, letters and signs as narrow ones, without invisible characters,
 * and without the spaces that typesetting puts between Chinese characters and numbers (4.6 万户,
 * 政 府 工 作). A space between two narrow characters stays, as one.
 */
export function plainLine(line: string): PlainLine {
  const characters: string[] = [];
  const places: number[] = [];
  let spaceAt = -1;
  for (let index = 0; index < line.length; index++) {
    const character = line[index] as string;
    if (invisible.test(character)) continue;
    if (blank.test(character)) {
      if (spaceAt < 0) spaceAt = index;
      continue;
    }
    const plain = plainCharacter(character);
    if (spaceAt >= 0 && narrow.test(plain) && narrow.test(characters.at(-1) ?? '')) {
      characters.push(' ');
      places.push(spaceAt);
    }
    spaceAt = -1;
    characters.push(plain);
    places.push(index);
  }
  places.push((places.at(-1) ?? -1) + 1);
  return { text: characters.join(''), placeOf: (index) => places[index] ?? line.length };
}

function plainCharacter(character: string): string {
  if (fullWidth.test(character)) return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  if (character === '−' || character === '﹣') return '-';
  if (character === '∶') return '：';
  return character;
}
