import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { app } from 'electron';
import { bindDeck } from '../../../../shared/deck/bind-slide.ts';
import { slideNumbers } from '../../../../shared/deck/slide-range.ts';
import { missingInSlides } from '../../../../shared/export/pages/missing-on-page.ts';
import { slidesOf } from '../../../../shared/export/pages/pages-of.ts';
import { translate } from '../../../../shared/i18n/messages.ts';
import { DeckKey } from '../../../../shared/model/keys.ts';
import type { ImageTarget } from '../../../export/images/image-target.ts';
import { openProfile } from '../../../installation.ts';
import { createStderrLog } from '../../../log.ts';
import { startServices, startWindows } from '../../../services.ts';
import { exitCodes, type Session } from '../../session.ts';
import { assertKnownLook } from './known-look.ts';
import type { ImageExportOptions } from './options.ts';
import { reportMissing } from './report-missing.ts';

/** Writes images and prints their paths, one a line. */
export async function runExportImages(
  {
    deck,
    out,
    slides: range,
    format,
    scale,
    locale,
    look,
  }: ImageExportOptions & { readonly deck: string },
  { store, storeFile, terminal, locale: spoken, root, datasetFolder }: Session,
): Promise<number> {
  const briefing = store.briefings.get(deck);
  assertKnownLook(look, briefing);
  const total = briefing.deck.slides.filter(({ hidden }) => !hidden).length;
  const slides = range && slideNumbers(range, total);

  const drawn = slidesOf({ slides }, bindDeck(briefing, locale));
  const missing = missingInSlides(drawn, locale, briefing.sources);
  await reportMissing('export-dialog.missing-drawn', missing, terminal, spoken);

  // The export window comes and goes; the program ends when the files are there.
  app.on('window-all-closed', () => {});
  await app.whenReady();
  const log = createStderrLog();
  const { images } = startServices(
    { store, storeFile, datasetFolder, profile: openProfile(log) },
    startWindows({ root, storeFile, datasetFolder, log }),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, images.cancel);

  const report = await images.export(
    { deck: DeckKey.parse(deck), format, scale, locale, look, slides },
    (name) => targetOf(out, name),
    ({ phase, done }) =>
      terminal.progress?.(
        done === 1
          ? ''
          : `${Math.round(done * 100)} % ${translate(spoken, `export.phase.${phase}`)}`,
      ),
  );
  await terminal.result(`${report?.files.join('\n')}\n`);
  return exitCodes.done;
}

/**
 * A folder, when there is one of the name, when the name ends as one, or when there are several
 * images; the last part of its path is made where it is missing.
 */
async function targetOf(out: string, name: string | null): Promise<ImageTarget> {
  const target = path.resolve(out);
  const there = await stat(target).catch(() => null);
  if (there?.isDirectory()) return { kind: 'folder', folder: target };
  if (name !== null && !/[\\/]$/.test(out)) return { kind: 'file', file: target };
  // One that can't be made is said so when the files are to be written.
  if (!there) await mkdir(target).catch(() => {});
  return { kind: 'folder', folder: target };
}
