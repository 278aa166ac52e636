/** A label in its languages; `label` is the Chinese half where there is one. */
export interface LabelText {
  readonly label: string;
  readonly english: string | null;
}

const han = '\\p{Script=Han}';
const wide = `${han}\\u3000-\\u303f\\uff00-\\uffef·、（）：，。“”《》`;
const betweenWide = new RegExp(`(?<=[${wide}])[\\s\\u3000]+(?=[${wide}])`, 'gu');
const afterWide = new RegExp(
  `(?<=[${wide}])[\\s\\u3000]+(?=[(\\d%‰±])|(?<=[)\\d%‰])[\\s\\u3000]+(?=[${wide}])`,
  'gu',
);
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/**
 * A label on one line: blanks that only space Chinese words out are dropped (`菜  占` is 菜占), any
 * others are one. Its characters stay as they are, radicals and rare ones too.
 */
export function cleanLabel(text: string): string {
  return (
    text
      .replace(invisible, '')
      // Long runs of blanks would make the next patterns slow.
      .replace(/\s{3,}/g, '  ')
      .replace(betweenWide, '')
      .replace(afterWide, '')
      .replace(/[\s\u3000]+/g, ' ')
      .trim()
  );
}

/**
 * `合  计\nTotal` is 合计 and Total. Latin words belong to the Chinese label where no line or blank
 * parts them (人均GDP), or where they are a short name (规模以上工业 R&D).
 */
