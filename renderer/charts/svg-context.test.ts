import { expect, test } from 'vitest';
import type { Locale } from '../../shared/model/localized.ts';
import { SvgContext } from './svg-context.ts';

function labelled(locale: Locale, ...texts: readonly string[]): string {
  const context = new SvgContext(100, 100, 'sans-serif', locale);
  context.runs(
    texts.map((text) => ({ text, size: 12, weight: 500, fill: '#000000' })),
    0,
    0,
  );
  return context.toSvg();
}

test('what of an English label stands in Chinese says so, and only that', () => {
  const svg = labelled('en', '武昌区', ' 1,300 firms');
  expect(svg).toContain('fill="#000000" lang="zh-CN">武昌区</tspan>');
  expect(svg).toContain('fill="#000000"> 1,300 firms</tspan>');
});

test('a Chinese label names no language, whatever stands in it', () => {
  expect(labelled('zh-CN', '武昌区', ' GDP')).not.toContain('lang=');
});
