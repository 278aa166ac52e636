import { longest } from '../../model/bounds.ts';
import type { SourceFields } from '../../model/edit-fields.ts';
import { cut, oneLine } from '../../model/text.ts';
import type { LinePlace, OutlineSection, TextReading } from '../model.ts';

/** A section as the store keeps it. */
export type KeptSection = SourceFields['sections'][number];

/** Where a figure stands in the source, as its passages say. */
export interface PlaceInSource {
  readonly section: number;
  readonly heading: string | null;
  readonly paraNo: number;
}

/** No source has more. */
const mostSections = 1000;

/**
 * The sections of a text with their paragraphs' words, as a source keeps them. A heading that holds a
 * figure of its own, and one with nothing below it, is the last paragraph of its section, so that what
 * is cited stands in the text that is shown. Words that somebody struck out are not kept.
 */
export function keptSections({ title, sections, figures }: TextReading): KeptSection[] {
  const inHeadings = new Set(
    figures.filter(({ paraNo }) => paraNo === 0).map(({ section }) => section),
  );
  const all: readonly OutlineSection[] =
    inHeadings.has(0) && !sections.some(({ number }) => number === 0)
      ? [{ number: 0, heading: null, paragraphs: [], part: null }, ...sections]
      : sections;
  return all.slice(0, mostSections).map(({ number, heading, paragraphs, part }) => {
    const words = paragraphs.map(({ text }) => oneLine(text));
    if (words.length === 0 || inHeadings.has(number)) words.push(oneLine(heading ?? title));
    const isUnkept = part === 'struck-out';
    const isTooLong = words.some((text) => text === '' || [...text].length > longest.paragraph);
    const texts = isUnkept || isTooLong ? null : words;
    return {
      ...{ number, paragraphs: words.length, texts },
      heading: heading === null ? null : cut(oneLine(heading), longest.heading) || null,
    };
  });
}

/** Where a figure stands among the sections that a source keeps; null where they don't have it. */
export function placeInSource(
  { section, paraNo }: { readonly section: number; readonly paraNo: number },
  sections: readonly KeptSection[],
): PlaceInSource | null {
  const kept = sections.find(({ number }) => number === section);
  if (!kept) return null;
  const place = paraNo === 0 ? kept.paragraphs : paraNo;
  return place > kept.paragraphs ? null : { section, heading: kept.heading, paraNo: place };
}

/** A figure as its passages quote it. */
export function quotationOf(rawText: string): string {
  return cut(oneLine(rawText), longest.quotation);
}

/** By what a figure is known while its document is read. */
export function figureId({ line, start, end }: LinePlace): string {
  return `${line}:${start}-${end}`;
}
