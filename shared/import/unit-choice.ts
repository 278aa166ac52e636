import { isChange, isIndex, isRank, isShare } from './label-text.ts';
import type { PrintedUnit } from './printed-unit.ts';

/** What the places around a figure say of its unit; each may say none, one or several. */
export interface UnitPlaces {
  /** The unit column's cell and the row's label, the nearest first. */
  readonly row: readonly (readonly PrintedUnit[])[];
  /** The column's header, its lowest level first. */
  readonly column: readonly (readonly PrintedUnit[])[];
  /** 单位：万元 above the table. */
  readonly table: readonly PrintedUnit[];
  readonly rowLabel: string;
  readonly columnLabel: string;
  /** The lowest level of the column's header alone. */
  readonly columnLeaf: string;
  /** Whether the title says that all of it are indices against a base, 上年=100. */
  readonly isIndexTable: boolean;
}

const percent: PrintedUnit = { unit: '%', unitMult: 0, printed: '%' };
const place: PrintedUnit = { unit: '位', unitMult: 0, printed: '位' };

/** Whether a label gives the base that it is a percentage of: 上年=100. */
export const isBased = (label: string): boolean => /=\s*100|为100/.test(label);

const isRatio = ({ unit }: PrintedUnit) => /^(?:%|‰|个百分点|倍)$/.test(unit);

/** The unit of a figure; null where nothing around it says one for sure. */
export function chooseUnit(places: UnitPlaces): PrintedUnit | null {
  const { row, column, table, rowLabel, columnLabel, columnLeaf } = places;
  const said = column.find((units) => units.length > 0) ?? [];
  if (isRank(columnLabel)) return place;
  if ((isChange(columnLabel) && !isAmountOfChange(columnLabel)) || isShare(columnLabel)) {
    const own = said.length > 0 ? (said.find(isRatio) ?? only(said)) : undefined;
    if (own) return own;
    const beside = [...row.flat(), ...table].find(isRatio);
    if (beside) return beside;
    return isRateByName(columnLabel) ? percent : null;
  }
  if (places.isIndexTable || (isIndex(columnLabel) && isBased(columnLabel))) return percent;
  const ofColumn = said.length > 0 ? pick(said, columnLabel) : null;
  if (ofColumn && isRatio(ofColumn) && said.length === 1) return ofColumn;
  if (isRank(rowLabel)) return place;
  for (const units of row) {
    const chosen = pick(units, `${rowLabel} ${columnLabel}`);
    if (chosen) return chosen;
  }
  if (ofColumn) return ofColumn;
  if (isIndex(rowLabel)) return isBased(rowLabel) ? percent : null;
  if (isChange(rowLabel) || isShare(rowLabel)) {
    const ratio = table.find(isRatio);
    if (ratio) return ratio;
    return isRateByName(rowLabel) ? percent : null;
  }
  // 单位：万元 above a table is not the unit of a rate in it.
  if (isRateLabel(rowLabel) || isRateLabel(columnLabel)) return table.find(isRatio) ?? null;
  for (const label of [columnLeaf, rowLabel, columnLabel]) {
    const chosen = label === '' && table.length > 1 ? null : pick(table, label);
    if (chosen) return chosen;
  }
  return null;
}

/** 增减额 and 增加值 are amounts, whatever they are the change of. */
const isAmountOfChange = (label: string) =>
  /(?:增减|增加|增长|变动|升降)(?:额|量|值|数|绝对[额数值])$/.test(label);

/** Names that are rates by what they mean; 比上年增减 may be an amount as well. */
function isRateByName(label: string): boolean {
  return (
    /增速|增长|增幅|±|涨幅|降幅|占比|比重|份额|growth|%/i.test(label) &&
    !/增长[额量数]|增加[额量数]/.test(label)
  );
}

const isRateLabel = (label: string) => /[^效汇功频]率\s*$|率[(（]|比重|占比/.test(label);

const only = (units: readonly PrintedUnit[]) => (units.length === 1 ? units[0] : undefined);

const measuredBy: readonly (readonly [words: RegExp, units: RegExp])[] = [
  [/[率重比]$|占.*比|增长|增速|±|％|%/, /^[%‰]$|^个百分点$/],
  [/人均.*(?:收入|支出|生产总值|消费)/, /^元$/],
  [/(?:学校|院校|医院|卫生院|幼儿园|机构|单位|企业|公司)(?:单位)?[个家]?数?$/, /^(?:所|家|个|座)$/],
  [/面积/, /^(?:亩|公顷|平方米|平方公里|平方千米|平方厘米)$/],
  [
    /收入|支出|产值|总额|金额|增加值|余额|投资|税收?|费用?|利润|价值|总值|额$|款$|资产|资金|成本|工资/,
    /元$/,
  ],
  [/产量|总产|存量|吞吐量|货运量/, /^(?:吨|公斤|千克|斤)$/],
  [/人口|人数|人员|职工|学生|教师|从业|劳动力|员$|[男女]性?$/, /^(?:人|名|人次)$/],
  [/户数|户$/, /^户$/],
  [/个数|数量|单位数|机构数|企业|家数|数$/, /^(?:个|家|所|处|座|人|户|间|张|辆|台|件|项|次)$/],
  [/里程|长度|公路/, /^(?:公里|千米|米)$/],
  [/用电|电量|发电/, /^(?:千瓦时|度)$/],
];

/** The one of several units that a label's words measure; null where none or more than one does. */
function pick(units: readonly PrintedUnit[], label: string): PrintedUnit | null {
  const [first, ...others] = units;
  if (!first) return null;
  if (others.length === 0) return first;
  const amounts = units.filter((unit) => !isRatio(unit));
  const [amount] = amounts;
  if (amounts.length === 1 && amount && !measuredBy[0]?.[0].test(label)) return amount;
  for (const [words, kinds] of measuredBy) {
    if (!words.test(label)) continue;
    const fitting = units.filter(({ unit }) => kinds.test(unit));
    if (fitting.length === 1 && fitting[0]) return fitting[0];
  }
  return null;
}
