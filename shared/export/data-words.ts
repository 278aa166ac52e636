import type { ObservationStatus, PriceBasis, Qualifier, UnitMultiplier } from '../model/figure.ts';
import type { ProgressStatus } from '../model/goal.ts';
import type { Localized } from '../model/localized.ts';
import { product } from '../product.ts';

/** Words of exported tables that are no message of the app. */

const two = (zh: string, en: string): Localized => ({ zh, en });

export const qualifierWords: Readonly<Record<Qualifier, Localized>> = {
  exact: two('确数', 'exact'),
  gt: two('超过', 'over'),
  ge: two('不少于', 'at least'),
  gt_about: two('略多于', 'somewhat more than'),
  lt_near: two('接近', 'nearly'),
  le: two('不超过', 'at most'),
  approx: two('约', 'about'),
  range: two('区间', 'range'),
  several: two('若干', 'several'),
};

export const statusWords: Readonly<Record<ObservationStatus, Localized>> = {
  A: two('正常', 'normal'),
  E: two('估计', 'estimated'),
  P: two('初步', 'provisional'),
  M: two('缺失', 'missing'),
};

export const priceBasisWords: Readonly<Record<PriceBasis, Localized>> = {
  current: two('现价', 'current prices'),
  comparable: two('可比价', 'comparable prices'),
};

export const progressWords: Readonly<Record<ProgressStatus, Localized>> = {
  not_started: two('未开始', 'not started'),
  on_track: two('进展正常', 'on track'),
  at_risk: two('有风险', 'at risk'),
  achieved: two('已完成', 'achieved'),
  no_data: two('暂无进度数据', 'no data'),
};

/** What a published scale adds to the unit: 亿元, `hundred million RMB`. */
export const scaleWords: Readonly<Record<UnitMultiplier, Localized>> = {
  0: two('', ''),
  2: two('百', 'hundred '),
  3: two('千', 'thousand '),
  4: two('万', 'ten thousand '),
  6: two('百万', 'million '),
  8: two('亿', 'hundred million '),
  12: two('万亿', 'trillion '),
};

export const kindWords = {
  observation: two('指标', 'indicator'),
  target: two('目标值', 'target'),
  goal: two('目标', 'goal'),
  milestone: two('节点', 'milestone'),
} as const;

export const sheetTitles = {
  about: two('说明', 'About'),
  years: two('各年数据', 'By year'),
  goals: two('目标', 'Goals'),
  milestones: two('节点', 'Milestones'),
  sources: two('来源', 'Sources'),
} as const;

export const about = {
  title: two(`${product.zh}数据`, `${product.en} data`),
  deck: two('简报', 'Deck'),
  snapshot: two('数据快照', 'Snapshot'),
  changed: two('数据更新时间', 'Data last changed'),
  scope: two('范围', 'Scope'),
  all: two('全部数据', 'all data'),
  part: two('部分数据', 'part of the data'),
  figures: two('数字', 'Figures'),
  note: two('说明', 'Note'),
  honest: two(
    '每个数字都保留公布时的量级和限定词，出处见“来源”“位置”两列。“绝对值”仅供计算，引用请用“公布写法”。',
    'Each figure keeps the scale and the qualifier it was published with; “Source” and “Place” say where. “Absolute value” is for calculating; quote the printed form.',
  ),
  sheet: two('工作表', 'Sheet'),
  column: two('列', 'Column'),
  meaning: two('含义', 'Meaning'),
  rows: two('行数', 'Rows'),
} as const;

export const yesNo = { true: two('是', 'yes'), false: two('否', 'no') } as const;

/** The first cell of the sheet that sets the years beside each other. */
export const yearsHeader = two(
  '指标（供打印，不再导入）',
  'Indicator (for print, not taken in again)',
);

