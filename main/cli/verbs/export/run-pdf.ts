import path from 'node:path';
import { app } from 'electron';
import { AppError } from '../../../../shared/errors.ts';
import { missingInPages } from '../../../../shared/export/pages/missing-on-page.ts';
import { pagesOf } from '../../../../shared/export/pages/pages-of.ts';
import { translate } from '../../../../shared/i18n/messages.ts';
import type { ExportProgress } from '../../../../shared/model/export.ts';
import { readLogo } from '../../../export/logo/logo.ts';
import { readLogoFile } from '../../../export/logo/logo-file.ts';
import { openProfile } from '../../../installation.ts';
import { createStderrLog } from '../../../log.ts';
import { startServices, startWindows } from '../../../services.ts';
import { exitCodes, type Session } from '../../session.ts';
import type { PdfExportOptions } from './options.ts';
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
  const proofFile = proof === null ? null : path.resolve(proof);
  if (proofFile === target) {
    throw new AppError('usage.files-same', { first: '--out', second: '--proof' });
  }

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

  const tell = ({ phase, done, page, of }: ExportProgress) => {
    const pages =
      page === undefined ? '' : ` ${translate(spoken, 'export.page-of', { page, of: of ?? page })}`;
    const words = translate(spoken, `export.phase.${phase}`);
    terminal.progress?.(done === 1 ? '' : `${Math.round(done * 100)} % ${words}${pages}`);
  };
  async function writeProof(): Promise<void> {
    if (proofFile === null) return;
    await files.write(proofFile, `${JSON.stringify(recent.proof, null, 2)}\n`);
  }

  try {
    await exporter.export(request, async () => target, tell, logo);
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
