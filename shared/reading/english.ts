import { scaled } from '../figures/scaled.ts';
import type { ObservationStatus, Qualifier, UnitMultiplier } from '../model/figure.ts';
import type { TimePeriod } from '../model/period.ts';
import type { FigureRole, LeftOutReason } from './model.ts';

/** A figure in an English sentence, by its places there. */
export interface EnglishFigure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unitMult: UnitMultiplier;
  readonly decimals: number;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly status: ObservationStatus;
  readonly role: FigureRole;
  readonly name: string;
  readonly isCarried: boolean;
  readonly period: TimePeriod | null;
  readonly base: TimePeriod | null;
  readonly basis: 'comparable' | null;
}

export interface EnglishReading {
  readonly figures: readonly EnglishFigure[];
  readonly leftOut: readonly {
    readonly start: number;
    readonly end: number;
    readonly reason: LeftOutReason;
  }[];
  /** The year that sentences after this one are of. */
  readonly year: number | null;
  readonly lastName: string;
}

/** Whether a line is written in English: more words of letters than Chinese characters. */
export function isEnglish(line: string): boolean {
  const characters = line.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = line.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  return words > 3 && words > characters;
}

const months =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?';
const noFigures: readonly (readonly [LeftOutReason, RegExp])[] = [
  [
    'date',
    new RegExp(
      `\\b(?:\\d{1,2}(?:st|nd|rd|th)? )?${months}(?: \\d{1,2}(?:st|nd|rd|th)?)?,? (?:19|20)\\d{2}\\b|\\b${months} \\d{1,2}(?:st|nd|rd|th)?\\b|\\b\\d{1,2} ${months}`,
      'g',
    ),
  ],
  [
    'date',
    /\b(?:19|20)\d{2}[-–—/](?:19|20)?\d{2}\b|\b(?:Q[1-4]|H[12])(?: (?:19|20)\d{2})?\b|(?<![\d.,$¥€])\b(?:19|20)\d{2}\b(?![.,]?\d)(?!\s?(?:%|percent|per cent|million|billion|thousand|[a-z]+s\b(?<!\b(?:was|is|has|goals|plans|targets|years|figures|results))))/g,
  ],
  ['ordinal', /\b\d{1,3}(?:st|nd|rd|th)\b(?! (?:in|among|place|nationwide|citywide|on)\b)/g],
  ['name', /\b[A-Za-z]+[-.]?\d+(?:\.\d+)?[A-Za-z]*\b|\b\d+[A-Z]{1,2}\b(?!\w)|\b\d+\+[A-Za-z\d]+/g],
  ['section-number', /^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]|\(\d{1,2}\)|[IVX]+\.)\s(?=[A-Z])/g],
  ['phone', /(?<!\d)\+?\d{2,4}[- ]\d{3,4}[- ]\d{4}(?!\d)/g],
];

const scale: Readonly<Record<string, readonly [UnitMultiplier, number]>> = {
  thousand: [0, 3],
  million: [4, 2],
  billion: [8, 1],
  trillion: [8, 4],
};
const before: readonly (readonly [RegExp, Qualifier])[] = [
  [/\b(?:no less than|no fewer than|not less than|at least)\s*$/i, 'ge'],
  [
    /\b(?:over|more than|exceed(?:ed|ing|s)?|surpass(?:ed|ing)?|above|topp(?:ed|ing)|in excess of)\s*$/i,
    'gt',
  ],
  [/\b(?:nearly|almost|close to)\s*$/i, 'lt_near'],
  [/\b(?:about|around|approximately|roughly|some)\s*$/i, 'approx'],
  [/\b(?:up to|at most|no more than|not more than|less than|under|below|within)\s*$/i, 'le'],
];
const up =
  /\b(?:grew|grow(?:s|ing|th)?|rose|rising|rise|increas(?:e|ed|ing)|climb(?:ed|ing)|up|expand(?:ed|ing)|gain(?:ed)?|added|surged|jumped|higher|improved)\b/i;
const down =
  /\b(?:fell|fall(?:ing)?|declin(?:e|ed|ing)|dropp(?:ed|ing)|drop|decreas(?:e|ed|ing)|down|reduc(?:ed|tion)|shrank|lower|cut|contracted)\b/i;
