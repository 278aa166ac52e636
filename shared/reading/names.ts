import { scaled } from '../figures/scaled.ts';
import type { Amount } from './amount.ts';
import { bracketAround } from './brackets.ts';
import { counted } from './counted-noun.ts';
import { conjuncts, join, withoutNew } from './listed-names.ts';
import { isBareMeasure, isStage, measureOf, ofThoseCounted, subjectOf } from './measure-words.ts';
import { leadingVerbs, nominal, openings, relation } from './name-words.ts';

/** What a figure measures, and how much of that stood beside it. */
export interface FigureName {
  readonly name: string;
  /** The figure that this one is said to be a part of (其中); null where none is. */
  readonly partOf?: Named | null;
  /** How many characters of it stand behind the number. */
  readonly behind?: number;
  /** `own` beside the number, `shared` from a list or a whole, `carried` from a figure before. */
  readonly origin: 'own' | 'shared' | 'carried' | 'heading' | 'none';
}

/** What the sentences before leave to the next: the figures that a 其中 or a bare measure is about. */
export interface NameContext {
  readonly heading: string | null;
  readonly last: Named | null;
}

export interface Named {
  readonly name: string;
  readonly unit: string;
  readonly isLevel: boolean;
  /** The value in plain units; null where it is open. */
  readonly value: number | null;
}

/** Names of all the amounts of one sentence, in their order. */
export function nameAmounts(
  text: string,
  amounts: readonly Amount[],
  context: NameContext,
): FigureName[] {
  const names: FigureName[] = [];
  const said: Named[] = [];
  let whole: Named | null = null;
  let from = 0;
  let bracket: NamesBefore | null = null;
  for (let index = 0; index < amounts.length; ) {
    const amount = amounts[index] as Amount;
    const gap = text.slice(from, amount.start);
    const run = runFrom(text, amounts, index);
    const opened = bracketAround(text, amount.start)?.start ?? null;
    if (bracket && bracket.opened !== opened) {
      // What stands in brackets is said of what stands before them, and of nothing behind.
      said.length = bracket.saidBefore;
      whole = bracket.wholeBefore;
      bracket = null;
    }
    if (!bracket && opened !== null)
      bracket = { opened, saidBefore: said.length, wholeBefore: whole };
    if (bracket && said.at(-1)?.isLevel && kindInBracket.test(gap)) whole = said.at(-1) ?? null;
    else if (/其中|其余/.test(gap)) whole = wholeBefore(said, gap, context);
    else if (/[；;]/.test(gap) && !isListOfParts(text, amount.start)) whole = null;
    const shared = run.length > 1 ? nameRun(gap, run, said, context, whole) : null;
    const found = shared ?? [
      nameOne(
        text.slice(0, amounts[index + 1]?.start),
        gap,
        amount,
        amounts[index - 1] ?? null,
        said,
        context,
        whole,
      ),
    ];
    for (const [at, told] of found.entries()) {
      const name = isTorn(told.name) ? { name: '', origin: 'none' as const } : told;
      names.push({ ...name, partOf: shared ? null : whole });
      // 总量居全市第三位，增速高于全市0.4个百分点: the rate is of what was ranked.
      const { form } = amounts[index + at] as Amount;
      if (form !== 'rank' || said.length === 0)
        said.push(asNamed(name.name, amounts[index + at] as Amount));
    }
    index += found.length;
    // The noun that was counted is none of the words in front of the next number.
    from = (amounts[index - 1]?.end ?? 0) + (found.at(-1)?.behind ?? 0);
  }
  return names;
}

/** 男性对女性的比例）: the end of a bracket that began before is no name, and neither is a bare 年. */
function isTorn(name: string): boolean {
  const close = name.search(/[）)]/);
  return /^的?[年月]$/.test(name) || (close >= 0 && !/[（(]/.test(name.slice(0, close)));
}

/** What was named when a bracket opened. */
interface NamesBefore {
  /** Its place. */
  readonly opened: number;
  readonly saidBefore: number;
  readonly wholeBefore: Named | null;
}

/** 公办 of 幼儿园177所（公办58所: a kind of what stands before it. */
const kinds =
  '(?:[公民国][办立营有]|集体|[内外合]资|(?:国家|省|市|区|县|[一二三])级|城镇|农村|城区|乡镇|普惠|[男女]性?|[新改扩]建)';
