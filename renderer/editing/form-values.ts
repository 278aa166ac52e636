import { cleanText } from '../../shared/figures/read-figure.ts';
import type { Localized } from '../../shared/model/localized.ts';
import { oneLine as line, severalLines } from '../../shared/model/text.ts';
import { keyFromName } from '../../shared/text/key-from-name.ts';

/** What a form holds: the record's shape, with every number still as typed. */
export type FormValue =
  | string
  | boolean
  | readonly FormValue[]
  | { readonly [name: string]: FormValue };
export type FormValues = { readonly [name: string]: FormValue };

/** The value at a path such as `passages.0.rawText`; undefined where there is none. */
export function valueAt(values: FormValue, path: string): FormValue | undefined {
  return path
    .split('.')
    .reduce<FormValue | undefined>(
      (within, name) =>
        typeof within === 'object' && within !== null
          ? (within as { readonly [name: string]: FormValue })[name]
          : undefined,
      values,
    );
}

/** The same values with another one at a path. */
export function withValue<Values extends FormValue>(
  values: Values,
  path: string,
  value: FormValue,
): Values {
  const [name = '', ...rest] = path.split('.');
  const put = (old: FormValue | undefined) =>
    rest.length === 0 ? value : withValue(old ?? {}, rest.join('.'), value);
  if (Array.isArray(values))
    return values.map((old: FormValue, index) =>
      index === Number(name) ? put(old) : old,
    ) as unknown as Values;
  const named = values as { readonly [name: string]: FormValue };
  return { ...named, [name]: put(named[name]) } as unknown as Values;
}

/** A whole number as typed, full-width or grouped; NaN where it is none, which no schema takes. */
export function wholeNumber(text: string): number | null {
  const cleaned = cleanText(text).replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, '');
  if (cleaned === '') return null;
  return /^-?\d{1,15}$/.test(cleaned) ? Number(cleaned) : Number.NaN;
}

export interface LocalizedValues {
  readonly [name: string]: FormValue;
  readonly zh: string;
  readonly en: string;
}

export function localizedValues(text: Localized | null): LocalizedValues {
  return { zh: text?.zh ?? '', en: text?.en ?? '' };
}

export function localizedFrom({ zh, en }: LocalizedValues): Localized {
  return { zh: line(zh), en: line(en) || null };
}

/** As `localizedFrom`, of several lines. */
export function notesFrom({ zh, en }: LocalizedValues): Localized {
  return { zh: severalLines(zh), en: severalLines(en) || null };
}

/** Null where neither language has words. */
export function wordsOrNull(text: Localized): Localized | null {
  return text.zh === '' && text.en === null ? null : text;
}

/** The key that is typed, or else the one that the name gives. */
export function keyOf(typed: string, name: LocalizedValues): string {
  return line(typed) || keyFromName(name);
}

/** Short words as they are written in one field: 洪山、全区. */
export function listOf(items: readonly string[]): string {
  return items.join('、');
}

/** The words of such a field, each once, whichever comma stands between them. */
export function itemsOf(text: string): string[] {
  const items = text.split(/[、，,;；\n]/).map(line);
  return [...new Set(items.filter((item) => item !== ''))];
}
