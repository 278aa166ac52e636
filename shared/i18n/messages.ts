import type { ErrorParams, Failure } from '../errors.ts';
import type { ProofFailure, RecordField } from '../model/export.ts';
import type { Locale } from '../model/localized.ts';
import { type CompiledMessage, compileMessage } from './compile-message.ts';
import { en } from './en/index.ts';
import { type MessageKey, zhCN } from './zh-CN/index.ts';

export type { MessageKey };

const messages: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = {
  'zh-CN': zhCN,
  en,
};

/** The messages that were said, by language and key: reading one takes longer than filling it in. */
const compiled: Readonly<Record<Locale, Map<MessageKey, CompiledMessage>>> = {
  'zh-CN': new Map(),
  en: new Map(),
};

/**
 * The message in a language, its `{names}` filled in; a name without a value stays as written.
 * Messages are ICU MessageFormat: English says `{count, plural, one {# slide} other {# slides}}`.
 */
export function translate(locale: Locale, key: MessageKey, params: ErrorParams = {}): string {
  const written = messages[locale][key];
  if (!written.includes('{')) return written;
  let message = compiled[locale].get(key);
  if (!message) {
    message = compileMessage(written, locale);
    compiled[locale].set(key, message);
  }
  return message(params);
}

/**
 * The sentence for the person, saying what happened and what to do. A value that is itself the key
 * of a message, such as the reason `reason.no-answer`, is put in words too, with the same values.
 */
export function describeFailure(locale: Locale, { code, params }: Failure): string {
  const values = withFieldsNamed(params, locale);
  const inWords = Object.entries(values).map(([name, value]) => [
    name,
    isMessageKey(value) ? translate(locale, value, values) : value,
  ]);
  return translate(locale, `error.${code}`, Object.fromEntries(inWords));
}

/** What is wrong with an exported file, as a message and its values. */
export function proofMessage(failure: ProofFailure): {
  readonly key: MessageKey;
  readonly params: ErrorParams;
} {
  const { code, page, slide, figure, expected, detail, places = [] } = failure;
  const values = { page, slide, figure, expected, detail };
  const known = Object.entries(values).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined && entry[1] !== null,
  );
  const params = Object.fromEntries(known);
  return code === 'character-lost' && places.length > 0
    ? { key: 'proof.character-lost-in', params: { ...params, places: JSON.stringify(places) } }
    : { key: `proof.${code}`, params };
}

/** The same as a sentence. */
export function describeProofFailure(locale: Locale, failure: ProofFailure): string {
  const { key, params } = proofMessage(failure);
  return translate(locale, key, withFieldsNamed(params, locale));
}

/** Places cross as data, for who reads them has a language of their own. */
function withFieldsNamed({ places, ...params }: ErrorParams, locale: Locale): ErrorParams {
  if (typeof places !== 'string') return params;
  return { ...params, places: fieldsInWords(JSON.parse(places) as RecordField[], locale) };
}

const mostFieldsNamed = 5;

/** 指标 hi-tech 的“全称（中文）”: as people know record and field; a few of many. */
function fieldsInWords(places: readonly RecordField[], locale: Locale): string {
  const named = places
    .slice(0, mostFieldsNamed)
    .map(({ entity, key, field }) =>
      translate(locale, `place.${entity}`, { key, field: fieldInWords(field, locale) }),
    );
  const more = places.length - named.length;
  const joined = named.join(locale === 'en' ? ', ' : '、');
  return more > 0 ? `${joined} … (+${more})` : joined;
}

/** `name.zh` as its form calls it; the path where no form does. */
function fieldInWords(field: string, locale: Locale): string {
  const path = field.split('.');
  const language = path.at(-1);
  const own = path.findLast((part) => isMessageKey(`field.${part}`));
  if (own === undefined) return field;
  const label = translate(locale, `field.${own}` as MessageKey);
  if (language !== 'zh' && language !== 'en') return label;
  return translate(locale, language === 'zh' ? 'field.in-chinese' : 'field.in-english', {
    field: label,
  });
}

/** Whether a word is the key of a message, as errors of schemas name theirs. */
export function isMessageKey(value: string | number): value is MessageKey {
  return Object.hasOwn(zhCN, value);
}
