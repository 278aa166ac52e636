import type { Grid } from './grid.ts';
import type { ColumnHeader } from './header-paths.ts';
import { hasHan, isAreaName, isTotal, splitLanguages } from './label-text.ts';
import { type PrintedPeriod, readPrintedPeriod } from './printed-period.ts';
import { readUnits } from './printed-unit.ts';
import type { LookedCell, RowShape } from './row-shape.ts';
import type { ColumnRole, TableColumn } from './table-reading.ts';

interface ColumnStats {
  readonly column: number;
  numbers: number;
  years: number;
  marks: number;
  texts: number;
  /** The first cells, of whatever look. */
  readonly sample: LookedCell[];
  /** The last whole number where they count up from 1 without a gap; null where they don't. */
  counted: number | null;
}

const sampleSize = 400;

/** What the cells of each column are, rows of figures alone. */
function statsOf(columns: readonly number[], body: readonly RowShape[]) {
  const stats = new Map<number, ColumnStats>();
  for (const column of columns)
    stats.set(column, { column, numbers: 0, years: 0, marks: 0, texts: 0, sample: [], counted: 0 });
  for (const { cells, isData } of body) {
    if (!isData) continue;
    for (const cell of cells) {
      const seen = stats.get(cell.column);
      if (!seen) continue;
      if (cell.look === 'figure') seen.numbers += 1;
      else if (cell.look === 'year') seen.years += 1;
      else if (cell.look === 'mark') seen.marks += 1;
      else seen.texts += 1;
      if (seen.sample.length < sampleSize) seen.sample.push(cell);
      if (seen.counted !== null) {
        const isNext = Number(cell.text.trim()) === seen.counted + 1;
        seen.counted = isNext ? seen.counted + 1 : null;
      }
    }
  }
  return stats;
}

type ByHeader = ColumnRole | 'value';

