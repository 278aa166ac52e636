import type { UnitMultiplier } from '../model/figure.ts';

/**
 * What a unit counts. `count` a classifier of things (家, 项), `person` one of people; `points` are
 * percentage points, `times` 倍, `tenths` 成; the rest measure.
 */
export type UnitKind =
  | 'count'
  | 'person'
  | 'money'
  | 'percent'
  | 'points'
  | 'times'
  | 'tenths'
  | 'time'
  | 'measure';

const unitsOf: Readonly<Record<UnitKind, string>> = {
  percent: '% ‰',
  points: '个百分点 百分点 个千分点 千分点 个基点 基点 个点',
  times: '倍',
  tenths: '成',
  money: '元 美元 欧元 港元 港币 日元 英镑 卢布 人民币 元人民币',
  person: '人 人次 名 位 人天 人日 万人次',
  time: '年 个月 个季度 个星期 周 天 小时 个小时 分钟 秒 秒钟 个工作日 工作日 岁 周岁 日',
  measure: [
    '平方米 平米 平方公里 平方千米 平方 公顷 亩 公里 千米 米 厘米 毫米 海里 吨 公斤 千克 克 斤 毫克 微克',
    '吨标准煤 吨标煤 标准吨 立方米 立方 方 升 毫升 千瓦时 度 度电 兆瓦时 千瓦 兆瓦 吉瓦 瓦 千伏安 兆伏安 千伏',
    '伏 车道公里 摄氏度 分贝 帕 兆 比特 标箱 标准箱 吨公里 人公里 分',
    'μg µg ug km² m² ㎡ ㎢ m³ m3 ㎥ km kWh kW MW GW kV ha mg kg dB TB GB MB Mbps Gbps',
  ].join(' '),
  count: [
    '个 家 户 项 件 条 处 所 座 栋 幢 间 套 台 辆 艘 架 列 支 只 头 匹 羽 尾 株 棵 枚 块 片 张 份 册 本 部 篇 首 幅',
    '场 次 期 批 轮 起 宗 笔 单 例 种 类 门 款 层 组 对 双 副 班 点 口 眼 盏 根 段 道 扇 桩 案 卷 封 节 届 级 颗 顶 顿',
    '趟 盘 粒 滴 丛 阵 副 线 站 车次 班次 场次 件次 项次 篇次 户次 家次 台次 台套 台（套） 件套 架次 辆次 艘次 人份 床 席 词条',
    '路 艘 航班 航次 标段 单元 机位 泊位 车位 课时 学时 门次 组次 批次 金 银 铜',
  ].join(' '),
};

const kindOfUnit = new Map<string, UnitKind>(
  (Object.entries(unitsOf) as [UnitKind, string][]).flatMap(([kind, list]) =>
    list.split(' ').map((unit): [string, UnitKind] => [unit, kind]),
  ),
);

const escaped = [...kindOfUnit.keys()]
  .sort((one, other) => other.length - one.length)
  .map((unit) => unit.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
const unitForm = `(?:${escaped.join('|')})`;
/** 元/平方米, 微克/立方米, 元/人·月, 公里/万平方公里. */
const compound = `${unitForm}(?:/(?:[百千]?万|[百千](?![克瓦米伏]))?${unitForm}(?:[·./](?:${unitForm}|月))?)?`;

/** Words that begin as a unit does and are none. */
const noUnit =
  /^(?:路(?!监控|视频|摄像|高清|探头|信号)|个人|个体|个性|个别|家庭|家长|家园|家居|户籍|户外|人口|人均|人才|人大|人民(?!币)|人工|名单|名称|名优|位居|位于|位列|项目|条例|条件|处理|处于|处置|所有|所在|座谈|间接|台账|台阶|部分|部门|部署|部委|场所|场景|场馆|次于|次要|期间|期限|批准|批复|轮流|起步|单位|单独|种植|种业|类似|门户|门槛|层次|层面|组织|组团|组建|对口|对外|双边|双重|班子|点位|点对点|口岸|口径|段落|道路|道德|案件|节能|节约|节点|级别|线上|线下|线路|站点|床位|席位|年均|年度|年级|年轻|年龄|年产|天然|天津|分别|分布|分类|分析|分钟前|方面|方式|方案|方向|方便|度假|度过|成立|成为|成功|成果|成员|成本|成效|成熟|成都|成长|成品|成群|成交|成绩|成就|成型|成套|成分|成人|金融|金额|金属|金牌|银行|银牌|铜牌|日常|日均|日前|日照|周边|周年|周期|周转|克服|克难|升级|升学|升至|升到|兆丰|米业|元素|元宵|元旦|首[次个批位发付席创店府都届例家轮期]|本地|本级|本区|本市|本县|本年|本科|份额|册封|块状|张家|张江|只有|只要|头部|头雁|支持|支撑|支付|支援|支出|列入|列为|列车|架构|架空)/;

const numberBehind = new RegExp(compound, 'y');

export interface PrintedUnit {
  readonly unit: string;
  readonly kind: UnitKind;
  readonly end: number;
}

/** The unit that a sentence prints at a place; null where none stands there. */
export function unitAt(text: string, at: number): PrintedUnit | null {
  numberBehind.lastIndex = at;
  const found = numberBehind.exec(text)?.[0];
  if (found === undefined) return null;
  const [first = found] = found.split('/');
  const kind = kindOfUnit.get(first) ?? 'measure';
  const isWord = kind !== 'percent' && kind !== 'points' && noUnit.test(text.slice(at, at + 4));
  if (isWord && !/^个百分点|^个月|^人次|^元\/|^项目标/.test(text.slice(at, at + 4))) return null;
  if (/^[A-Za-z]/.test(found) && /[A-Za-z]/.test(text[at + found.length] ?? '')) return null;
  return { unit: found, kind: found.includes('/') ? 'measure' : kind, end: at + found.length };
}

export function kindOf(unit: string): UnitKind | null {
  return kindOfUnit.get(unit.split('/')[0] ?? '') ?? null;
}

/** 万, 亿, 千万: the scale that is printed behind a number, as the store keeps it. */
const scales: Readonly<Record<string, readonly [power: UnitMultiplier, times: number]>> = {
  万亿: [8, 4],
  千亿: [8, 3],
  百亿: [8, 2],
  十亿: [8, 1],
  千万: [4, 3],
  百万: [4, 2],
  十万: [4, 1],
  亿: [8, 0],
  万: [4, 0],
  千: [0, 3],
  百: [0, 2],
};
const scaleForm = /(?:[千百十]?[万亿]|万亿|千|百)/y;

export interface PrintedScale {
  readonly unitMult: UnitMultiplier;
  readonly times: number;
  readonly end: number;
}

/** The scale at a place. 千 of 千瓦 and 百 of 百分点 belong to the unit. */
export function scaleAt(text: string, at: number): PrintedScale | null {
  scaleForm.lastIndex = at;
  const found = text.startsWith('万亿', at) ? '万亿' : scaleForm.exec(text)?.[0];
  if (found === undefined) return null;
  if (/^[千百]$/.test(found) && /^(?:千[伏瓦米克卡赫]|百分)/.test(text.slice(at, at + 2)))
    return null;
  const [unitMult, times] = scales[found] ?? [0, 0];
  return { unitMult, times, end: at + found.length };
}
