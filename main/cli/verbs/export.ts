import path from 'node:path';
import { app } from 'electron';
import { bindDeck } from '../../../shared/domain/bind-slide.ts';
import { translate } from '../../../shared/i18n/messages.ts';
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
}

export async function runExport(
  { deck, out, locale, theme, slides: range }: Asked,
  { store, storeFile, terminal, locale: spoken, root }: Session,
): Promise<number> {
  const shown = bindDeck(store.briefings.get(deck), locale).length;
  const slides = range && slideNumbers(range, shown);

  // The export window comes and goes; the program ends when the file is there.
  app.on('window-all-closed', () => {});
  await app.whenReady();
  const { exporter } = startServices({ store, storeFile, log: createStderrLog(), root });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, exporter.cancel);

  const tell = ({ phase, done }: ExportProgress) =>
    terminal.progress?.(
      done === 1 ? '' : `${Math.round(done * 100)} % ${translate(spoken, `export.phase.${phase}`)}`,
    );
  const request = { deck: DeckKey.parse(deck), locale, theme, slides };
  const file = path.resolve(out);
  await exporter.export(request, async () => file, tell);
  await terminal.result(`${file}\n`);
  return exitCodes.done;
}
