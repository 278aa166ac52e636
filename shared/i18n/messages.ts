import type { ErrorParams, Failure } from '../ipc/outcome.ts';
import type { Locale } from '../model/localized.ts';
import { en } from './en.ts';
import { type MessageKey, zhCN } from './zh-CN.ts';

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

/** The sentence for the person, saying what happened and what to do. */
export function describeFailure(locale: Locale, { code, params }: Failure): string {
  return translate(locale, `error.${code}`, params);
}
