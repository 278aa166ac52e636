import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { about } from '../../../shared/export/data-words.ts';
import type { LogoFile } from '../../../shared/model/logo.ts';
import { picturesIn } from '../../../shared/model/picture.ts';
import { deckDocument } from '../../../shared/model/slide-document.ts';
import { product } from '../../../shared/product.ts';
import { logoInPackage } from '../../store/dataset/logo-in-package.ts';
import { nameInPackage, type Pictures } from '../../store/pictures/pictures.ts';
import type { StoreContent } from '../../store/store.ts';
import { packageCsv } from './csv.ts';
import { type PackageRows, packageRows } from './package-rows.ts';
import { zipFiles } from './zip.ts';

/** What is taken over of the built-in package's description: how tables are made, not what is in them. */
const Descriptor = z.looseObject({
  profile: z.string(),
  name: z.string(),
  resources: z.array(
    z.looseObject({
      name: z.string(),
      path: z.string(),
      schema: z.looseObject({ fields: z.array(z.looseObject({ name: z.string() })) }),
    }),
  ),
});

const describedAs = {
  title: `${about.title.en} / ${about.title.zh}`,
  description: `Figures, goals and milestones with the section and paragraph each was published in, as exported from ${product.en}, which makes a store of it again. An empty cell is no value.`,
} as const;

/**
 * The content as a Frictionless Data Package in a zip, with the built-in package's tables and
 * schemas and a `deck-KEY.json` for each deck: a store made from it has the same snapshot id. The
 * same content gives the same bytes.
 *
 * @param datasetFolder the built-in package, whose schemas describe the tables
 * @param readPicture a file of a picture on the decks' slides; null for one that is not here
 * @param logo the district's, which is no part of the content; null for none
 */
export async function dataPackage(
  content: StoreContent,
  datasetFolder: string,
  readPicture: Pictures['read'] = async () => null,
  logo: LogoFile | null = null,
): Promise<Uint8Array> {
  const builtIn = Descriptor.parse(
    JSON.parse(await readFile(path.join(datasetFolder, 'datapackage.json'), 'utf8')),
  );
  const rows = packageRows(content);
  const { snapshot, sources, decks } = content;
  const descriptor = {
    profile: builtIn.profile,
    name: builtIn.name,
    ...describedAs,
    created: snapshot.changedAt,
    snapshot: snapshot.id,
    ...(sources.length > 0 && { sources: sources.map(({ title }) => ({ title: title.zh })) }),
    resources: builtIn.resources,
  };
  const files: Record<string, string> = { 'datapackage.json': json(descriptor) };
  for (const { name, path: file, schema } of builtIn.resources) {
    const columns = schema.fields.map((field) => field.name);
    files[file] = packageCsv(columns, rows[name as keyof PackageRows]);
  }
  for (const deck of decks) files[`deck-${deck.key}.json`] = json(deckDocument(deck));
  const texts = Object.entries(files).map(([name, text]) => [name, Buffer.from(text)] as const);
  const pictures = await picturesOf(decks, readPicture);
  const logos = logo ? [[logoInPackage[logo.type], logo.content] as const] : [];
  const whole = Object.fromEntries([...texts, ...logos, ...pictures]);
  return zipFiles(whole, new Date(snapshot.changedAt));
}

/** The files that slides name, each once; what is gone is missing in the package, too. */
async function picturesOf(decks: StoreContent['decks'], read: Pictures['read']) {
  const bodies = decks.flatMap(({ slides }) => slides.map(({ body }) => body));
  const wanted = picturesIn(bodies).flatMap(({ picture: { file, small } }) => [file, small]);
  const found: (readonly [string, Uint8Array])[] = [];
  for (const file of [...new Set(wanted)].sort()) {
    const bytes = await read(file);
    if (bytes) found.push([nameInPackage(file), bytes]);
  }
  return found;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
