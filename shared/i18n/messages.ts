import type { ErrorParams, Failure } from '../ipc/outcome.ts';
import type { ProofFailure } from '../model/export.ts';
import type { Locale } from '../model/localized.ts';
import { en } from './en/index.ts';
import { type MessageKey, zhCN } from './zh-CN/index.ts';

export type { MessageKey };

const messages: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = {
  'zh-CN': zhCN,
  en,
};

/** The message in a language, its `{names}` filled in; a name without a value stays as written. */
export function translate(locale: Locale, key: MessageKey, params: ErrorParams = {}): string {
  return messages[locale][key].replace(/\{(\w+)\}/g, (written, name: string) =>
    String(params[name] ?? written),
  );
}

/**
 * The sentence for the person, saying what happened and what to do. A value that is itself the key
 * of a message, such as the reason `reason.no-answer`, is put in words too, with the same values.
 */
export function describeFailure(locale: Locale, { code, params }: Failure): string {
  const inWords = Object.entries(params).map(([name, value]) => [
    name,
    isMessageKey(value) ? translate(locale, value, params) : value,
  ]);
  return translate(locale, `error.${code}`, Object.fromEntries(inWords));
}

/** What is wrong with an exported file, as a message and its values. */
export function proofMessage({ code, page, slide, figure, expected, detail }: ProofFailure): {
  readonly key: MessageKey;
  readonly params: ErrorParams;
} {
  const values = { page, slide, figure, expected, detail };
  const known = Object.entries(values).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined && entry[1] !== null,
  );
  return { key: `proof.${code}`, params: Object.fromEntries(known) };
}

function isMessageKey(value: string | number): value is MessageKey {
  return Object.hasOwn(zhCN, value);
}