const kindInBracket = new RegExp(`[（(](?:其中)?[：:，]?${kinds}$`);
const kind = new RegExp(`^${kinds}$`);

/** What a figure leaves to those that are about it. */
export function asNamed(name: string, amount: Amount): Named {
  const value = amount.value === null ? null : scaled(amount.value, amount.unitMult);
  return { name, unit: amount.unit, isLevel: isLevelAmount(amount), value };
}

function isLevelAmount({ form, direction, unitKind }: Amount): boolean {
  return (
    form === 'amount' &&
    direction?.makesChange !== true &&
    unitKind !== 'percent' &&
    unitKind !== 'points'
  );
}

/**
 * The figure that a 其中 is about. Behind a clause that speaks of something else (报告强调产业集群，其中…)
 * it is none of the sentence before.
 */
function wholeBefore(said: readonly Named[], gap: string, { last }: NameContext): Named | null {
  const own = said.findLast(({ isLevel }) => isLevel) ?? said.at(-1);
  if (own) return own;
  const speaksOfOther = nominal(
    gap.slice(0, gap.search(/其中|其余/)).replace(/[，,；;：:。]+$/, ''),
  );
  return speaksOfOther === '' ? last : null;
}

/** 其中：…；…；…: a list behind a colon goes on over semicolons. */
function isListOfParts(text: string, before: number): boolean {
  const from = text.lastIndexOf('其中', before);
  return from >= 0 && /^其中[：:]/.test(text.slice(from, from + 3));
}

const longestRun = 12;

/** The amounts that follow one another with nothing but 、 or 和 between them. */
function runFrom(text: string, amounts: readonly Amount[], from: number): Amount[] {
  const first = amounts[from] as Amount;
  const run = [first];
  if (first.form !== 'amount' || first.isOrigin) return run;
  for (let index = from + 1; index < amounts.length && run.length < longestRun; index++) {
    const next = amounts[index] as Amount;
    const between = text.slice(run.at(-1)?.end, next.start);
    if (next.form !== 'amount' || !/^(?:、|和|与|及|以及|[，,](?=\S)|,)?(?:分别)?$/.test(between))
      break;
    if (
      /^[，,]/.test(between) &&
      !/分别/.test(text.slice(Math.max(0, first.start - 30), first.start))
    )
      break;
    if (between === '' || (next.unitKind === 'count' && counted(text, next) !== '')) break;
    if (next.direction && !first.direction) break;
    run.push(next);
  }
  return run;
}

function nameRun(
  gap: string,
  run: readonly Amount[],
  said: readonly Named[],
  context: NameContext,
  whole: Named | null,
): FigureName[] | null {
  const clauses = gap.split(/[，；：,;:。]/);
  const own = nominal(clauses.at(-1) ?? '');
  const isOfOneUnit = new Set(run.map(({ unit }) => unit)).size === 1;
  const list = conjuncts(own, run.length, isOfOneUnit);
  if (list && !isBareMeasure(own))
    return list.map((name) => ({ name: ofWhole(name, run[0] as Amount, whole), origin: 'shared' }));
  // Which of a list's names is whose is not told where they are not so many.
  if (/分别/.test(gap) && (own.match(/、/g)?.length ?? 0) >= 2)
    return run.map(() => ({ name: '', origin: 'none' }));
  if (own !== '' && !isBareMeasure(own))
    return isToldApart(gap, own) ? sameForAll(clauses, own, run) : null;
  // 城镇…35623元、农村…23563元，分别增长7.1%、7.5%: the names of as many figures before.
  const before = said.slice(-run.length);
  const clause = conjuncts(nominal(clauses.at(-2) ?? ''), run.length, isOfOneUnit);
  if (clause) return clause.map((name) => ({ name: join(name, own), origin: 'shared' }));
  if (before.length === run.length && new Set(before.map(({ name }) => name)).size === run.length)
    return before.map(({ name }) => ({ name: join(subjectIf(name, own), own), origin: 'carried' }));
  const last = said.at(-1) ?? context.last;
  return last && own === '' && /分别/.test(gap)
    ? run.map(() => ({ name: last.name, origin: 'carried' as const }))
    : null;
}

/** 2021年至2023年分别完成生产总值…: one name, and times or areas that tell the numbers apart. */
function isToldApart(gap: string, own: string): boolean {
  return /分别/.test(gap) && !/、|和|与|及/.test(own);
}

