import { type Formatters, IntlMessageFormat } from 'intl-messageformat';
import type { ErrorParams } from '../errors.ts';
import type { Locale } from '../model/localized.ts';

/** A message that was read once and is filled in as often as it is said. */
export type CompiledMessage = (values: ErrorParams) => string;

/**
 * Reads a message written in ICU MessageFormat. What stands in `<>` is text, and so are values,
 * whatever braces or apostrophes they hold. A name without a value stays as written.
 *
 * @throws SyntaxError when the message can't be read
 */
export function compileMessage(written: string, locale: Locale): CompiledMessage {
  const message = new IntlMessageFormat(written, locale, undefined, {
    ignoreTag: true,
    formatters: formatters[locale],
  });
  const names = new Set(Array.from(written.matchAll(/\{(\w+)/g), ([, name = '']) => name));
  return (values) => {
    const named = [...names].map((name) => [name, values[name] ?? `{${name}}`]);
    return String(message.format(Object.fromEntries(named)));
  };
}

/** What a count that is missing would print as `NaN` stays the `#` that was written. */
class CountFormat extends Intl.NumberFormat {
  override format(value: number | bigint | Intl.StringNumericLiteral): string {
    return Number.isNaN(Number(value)) ? '#' : super.format(value as number);
  }
}

/** One set for each language, made once a count is said: a program's first one takes 10 ms. */
const formatters: Readonly<Record<Locale, Formatters>> = {
  'zh-CN': formattersOf('zh-CN'),
  en: formattersOf('en'),
};

function formattersOf(locale: Locale): Formatters {
  let counts: CountFormat | undefined;
  let plurals: Intl.PluralRules | undefined;
  return {
    getNumberFormat: () => {
      counts ??= new CountFormat(locale);
      return counts;
    },
    getPluralRules: () => {
      plurals ??= new Intl.PluralRules(locale);
      return plurals;
    },
    getDateTimeFormat: (...args) => new Intl.DateTimeFormat(...args),
  };
}
