import { cleanText } from '../figures/read-figure.ts';
import { splitScale } from '../figures/unit-scale.ts';

/** A unit as tables print it, its scale taken off: 万元 is 元 and 4, `10 000 yuan` 元 and 4. */
export interface PrintedUnit {
  readonly unit: string;
  readonly unitMult: number;
  readonly printed: string;
}

const measures =
  '元 美元 欧元 日元 港元 英镑 韩元 人民币元 % ‰ 个百分点 百分点 度 ℃ °C 摄氏度 ' +
  '人 户 口 家 个 所 张 间 辆 台 部 套 件 条 座 处 只 头 羽 匹 株 尾 架 艘 列 箱 袋 瓶 盒 本 册 种 份 幅 卷 期 宗 起 例 项 名 位 ' +
  '次 人次 车次 架次 班次 户次 件次 人天 人日 人年 床 床位 席 块 片 支 根 双 对 组 批 篇 首 场 届 门 级 级别 户数 篮 盘 ' +
  '吨 公吨 公斤 千克 克 毫克 斤 担 标准煤 吨标准煤 吨标煤 吨公里 吨海里 人公里 标准箱 重量箱 实物吨 折纯吨 TEU ' +
  '亩 公顷 平方米 平方公里 平方千米 平方厘米 公里 千米 米 厘米 毫米 海里 里 立方米 升 毫升 ' +
  '千瓦时 千瓦 瓦 兆瓦 兆瓦时 度电 千伏安 千伏 千卡 焦耳 千焦 百帕 帕 赫兹 KW KWH kWh kW ' +
  '年 天 小时 个月 时 分钟 分 秒 岁 周岁 倍 成 点 级 层 孔 栋 幢 套房 线 路 端口 芯公里 皮长公里 ' +
  '字节 GB TB MB Mbps 兆 兆比特每秒 分贝 人份 剂 剂次 人月 工日 吨位 载重吨 总吨 马力 立方 平方 ' +
  '村 镇 乡 街道 社区 院 校 班 馆 厅 站 桶 卡 票 单 笔 股 手 辆次 艘次 标台 车公里 公里/小时 帧 毫西弗 微克 升/人';
const known = new Set(measures.split(' '));
const perWhat =
  /^(?:人|户|平方公里|平方千米|平方米|公顷|亩|日|天|年|月|小时|时|秒|吨|公斤|千克|件|台|辆|个|所|家|头|只|床|万元|百人|千人|万人|十万人|立方米|升|吨标准煤|公里|次)$/;

const english: Readonly<Record<string, string>> = {
  yuan: '元',
  rmb: '元',
  cny: '元',
  'rmb yuan': '元',
  'yuan rmb': '元',
  'us dollars': '美元',
  'us dollar': '美元',
  usd: '美元',
  us$: '美元',
  'u.s. dollars': '美元',
  percent: '%',
  'per cent': '%',
  pct: '%',
};
const englishMeasures =
  /^(?:persons?|people|households?|units?|tons?|tonnes?|kilotons?|kg|hectares?|ha|mu|sq\.? ?k?m|square (?:kilo)?met(?:er|re)s?|km|kilomet(?:er|re)s?|met(?:er|re)s?|cubic met(?:er|re)s?|kwh|kw|mw|schools?|beds?|rooms?|sets?|pieces?|heads?|items?|cases?|times?|visits?|days?|hours?|years?|vehicles?|copies|volumes?|establishments?|enterprises?|firms?|projects?|villages?|towns?|percentage points?|‰|tce|teu|person-times?|person-trips?|dollars?|euros?)(?:\/\w+| per \w+)?$/i;

const inPlainForm: Readonly<Record<string, string>> = { 百分点: '个百分点', '°C': '℃' };

