import path from 'node:path';
import { app } from 'electron';
import { openProfile } from '../../../installation.ts';
import { createStderrLog } from '../../../log.ts';
import { startServices, startWindows } from '../../../services.ts';
import { exitCodes, type Session } from '../../session.ts';
import type { PresentationExportOptions } from './options.ts';
import { progressTeller, proofFileFor, withProof } from './proof-file.ts';
import { presentationRequestOf } from './request.ts';

/** Writes a presentation, or two of them in two languages, and prints their paths, one a line. */
export async function runExportPresentation(
  { deck, out, asked, slides: range, proof }: PresentationExportOptions & { readonly deck: string },
  { store, storeFile, terminal, locale: spoken, root, datasetFolder }: Session,
): Promise<number> {
  const presets = store.exportChoices.get().presets;
  const request = presentationRequestOf(asked, range, store.briefings.get(deck), presets);
  const target = path.resolve(out);
  const proofFile = proofFileFor(proof, [target]);

  // The export window comes and goes; the program ends when the files are there.
  app.on('window-all-closed', () => {});
  await app.whenReady();
  const log = createStderrLog();
  const { presentations, recent, files } = startServices(
    { store, storeFile, datasetFolder, profile: openProfile(log) },
    startWindows({ root, storeFile, datasetFolder, log }),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, presentations.cancel);
  if (proofFile !== null) await files.assertWritable(proofFile);

  const tell = progressTeller(terminal, spoken);
  const report = await withProof({ proofFile, files, recent, log }, () =>
    presentations.export(request, async () => target, tell),
  );
  await terminal.result(`${report?.files.join('\n')}\n`);
  return exitCodes.done;
}
