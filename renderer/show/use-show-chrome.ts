import { useEffect } from 'react';
import type { Locale } from '../../shared/model/localized.ts';
import './show-chrome.css';

/** A show's windows are dark, whatever the system is, so that they light no face in the hall. */
export function useShowChrome(locale: Locale | undefined, title: string | null): void {
  useEffect(() => {
    document.documentElement.dataset['chrome'] = 'show';
    return () => {
      delete document.documentElement.dataset['chrome'];
    };
  }, []);
  useEffect(() => {
    if (locale) document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
}
