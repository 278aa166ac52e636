import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../../shared/errors.ts';
import { translate } from '../../../../shared/i18n/messages.ts';
import type { MergeItem } from '../../../../shared/merging/merge-item.ts';
import { type MergeChoice, mergeChoices } from '../../../../shared/merging/resolve-item.ts';
import { programActor } from '../../../../shared/product.ts';
import type { BundleSide } from '../../../store/bundles/open-bundle.ts';
import { exitCodes, type Session } from '../../session.ts';
import { readSlideInput } from '../../slide-input.ts';
import type { MergeOptions } from './options.ts';
import { mergeDocument, mergeLines } from './report.ts';

/** Brings a bundle in, or says what it would bring. */
export async function runMerge(asked: MergeOptions, session: Session): Promise<number> {
  return await mergeSide(await session.bundles.read(path.resolve(asked.file)), asked, session);
}

/** Brings in another store's side of a merge, whatever file it was read from. */
export async function mergeSide(
  bundle: BundleSide,
  asked: Omit<MergeOptions, 'store'>,
  session: Session,
): Promise<number> {
  const { store, terminal, locale, person } = session;
  const file = path.resolve(asked.file);
  const request = {
    theirs: bundle.side,
    actor: asked.by ?? (person() || programActor),
    reason: translate(locale, 'merge.reason', {
      file: path.basename(file),
      by: bundle.manifest.madeBy || translate(locale, 'merge.nobody'),
    }),
  };
  const named = asked.choices === null ? {} : await readChoices(asked.choices, session);
  const tried = store.merging.tryOut({ ...request, choices: named });
  const open = tried.items.filter((item) => item.open.length > 0);
  assertNamed(named, open);
  const choices = { ...(asked.choose && chooseAll(open, asked.choose)), ...named };
  const isUndecided = open.some(({ name }) => !(name in choices));

  const isOnlyTried = asked.isDryRun || isUndecided;
  if (!isOnlyTried) await takeIn(bundle, session);
  const report = isOnlyTried
    ? store.merging.tryOut({ ...request, choices })
    : store.merging.merge({ ...request, choices });
  const document = mergeDocument(report, choices, bundle);
  await terminal.result(
    asked.format === 'json'
      ? `${JSON.stringify(document, null, 2)}\n`
      : mergeLines(document, bundle.side.log.length > 0, locale)
          .map((line) => `${line}\n`)
          .join(''),
  );
  if (isUndecided && !asked.isDryRun) {
    await terminal.diagnostic(
      translate(locale, 'error.merge.undecided', {
        count: open.filter(({ name }) => !(name in choices)).length,
      }),
    );
    return exitCodes.failed;
  }
  return exitCodes.done;
}

/** What can't be taken back by a step: a backup first, then the files that slides will name. */
async function takeIn({ pictures }: BundleSide, { store, bundles }: Session): Promise<void> {
  await bundles.backUp();
  for (const bytes of pictures.values()) await store.pictures.take(bytes);
}

function chooseAll(open: readonly MergeItem[], choice: MergeChoice): Record<string, MergeChoice> {
  return Object.fromEntries(open.map(({ name }) => [name, choice]));
}

const Choices = z.record(z.string(), z.enum(mergeChoices));

async function readChoices(
  file: string,
  { locale }: Pick<Session, 'locale'>,
): Promise<Record<string, MergeChoice>> {
  const { from, json } = await readSlideInput(file, locale);
  const { data, error } = Choices.safeParse(json);
  if (data) return data;
  const places = error.issues.map(
    ({ path: place, message }) => `\n  ${place.join('.')}  ${message}`,
  );
  const details = places.join('');
  throw new AppError('usage.input-unfit', { from, count: places.length, details });
}

/** A choice about something else was meant for something: it must not be passed over. */
function assertNamed(named: Record<string, MergeChoice>, open: readonly MergeItem[]): void {
  const known = open.map(({ name }) => name);
  const unknown = Object.keys(named).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new AppError('usage.value-unknown', {
      ...{ option: '--choices', value: unknown, known: known.join(', ') || '-' },
    });
}