function sameForAll(clauses: readonly string[], own: string, run: readonly Amount[]): FigureName[] {
  const listed = conjuncts(nominal(clauses.at(-2) ?? ''), run.length, true);
  return run.map((_, index) => ({ name: join(listed?.[index] ?? '', own), origin: 'shared' }));
}

function subjectIf(name: string, own: string): string {
  return own === '' ? name : subjectOf(name);
}

function nameOne(
  text: string,
  gap: string,
  amount: Amount,
  previous: Amount | null,
  said: readonly Named[],
  context: NameContext,
  whole: Named | null,
): FigureName {
  const clauses = gap.split(/[，；：,;:]|。/);
  const lead = clauses.at(-1) ?? '';
  const last = said.at(-1) ?? context.last;
  const isFirst = said.length === 0;
  if (amount.isOrigin === false && previous?.isOrigin && last)
    return { name: last.name, origin: 'carried' };
  if (/^[金银铜]$/.test(amount.unit)) return { name: `${amount.unit}牌`, origin: 'own' };
  if (amount.form === 'part') {
    const isNext = (amount.part?.at ?? 0) > 0;
    return partName((isNext ? '' : nominal(lead)) || (last?.name ?? ''), amount);
  }

  // 还原留抵退税口径后增长3.4%, 两年平均增长6%: another rate than the one without those words.
  const condition =
    last && amount.direction?.makesChange && amount.unitKind === 'percent'
      ? conditionOf(gap)
      : null;
  if (last && last.name !== '' && condition)
    return { name: `${last.name.replace(conditionEnd, '')}（${condition}）`, origin: 'carried' };
  const countsThings = amount.unitKind === 'count' || amount.unitKind === 'person';
  const behind = counted(text, amount);
  // 稳住了千亿以上经济总量: whatever the verb is, what it is done to stands behind.
  const led = amount.isOrigin ? lead.replace(/[由从][^由从]{0,10}$/, '') : lead;
  // 增长9.5%，增速居全省第一: the rank is that of the growth.
  const growth = amount.form === 'rank' ? growthRanked.exec(lead)?.[1] : undefined;
  if (growth && last)
    return { name: join(last.name.replace(growthEnd, ''), growth), origin: 'carried' };
  const own =
    /了$/.test(lead) && behind !== ''
      ? ''
      : amount.form === 'rank'
        ? nominal(led)
            .replace(placed, '')
            .replace(/(?<=.{2})中$|^综合$/, '')
        : nominal(led);
  // 地区生产总值年平均增长6%
  if (amount.direction?.makesChange && /年平均$/.test(lead) && /.{2}年$/.test(own))
    return { name: `${own.slice(0, -1)}（年平均）`, origin: 'own' };
  // 注册资金千万元以上46家，亿元以上5家
  if (last && sizeAlone.test(own) && sizeEnd.test(last.name))
    return { name: last.name.replace(sizeEnd, own), origin: 'carried' };
  if (own === '投入' && isFirst && behind === '')
    return carried(text, clauses, amount, isFirst, null, context);
  const mayCount = countsThings || amount.unitKind === 'percent' || amount.unitKind === 'tenths';
  const noun = mayCount || own === '' || isStage(own) ? behind : '';
  const isCounted =
    noun !== '' &&
    amount.unitKind !== 'time' &&
    !relation.test(noun) &&
    (own === '' || (countsThings && amount.direction === null));
  if (noun !== '' && isStage(own) && !countsThings && amount.direction === null)
    return { name: own + noun, origin: 'own', behind: noun.length };
  if (isCounted && (countsThings || amount.direction === null)) {
    const isSubject = own.length <= 12 && !noun.startsWith(own) && !startsAsVerb(lead);
    return { name: isSubject ? own + noun : noun, origin: 'own', behind: noun.length };
  }
  // 连续八年被评为…: what lasted so long stands behind.
  if (
    own === '' &&
    amount.unitKind === 'time' &&
    noun !== '' &&
    !relation.test(noun) &&
    /连续/.test(lead)
  )
    return { name: noun, origin: 'own' };
  const isTotal = /累计|总数|总量/.test(lead);
  const of = last && {
    ...last,
    name: subjectOfRelation(
      isTotal ? withoutNew(last.name) : last.name,
      amount.unitKind === 'points',
    ),
  };

  // 超过半数来自“双一流”高校: what the part is stands behind.
  const isPartOf = own === '' && (amount.form === 'fraction' || amount.unitKind === 'tenths');
  const what = isPartOf
    ? /^(?:为|是|来自|属于|的)([^，。；：、]{2,24})/.exec(text.slice(amount.end, amount.end + 28))
    : null;
  if (what)
    return { name: what[0].replace(/^[为是的]/, ''), origin: 'own', behind: what[0].length };
  // 床位150.5万张，人员160.5万人，比上年床位增加4.9万张: the change is of what was named so.
  const changed =
    own.length >= 2 &&
    amount.direction?.makesChange &&
    isLevelAmount({ ...amount, direction: null })
      ? said.findLast(({ name, unit }) => unit === amount.unit && name.endsWith(own))
      : undefined;
  if (changed) return { name: changed.name, origin: 'carried' };
  const carry = () => carried(text, clauses, amount, isFirst, of, context);
  if (own === '') return carry();
  if (relation.test(own)) {
    const subject = carry();
    return { name: join(subject.name, own), origin: subject.origin };
  }
  if (whole && amount.form !== 'rank') {
    const name = ofWhole(own, amount, whole);
    if (name !== own) return { name, origin: 'shared' };
    if (!isBareMeasure(own)) return { name, origin: 'own' };
  }
  if (last && !isFirst && ofThoseCounted.test(own) && /^[家个户]$/.test(last.unit))
    return { name: join(last.name, own), origin: 'carried' };
  // 国家级企业4家、省级28家
  const other = said.at(-1)?.name ?? '';
  if (ofLevel.test(own) && anyLevel.test(other))
    return { name: other.replace(anyLevel, own), origin: 'shared' };
  const measured = said.length > 0 ? measureOfTheLike(own, amount, said.at(-1)) : '';
  if (measured !== '') return { name: own + measured, origin: 'shared' };
  const grown = said.length > 0 ? measureOfList(text, own, amount, said.at(-1)) : '';
  if (grown !== '') return { name: own + grown, origin: 'shared' };
  if (!isBareMeasure(own)) return { name: own, origin: 'own' };
  // 中小学9所、幼儿园6所，新增学位8600个: of both.
  const schools = said.filter(({ unit }) => unit === '所');
  if (/学位$/.test(own) && (schools.length > 1 || schools[0]?.name.includes('、')))
    return { name: own, origin: 'own' };
  // 总投资949.6亿元的103个项目: of what, the words behind say.
  if (/^的$/.test(text.slice(amount.end))) return { name: own, origin: 'own' };
  // 全年接待游客: what begins with its own time or area, or behind a semicolon, begins anew.
  const beginsAnew =
    /[；;]/.test(gap) ||
    (isFirst && /^[\s、，]*(?:全|共有|年末|我[区市县]|今年|截至|到|至|(?:19|20)\d{2}年)/.test(gap));
  // 开工率为100%，竣工32个: of what was counted, not of the rate.
  const told = isStage(own) || /^(?:竣工|开工|完工)率$/.test(own);
  const thing = told && last?.isLevel === false ? said.findLast(({ isLevel }) => isLevel) : null;
  const before = beginsAnew ? '' : ((thing ?? last)?.name ?? '');
  const subject =
    (isFirst ? subjectIn(clauses) : '') ||
    (isStage(own) ? withoutStage(subjectOf(before)) : subjectOf(before));
  // 实现生产总值288.7亿元，总量六区第一
  const isWhole = isStage(own) || amount.form === 'rank';
  // 固定资产投资568亿元，总量全市第一
  if (amount.form === 'rank' && /^(?:总量|总数|规模)$/.test(own))
    return { name: join(before, own), origin: 'carried' };
  return { name: join(subject === '' && isWhole ? before : subject, own), origin: 'carried' };
}