/** The whole text as one unit; null where it is none. White space inside is dropped. */
export function readUnit(text: string): PrintedUnit | null {
  if (text.length > 60) return null;
  const line = cleanText(text);
  if (line === '') return null;
  if (/^[\d,. ]*[A-Za-z][\w .,/$-]*$/.test(line)) return readEnglishUnit(line);
  const printed = line.replace(/\s/g, '');
  const bare = printed.replace(/^\((.*)\)$/, '$1');
  const plain = bare.replace(/^人民币|\(?(?:人民币|当年价格?|现价|可比价格?|不变价格?)\)?$/, '');
  const whole = isMeasure(plain) ? ([0, plain] as const) : splitScale(plain);
  const [unitMult, unit] = whole;
  return isMeasure(unit)
    ? { unit: inPlainForm[unit] ?? unit, unitMult, printed: bare === '°C' ? '℃' : bare }
    : null;
}

function isMeasure(word: string): boolean {
  if (known.has(word)) return true;
  const [head = '', per, ...more] = word.split(/[/／]|(?<=.)每/);
  if (per === undefined || more.length > 0) return false;
  const [, base] = splitScale(head);
  return (known.has(head) || known.has(base)) && perWhat.test(per);
}

/** `RMB billion`, as English writes amounts of money, in the order of all other units: billion RMB. */
function scaleFirst(unit: string): string {
  return unit.replace(/^(RMB|CNY|USD|US\$)\s*((?:thousand|million|billion|trillion)\b)/i, '$2 $1');
}

function readEnglishUnit(line: string): PrintedUnit | null {
  const found = /^(?:([1-9]0*(?:[ ,]0{3})*)(?=[ A-Za-z]) ?)?(.+)$/.exec(line);
  const digits = found?.[1]?.replace(/\D/g, '') ?? '1';
  const [power, rest] = splitScale(scaleFirst((found?.[2] ?? '').trim()));
  if (!/^10*$/.test(digits)) return null;
  const word = rest.toLowerCase().replace(/\s+/g, ' ');
  const unit = english[word] ?? (known.has(rest) || englishMeasures.test(word) ? rest : null);
  return unit === null ? null : { unit, unitMult: digits.length - 1 + power, printed: line };
}

/**
 * The units of a text that holds nothing else: two of `亿元、%`, one of 元/人. None where a part of
 * it is no unit.
 */
export function readUnits(text: string): readonly PrintedUnit[] {
  const whole = readUnit(text);
  if (whole) return [whole];
  const bare = text.trim().replace(/^[（(](.*)[)）]$/s, '$1');
  const parts = bare.split(/[、,，;；/／\s]|[和及与]/).filter((part) => part.trim() !== '');
  const units = parts.map(readUnit);
  return parts.length > 1 && units.every((unit) => unit !== null) ? units : [];
}

/** A label and the unit that it ends in: 客房数(间), `出生率‰`, 增加值（亿元、%）. */
export function splitUnit(label: string): { label: string; units: readonly PrintedUnit[] } {
  let units: readonly PrintedUnit[] = [];
  const rest = label.replace(
    /\s*[（(［[]\s*([^（）()［］[\]]{1,40})\s*[)）］\]]/g,
    (whole, inside: string, at: number) => {
      // 卫生服务中心（站）, 门诊部（所）: another name of the place.
      if (
        /^[站所室部院馆]$/.test(inside) &&
        /(?:中心|[部院室处局站所馆])$/.test(label.slice(0, at).trim())
      )
        return whole;
      const found = readUnits(inside.replace(/^(?:计量)?单位\s*[:：]?\s*/, ''));
      if (found.length === 0) return whole;
      if (units.length === 0) units = found;
      return '';
    },
  );
  if (units.length > 0) return { label: rest.trim(), units };
  const behind = /^(.*\S)\s*(?:[,，:：]\s*)?(?:单位\s*[:：]\s*)(\S+)$/s.exec(label);
  const named = behind ? readUnits(behind[2] ?? '') : [];
  if (named.length > 0) return { label: behind?.[1] ?? label, units: named };
  const sign = /[%％‰]$/.exec(label.trim())?.[0];
  return { label, units: sign ? readUnits(sign) : [] };
}