const direct = new RegExp(
  `(?:${up.source}|${down.source})(?:\\s+(?:by|of|year[- ]on[- ]year|slightly|steadily|sharply|further|an average of|an annual average of))*(?:\\s+(?:over|about|nearly|more than|at least|around|almost|approximately))?\\s*$`,
  'i',
);
const verb =
  /\b(?:reach(?:ed|es|ing)?|total(?:l?ed|l?ing|s)?|st(?:ood|ands|anding) at|was|were|is|are|amount(?:ed|s|ing) to|came to|hit|account(?:ed|s|ing) for|exceed(?:ed|s|ing)?|surpass(?:ed|es|ing)?|grew|grow(?:s|ing)?|rose|rising|rise|increas(?:ed|es|ing)?|climb(?:ed|s|ing)?|expand(?:ed|s|ing)?|fell|fall(?:s|ing)?|declin(?:ed|es|ing)?|dropp(?:ed|ing)|decreas(?:ed|es|ing)?|up|down|topped|will|had|has|have|covered|numbered|averaged|ranked|represent(?:ed|s|ing)?|made up)\b/i;
const units =
  'percentage points?|percent(?!age)|per cent|%|square kilometers?|square kilometres?|square meters?|square metres?|sq km|sq m|hectares?|mu|kilometers?|kilometres?|km|tons?|tonnes?|kilowatt[- ]hours?|kWh|yuan|RMB|US dollars?|dollars?|people|persons?|residents|visits?|years?|months?|days?|hours?|minutes?|times|fold';
const amount = new RegExp(
  `(?:(RMB|CNY|¥|US\\$|HK\\$|\\$|€)\\s?)?(?<![\\w.,])(-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|-?\\d+(?:\\.\\d+)?)(?:[\\s-]?(thousand|million|billion|trillion)\\b)?(?:[\\s-]?(${units})(?![A-Za-z]))?`,
  'gi',
);
const rank =
  /\b(?:rank(?:ed|ing|s)?|plac(?:ed|ing))\s+(?:(first|second|third|fourth|fifth|\d+(?:st|nd|rd|th))|No\. ?(\d+))\b|\b(\d+(?:st|nd|rd|th)) (?=in|among|place|nationwide|citywide)/gi;
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];

const unitNames: readonly (readonly [RegExp, string])[] = [
  [/^percentage point/i, '个百分点'],
  [/^(?:percent|per cent|%)/i, '%'],
  [/^(?:yuan|RMB)/i, '元'],
  [/^(?:US )?dollar/i, '美元'],
  [/^(?:square kilom|sq km)/i, '平方公里'],
  [/^(?:square m|sq m)/i, '平方米'],
  [/^hectare/i, '公顷'],
  [/^(?:kilom|km)/i, '公里'],
  [/^ton/i, '吨'],
  [/^(?:people|person|resident)/i, '人'],
  [/^visit/i, '人次'],
  [/^year/i, '年'],
  [/^(?:times|fold)/i, '倍'],
];
const money: Readonly<Record<string, string>> = {
  RMB: '元',
  CNY: '元',
  '¥': '元',
  US$: '美元',
  $: '美元',
  HK$: '港元',
  '€': '欧元',
};

/** What sentences before say of the year, and what they spoke of last. */
interface EnglishContext {
  readonly year: number | null;
  readonly isPlan: boolean;
  readonly lastName: string;
}

/**
 * The figures of an English sentence. Units are given as the store has them in Chinese where it has
 * (% , 元, 平方米), for indicators carry those; a counted noun is the name and no unit.
 */
