import path from 'node:path';
import { app } from 'electron';
import { missingInPages } from '../../../../shared/export/pages/missing-on-page.ts';
import { pagesOf } from '../../../../shared/export/pages/pages-of.ts';
import { readLogo } from '../../../export/logo/logo.ts';
import { readLogoFile } from '../../../export/logo/logo-file.ts';
import { openProfile } from '../../../installation.ts';
import { createStderrLog } from '../../../log.ts';
import { startServices, startWindows } from '../../../services.ts';
import { exitCodes, type Session } from '../../session.ts';
import type { PdfExportOptions } from './options.ts';
import { progressTeller, proofFileFor, withProof } from './proof-file.ts';
import { reportMissing } from './report-missing.ts';
import { exportRequestOf } from './request.ts';

export async function runExport(
  { deck, out, asked, slides: range, proof }: PdfExportOptions & { readonly deck: string },
  { store, storeFile, terminal, locale: spoken, root, datasetFolder }: Session,
): Promise<number> {
  const presets = store.exportChoices.get().presets;
  const briefing = store.briefings.get(deck);
  const ink = asked.ink === null ? null : store.meetings.named(asked.ink);
  const request = exportRequestOf(asked, range, briefing, presets, ink);
  const logo = asked.logo === null ? null : readLogo(await readLogoFile(path.resolve(asked.logo)));
  const target = path.resolve(out);
  const proofFile = proofFileFor(proof, [target]);

  const missing = missingInPages(pagesOf(request, briefing), briefing.sources);
  await reportMissing('export-dialog.missing', missing, terminal, spoken);

  // The export window comes and goes; the program ends when the file is there.
  app.on('window-all-closed', () => {});
  await app.whenReady();
  const log = createStderrLog();
  const { exporter, recent, files } = startServices(
    { store, storeFile, datasetFolder, profile: openProfile(log) },
    startWindows({ root, storeFile, datasetFolder, log }),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, exporter.cancel);
  if (proofFile !== null) await files.assertWritable(proofFile);

  const tell = progressTeller(terminal, spoken);
  await withProof({ proofFile, files, recent, log }, () =>
    exporter.export(request, async () => target, tell, logo),
  );
  await terminal.result(`${target}\n`);
  return exitCodes.done;
}
