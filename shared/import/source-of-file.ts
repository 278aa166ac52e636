import type { ImportAnswers, ImportPlan } from '../model/import.ts';
import { SourceKey } from '../model/keys.ts';
import type { Source } from '../model/source.ts';
import { freeKey, keyFromName } from '../text/key-from-name.ts';
import type { SourceToUse } from './planned-import.ts';
import type { TableFile } from './sheet.ts';

/** The document that the file is: the one that was said, else one of the same file, else a new one. */
export function sourceOf(
  { name, sha256, format }: Pick<TableFile, 'name' | 'sha256' | 'format'>,
  { source }: Pick<ImportAnswers, 'source'>,
  sources: readonly Source[],
): SourceToUse {
  const known =
    source.key !== null
      ? sources.find(({ key }) => key === source.key)
      : source.title !== null
        ? sources.find(({ title }) => title.zh === source.title?.zh)
        : sources.find((one) => one.sha256 === sha256);
  if (known) {
    const { key, title, kind, publisher, datePublished } = known;
    return { key, title, kind, publisher, datePublished, known };
  }
  const title = source.title ?? { zh: name.replace(/\.[A-Za-z]{2,5}$/, '') || name, en: null };
  const key = keyFromName({ zh: title.zh, en: null }) || 'table';
  const taken = sources.map((one) => one.key);
  return {
    ...{ key: SourceKey.parse(source.key ?? freeKey(key, taken)), title, known: null },
    kind: source.kind ?? (format === 'html' ? 'page' : 'table'),
    ...{ publisher: source.publisher, datePublished: source.datePublished },
  };
}

export function describeSource({
  key,
  title,
  kind,
  publisher,
  datePublished,
  known,
}: SourceToUse): ImportPlan['source'] {
  return { key, title: title.zh, kind, publisher, datePublished, isNew: known === null };
}
