import { isSame } from '../../shared/domain/edit-rules.ts';
import { formatFigure, type Printable } from '../../shared/domain/format-figure.ts';
import { formatPeriod } from '../../shared/domain/format-period.ts';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import { zhCN } from '../../shared/i18n/zh-CN/index.ts';
import { inLocale, type Locale, type Localized } from '../../shared/model/localized.ts';
import type { Translate } from '../ui/messages.ts';

/** A field of a record that reads otherwise now. */
export interface RecordChange {
  readonly field: MessageKey;
  /** Null where there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface ChangeLook {
  readonly locale: Locale;
  readonly message: Translate;
  /** Of the indicator, to print observations with. */
  readonly unit: Localized | null;
  /** The name of an indicator, by its key. */
  readonly nameOf?: (key: string) => Localized | undefined;
}

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
  const rest = names
    .filter((name) => look.unit === null || !measureNames.has(name))
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
        : { field: labelOf(name), before: one, after: other };
    });
  return [...printed, ...rest];
}

function labelOf(name: string): MessageKey {
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

function inWords(name: string, value: unknown, look: ChangeLook): string | null {
  const { message, locale } = look;
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return message(value ? 'field.yes' : 'field.no');
  if (typeof value === 'number') return value.toLocaleString('en-US');
  if (Array.isArray(value)) {
    const items = value.map((item) => inWords('', item, look)).filter((item) => item !== null);
    return items.length === 0 ? null : items.join(locale === 'en' ? '; ' : '；');
  }
  if (typeof value === 'string') {
    const worded = [`kind.${value}`, `status.${value}`, `progress.${value}`].find((key) =>
      Object.hasOwn(zhCN, key),
    );
    if (worded) return message(worded as MessageKey);
    return /^(timePeriod|asOf|date)$/.test(name) ? formatPeriod(value, locale) : value;
  }
  const { measure, unit, rawText, heading, number } = value as Record;
  if (isLocalized(value)) return inLocale(value, locale);
  if (isLocalized(measure) && isLocalized(unit))
    return [
      `${inLocale(measure, locale)} ${print(value, { ...look, unit }) ?? ''}`,
      ...measuredBy((value as Record)['indicator'], look),
    ].join(locale === 'en' ? ', ' : '，');
  if (typeof rawText === 'string') return `“${rawText}”`;
  if (typeof number === 'number') return typeof heading === 'string' ? heading : String(number);
  const { section, paraNo } = value as Record;
  return [section, paraNo].filter((part) => part !== undefined).join('–');
}

function measuredBy(key: unknown, { locale, message, nameOf }: ChangeLook): string[] {
  if (typeof key !== 'string') return [];
  const name = nameOf?.(key);
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
