import { createContext, useCallback, useContext } from 'react';
import type { ErrorParams } from '../../shared/errors.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import type { Locale } from '../../shared/model/localized.ts';

/** The language of the interface; the slides have their own. */
export const InterfaceLocale = createContext<Locale>('zh-CN');

export type Translate = (key: MessageKey, params?: ErrorParams) => string;

/** The interface's texts in its language. */
export function useMessages(): Translate {
  const locale = useContext(InterfaceLocale);
  return useCallback((key, params) => translate(locale, key, params), [locale]);
}
