import { isDate, type MilestoneDate } from '../model/period.ts';
import type { NamedPeriod } from './periods.ts';

/** An event that a sentence dates: 2023年5月，大学之城展示中心启用. */
export interface DatedEvent {
  /** The words of the date. */
  readonly start: number;
  readonly end: number;
  /** To the day or the month, as the text says it. */
  readonly date: MilestoneDate;
  /** What happened, in the sentence's own words. */
  readonly title: string;
  /** The sentence tells plainly that it happened then; else a person is asked. */
  readonly isCertain: boolean;
}

/** Words of what happens once, on a day: nothing else in a sentence makes its date that of an event. */
const happens =
  /(?:揭牌|挂牌|揭幕|授牌|启用|投用|投运|投产|投入(?:使用|运营|运行|生产)|开工|动工|奠基|竣工|完工|封顶|落成|建成|开业|开园|开馆|开街|开诊|开幕|闭幕|开营|开赛|通车|通航|通水|开通|首航|首发|并网|点火|上线|上市|签约|落户|落地|入驻|成立|设立|组建|摘牌|交付|移交|开放|运营|启动|获批|获评|入选|印发|出台|发布|公布|颁布|施行|实施|通过|举行|举办|召开)/;
/** Of these the event is often named only beside the date, and the sentence is of something else. */
const rarely = /^(?:启动|入选|获批|获评|运营|建成|实施|通过|开放|落地|设立|召开|发布)$/;
/** What is still to come, may come, or did not. */
const ahead =
  /(?:拟|计划|预计|力争|争取|有望|确保|即将|将[于在]?(?!军)|要(?!求|素|点|件|闻)|未|没有|不[得能再]|尚待|推动|加快|推进|谋划|筹备)/;
/** A sentence of figures over a time, of which the date is no event's. */
const counted =
  /(?:同比|环比|增长|下降|累计|共计|平均|均为|占比|达到?\d|实现[\u4e00-\u9fff]{0,8}\d|完成[\u4e00-\u9fff]{0,8}\d)/;
/** A time up to which, from which or before which something is counted. */
const bound = /(?:截至|截止到?|截止|至|到|比|较|同|[—–~～-])$/;
const most = { title: 60, words: 200 } as const;

/**
 * The events of a sentence that it gives a day or a month of: the clause behind the date that says what
 * happened, or the words before it (展示中心于5月启用). A date in a sentence that tells of no event,
 * a time that figures are counted over, and a month's end that stocks are counted at are none.
 *
 * @param named the times that the sentence names
 * @param isPlan the section says what is still to be done
 */
export function datedEvents(
  text: string,
  named: readonly NamedPeriod[],
  isPlan: boolean,
): DatedEvent[] {
  return named.flatMap((time, index): DatedEvent[] => {
    const { start, end } = time;
    const date = dateOf(time, text.slice(start, end));
    const lead = text.slice(0, start);
    if (date === null || time.isBase || bound.test(lead)) return [];
    const next = named[index + 1]?.start ?? text.length;
    const said = eventWords(lead, text.slice(end, Math.min(next, end + most.words)));
    if (said === null) return [];
    const { title, verb } = said;
    const isClause = /(?:^|[，。；、：:“（(]|[\s—-])$/.test(lead) || /[于在]$/.test(lead);
    return [
      {
        ...{ start, end, date, title },
        isCertain:
          !isPlan &&
          !time.isAhead &&
          isClause &&
          said.isWhole &&
          !rarely.test(verb) &&
          !ahead.test(title) &&
          !counted.test(title),
      },
    ];
  });
}

/** A day or a month; null for a year, a part of one, and for what the text does not give the year of. */
export function dateOf(
  { period }: Pick<NamedPeriod, 'period'>,
  words: string,
): MilestoneDate | null {
  if (period === null || !/^\d{4}-\d{2}(?:-\d{2})?$/.test(period) || !isDate(period)) return null;
  if (!/月/.test(words)) return null;
  // 5月底 is no day, though stocks are counted at one.
  return (/月(?:末|底)/.test(words) ? period.slice(0, 7) : period) as MilestoneDate;
}

/** What a date's clause says, for a date that a person marked; empty where it says nothing. */
export function titleBeside(line: string, start: number, end: number): string {
  const behind = line.slice(end).split(/[。；！？;]/)[0] ?? '';
  const clauses = behind.replace(/^[，,：:、]?\s*/, '').split(/[，,]/);
  const clause = trimmed(clauses[0] ?? '');
  return clause.length >= 4 ? clause : trimmed(`${subjectBefore(line.slice(0, start))}${clause}`);
}

interface EventWords {
  readonly title: string;
  readonly verb: string;
  /** The title says who or what, and not only that something happened. */
  readonly isWhole: boolean;
}

/** What happened, by the clause that says it and what the sentence says before the date. */
function eventWords(lead: string, behind: string): EventWords | null {
  const clauses = (behind.split(/[；。！？;!?]/)[0] ?? '').replace(
    /^(?:份|初|上旬|中旬|下旬|[上下]午|起|以来|后|前)?[，,：:、]?\s*/,
    '',
  );
  // 2020年11月1日零时全区常住人口: a census counts at that moment.
  const isTimeOnly = /^(?:以来|后|前|间|[零0]时(?:为|全|我|各|人口|的))/.test(behind);
  if (isTimeOnly) return null;
  const found = happens.exec(clauses);
  if (!found) return null;
  const [verb] = found;
  const stop = clauses.slice(found.index).search(/[，,]/);
  const clause = stop < 0 ? clauses : clauses.slice(0, found.index + stop);
  const before = isJoining(lead, clause, found.index) ? subjectBefore(lead) : '';
  const title = trimmed(`${before}${clause}`);
  if (title.length < 4 || title.length > most.title) return null;
  const subject = title.slice(0, title.indexOf(verb));
  const object = title.slice(title.indexOf(verb) + verb.length);
  return { title, verb, isWhole: subject.length >= 2 || object.length >= 3 };
}

/** Whether the words before the date belong to what happened: 展示中心于5月启用, 大厦5月揭牌. */
function isJoining(lead: string, clause: string, verbAt: number): boolean {
  const beside = clause.slice(0, verbAt).replace(/正式|顺利|全面|隆重|建成|如期|成功/g, '');
  return /[于在自从]$/.test(lead) || (beside === '' && /[\u4e00-\u9fff“”]$/.test(lead));
}

function subjectBefore(lead: string): string {
  return (lead.split(/[，。；：！？,;:]/).at(-1) ?? '').replace(/[于在自从]$/, '');
}

const leading =
  /^(?:[\s—\-·●■，,、：:]|其中|同时|此外|另外|当天|当日|同日|同月|全区|我区|在全区|由|经)+/;

function trimmed(words: string): string {
  return words
    .replace(leading, '')
    .replace(/[\s，,、：:]+$/, '')
    .trim();
}
