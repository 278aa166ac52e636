import { formatPeriod } from '../../../../shared/figures/format-period.ts';
import { translate } from '../../../../shared/i18n/messages.ts';
import { inLocale } from '../../../../shared/model/localized.ts';
import { exitCodes, type Session } from '../../session.ts';
import type { DeckListAct } from './options.ts';

/** Lists the store's decks, a line each: key, reporting period, title, how many slides it shows. */
export async function listDecks(
  { format }: DeckListAct,
  { store, terminal, locale }: Session,
): Promise<number> {
  const decks = store.decks.list().map(({ key, title, period, area, slides }) => ({
    key,
    period,
    area,
    title,
    slides: slides.filter(({ hidden }) => !hidden).length,
  }));
  const lines = decks.map(({ key, period, title, slides }) =>
    [
      key,
      formatPeriod(period, locale),
      inLocale(title, locale),
      translate(locale, 'cli.deck-slides', { count: slides }),
    ].join('  '),
  );
  const json = () => `${JSON.stringify(decks, null, 2)}\n`;
  await terminal.result(format === 'json' ? json() : lines.map((line) => `${line}\n`).join(''));
  return exitCodes.done;
}
