import type { Locale } from '../../shared/model/localized.ts';
import { fontFamily } from '../styles/fonts.ts';

interface Words {
  readonly locale: Locale;
  /** Of the slide that the chart is on. */
  readonly title: string;
  /** The chart in one sentence. */
  readonly description: string;
}

interface Drawing {
  /** What stands inside the chart's `<svg>`, as well-formed XML. */
  readonly inside: string;
  readonly width: number;
  readonly height: number;
  /** What the chart lies on: its texts are readable on this colour. */
  readonly ground: string;
}

/** Room around the drawing, which reaches to its edges. */
const margin = 24;

/**
 * Fonts by the names that they have outside the app, and those that most machines have for Chinese
 * behind them.
 */
const families =
  "Barlow, 'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

/** A chart as an SVG file: nothing outside it is needed, and readers that do not see it are told. */
export function standaloneSvg(
  { inside, width, height, ground }: Drawing,
  { locale, title, description }: Words,
): string {
  const [full, high] = [width + 2 * margin, height + 2 * margin];
  const size = `width="${full}" height="${high}" viewBox="0 0 ${full} ${high}"`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} xml:lang="${locale}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="desc">${escapeXml(description)}</desc>`,
    `<rect id="ground" width="${full}" height="${high}" fill="${ground}"/>`,
    `<g transform="translate(${margin} ${margin})">${withFamilies(inside, locale)}</g>`,
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

function withFamilies(inside: string, locale: Locale): string {
  return inside.replaceAll(
    `font-family="${escapeXml(fontFamily(locale))}"`,
    `font-family="${families}"`,
  );
}

function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
