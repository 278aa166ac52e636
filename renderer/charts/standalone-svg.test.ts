import { expect, test } from 'vitest';
import { fontFamily } from '../styles/fonts.ts';
import { standaloneSvg } from './standalone-svg.ts';

const drawing = {
  inside: `<g font-family="${fontFamily('zh-CN')}"><text x="0" y="20">1320 &amp; 430</text></g>`,
  width: 600,
  height: 300,
  ground: '#F7F9FB',
};
const words = {
  locale: 'zh-CN',
  title: '高新技术企业 <突破>',
  description: '条形图："高企" & 其他',
} as const;

test('a chart’s file names its fonts as other programs know them', () => {
  const svg = standaloneSvg(drawing, words);
  expect(svg).toContain("font-family=\"Barlow, 'Noto Sans SC', ");
  expect(svg).not.toContain('Barlow Latin');
});

test('title and description are there for readers, and are well-formed', () => {
  const svg = standaloneSvg(drawing, words);
  expect(svg).toContain('<title id="title">高新技术企业 &lt;突破&gt;</title>');
  expect(svg).toContain('<desc id="desc">条形图：&quot;高企&quot; &amp; 其他</desc>');
  expect(svg).toContain('role="img" aria-labelledby="title desc"');
});

test('text stays text, on the ground that it is readable on, with room around it', () => {
  const svg = standaloneSvg(drawing, words);
  expect(svg).toContain('<text x="0" y="20">1320 &amp; 430</text>');
  expect(svg).toContain('viewBox="0 0 648 348"');
  expect(svg).toContain('<rect id="ground" width="648" height="348" fill="#F7F9FB"/>');
});
