import type { Source } from '../../model/source.ts';
import type { BoundSentence } from './bind-sentences.ts';
import type { DraftSection } from './draft-sections.ts';
import { beyondHeading, withoutNumber } from './message.ts';
import type { SourceContent } from './source-content.ts';

/** Characters of the sentence that opens a section. */
const openingLength = { least: 10, most: 80 } as const;

/**
 * The first sentence of a section that opens it without a figure, and what it says beyond the heading: a
 * report's sections begin with their headings as often as not.
 */
export function openingOf(
  { sections }: Source,
  { name, sections: within }: DraftSection,
  { sentencesOf }: SourceContent,
): { readonly sentence: string; readonly lead: string } | null {
  const sentences = sections
    .filter(({ number }) => within.includes(number))
    .flatMap(({ number: section, paragraphs }) =>
      Array.from({ length: Math.min(paragraphs, 3) }, (_, at) =>
        sentencesOf({ section, paraNo: at + 1 }),
      ).flat(),
    );
  const opens = ({ text, quoted }: BoundSentence) =>
    quoted.length === 0 &&
    /[。！？]$/.test(text) &&
    text.length >= openingLength.least &&
    text.length <= openingLength.most;
  for (const { text: sentence } of sentences.filter(opens)) {
    const lead = beyondHeading(withoutNumber(sentence), name);
    if (lead.length >= openingLength.least) return { sentence, lead };
  }
  return null;
}
