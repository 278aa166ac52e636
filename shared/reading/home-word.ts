/** Kinds of areas from the smallest; 区 and 县 may be one or the other of a city. */
const kinds = ['镇', '区', '县', '旗', '市', '州', '省', '国'] as const;
type Kind = (typeof kinds)[number];

/** The head of a document, with what pages put around it. */
const headLines = 12;
const longestHeadLine = 80;
/** 东山区2024年…, 青峰县第十八届…, 县人民政府: an area as a title names it, and no 园区, 超市 or 地区. */
const named =
  /(?<=\p{Script=Han}{2})(?<![地社园景校小辖全各我本片库灾牧厂院街]|自贸|保税|示范|实验|试验|开发)(?:(区|县|省|旗|州|镇)|(?<![城集上超股门夜])(市)|(?<=共和)(国))(?=人民政府|人民代表|人大|政府|统计|国民|经济|社会|工作|政协|发展|第|[\d\s十]|$)/gu;

/**
 * 全区, 全市: the kind of area that a text is about, by whose word it speaks of itself. That is what its
 * head names, where the text does not use the word of a smaller one: a district's report that says 全省 and
 * never 全区 means the province. Where the head names none, the word that the text uses most is its own.
 */
export function homeWord(lines: readonly string[]): Kind {
  const used = new Map<Kind, number>();
  for (const line of lines.slice(0, 400))
    for (const [word] of line
      .slice(0, 2000)
      .matchAll(/[全我](?:区(?!域)|县(?!域)|市(?!场)|省|旗|州|镇(?!域)|国)/g))
      add(used, word.slice(1), word.startsWith('我') ? 1 : 2);
  const inHead = new Map<Kind, number>();
  for (const line of lines.slice(0, headLines).filter((one) => one.length <= longestHeadLine))
    for (const [word] of line.matchAll(named)) add(inHead, word, 1);
  const head = most(inHead);
  const own = most(used);
  if (head === null) return own ?? '区';
  const isSmallerUsed = kinds.slice(0, kinds.indexOf(head)).some((kind) => used.has(kind));
  return used.has(head) || !isSmallerUsed ? head : (own ?? head);
}

function add(counts: Map<Kind, number>, word: string, count: number): void {
  const kind = kinds.find((one) => one === word);
  if (kind) counts.set(kind, (counts.get(kind) ?? 0) + count);
}

/** What counts most; of several the smallest. */
function most(counts: ReadonlyMap<Kind, number>): Kind | null {
  const [first] = [...counts].sort(
    ([one, times], [other, otherTimes]) =>
      otherTimes - times || kinds.indexOf(one) - kinds.indexOf(other),
  );
  return first?.[0] ?? null;
}