/**
 * 产值 of 石化产业完成产值2300亿元，医药产业700亿元: what is said of one holds for the next of its kind, which
 * ends as it does and has its unit. Empty where there is none.
 */
function measureOfTheLike(own: string, { unit, unitKind }: Amount, before: Named | undefined) {
  if (!before?.isLevel || unit !== before.unit || unitKind === 'count') return '';
  const measure = measureOf(before.name);
  const subject = subjectOf(before.name);
  const isLike = subject.length >= 3 && own.length >= 3 && own.slice(-2) === subject.slice(-2);
  return isLike && measureOf(own) === '' ? measure : '';
}

/** What a rate holds under, where its clause names nothing else; not prices, which are its basis. */
function conditionOf(gap: string): string | null {
  const [, words, rest] =
    /(?:^|[，；。、（])((?:还原|剔除|扣除)(?!价格|物价)[^，。；]{2,14}?(?:因素|口径)|[两三四五]?年平均)((?:的?影响)?后?[，]?[^，。；]*)$/.exec(
      gap,
    ) ?? [];
  if (words === undefined) return null;
  const other = (rest ?? '').replace(/的?影响|后|^，/g, '');
  return nominal(other) === '' ? words : null;
}

const conditionEnd = /（(?:(?:还原|剔除|扣除)[^）]*(?:因素|口径)|[两三四五]?年平均)）$/;
const sizeAlone = /^[\d.十百千万亿]+元以上$/;
const sizeEnd = /[\d.十百千万亿]+元以上$/;