const headerRoles: readonly (readonly [RegExp, ByHeader])[] = [
  // On which slides a figure is, as tables of sources in our own presentations say it.
  [/^(?:序号|序|编号|行号|行次|次序|栏次|见幻灯片|on ?slide|no\.?|#|s\/?n|serial)$/i, 'serial'],
  [
    /代码|编码|编号|区划码|证号|证件|信用代码|电话|手机|邮编|账号|身份证|^(?:id|code|key)$|[_ ](?:id|code)$/i,
    'code',
  ],
  [/^(?:计量)?单位(?:名)?(?:units?)?$|^计量单位|^units?(?: ?of ?measure(?:ment)?)?$/i, 'unit'],
  [
    /^(?:年份|年度|年|时间|时期|期间|日期|月份|月|季度|报告期|统计时间|统计日期|统计时期|数据时间|数据日期|报告日期|年月|所属期|统计期|year|period|time|date|month|quarter|timeperiod|time_period|refperiod|ref_period)$/i,
    'period',
  ],
  [
    /^(?:地区|区域|各区|区县|市县|县区|区市|区市县|县市区|县市|地市|市州|州市|盟市|市|区|县|乡镇|镇乡|街道|街镇|镇街|街乡镇|乡镇街道|街道乡镇|省份|省市|地方|行政区划?|行政区域|所属区域|所在地区?|所属地区|所属区县?|村居|社区|村|region|area|district|county|city|province|town|township|location|refarea|ref_area|geo|country)(?:名称|名|别)?(?:region|area|district)?$/i,
    'area',
  ],
  [
    /^(?:备注|说明|注|附注|注释|备考|资料来源|数据来源|来源|remarks?|notes?|comments?|source|footnotes?)$/i,
    'remark',
  ],
  [
    /^(?:频次|频率|频度|责任单位|牵头单位|责任部门|责任领导|牵头部门|部门|主管部门|负责人|联系人|填报人|性质|属性|frequency|freq|department|owner|status|obs_?status|指标解释|指标含义|口径)$/i,
    'other',
  ],
  [
    /^(?:指标|指标名称?|统计指标|指标项|项目|项目名称|名称|名目|类别|类型|分类|大类|小类|行业|行业类别|行业名称|门类|产业|品名|品种|产品|产品名称|科目|科目名称|分组|分组名称|内容|indicators?|items?|category|variable|measure|series|industry|sector|indicatorname)$/i,
    'label',
  ],
  [/^unit_?mult(?:iplier)?$/i, 'multiplier'],
  [/^(?:数值|数据|值|指标值|统计值|数|观测值|value|values|obs_?value|data|figure)$/i, 'value'],
];

/** What a header says a column is; null where its words are those of any column. */
export function roleOfHeader(text: string): ByHeader | null {
  const words = text
    .replace(/[\s\u3000]/g, '')
    .replace(/[（(].*[)）]$/, '')
    .replace(/[:：]$/, '');
  if (words === '') return null;
  return headerRoles.find(([form]) => form.test(words))?.[1] ?? null;
}

/** Whether a column is called nothing but 数值 or `value`. */
export function isBareValue(text: string): boolean {
  return roleOfHeader(text) === 'value';
}

export interface Columns {
  readonly described: readonly TableColumn[];
  readonly having: (role: ColumnRole) => readonly number[];
}

/**
 * What each column of a table is, from what its header says and else from what its cells hold.
 * What a person says goes before both.
 */
export function describeColumns(
  grid: Grid,
  columns: readonly number[],
  headers: ReadonlyMap<number, ColumnHeader>,
  body: readonly RowShape[],
  said: ReadonlyMap<number, ColumnRole>,
): Columns {
  const stats = statsOf(columns, body);
  const rows = body.filter(({ isData }) => isData).length;
  const described: TableColumn[] = [];
  for (const column of columns) {
    const seen = stats.get(column);
    const header = headers.get(column)?.text ?? '';
    if (!seen) continue;
    const person = said.get(column);
    const hasFigures = described.some(({ role }) => role === 'figures');
    const [role, reason] = person
      ? ([person, 'person'] as const)
      : roleOf(seen, header, { rows, hasFigures, described, stats, columns });
    described.push({ column, header, role, reason });
  }
  const settled = settleLabels(grid, described, body, said);
  const byRole = new Map<ColumnRole, number[]>();
  for (const { role, column } of settled)
    if (!byRole.get(role)?.push(column)) byRole.set(role, [column]);
  return { described: settled, having: (role) => byRole.get(role) ?? [] };
}

/** A period of a column of them: 3 is March below 月份, and the third quarter below 季度. */
export function periodInColumn(header: string, text: string): PrintedPeriod | null {
  const number = /^\s*(1[0-2]|[1-9])\s*$/.exec(text)?.[1];
  if (number !== undefined && /月|month/i.test(header)) return readPrintedPeriod(`${number}月`);
  if (number !== undefined && Number(number) <= 4 && /季|quarter/i.test(header))
    return readPrintedPeriod(`${number}季度`);
  return readPrintedPeriod(text);
}

/** Dates below 开工时间 are of what a row names, not of its figures. */
function mayBePeriod(header: string): boolean {
  return !/开工|开业|开始|竣工|完工|完成|结束|建成|成立|设立|投产|签约|签订|发布|登记|截止|时限|日期|时间/.test(
    header,
  );
}

interface Around {
  readonly rows: number;
  readonly hasFigures: boolean;
  readonly described: readonly TableColumn[];
  readonly stats: ReadonlyMap<number, ColumnStats>;
  readonly columns: readonly number[];
}

type Found = readonly [ColumnRole, TableColumn['reason']];

function roleOf(seen: ColumnStats, header: string, around: Around): Found {
  const { numbers, years, marks, texts } = seen;
  const figures = numbers + years + marks;
  const byHeader = roleOfHeader(header);
  if (byHeader === 'value') return ['figures', 'header'];
  if (byHeader === 'code' && !looksCounted(header)) return ['code', 'header'];
  if (byHeader === 'serial')
    return [texts > numbers && figures === 0 ? 'code' : 'serial', 'header'];
  if (
    byHeader === 'period' &&
    shareOf(seen, (text) => periodInColumn(header, text) !== null) >= 0.5
  )
    return ['period', 'header'];
  if (byHeader === 'remark' || byHeader === 'other' || byHeader === 'multiplier')
    return [byHeader, 'header'];
  if (byHeader === 'unit' && shareOf(seen, isUnitText) >= 0.5) return ['unit', 'header'];
  const isTranslated = around.described.some(
    ({ role, column }) =>
      (role === 'label' || role === 'area') && holdsHan(around.stats.get(column)),
  );
  if (isTranslated && texts > figures && shareOf(seen, isLatin) >= 0.8) return ['english', 'cells'];
  if (byHeader === 'area' && figures <= texts) return ['area', 'header'];
  if (byHeader === 'unit' && texts > figures && !around.hasFigures)
    // Offices call their departments 单位 too.
    return ['label', 'cells'];

  if (figures > 0 && figures >= texts) {
    const isLeading = !around.hasFigures && textsFollow(seen, around);
    if (isLeading && seen.counted !== null && seen.counted >= 2) return ['serial', 'cells'];
    if (isLeading && shareOf(seen, isCodeText) >= 0.8) return ['code', 'cells'];
    if (isPeriodColumn(seen, header, around)) return ['period', 'cells'];
    return ['figures', 'cells'];
  }
  if (texts === 0) {
    // Blank in every row: its header still says that figures belong there.
    return header === '' || !around.hasFigures ? ['other', 'cells'] : ['figures', 'header'];
  }
  if (
    shareOf(seen, isUnitText) >= 0.7 &&
    around.described.some(({ role }) => role === 'label' || role === 'area')
  )
    return ['unit', 'cells'];
  if (shareOf(seen, isPeriodText) >= 0.7)
    return [mayBePeriod(header) ? 'period' : 'other', 'cells'];
  if (byHeader === 'label' && !around.hasFigures)
    return shareOf(seen, isPlace) >= 0.8 && distinct(seen) >= 2
      ? ['area', 'cells']
      : ['label', 'header'];
  if (shareOf(seen, isPlace) >= 0.6 && distinct(seen) >= 2) return ['area', 'cells'];
  if (around.hasFigures) return ['other', 'cells'];
  if (shareOf(seen, isCodeText) >= 0.8) return ['code', 'cells'];
  return ['label', 'cells'];
}

/** 企业编号数 is a count, whatever it counts. */
const looksCounted = (header: string) => /[数量]$|人数|个数/.test(header.replace(/\s/g, ''));

function shareOf({ sample }: ColumnStats, is: (text: string) => boolean): number {
  const filled = sample.filter(({ look }) => look !== 'mark');
  return filled.length === 0 ? 0 : filled.filter(({ text }) => is(text)).length / filled.length;
}

const isUnitText = (text: string) => readUnits(text).length > 0;
const isPeriodText = (text: string) => {
  const period = readPrintedPeriod(text);
  return period !== null && period.rest === '';
};
const isPlace = (text: string) => {
  const { label } = splitLanguages(text);
  return isAreaName(label) || isTotal(label);
};
const isLatin = (text: string) => /[A-Za-z]/.test(text) && !hasHan(text);
const isCodeText = (text: string) =>
  /^\s*(?:0\d{2,}|\d{15,}|[A-Z]{0,3}\d{6,}[A-Z\d]*|[A-Z]\d{2,3})\s*$/.test(text);

function distinct({ sample }: ColumnStats): number {
  return new Set(sample.map(({ text }) => text.replace(/\s/g, ''))).size;
}

const holdsHan = (stats: ColumnStats | undefined) =>
  stats?.sample.some(({ text, look }) => look === 'text' && hasHan(text)) ?? false;

/** Whether words stand to the right of a column that begins a table: then it numbers its rows. */
function textsFollow({ column }: ColumnStats, { stats, columns, rows }: Around): boolean {
  const next = columns[columns.indexOf(column) + 1];
  const seen = next === undefined ? undefined : stats.get(next);
  return seen !== undefined && seen.texts * 2 >= rows;
}

/** Years down the first column of a table, with figures beside them. */
function isPeriodColumn(seen: ColumnStats, header: string, around: Around): boolean {
  const { hasFigures, described, columns } = around;
  if (hasFigures || seen.numbers > 0 || seen.marks > 0 || seen.years === 0) return false;
  if (readPrintedPeriod(header) !== null) return false;
  if (header !== '' && !/[年期季]|time|year|date/i.test(header)) return false;
  if (columns.at(-1) === seen.column) return false;
  return distinct(seen) === seen.sample.length || described.length > 0;
}

/**
 * Words beside a label that already tells every row apart are said of it (频次, 类型), they are no
 * further level of it; where it doesn't, both together name the row.
 */
function settleLabels(
  grid: Grid,
  described: readonly TableColumn[],
  body: readonly RowShape[],
  said: ReadonlyMap<number, ColumnRole>,
): readonly TableColumn[] {
  const labels = described.filter(({ role }) => role === 'label');
  if (labels.length < 2) return described;
  const rows = body.filter(({ isData }) => isData).slice(0, 5_000);
  const dropped = new Set<number>();
  let keys: readonly string[] = rows.map(() => '');
  for (const { column, header } of labels) {
    const isTold = new Set(keys).size >= rows.length && rows.length > 1;
    if (isTold && !said.has(column) && roleOfHeader(header) !== 'label') dropped.add(column);
    else {
      let last = '';
      keys = rows.map(({ row }, index) => {
        last = grid.at(row, column)?.text.trim() ?? last;
        return `${keys[index]}\n${last}`;
      });
    }
  }
  return described.map(
    (one): TableColumn =>
      dropped.has(one.column) ? { ...one, role: 'other', reason: 'cells' } : one,
  );
}
