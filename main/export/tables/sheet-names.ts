/** What Excel takes. */
const longest = 31;
/** Excel keeps this name for its own sheet of changes. */
const kept = /^history$/i;

/** Names that Excel takes, each once whatever its case: `产业/经济` is `产业 经济`. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const base = cut(
      title
        .replace(/[[\]/\\:*?\p{Cc}]+/gu, ' ')
        .replace(/^[\s']+|[\s']+$/g, '')
        .replace(kept, '$& 1') || 'Sheet',
      longest,
    );
    let name = base;
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) {
      const suffix = ` (${copy})`;
      name = cut(base, longest - suffix.length) + suffix;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Never through the middle of a character. */
function cut(text: string, length: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept.trimEnd();
}
