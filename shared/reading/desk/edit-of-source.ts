import { Edit } from '../../model/edit.ts';
import { SourceKey } from '../../model/keys.ts';
import type { Localized } from '../../model/localized.ts';
import type { Source } from '../../model/source.ts';
import { freeKey, keyFromName } from '../../text/key-from-name.ts';
import type { DeskContent, DeskDocument } from './desk-context.ts';
import type { PlannedDesk } from './plan-desk.ts';
import { keptSections } from './source-of-reading.ts';

/** How places in a document are counted, as its source says. */
export interface SourceWords {
  readonly locatorNote: Localized;
}

/** The source that a document is, or becomes with the first that is taken of it. */
export interface SourceOfDesk {
  readonly after: Pick<Source, 'key' | 'sections'>;
  /** Null where the store has the document with all of its paragraphs. */
  readonly edit: Edit | null;
}

/** The source of a document, with the edit that makes it or gives it the words that it lacks. */
export function sourceFor(
  { source: about }: Pick<PlannedDesk, 'source'>,
  { sha256, reading }: DeskDocument,
  { sources }: DeskContent,
  words: SourceWords,
): SourceOfDesk {
  const sections = keptSections(reading);
  const known = sources.find((one) => one.sha256 === sha256);
  if (known) {
    const after = withTexts(known, sections);
    return {
      after,
      edit: after === known ? null : Edit.parse({ entity: 'source', before: known, after }),
    };
  }
  const title = { zh: about.title, en: null };
  const key = SourceKey.parse(
    freeKey(
      keyFromName(title) || 'report',
      sources.map((one) => one.key as string),
    ),
  );
  const { publisher, datePublished, kind } = about;
  const { locatorNote } = words;
  const after = { key, kind, title, publisher, datePublished, locatorNote, sha256, sections };
  return { after, edit: Edit.parse({ entity: 'source', before: null, after }) };
}

/** A source that the store has, with the sections and the words of paragraphs that it lacks. */
function withTexts(known: Source, sections: ReturnType<typeof keptSections>): Source {
  const kept = known.sections.map((section) => {
    const read = sections.find(({ number }) => number === section.number);
    if (!read || section.texts !== null || section.paragraphs > read.paragraphs) return section;
    return { ...section, paragraphs: read.paragraphs, texts: read.texts };
  });
  const added = sections.filter(
    ({ number }) => !known.sections.some((section) => section.number === number),
  );
  const isSame = added.length === 0 && kept.every((one, index) => one === known.sections[index]);
  return isSame ? known : { ...known, sections: [...kept, ...added] };
}