export function readEnglish(sentence: string, context: EnglishContext): EnglishReading {
  const leftOut: EnglishReading['leftOut'][number][] = [];
  let rest = sentence;
  for (const [reason, form] of noFigures)
    for (const { 0: words, index } of rest.matchAll(form)) {
      leftOut.push({ start: index, end: index + words.length, reason });
      rest = `${rest.slice(0, index)}${' '.repeat(words.length)}${rest.slice(index + words.length)}`;
    }
  const time = yearOf(sentence, context.year);
  const figures: EnglishFigure[] = [];
  let { lastName } = context;
  let from = 0;
  const common = {
    status: (/\b(?:estimated|expected|projected)\b/i.test(sentence)
      ? 'E'
      : /\b(?:preliminary|provisional)\b/i.test(sentence)
        ? 'P'
        : 'A') as ObservationStatus,
    period: time.period,
  };
  const isGoal =
    context.isPlan ||
    /\b(?:targets?|aims?|goals?|plans?) (?:to|of|is|are|for)\b|\bwill (?:reach|grow|be|exceed)\b/i.test(
      sentence,
    );
  for (const match of rest.matchAll(amount)) {
    const [printed, currency, digits = '', power, unitWord] = match;
    const start = match.index + (/^\s*/.exec(printed)?.[0].length ?? 0);
    const end = match.index + printed.length;
    const lead = sentence.slice(from, start);
    const said = before.find(([form]) => form.test(lead));
    const direction = direct.exec(lead);
    const behind = sentence.slice(end, end + 60);
    const noun =
      /^[\s-]+((?:[a-z][\w’'-]*|[A-Z][\w’'-]*)(?:\s+(?!and\b|or\b|in\b|by\b|from\b|to\b|at\b|with\b|for\b|were\b|was\b|have\b|has\b|had\b|while\b|on\b|that\b|which\b|as\b|over\b|up\b|down\b|of\b)[\w’'-]+){0,4})/.exec(
        behind,
      )?.[1];
    const isChangeBehind =
      /^\s+(?:year[- ]on[- ]year\s+)?(?:growth|increase|rise|decline|drop|decrease|fall)\b/i.test(
        behind,
      );
    const unit = currency
      ? (money[currency.toUpperCase()] ?? '元')
      : (unitNames.find(([form]) => form.test(unitWord ?? ''))?.[1] ?? unitWord ?? '');
    const isRate = unit === '%' || unit === '个百分点';
    // A bare number counts what stands behind it, or says nothing.
    const isSaid = new RegExp(`(?:${verb.source})\\s*$`, 'i').test(
      lead.replace(said?.[0] ?? /$^/, ''),
    );
    if (unit === '' && !noun && !power && !isSaid) continue;
    const isFall = direction
      ? down.test(direction[0])
      : /^\s+(?:decline|drop|decrease|fall)\b/i.test(behind);
    const isChange =
      (isRate || unit === '倍') && (direction !== null || isChangeBehind) && !/\bto\s*$/.test(lead);
    const [unitMult, times] = power ? (scale[power.toLowerCase()] ?? [0, 0]) : [0 as const, 0];
    const value = scaled(Number(digits.replaceAll(',', '')), times);
    const own = withWhole(subjectOf(lead), lastName);
    const counted = unit === '' || unit === '人' ? noun : undefined;
    const name =
      counted && (unit === '' || own === '') ? counted : own || lastName || counted || '';
    const role: FigureRole = isChange
      ? 'change'
      : isRate
        ? 'share'
        : unit === '倍'
          ? 'ratio'
          : ['年', 'months', 'days', 'hours', 'minutes', 'month', 'day', 'hour', 'minute'].includes(
                unit,
              )
            ? 'duration'
            : 'level';
    const rawFrom = said ? start - (said[0].exec(lead)?.[0].length ?? 0) : start;
    const isAbroad =
      /\byear[- ]on[- ]year\b|\bover the previous year\b|\bfrom (?:a|the) year (?:earlier|before)\b|\bthan in (?:19|20)\d{2}\b/i;
    figures.push({
      ...common,
      start: direction && isChange ? Math.min(rawFrom, start - direction[0].length) : rawFrom,
      end,
      value: isChange && isFall ? -value : value,
      unitMult,
      decimals: Math.max(0, (digits.split('.')[1]?.length ?? 0) - times),
      unit,
      qualifier: said?.[1] ?? (/^\s+or (?:more|above)\b/i.test(behind) ? 'ge' : 'exact'),
      role: isGoal && role !== 'duration' ? 'goal' : role,
      name,
      isCarried: own === '' && !counted,
      base:
        isChange && isAbroad.test(sentence) && time.year !== null
          ? (String(time.year - 1) as TimePeriod)
          : null,
      basis:
        isChange && /\bcomparable prices\b|\bin real terms\b/i.test(sentence) ? 'comparable' : null,
    });
    lastName = name;
    from = end;
  }
  for (const { 0: words, 1: word, 2: number, 3: place, index } of sentence.matchAll(rank)) {
    const written = word ?? number ?? place ?? '';
    const value = ordinals.indexOf(written.toLowerCase()) + 1 || Number.parseInt(written, 10);
    const start = index + words.indexOf(written);
    if (
      !Number.isFinite(value) ||
      figures.some((one) => start < one.end && one.start < start + written.length)
    )
      continue;
    figures.push({
      ...common,
      ...{ start, end: start + written.length, value, unitMult: 0, decimals: 0, unit: '' },
      ...{ qualifier: 'exact', role: 'rank', base: null, basis: null, isCarried: false },
      name: subjectOf(`${sentence.slice(0, index)}ranked`) || lastName,
    });
  }
  return {
    figures: figures.sort((one, other) => one.start - other.start),
    leftOut: leftOut.sort((one, other) => one.start - other.start),
    year: time.isLeading ? time.year : context.year,
    lastName,
  };
}

/** What a clause is about: the words in front of its verb. */
function subjectOf(lead: string): string {
  const clause =
    lead.split(/[,;:()]\s/).findLast((part) => verb.test(part) || part === lead) ?? lead;
  const words = clause.slice(0, verb.exec(clause)?.index ?? clause.length);
  const name = words
    .replace(/^[\s,;.:–—-]+/, '')
    .replace(
      /^(?:and|while|with|but|of which|among (?:them|these)|including|meanwhile)\b[\s,]*/i,
      '',
    )
    .replace(
      /^(?:in|by|at|during|as of|since)\s+(?:the\s+)?(?:(?:end|first half|second half|first quarter) of\s+)?(?:(?:19|20)\d{2}|year|this year)[\s,]*/i,
      '',
    )
    .replace(/^on\s+(?:\d{1,2}\s+)?[A-Z][a-z]+(?:\s+\d{1,2})?,?\s+(?:19|20)\d{2},\s*/i, '')
    .replace(/^(?:the|a|an|its|their|our)\s+/i, '')
    .replace(/^(?:district|city|county)[’']s\s+/i, '')
    .replace(/\s+(?:in|by|of|for)\s+(?:19|20)\d{2}\s*$/, '')
    .replace(/(?:\s+(?:to|of|a|an|the|by|worth|over|about|nearly|more than|some))+\s*$/i, '')
    .trim();
  return /[A-Za-z]{2}/.test(name) &&
    !/^(?:year[- ]on[- ]year|an?|the|of|to|by|over|nearly|about|more than|respectively)$/i.test(
      name,
    )
    ? name.slice(0, 80)
    : '';
}

/** That of the tertiary industry, behind the added value of the primary industry. */
function withWhole(subject: string, last: string): string {
  const of = /^(?:that|those) of (?:the )?/i.exec(subject);
  const whole = /^.*? of (?:the )?/.exec(last);
  return of && whole ? whole[0] + subject.slice(of[0].length) : subject;
}

function yearOf(
  sentence: string,
  year: number | null,
): { period: TimePeriod | null; year: number | null; isLeading: boolean } {
  const span = /\b(?:from )?((?:19|20)\d{2})(?:[-–—]| to | through )((?:19|20)\d{2})\b/.exec(
    sentence,
  );
  if (span && Number(span[2]) > Number(span[1]))
    return {
      period: `${span[1]}/${span[2]}` as TimePeriod,
      year: Number(span[2]),
      isLeading: span.index < 12,
    };
  const end = /\b(?:end|close) of ((?:19|20)\d{2})\b/i.exec(sentence);
  if (end)
    return { period: `${end[1]}-12-31` as TimePeriod, year: Number(end[1]), isLeading: false };
  const part =
    /\b(?:(first|second) half of ((?:19|20)\d{2})|(?:Q([1-4])|(first|second|third|fourth) quarter)(?: of)? ((?:19|20)\d{2}))\b/i.exec(
      sentence,
    );
  if (part) {
    const [, half, halfYear, quarter, quarterWord, quarterYear] = part;
    if (half)
      return {
        period: `${halfYear}-H${/first/i.test(half) ? 1 : 2}` as TimePeriod,
        year: Number(halfYear),
        isLeading: part.index < 12,
      };
    const number = quarter ?? String(ordinals.indexOf((quarterWord ?? 'first').toLowerCase()) + 1);
    return {
      period: `${quarterYear}-Q${number}` as TimePeriod,
      year: Number(quarterYear),
      isLeading: part.index < 12,
    };
  }
  const one =
    /(?<!\b(?:than in|than|from|compared with|over|against) )\b((?:19|20)\d{2})\b(?![.,]?\d)/i.exec(
      sentence,
    );
  const named = one ? Number(one[1]) : year;
  return {
    period: named === null ? null : (String(named) as TimePeriod),
    year: named,
    isLeading: one !== null && one.index < 12,
  };
}
