import path from 'node:path';
import { app } from 'electron';
import { bindDeck } from '../../../shared/domain/bind-slide.ts';
import { translate } from '../../../shared/i18n/messages.ts';
import { AppError } from '../../../shared/ipc/outcome.ts';
import type { ExportProgress } from '../../../shared/model/export.ts';
import { DeckKey } from '../../../shared/model/keys.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import type { SlideTheme } from '../../../shared/model/settings.ts';
import { createStderrLog } from '../../log.ts';
import { startServices } from '../../services.ts';
import { exitCodes, type Session } from '../session.ts';
import { type SlideRange, slideNumbers } from '../slide-range.ts';

interface Asked {
  readonly deck: string;
  readonly out: string;
  readonly locale: Locale;
  readonly theme: SlideTheme;
  readonly slides: SlideRange | null;
  readonly proof: string | null;
}

export async function runExport(
  { deck, out, locale, theme, slides: range, proof }: Asked,
  { store, storeFile, terminal, locale: spoken, root, datasetFolder }: Session,
): Promise<number> {
  const shown = bindDeck(store.briefings.get(deck), locale).length;
  const slides = range && slideNumbers(range, shown);
  const target = path.resolve(out);
  const proofFile = proof === null ? null : path.resolve(proof);
  if (proofFile === target) {
    throw new AppError('usage.files-same', { first: '--out', second: '--proof' });
  }

  // The export window comes and goes; the program ends when the file is there.
  app.on('window-all-closed', () => {});
  await app.whenReady();
  const log = createStderrLog();
  const { exporter, files } = startServices({ store, storeFile, log, root, datasetFolder });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, exporter.cancel);
  if (proofFile !== null) await files.assertWritable(proofFile);

  const tell = ({ phase, done }: ExportProgress) =>
    terminal.progress?.(
      done === 1 ? '' : `${Math.round(done * 100)} % ${translate(spoken, `export.phase.${phase}`)}`,
    );
  async function writeProof(): Promise<void> {
    if (proofFile === null) return;
    await files.write(proofFile, `${JSON.stringify(exporter.lastProof(), null, 2)}\n`);
  }

  const request = { deck: DeckKey.parse(deck), locale, theme, slides };
  try {
    await exporter.export(request, async () => target, tell);
  } catch (error) {
    // What is wrong with the PDF matters more than that it could not be written down.
    if (AppError.toFailure(error).code === 'export.unproved') {
      await writeProof().catch((cause: unknown) => log.error('', cause));
    }
    throw error;
  }
  await writeProof();
  await terminal.result(`${target}\n`);
  return exitCodes.done;
}