/** `[header, meaning]` of each column. */
export const columnWords = {
  kind: [
    two('类别', 'Kind'),
    two('指标、目标值、目标或节点', 'indicator, target, goal or milestone'),
  ],
  theme: [two('主题', 'Theme'), two('所属工作领域', 'field of the district’s work')],
  name: [two('名称', 'Name'), two('名称全文', 'the full name')],
  otherName: [two('英文名称', 'Name in Chinese'), two('英文名称', 'the name in Chinese')],
  period: [
    two('时期', 'Period'),
    two('数字所属的时期；没有写明时点的存量取报告年度', 'the period that the figure is for'),
  ],
  value: [
    two('数值', 'Value'),
    two(
      '公布的数，按公布时的量级（4.6万户记4.6）和小数位数',
      'the number at the scale it was published in (46,000 published as 4.6万 is 4.6), with its decimals',
    ),
  ],
  unit: [two('单位', 'Unit'), two('单位，含万、亿', 'the unit, with its scale')],
  qualifier: [
    two('限定', 'Qualifier'),
    two('公布时如何限定：突破、超过、余、近、约等', 'how the printed figure bounds its value'),
  ],
  low: [two('下限', 'Low'), two('区间的下限', 'lower end of a range')],
  high: [two('上限', 'High'), two('区间的上限', 'upper end of a range')],
  absolute: [
    two('绝对值', 'Absolute value'),
    two('数值乘以万或亿，供计算用', 'the value without its scale, for calculating'),
  ],
  printed: [
    two('公布写法', 'Printed form'),
    two('幻灯片上的写法，引用时用这一列', 'as slides print it: the form to quote'),
  ],
  otherPrinted: [
    two('英文写法', 'Printed in Chinese'),
    two('英文幻灯片上的写法', 'as Chinese slides print it'),
  ],
  status: [
    two('状态', 'Status'),
    two('正常、估计、初步或缺失（SDMX）', 'normal, estimated, provisional or missing (SDMX)'),
  ],
  inForce: [
    two('采用', 'In force'),
    two(
      '几个来源公布同一时期的数值时，幻灯片采用的是不是这一个；只有一个来源的为空',
      'where several sources publish a figure, whether slides show this one; empty where one does',
    ),
  ],
  inForceReason: [
    two('采用理由', 'Why in force'),
    two('为什么采用这个来源的数值', 'why this source’s figure is the one in force'),
  ],
  priceBasis: [
    two('价格口径', 'Price basis'),
    two('金额或增速按什么价格计算', 'at which prices an amount or its growth is valued'),
  ],
  partOf: [two('属于', 'Part of'), two('它是哪个指标的一部分', 'the indicator it is a part of')],
  note: [two('备注', 'Note'), two('口径与说明', 'definition and remarks')],
  source: [two('来源', 'Source'), two('公布数字的文件', 'the document it was published in')],
  place: [two('位置', 'Place'), two('文件中的节和段', 'section and paragraph of the document')],
  rawText: [
    two('原文', 'As in the source'),
    two('原文中的写法', 'the characters that the source prints'),
  ],
  area: [two('地区代码', 'Area'), two('CN- 加国标行政区划代码', 'CN- and the code of GB/T 2260')],
  key: [two('键', 'Key'), two('数据中的固定名称', 'its stable name in the data')],
  periodCode: [
    two('时期代码', 'Period code'),
    two('SDMX 时期代码', 'the period as SDMX writes it'),
  ],
  goal: [two('目标', 'Goal'), two('目标的表述', 'what is to be reached')],
  otherGoal: [two('英文表述', 'Goal in Chinese'), two('目标的英文表述', 'the goal in Chinese')],
  goalType: [
    two('类型', 'Type'),
    two('定性：只有表述；定量：有目标值', 'in words, or measured by numbers'),
  ],
  term: [two('期限', 'Term'), two('目标的期限', 'when it is to be reached')],
  measure: [two('目标值名称', 'Target'), two('用什么衡量', 'what is measured')],
  otherMeasure: [
    two('目标值英文名称', 'Target in Chinese'),
    two('衡量指标的英文名称', 'what is measured, in Chinese'),
  ],
  cumulative: [
    two('累计', 'Cumulative'),
    two('是否为期内合计', 'whether it is a sum over the term'),
  ],
  baseline: [two('基数', 'Baseline'), two('起点时的数值', 'the value at the start')],
  measuredBy: [
    two('衡量指标', 'Measured by'),
    two('用哪个指标的数字衡量', 'the indicator whose figures say how far it is reached'),
  ],
  office: [
    two('责任单位', 'Responsible office'),
    two('对目标负责的单位', 'the office that answers for the goal'),
  ],
  leader: [
    two('责任领导', 'Responsible leader'),
    two('负责的领导', 'the person who leads it there'),
  ],
  steps: [
    two('季度节点', 'Quarter steps'),
    two('各季度要达到什么、何时完成', 'what each quarter is to reach, and when it was done'),
  ],
  progress: [two('进展', 'Progress'), two('最近一次报告的状态', 'the status last reported')],
  progressAt: [two('进展截至', 'Progress as of'), two('报告的时点', 'the date of that report')],
  progressValue: [two('进展数值', 'Progress value'), two('报告的数值', 'the value reported')],
  progressNote: [two('进展说明', 'Progress note'), two('报告的说明', 'the words reported')],
  progressBy: [two('报告人', 'Reported by'), two('谁报告的', 'who reported it')],
  date: [two('日期', 'Date'), two('精确到来源给出的程度', 'as precisely as the source gives it')],
  dateCode: [two('日期代码', 'Date code'), two('ISO 8601 写法', 'the date in ISO 8601')],
  publisher: [two('发布者', 'Publisher'), two('文件没有写明时为空', 'empty where it does not say')],
  published: [
    two('发布日期', 'Published'),
    two('文件没有写明时为空', 'empty where it does not say'),
  ],
  section: [
    two('节', 'Section'),
    two('0 是第一个小标题之前的文字', '0 is before the first heading'),
  ],
  heading: [two('小标题', 'Heading'), two('文件中的小标题', 'as printed in the document')],
  paragraphs: [two('段数', 'Paragraphs'), two('该节的段数', 'how many the section has')],
  counting: [
    two('计数方法', 'How places are counted'),
    two('节和段怎样数', 'how sections and paragraphs are counted'),
  ],
  sha256: [
    two('SHA-256', 'SHA-256'),
    two('所读文件的校验值', 'of the file that the figures were read from'),
  ],
  snapshot: [
    two('数据快照', 'Snapshot'),
    two('导出时的数据状态', 'the state of the data it was exported from'),
  ],
} as const satisfies Readonly<Record<string, readonly [Localized, Localized]>>;

export const goalTypes = {
  qualitative: two('定性', 'in words'),
  numeric: two('定量', 'numeric'),
} as const;
