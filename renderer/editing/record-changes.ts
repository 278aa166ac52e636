import { isSame } from '../../shared/editing/edit-rules.ts';
import { citeParagraph } from '../../shared/figures/cite.ts';
import { formatFigure, type Printable } from '../../shared/figures/format-figure.ts';
import { formatPeriod, formatTerm } from '../../shared/figures/format-period.ts';
import { stepInWords } from '../../shared/goals/step-in-words.ts';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import { zhCN } from '../../shared/i18n/zh-CN/index.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { GoalStep, ProgressStatus } from '../../shared/model/goal.ts';
import { inLocale, type Locale, type Localized } from '../../shared/model/localized.ts';
import type { Translate } from '../ui/messages.ts';

/** A field of a record that reads otherwise now. */
export interface RecordChange {
  readonly field: MessageKey;
  /** Null where there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** Of how a goal stands: what the words say, for its light. */
  readonly status?: {
    readonly before: ProgressStatus | null;
    readonly after: ProgressStatus | null;
  };
}

export interface ChangeLook {
  readonly locale: Locale;
  readonly message: Translate;
  /** Of the indicator, to print observations with. */
  readonly unit: Localized | null;
  /** To name what a record refers to by its key. */
  readonly known: Known;
}

export type Known = Pick<Briefing, 'areas' | 'figures' | 'goals' | 'themes' | 'sources'>;

type Record = { readonly [name: string]: unknown };

/** What prints a figure: shown as one line, as it is printed. */
const measureNames = new Set([
  'value',
  'unitMult',
  'qualifier',
  'qualifierWord',
  'valueLo',
  'valueHi',
]);

/** What makes a goal's term: shown as one line, in words. */
const termNames = new Set(['periodStart', 'periodEnd', 'termFrom']);

/** What differs between two states of one record, in words. */
export function recordChanges(before: unknown, after: unknown, look: ChangeLook): RecordChange[] {
  const [old, now] = [(before ?? {}) as Record, (after ?? {}) as Record];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (name) => !isSame(old[name], now[name]),
  );
  const printed: RecordChange[] =
    look.unit !== null && names.some((name) => measureNames.has(name))
      ? [{ field: 'field.figure', before: print(before, look), after: print(after, look) }]
      : [];
  if (names.some((name) => termNames.has(name)))
    printed.push({ field: 'field.term', before: term(old, look), after: term(now, look) });
  const rest = names
    .filter((name) => !termNames.has(name) && (look.unit === null || !measureNames.has(name)))
    .map((name): RecordChange => {
      const [one, other] = [inWords(name, old[name], look), inWords(name, now[name], look)];
      // Only the other language's words may differ.
      const otherwise = { ...look, locale: look.locale === 'en' ? 'zh-CN' : 'en' } as const;
      return one === other
        ? {
            field: labelOf(name),
            before: inWords(name, old[name], otherwise),
            after: inWords(name, now[name], otherwise),
          }
        : {
            ...{ field: labelOf(name), before: one, after: other },
            ...(name === 'status' && statusesOf(old[name], now[name])),
          };
    });
  return [...printed, ...rest];
}

/** Only of a goal's progress; observations have a status of their own. */
function statusesOf(old: unknown, now: unknown): Pick<RecordChange, 'status'> | null {
  const [before = null, after = null] = [old, now].map(
    (held) => ProgressStatus.safeParse(held).data ?? null,
  );
  return before === null && after === null ? null : { status: { before, after } };
}

/** Choices are kept by their keys, and shown in the words of the forms. */
const wordsOf: Readonly<{ [name: string]: readonly string[] }> = {
  kind: ['kind', 'source-kind'],
  status: ['status', 'progress'],
  direction: ['direction'],
  priceBasis: ['price-basis'],
  goalType: ['goal-type'],
  accent: ['accent'],
  layout: ['layout'],
  languages: ['languages'],
};

/** A record's own area is called as an observation's. */
const areaNames = new Set(['area', 'refArea']);

