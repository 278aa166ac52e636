import { expect, test } from 'vitest';
import { messageLocale } from './message-locale.ts';

test.each([
  [{}, 'zh-CN'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
  [{ LANG: 'C.UTF-8' }, 'zh-CN'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'en' }, 'en'],
  [{ LANG: 'en@quot' }, 'en'],
  [{ LANG: 'engineers' }, 'zh-CN'],
  [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB' }, 'en'],
  [{ LANG: 'en_US', LC_ALL: 'zh_CN' }, 'zh-CN'],
  [{ LANG: 'en_US', LC_ALL: '', LC_MESSAGES: '' }, 'en'],
])('%j reads %s', (env, locale) => {
  expect(messageLocale(env)).toBe(locale);
});
