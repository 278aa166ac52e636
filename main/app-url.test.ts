import { expect, test } from 'vitest';
import { isAppUrl, viewUrl } from './app-url.ts';

test.each([viewUrl('reader'), viewUrl('print'), 'app://briefing/assets/a.js'])(
  '%s is ours',
  (url) => {
    expect(isAppUrl(url)).toBe(true);
  },
);

test.each([
  '',
  'app:briefing',
  'app://briefing.example/index.html',
  'app://other/index.html',
  'app://briefing:80/index.html',
  'https://briefing/index.html',
  'file:///index.html',
  'about:blank',
  'not an address',
])('%j is not ours', (url) => {
  expect(isAppUrl(url)).toBe(false);
});
