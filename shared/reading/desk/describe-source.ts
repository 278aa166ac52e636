import type { AreaOfFigures, DeskSource, ReadingWork } from '../../model/reading.ts';
import type { Source } from '../../model/source.ts';
import { areaOfDocument } from './area-of-document.ts';
import { asKnown } from './area-of-figure.ts';
import type { DeskContent, DeskDocument } from './desk-context.ts';

/** What a document is as a source: said of it, read from its head, or as the store has it already. */
export function describeSource(
  { name, reading, lines }: DeskDocument,
  { document: said }: ReadingWork,
  { areas }: DeskContent,
  source: Source | null,
): DeskSource {
  const title = said.title ?? (reading.title === '' ? withoutEnding(name) : reading.title);
  // A sentence is a paragraph's, and may speak of any place.
  const short = lines.slice(0, 6).filter((line) => line.length <= 60 && !/[。；]\s*$/.test(line));
  const head = [title, ...short];
  const found = areaOfDocument(source ? [source.title.zh, ...head] : head, areas);
  const named: AreaOfFigures | null =
    said.area ?? (found.key === null ? null : { as: 'existing', key: found.key });
  const area = named && asKnown(named, areas);
  return {
    key: source?.key ?? null,
    title: source?.title.zh ?? title,
    publisher: source ? source.publisher : (said.publisher ?? null),
    datePublished: source ? source.datePublished : (said.datePublished ?? null),
    kind: source?.kind ?? said.kind ?? (/公报/.test(title) ? 'bulletin' : 'report'),
    area,
    areaReason: area === null ? null : said.area ? 'said' : 'document',
    namedArea: found.named,
    period: said.period ?? null,
  };
}

const withoutEnding = (name: string) => name.replace(/\.[A-Za-z]{2,5}$/, '') || name;