function labelOf(name: string): MessageKey {
  if (areaNames.has(name)) return 'field.refArea';
  const key = `field.${name}`;
  return Object.hasOwn(zhCN, key) ? (key as MessageKey) : 'field.other';
}

function print(measure: unknown, { unit, locale }: ChangeLook): string | null {
  if (measure === null || measure === undefined || unit === null) return null;
  return formatFigure(
    { decimals: 0, ...(measure as Omit<Printable, 'unit' | 'decimals'>), unit },
    locale,
  );
}

function term({ periodStart, periodEnd, termFrom }: Record, { locale }: ChangeLook): string | null {
  if (typeof periodStart !== 'string' || typeof periodEnd !== 'string') return null;
  const from = isLocalized(termFrom) ? inLocale(termFrom, locale) : null;
  return formatTerm(periodStart, periodEnd, from, locale);
}

function inWords(name: string, value: unknown, look: ChangeLook): string | null {
  const { message, locale } = look;
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return message(value ? 'field.yes' : 'field.no');
  if (typeof value === 'number') return value.toLocaleString('en-US');
  if (Array.isArray(value)) {
    const items = value.map((item) => inWords(name, item, look)).filter((item) => item !== null);
    return items.length === 0 ? null : items.join(locale === 'en' ? '; ' : '；');
  }
  if (typeof value === 'string') {
    const worded = wordsOf[name]?.map((kind) => `${kind}.${value}`);
    const known = worded?.find((key) => Object.hasOwn(zhCN, key));
    if (known) return message(known as MessageKey);
    const other = referred(name, value, look.known);
    if (other) return inLocale(other, locale);
    return /^(timePeriod|period|comparison|asOf|date|datePublished)$/.test(name)
      ? formatPeriod(value, locale)
      : value;
  }
  const step = GoalStep.safeParse(value);
  if (step.success) return stepInWords(step.data, locale);
  const { measure, unit, rawText, heading, number } = value as Record;
  if (isLocalized(value)) return inLocale(value, locale);
  if (isLocalized(measure) && isLocalized(unit))
    return [
      `${inLocale(measure, locale)} ${print(value, { ...look, unit }) ?? ''}`,
      ...measuredBy((value as Record)['indicator'], look),
    ].join(locale === 'en' ? ', ' : '，');
  const { section, paraNo, cell } = value as Record;
  const place =
    typeof section === 'number' && typeof paraNo === 'number'
      ? citeParagraph(
          {
            ...{ section, paraNo },
            cell: typeof cell === 'string' ? cell : null,
            heading: typeof heading === 'string' ? heading : null,
          },
          locale,
        )
      : null;
  if (typeof rawText === 'string') return [`“${rawText}”`, place].filter(Boolean).join(' ');
  if (typeof number === 'number') return typeof heading === 'string' ? heading : String(number);
  return place;
}

/** The name of what a field refers to by its key; null where it refers to nothing. */
function referred(name: string, key: string, known: Known): Localized | null {
  const { areas, figures, goals, themes, sources } = known;
  switch (name) {
    case 'area':
    case 'refArea':
    case 'parent':
      return areas.find((area) => area.key === key)?.name ?? null;
    case 'theme':
      return themes.find((theme) => theme.key === key)?.name ?? null;
    case 'denominator':
    case 'indicator':
      return figures.find((figure) => String(figure.key) === key)?.name ?? null;
    case 'source':
    case 'inForce':
      return sources.find((source) => source.key === key)?.title ?? null;
    case 'target':
      return (
        goals.flatMap(({ targets }) => targets).find((target) => target.key === key)?.measure ??
        null
      );
    default:
      return null;
  }
}

function measuredBy(key: unknown, { locale, message, known }: ChangeLook): string[] {
  if (typeof key !== 'string') return [];
  const name = referred('indicator', key, known);
  return [message('goals.measured-by', { name: name ? inLocale(name, locale) : key })];
}

function isLocalized(value: unknown): value is Localized {
  return (
    typeof value === 'object' &&
    value !== null &&
    'zh' in value &&
    'en' in value &&
    Object.keys(value).length === 2
  );
}
