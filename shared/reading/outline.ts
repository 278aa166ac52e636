import { headingOfPart, type PartLine } from './document-parts.ts';
import type { DocumentPart, OutlineSection } from './model.ts';
import { isWebChrome } from './web-chrome.ts';

/** A line of the text as the outline has it. */
export interface OutlineLine {
  /** Counts the lines that are not empty, from 1. */
  readonly line: number;
  readonly text: string;
  /** `heading` and `opening` begin a section; an `opening` is a paragraph whose first sentence is its heading. */
  readonly kind: 'title' | 'heading' | 'opening' | 'paragraph' | 'web-page';
  readonly section: number;
  /** Within its section, from 1; 0 for what is no paragraph. */
  readonly paraNo: number;
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for a heading without a number; 0 for what is none. */
  readonly level: number;
  /** Null for the text itself. */
  readonly part: DocumentPart | null;
}

export interface Outline {
  readonly title: string;
  readonly lines: readonly OutlineLine[];
  readonly sections: readonly OutlineSection[];
}

const cn = '一二三四五六七八九十';
const numbered: readonly (readonly [level: number, RegExp])[] = [
  [1, new RegExp(`^第[${cn}\\d]{1,3}(?:章|部分|编|篇)\\s*`)],
  [1, new RegExp(`^[${cn}]{1,3}[、．.]\\s*`)],
  [2, new RegExp(`^[（(][${cn}]{1,3}[）)][、．.]?\\s*`)],
  [2, new RegExp(`^第[${cn}\\d]{1,3}节\\s*`)],
  [3, /^(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳])\s*/],
  [3, /^\d{1,2}(?:\.\d{1,2}){1,3}\s+(?=\D)/],
];
const lineEnd = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;
const headingLength = 45;
const openingLength = 70;

/** The lines of a text that are not empty, each as it is. */
export function nonEmptyLines(text: string): string[] {
  return text.split(lineEnd).filter((line) => line.trim() !== '');
}

/** The number that a heading begins with, and what it says behind it; null where there is none. */
export function sectionNumber(
  line: string,
): { readonly level: number; readonly length: number } | null {
  const indent = line.length - line.trimStart().length;
  for (const [level, form] of numbered) {
    const found = form.exec(line.slice(indent, indent + 24));
    if (found) return { level, length: indent + found[0].length };
  }
  return null;
}

/**
 * The sections of a text, by their numbers and by lines that are headings alone. What stands behind the
 * text has a section for each of its parts.
 */
export function outlineOf(
  lines: readonly string[],
  parts: ReadonlyMap<number, PartLine> = new Map(),
): Outline {
  const placed: OutlineLine[] = [];
  const sections: {
    number: number;
    heading: string | null;
    paragraphs: OutlineSection['paragraphs'][number][];
    part: DocumentPart | null;
  }[] = [{ number: 0, heading: null, paragraphs: [], part: null }];
  let title = '';
  let hasBegun = false;
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const current = () => sections.at(-1) as (typeof sections)[number];
    const place = (kind: OutlineLine['kind'], paraNo: number, level: number) =>
      placed.push({
        ...{ line, text, kind, paraNo, level },
        ...{ section: current().number, part: current().part },
      });
    const addParagraph = () => {
      current().paragraphs.push({
        paraNo: current().paragraphs.length + 1,
        line,
        text: text.trim(),
      });
      return current().paragraphs.length;
    };
    const part = parts.get(line)?.part ?? null;
    if (part !== null) {
      if (part !== current().part)
        sections.push({
          ...{ number: sections.length, part, paragraphs: [] },
          heading: headingOfPart(part, lines),
        });
      place('paragraph', addParagraph(), 0);
      continue;
    }
    if (isWebChrome(text)) {
      place('web-page', 0, 0);
      continue;
    }
    // No heading is longer; a line without an end is not gone through for one.
    const shown = closeUp(text.length > 1000 ? text.trimStart().slice(0, 400) : text);
    if (
      title === '' &&
      !hasBegun &&
      shown.length <= 60 &&
      !/[。；]/.test(shown) &&
      !sectionNumber(text)
    ) {
      title = shown;
      place('title', 0, 0);
      continue;
    }
    const found = headingOf(text, shown, hasBegun) ?? markedHeading(shown, lines[index + 1] ?? '');
    if (!found) {
      if (/。/.test(shown) || shown.length > 60) hasBegun = true;
      place('paragraph', addParagraph(), 0);
      continue;
    }
    hasBegun = true;
    sections.push({
      ...{ number: sections.length, heading: found.heading, paragraphs: [], part: null },
    });
    if (found.isOpening) place('opening', addParagraph(), found.level);
    else place('heading', 0, found.level);
  }
  return {
    title,
    lines: placed,
    sections: sections.filter(({ number, paragraphs }) => number > 0 || paragraphs.length > 0),
  };
}

interface Heading {
  readonly heading: string;
  readonly level: number;
  readonly isOpening: boolean;
}

/** 图1 2020—2024年生产总值: what a picture or a table shows is no section, and its years are its own. */
const caption = /^(?:附?[图表]|Fig(?:ure|\.)|Table)\s?\d/;
const mark = /^[■◆▲★▶►◇□▪]\s?/;

/** ■ 2025年主要预期目标 above lines that begin with another mark, or with none. */
function markedHeading(shown: string, next: string): Heading | null {
  const sign = mark.exec(shown)?.[0];
  if (!sign || shown.length > headingLength || /[，。；！]/.test(shown)) return null;
  if (next.trim() === '' || next.trim().startsWith(sign.trim())) return null;
  return { heading: shown.slice(sign.length), level: 4, isOpening: false };
}

function headingOf(text: string, shown: string, hasBegun: boolean): Heading | null {
  if (caption.test(shown)) return null;
  const number = sectionNumber(text);
  if (number) {
    const { level } = number;
    if (level === 3 && /[。；！]$/.test(shown)) return null;
    if (shown.length <= headingLength && !/[。；！]./.test(shown))
      return {
        heading: shown.replace(/[。！]$/, ''),
        level,
        isOpening: /。$/.test(shown) && shown.length > 25,
      };
    const first = /^[^。！；\n]{1,70}[。！]/.exec(shown)?.[0];
    return first && first.length <= openingLength && level < 3
      ? { heading: first.slice(0, -1), level, isOpening: true }
      : null;
  }
  const isAlone =
    hasBegun &&
    shown.length <= 30 &&
    !/[，,；;。！？：:…]|^[—\-·“（(●○•■◆▲★▶►◇□▪]/.test(shown) &&
    /[\u4e00-\u9fffA-Za-z]/.test(shown);
  return isAlone ? { heading: shown, level: 4, isOpening: false } : null;
}

/** 政 府 工 作 报 告 as 政府工作报告. */
function closeUp(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^ -~]) (?=[^ -~])/g, '');
}