/**
 * 增加值 of 分门类看，采矿业增加值增长14%，制造业增长15%: what grew is said of the first of a list of industries or
 * kinds of enterprises. Empty where there is none.
 */
function measureOfList(text: string, own: string, amount: Amount, before: Named | undefined) {
  const isListed =
    amount.direction?.makesChange === true &&
    amount.unitKind === 'percent' &&
    /业$/.test(own) &&
    /分[^，。；]{1,8}看[，：]/.test(text.slice(0, amount.start));
  const measure = isListed && before ? measureOf(before.name) : '';
  return /^(?:增加值|总?产值|投资|营业收入|利润)$/.test(measure) ? measure : '';
}

const ofLevel = /^(?:国家|省部?|市|区|县)级$/;
const anyLevel = /(?:国家|省部?|市|区|县)级/;

/** 落地投资额 of 落地投资额完成年度任务, 第三产业投资 of 第三产业投资占总量的比重. */
function subjectOfRelation(name: string, isOfShare: boolean): string {
  const other = name
    .replace(/(?:拉动|下拉|高于|低于|高出|快于|慢于|惠及).+$/, '')
    .replace(/对[^，。]{2,16}?的?贡献率$/, '');
  const subject = isOfShare
    ? other
    : other.replace(
        /(?:占(?!地)|(?:完成|为|超|相当于)(?:年度|全年|年初|预算|计划|目标|任务|上年|(?:调整|变动)(?:后的)?预算)).*$/,
        '',
      );
  return subject.length >= 2 ? subject : name;
}

const growthRanked =
  /^[、，\s]*(增速|增幅|涨幅|降幅)(?:均|都|分别|并)?(?=位|居|排|列|名|稳|跃|全|在|$)/;
const growthEnd = /(?:增速|增幅|涨幅|降幅)$/;

/** 在全市位居 says where a rank holds, and not what has it. */
const placed =
  /(?:在?(?:全[国省市区县]|[一二三四五六七八九十\d]+个?(?:区|县|市|郊区|城区))[^，]{0,6})?(?:位?居|位列|排名?|名列|列|稳居|跃居|跃升|保持|蝉联)?(?:(?:县区|区县|各[区市县]|全[国省市区县]|[一二三四五六七八九十\d]+个?(?:区|县|市|郊区|城区))[^，]{0,8})?$/;

/** 老旧小区 of 老旧小区开工: another state of the same. */
function withoutStage(subject: string): string {
  return subject
    .replace(/(?<=.{2})(?:新?开工|完工|竣工|投产|在建|新建|续建|签约)$/, '')
    .replace(/^(?:新?开工|新?签约|竣工|续建)(?=.{2})/, '');
}

/** What follows the subject of a clause that only introduces it. */
const introduces =
  /(?<=.{2})(?:是|作为|成为|(?:注册|正式)?成立|揭牌|开工|建成|投用|落户|落成|由[^，]*(?:建设|打造|投资)).*$/;

/** 战略性新兴产业比重提升: how its share or size fares, behind what it is of. */
const sizeFares =
  /(?<=.{4})(?:比重|占比|规模|实力|效益)(?:稳步|不断|持续|显著|明显|快速|平稳|加快|逐步)*(?:提升|提高|壮大|增强|扩大|上升|回升)$/;

