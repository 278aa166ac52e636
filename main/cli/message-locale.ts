import type { Locale } from '../../shared/model/localized.ts';

/** The language that a terminal's person reads, by the variables every program goes by. */
export function messageLocale(env: NodeJS.ProcessEnv): Locale {
  const asked = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en(?:[_.@-]|$)/i.test(asked) ? 'en' : 'zh-CN';
}
