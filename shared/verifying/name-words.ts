import { foldRadicals } from '../model/radicals.ts';
import { underOneName } from '../reading/same-things.ts';

/** What came in during the time, as against what there is at its end. */
const isNewWord =
  /当年新增加?|新增加?|净增加?|新认定|新落户|新建成?|新开工|新登记|新入库|新投用|新开(?=办)/;
const newWords = new RegExp(isNewWord.source, 'g');
/** Words that change nothing in what a name means. */
const fillers =
  /我区|本区|我市|本市|我县|本县|当年|年度|全年|本年|年末|期末|累计|合计|共计|总数|总量|总额|总值(?<!生产总值)|数量|个数|户数|人数|家数|件数|种类|占比|比例|比重|总共|共有|完成|实现|达到|已有|拥有|列入|入选|获评|[的了等各]|[\s“”"'‘’《》「」、，,。；;：:·•\-—–_/]/g;
const inBrackets = /[（(][^（()）]{0,40}[）)]/g;

/** A name as the words that tell it from others, each once, and whether it counts what is new. */
export interface NameWords {
  /** Pairs of Chinese characters, and words of letters and digits. */
  readonly words: ReadonlySet<string>;
  /** The words in one, by which two names are the very same. */
  readonly essence: string;
  readonly isNew: boolean;
  /** 总量, 总数: all that there is. */
  readonly isTotal: boolean;
}

const stopWords = new Set(
  'a an the of in on at by to for and or with from into over than as is are was were be been that which this these its their our all total number in'.split(
    ' ',
  ),
);

/** A name of an area, and what stands for it: nothing for the home, 省级 for 湖北省 and 全省. */
export type Replacement = readonly [word: string, by: string];

/**
 * Takes a name apart.
 *
 * @param replaced the longest first
 */
export function nameWords(name: string, replaced: readonly Replacement[] = []): NameWords {
  let text = foldRadicals(name).normalize('NFKC');
  for (const [word, by] of replaced) text = text.replaceAll(word, by);
  text = text.replace(/(省|市|区|县|国家)级级?/g, '$1级');
  const isNew = isNewWord.test(text) || /\bnew(?:ly)?\b/i.test(text);
  text = underOneName(text);
  const isTotal = /总[量数额值]|保有量|存量|\btotal\b/i.test(text);
  const plain = text.replace(inBrackets, '');
  const rest = plain.replace(newWords, '').replace(fillers, ' ');
  const kept = /[\p{Script=Han}\p{L}]/u.test(rest) ? rest : plain.replace(fillers, ' ');
  const words = new Set<string>();
  const runs = kept.toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}+&]+/gu) ?? [];
  for (const run of runs) {
    if (!/\p{Script=Han}/u.test(run)) {
      const stem = stemOf(run);
      if (!stopWords.has(run) && !/^\d+$/.test(run)) words.add(stem);
      continue;
    }
    if (run.length === 1) words.add(run);
  }
  // Across what was left out between them, too: 高新技术企业的总数 has 企总 nowhere.
  const han = runs.filter((run) => /\p{Script=Han}/u.test(run)).join('');
  for (let at = 0; at + 1 < han.length; at++) words.add(han.slice(at, at + 2));
  return {
    words,
    essence: runs.map((run) => (/\p{Script=Han}/u.test(run) ? run : stemOf(run))).join(''),
    isNew,
    isTotal,
  };
}

function stemOf(word: string): string {
  return word.length > 3 ? word.replace(/(?:ies)$/, 'y').replace(/(?<=[^s])s$/, '') : word;
}
