/** Words of which names that are otherwise alike have different ones, and so mean different things. */
const contrasts: readonly (readonly string[])[] = [
  ['第一', '第二', '第三'],
  ['一产', '二产', '三产'],
  ['国家', '省级', '市级', '区级', '县级'],
  ['城镇', '农村', '城乡', '全体'],
  ['男', '女'],
  ['出口', '进口', '进出口'],
  ['收入', '支出'],
  ['存款', '贷款'],
  ['新增', '净增', '累计'],
  ['初中', '高中', '小学', '幼儿园'],
  ['夏粮', '秋粮'],
  ['住宅', '办公', '商业'],
  ['新开工', '施工', '竣工', '销售', '待售'],
  ['签约', '落地', '开工', '竣工', '投产'],
  ['增速', '增量', '变动'],
  ['人均', '户均', '亩均', '地均'],
  ['总产值', '增加值', '销售', '利润', '税收', '投资额', '营业收入'],
];

/**
 * Whether two names are told apart by a word: 第二产业增加值 is not 第一产业增加值, however alike the
 * two are written, and 新增就业 is not 就业. A word that only one of them has tells them apart where the
 * other has another of its kind; 新增 and 人均 do by themselves.
 */
export function areToldApart(one: string, other: string): boolean {
  return (
    ['新增', '人均', '年均'].some((word) => one.includes(word) !== other.includes(word)) ||
    contrasts.some((words) => {
      const [first, second] = [one, other].map((name) => ofWords(name, words));
      return first !== null && second !== null && first !== second;
    })
  );
}

/** The longest of some words that a name has: 进出口, not 出口. */
function ofWords(name: string, words: readonly string[]): string | null {
  const found = words.filter((word) => name.includes(word));
  return found.toSorted((one, other) => other.length - one.length)[0] ?? null;
}
