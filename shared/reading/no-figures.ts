import type { LeftOutReason } from './model.ts';

/** A stretch of a sentence whose numbers are no figures. */
export interface NoFigure {
  readonly start: number;
  readonly end: number;
  readonly reason: LeftOutReason;
}

const cn = '零〇一二两三四五六七八九十百千';
const small = '一二两三四五六七八九十';
const year = String.raw`(?<!\d|\d[.,])(?:19|20)\d{2}`;
const until = '(?:[-—–~～]{1,2}|至|到)';
/** What makes a count of years a length of time, rather than a period that others are counted in. */
const lasting =
  '(?<!连续|历时|为期|缩短|延长|提前|长达|寿命|推迟|年限|期限|工期|耗时|用时|任期|超过|已有|已达|坚守|坚持了)';

/** In the order in which they are looked for; an earlier one keeps its place. */
const forms: readonly (readonly [LeftOutReason, RegExp])[] = [
  ['name', /(?:https?:\/\/|www\.)[!-~]+|[\w.+-]+@[\w.-]+/g],
  [
    'document-number',
    /[〔[（(【](?:19|20)\d{2}[〕\]）)】]第?\d+号|(?:证书?|文件?|备案|许可证?)?第?\d+(?:-\d+)*号(?!召|角|线路)/g,
  ],
  ['document-number', /(?:GB|DB|ISO|HJ|ICP)\s?[/／]?T?\s?\d+(?:[.-]\d+)*/g],
  // Dates, and years as such.
  [
    'date',
    new RegExp(
      `${year}年?(?:${until})(?:19|20)?\\d{2}年(?:度|间|代)?|${year}${until}(?:19|20)\\d{2}(?!\\d|[%‰万亿千百余多个家户人项元])`,
      'g',
    ),
  ],
  [
    'date',
    new RegExp(
      `${year}年(?:度|代)?(?:\\d{1,2}(?:月)?${until})?(?:\\d{1,2}月(?:份|底|末|初|中旬|上旬|下旬)?)?(?:\\d{1,2}[日号])?(?:${until}(?:\\d{1,2}月)?\\d{1,2}[日号])?`,
      'g',
    ),
  ],
  [
    'date',
    new RegExp(
      `${year}([-/.])(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12]\\d|3[01])(?!\\d)(?:\\s\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?`,
      'g',
    ),
  ],
  [
    'date',
    /(?<![\d.])\d{1,2}(?:月)?(?:[-—–~～]{1,2}|至|到|、)\d{1,2}月份?|(?<![\d.个])\d{1,2}月(?:份|底|末|初|中旬|上旬|下旬)?(?:\d{1,2}[日号](?:(?:[-—–~～]{1,2}|至|到)(?:\d{1,2}月)?\d{1,2}[日号])?)?/g,
  ],
  [
    'date',
    /(?<![\d.])(?:[01]?\d|2[0-3])[:：][0-5]\d(?![:：\d%.])(?=分|时|，|。|至|到|[-—–~]|$|\s)|(?<=上午|下午|晚上|凌晨|每天|每日|日)\d{1,2}[时点](?:\d{1,2}分)?/g,
  ],
  [
    'date',
    /[一二][〇零○Ｏ一二三四五六七八九]{3}年(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)?|(?<![个第])[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日|份|底|末)/g,
  ],
  [
    'date',
    new RegExp(`${year}(?=全年|上半年|下半年|第?[一二三四1-4]季度|年度|这一年|[（(]第)`, 'g'),
  ],
  ['date', /(?:第?[一二三四1-4]|前[二三]|[一二三]、[二三四])季度|\d{2}年代/g],
  // Plans, congresses and meetings.
  [
    'name',
    /[一二三四五六七八九十]{1,3}五(?=[”"’」]|规划|时期|期间|以来|末|初|开局|收官|目标|普法|纲要|发展)/g,
  ],
  ['name', /第[一二三四五六七八九十]{1,3}个(?:五年|百年)|(?:两个|第二个)百年/g],
  [
    'name',
    /(?:党的)?(?:十[六七八九]|二十[一二]?)大(?![型中力量小学个项])|(?<![第一二三四五六七八九十])[一二三四五六七八九十]{1,3}届(?=[一二三四五六七八九十历]|中央|全国|市委|区委|县委|人大|人民代表|党代会|妇代会|政协|全会|[\u4e00-\u9fff]{0,8}(?:运动会|博览会|大会|论坛|大赛|锦标赛))|[一二三四五六七八九十]{1,3}(?:中|次)全会/g,
  ],
  [
    'name',
    /[两三四五六七八]个(?:确立|维护|意识|自信|全面|代表|毫不动摇|一百年|大局|结合|务必|文明|坚持|走在前列|先行|转变|区域)(?![\u4e00-\u9fff]*[项家])|[两三四五六七八九]位数(?![\u4e00-\u9fff]*字)|[三四五六七八]位一体|八项规定|[三四]重一大|一[国岗]两制|两会(?!员)|一带一路|一网(?:通办|统管)|一业一证|一件事|一体两翼|第[一二三](?:[、和]第?[二三])+(?:次)?产业|三次产业|三产(?=融合|投资|比重|占|增加值)|[一二三]、?[二三]?产(?=增加值|投资|融合|占|、|和|比)/g,
  ],
  [
    'name',
    /千家万户|千方百计|千万工程|百姓|百花齐放|万众一心|千军万马|百年(?:变局|未有|大计|老店|企业)|五湖四海|四面八方|三心二意|七上八下|万无一失|百尺竿头|千头万绪|一五一十|两不愁三保障|三证合一|五证合一|一二三产业?|万人(?=口|有效|发明|计划|拥有)|(?<=每)(?:[百千万]+(?=人|户|元|名)|\d+[百千万]?(?=人[中均拥口]|户[中均拥]|名))|以[^，。；（）]{1,8}为100(?=[，）])|\d+小时滑动平均|第\d+百分位数?|[二三四五六七八九十]个?方面(?=[\u4e00-\u9fff，。：])|一老一小|一村一品|一刀两断|[一二两三四五六七八九十\d]人制/g,
  ],
  // What stands in quotes is called so; a measured amount there is still one.
  ['name', /[“"‘「『《][^”"’」』》，。]{0,30}[”"’」』》]/g],
  [
    'name',
    /(?<![\d.])\d+[+＋][A-Za-zΑ-ω\d]+(?:[+＋][A-Za-z\d]+)*|(?<![/／][A-Za-z]?)[A-Za-z][A-Za-z]*[-·.]?\d+(?:\.\d+)*[A-Za-z]*(?![%‰])/g,
  ],
  ['name', /(?<![\d.])\d+(?:[DGKBAVS](?![A-Za-z])|[DG]\d?打印|P2P)/g],
  [
    'phone',
    /(?<!\d)(?:0\d{2,3}[-—－]\d{7,8}(?:-\d+)?|1[3-9]\d{9}|400[-—]?\d{3}[-—]?\d{4})(?!\d)|(?<=(?:电话|热线|传真|邮编|邮政编码|手机|客服|专线|微信|QQ)(?:号码?)?[:：为]?)(?<!\d)\d[\d-]{2,}|(?<!\d)\d{3,5}(?=(?:政务|便民|市民|服务|消费|民生|举报|报警|急救)*(?:热线|举报电话|报警|急救|平台))/g,
  ],
  // Ordinals. 第一 by itself is a rank and stays.
  [
    'ordinal',
    new RegExp(
      `第(?:\\d+|[${cn}]+)(?:届|次|批|期|轮|季度?|章|节|条|款|项|号|代|版|站|方阵|梯队|线|师|中学|小学|医院|人民|实验|年|个|部|场|讲|卷|组|集团|学期|天|书记|责任|时间|阶段|步|类|产业|大|家|座|所|种|三方|附属|幼儿园|税务|检察|巡|监督|人称|课|课堂|资源|居所|故乡|空间|动力|要务|资本|生产力|观)`,
      'g',
    ),
  ],
  [
    'ordinal',
    /[一二三四五六七八九十](?:是|要|来)(?=[\u4e00-\u9fff])|(?:首|初|头)[一二两三](?=[年批])/g,
  ],
  // Periods that something is counted in, and lengths in the names of plans.
  [
    'term',
    new RegExp(
      `(?:近|过去|未来|今后|前|这|头|最近|此前|随后|接下来)(?:的)?(?:\\d+|[${small}]+)(?:多|余)?(?:年|个月|天|周)(?!均)(?:来|间|内|多来)?`,
      'g',
    ),
  ],
  [
    'term',
    new RegExp(
      `${lasting}(?<![\\d.第])(?:\\d+|[${small}]+)(?:多|余)?(?:年|个月|天|周|日|个工作日)(?:来|内|间|时间|以来|期间?|以前|之前|之后|以后|前|后|里)(?!续)`,
      'g',
    ),
  ],
  [
    'term',
    new RegExp(
      `(?<!\\d)(?:\\d{1,2}|[${small}]+)年(?=[\\u4e00-\\u9fff]{0,4}?(?:行动|计划|规划|方案|改革|攻坚|任务|倍增|目标|纲要|决战))`,
      'g',
    ),
  ],
  ['term', new RegExp(`${lasting}(?<![\\d.第${cn}余多])[${small}]{1,3}年(?!级|轻|均|龄)`, 'g')],
  ['term', /\d+周年|[一二三四五六七八九十百]+周年|百年|千年/g],
];

/** 65岁以上人口, 10千伏以上线路, 亿元以上项目: the size is part of what is counted. */
const sizeClass = new RegExp(
  `(?:(?:\\d+(?:\\.\\d+)?|[${cn}几]+)[万亿千百]*|[万亿千百]+)(?:周?岁|千伏|伏|元|平方米|平米|亩|吨标准煤|吨|张床位|千瓦|兆瓦|公里|米|人|级|A级|年|户)(?:及|\\(含\\)|（含）)?(?:以上|以下|以内)(?=(?:的)?[\\u4e00-\\u9fffA-Za-z“]|\\d+[余多]?[家个户项])(?!的?(?:水平|目标|标准|范围|为|是|，|。|；))`,
  'g',
);

/** 过百亿元项目, 超千亿元产业: as well, with the word in front. */
const sizeBeyond =
  /[过超](?:\d+(?:\.\d+)?)?[十百千]?[万亿]元(?=的?[\u4e00-\u9fff]{0,6}(?:项目|企业|产业|集群|工程))/g;
/** 前1000名中, 前3名的: a group by its places. */
const group = /前[\d一二两三四五六七八九十百千]+[名位强](?=中|以内|的[\u4e00-\u9fff]|学生|企业)/g;
/** 110千伏变电站: the class of a thing stands before it. */
const voltage = /\d+(?:\.\d+)?千伏(?=[\u4e00-\u9fff])/g;
/** 0-14岁人口, 15—59岁、60岁及以上人口: the class of those who are counted. */
const ages = /\d+(?:[-—–~～]{1,2}|至|到)\d+周?岁(?=[\u4e00-\u9fff、])/g;

const quoted = /^[“"‘「『]/;
/** An amount that is measured, and not counted: 15分钟, 20亿元, 3.5%. */
const measured = /\d(?:\.\d+)?(?:[万亿]|%|分钟|公里|平方|元|亩|吨)|连[丰增冠快升降跌涨胜]/;
const hasNumber = new RegExp(`[\\d${cn}万亿]`);

/**
 * What holds numbers in a sentence and states no figure: dates, numbers of sections and documents,
 * names (5G, “十四五”, 1+N), telephone numbers, ordinals, terms of years, classes of size.
 *
 * @param names that the store knows to hold digits
 */
export function findNoFigures(text: string, names: readonly string[]): NoFigure[] {
  const found: NoFigure[] = [];
  const taken = new Uint8Array(text.length);
  const take = (start: number, end: number, reason: LeftOutReason) => {
    for (let at = start; at < end; at++) if (taken[at] === 1) return;
    taken.fill(1, start, end);
    found.push({ start, end, reason });
  };
  for (const name of names)
    for (let at = text.indexOf(name); name && at >= 0; at = text.indexOf(name, at + name.length))
      if (standsAlone(text, name, at)) take(at, at + name.length, 'name');
  for (const [reason, form] of forms)
    for (const { 0: words, index } of text.matchAll(form)) {
      if (words === '' || !hasNumber.test(words)) continue;
      if (quoted.test(words) && measured.test(words)) continue;
      take(index, index + words.length, reason);
    }
  for (const form of [ages, sizeClass, sizeBeyond, voltage, group])
    for (const { 0: words, index } of text.matchAll(form))
      take(index, index + words.length, 'size-class');
  return found.sort((one, other) => one.start - other.start);
}

/** 606 is no name in 1606 or 606.5家. */
function standsAlone(text: string, name: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + name.length, at + name.length + 2);
  if (/^\d/.test(name) && /(?:\d|\d[.,])$/.test(before)) return false;
  return !(/\d$/.test(name) && /^(?:\d|[.,]\d)/.test(after));
}
