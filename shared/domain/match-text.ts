import PinyinMatch from 'pinyin-match';

/** Chinese by its characters, pinyin or initials. */
export function chineseRun(text: string, asked: string): readonly [number, number] | null {
  return PinyinMatch.match(text, asked) || null;
}

/** English from the beginning of a word on, so that `art` does not find `start`. */
export function englishRun(text: string, asked: string): readonly [number, number] | null {
  const at = ` ${text.toLowerCase()}`.search(new RegExp(`[^a-z0-9]${escaped(asked)}`));
  return at < 0 ? null : [at, at + asked.length - 1];
}

/** Every word asked for begins some word of the text, in any order. */
export function hasWords(text: string, asked: string): boolean {
  return asked.split(/\s+/).every((word) => englishRun(text, word) !== null);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