/** 云帆大厦是…载体，总建筑面积: what a clause without a figure is about. */
function subjectIn(clauses: readonly string[]): string {
  for (const clause of clauses.slice(0, -1)) {
    const words = nominal(clause);
    const subject = nominal(clause.replace(sizeFares, '')).replace(introduces, '');
    if (subject === words || subject.length > 24 || relation.test(subject)) continue;
    if (!isBareMeasure(subject)) return subject.replace(/^[“"]|[”"]$/g, '');
  }
  return '';
}

function startsAsVerb(lead: string): boolean {
  const words = lead.replace(openings, '');
  return leadingVerbs.test(words) || /^[在对为向从由将把以用]/.test(words) || /了/.test(words);
}

/** 三次产业结构比（第一产业）, 性别比（男）: which part of a ratio. */
function partName(name: string, { part }: Amount): FigureName {
  const base = name.replace(/（(?:第[一二三]产业|男|女)）$/, '');
  const parts = /三次产业|一二三产|三产结构|产业结构/.test(base)
    ? ['第一产业', '第二产业', '第三产业']
    : /性别/.test(base)
      ? ['男', '女']
      : [];
  const one = part && parts.length === part.parts.length ? parts[part.at] : undefined;
  return { name: one === undefined ? base : `${base}（${one}）`, origin: 'own' };
}

/** Words that speak of a figure before, in whatever sentence it stood. */
const speaksOfBefore = /同比|环比|上年|去年|同期|分别|其中|较|比|占|[增降减升]/;

/** Where the words beside the number name nothing: what was named last. */
function carried(
  text: string,
  clauses: readonly string[],
  amount: Amount,
  isFirst: boolean,
  last: Named | null,
  { heading }: NameContext,
): FigureName {
  // 金属家具制造业作为新增行业，拉动…: a clause without a figure names it.
  for (const clause of clauses.slice(isFirst ? 0 : 1, -1).toReversed()) {
    const words = nominal(clause).replace(/(?:作为|成为|是|呈|继续|保持).*$/, '');
    if (words.length >= 3 && !relation.test(words) && !isBareMeasure(words))
      return { name: words, origin: 'shared' };
  }
  const lead = clauses.at(-1) ?? '';
  if (last && (!isFirst || amount.direction || speaksOfBefore.test(lead)))
    return { name: last.name, origin: 'carried' };
  // 投入1.3亿元，支持…建设: what it was for follows.
  const purpose = /^[，,]([^，。；：\d]{4,24})/.exec(text.slice(amount.end, amount.end + 26))?.[1];
  if (isFirst && purpose && lead !== '') return { name: purpose, origin: 'shared' };
  if (last) return { name: last.name, origin: 'carried' };
  // 1300家——转型发展增添动能: a figure with a slogan behind it, which names neither it nor others.
  if (heading === null || /^[^—–]{0,8}\d[^—–]{0,12}[—–]/.test(heading))
    return { name: '', origin: 'none' };
  // 企业12家: of a heading's own figure the rest of it is the name.
  const printed = text.slice(amount.start, amount.end);
  return { name: heading.replace(printed, '').replace(/^[\s—–-]+/, ''), origin: 'heading' };
}

/** 其中，民营医院155张 is 床位 of them: what a part does not say is said by its whole. */
function ofWhole(own: string, amount: Amount, whole: Named | null): string {
  if (!whole || isBareMeasure(own) || relation.test(own)) return own;
  if (measureOf(own) !== '') return own;
  // 三甲医院（含分院）5家，其中中医医院2家
  if (amount.unitKind === 'person' && /(?:人员|对象|学生|教师)$/.test(own)) return own;
  if (own.endsWith(whole.name.replace(/（[^）]*）$/, '').slice(-2))) return own;
  const measure = measureOf(whole.name);
  // 总数达1630家，其中市级机构12家: a part is none of the word total.
  if (/^总[数量]$/.test(measure)) return own;
  const isSameUnit = amount.unit === whole.unit;
  if (
    !isSameUnit &&
    !(amount.unitKind === 'percent' && amount.direction?.makesChange && measure !== '')
  )
    return own;
  if (measure !== '') return join(own, measure);
  // 实际利用外资4729万美元，其中现汇进资1811万美元: it has a name of its own.
  if (own.length >= 4 && (amount.unitKind === 'money' || amount.unitKind === 'measure')) return own;
  const isApart = /(?:机构|单位|主体|企业|学校|组织|项目)$/.test(whole.name);
  if (isApart && amount.unitKind === 'count' && !kind.test(own)) return own;
  return join(own, whole.name);
}