export function splitLanguages(text: string): LabelText {
  const plain = text.replace(invisible, '');
  if (!hasHan(plain)) return { label: cleanLabel(plain), english: null };
  const lines = plain.split(/\r?\n/);
  const first = lines.findIndex((line) => !hasHan(line) && /[A-Za-z]{2}/.test(line));
  const isParted = first > 0 && !lines.slice(first).some(hasHan);
  if (isParted)
    return {
      label: cleanLabel(lines.slice(0, first).join('\n')),
      english: cleanLabel(lines.slice(first).join(' ')),
    };
  const tail =
    /^(.*[\p{Script=Han}）)\]】%])[\s\u3000]+([A-Z#][A-Za-z][A-Za-z'’\s,.&()/-]*)$/su.exec(plain);
  const english = cleanLabel(tail?.[2] ?? '');
  if (tail && /[a-z]{3}/.test(english)) return { label: cleanLabel(tail[1] ?? ''), english };
  return { label: cleanLabel(plain), english: null };
}

const footnoteMark =
  /(?:[①-⑳⓪❶-➓]|[*＊†‡※]+|[¹²³⁴-⁹]+(?<![mMk㎡][²³])|[[［【〔]\s*注?\s*\d{1,2}\s*[\]］】〕]|[(（]\s*注\s*\d{0,2}\s*[)）])+$/u;

/** A label and the mark of a footnote that it ends in. */
export function splitFootnote(label: string): { label: string; mark: string | null } {
  const mark = footnoteMark.exec(label)?.[0] ?? null;
  return mark === null || mark.length === label.length
    ? { label, mark: null }
    : { label: label.slice(0, -mark.length).trim(), mark };
}

const leadingNumber =
  /^(?:[一二三四五六七八九十]{1,3}[、.．](?![一二三四五六七八九十]+(?:[、级产类等次线期批环季]|至))|[(（][一二三四五六七八九十]{1,3}[)）][、.．]?|\d{1,2}(?:[、．]|\.(?!\d))|[(（]\d{1,2}[)）])\s*(?=\p{Script=Han}{2})/u;

/** `一、收入` and `（二）非税` without their numbers; `一、二级公路` has none, `一、一般公共预算收入` has. */
export function withoutNumber(label: string): string {
  return label.replace(leadingNumber, '');
}

export interface PartLabel {
  readonly label: string;
  /** Whether the label says itself that it is a part: 其中：, #. */
  readonly isPart: boolean;
}

/** `其中：街道办事处` and `# 五星` without the words that make them parts. */
export function splitPart(label: string): PartLabel {
  const found =
    /^[\s\u3000]*(?:其[\s\u3000]*中[\s\u3000]*[:：、,，]?|[#＃]|(?:of which|including)\b\s*:?)[\s\u3000]*/iu.exec(
      label,
    );
  if (!found) return { label, isPart: false };
  return { label: label.slice(found[0].length), isPart: true };
}

/** How far a label is moved in, in half-width blanks; the words 其中： count for the name behind them. */
export function indentOf(text: string): { lead: number; name: number } {
  const start = /^[\s\u3000]*/.exec(text)?.[0] ?? '';
  const lead = widthOf(start);
  const { label, isPart } = splitPart(text);
  if (!isPart) return { lead, name: lead };
  const words = text.slice(start.length, text.length - label.length);
  return { lead, name: lead + widthOf(words) };
}

function widthOf(text: string): number {
  let width = 0;
  for (const each of text)
    width += each === '\t' ? 4 : /[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef]/.test(each) ? 2 : 1;
  return width;
}

const totals =
  /^(?:总?合?计|小计|总\s*计|合\s*计|总数|总体|全部|汇总|全[市区县省旗州州镇乡街]|全[市区县省](?:合计|总计|平均)|[全]?[市区县省]?(?:合计|总计)|平均|total|sum|grand total|all)$/i;
/** 合计, 总计, 全市, Total: the whole of the rows or columns beside it, and no name of an area. */
export function isTotal(label: string): boolean {
  return totals.test(label.replace(/[\s\u3000]/g, '').replace(/[:：]$/, ''));
}

const provinces =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门 全国 中国';
const named = new Set(provinces.split(' '));
const areaEnd =
  /^\p{Script=Han}{1,12}(?:省|市|区|县|旗|盟|自治州|镇|乡|街道|街道办事处|办事处|街|村|社区|开发区|高新区|新区|新城|管委会|管理区|农场|林场|良种场|牧场|苏木)$/u;
/** Words that end as names of places do, but name a kind of place or all of them. */
const kindOfPlace =
  /^(?:城镇|农村|乡村|城乡|城市|县城|超市|上市|未上市|[东西南北中]?部?地区|市区|县区|城区|中心城区|[远近]?郊区|半?山区|平原区?|洼区|丘陵区?|牧区|林区|库区|垦区|地区|园区|小区|辖区|景区|灾区|学区|校区|厂区|社区|片区|分区|特区|功能区|风景区|保护区|自治区|直辖市|地级市|县级市|建制镇|特大镇|重点镇|行政村|自然村|门市|夜市|股市|步行街|商业街|居住区|贫困村|贫困县|城中村|中心村|省|市|区|县|镇|乡|村|街|街道|区县|市县)$/;
/** 乡镇, 街道办事处: kinds alone, whatever their number. */
const kindsAlone =
  /^(?:街道|办事处|乡镇|镇乡|乡|镇|村|街|社区|区|县|市|省|旗|居委会|村委会|管委会|开发区|高新区|新区|农场|林场|牧场)+$/;
const noArea =
  /^(?:全|本|各|整|该|分|按|其他|其它|其余)|(?:个|户|人)?数$|面积$|^(?:.*)(?:个数|户数|人数|增加|产值|收入|支出)/;

/** Whether a label names a place: 渔阳镇, 洪山区, 北京; not 全区, 城镇 or 开发区个数. */
export function isAreaName(label: string): boolean {
  const name = label.replace(/[\s\u3000]/g, '');
  if (named.has(name)) return true;
  if (
    /^[A-Z][A-Za-z'’ -]+ (?:District|County|City|Province|Town|Township|Subdistrict|New Area)$/.test(
      label.trim(),
    )
  )
    return true;
  return (
    areaEnd.test(name) && !kindOfPlace.test(name) && !kindsAlone.test(name) && !noArea.test(name)
  );
}

/** A change against another period: 增速, 比上年±%, 同比. */
export function isChange(label: string): boolean {
  return /增速|增长|增幅|增减|升降|±|同比|环比|[比较](?:上|去|同|前|20\d\d|19\d\d)|涨跌|涨幅|降幅|变动|变化|growth|change|increase|year-on-year|y-?o-?y/i.test(
    label,
  );
}

/** A share of a whole: 占比, 比重. */
export function isShare(label: string): boolean {
  return /占比|比重|份额|构成|比例|占.{0,12}[%％]|share|proportion|composition/i.test(label);
}

/** A place on a list: 排名, 位次. */
export function isRank(label: string): boolean {
  return /排名|位次|名次|排序|排位|\brank/i.test(label);
}

/** An index against a base: 指数(上年=100). */
export function isIndex(label: string): boolean {
  return /指数|=\s*100|为100|index/i.test(label);
}
