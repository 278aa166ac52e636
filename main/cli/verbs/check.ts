import { checkDeck } from '../../../shared/deck/check-deck.ts';
import { checkDocument, checkText, isFaulty } from '../check-report.ts';
import { exitCodes, type Session } from '../session.ts';

interface Asked {
  readonly deck: string;
  readonly format: 'text' | 'json';
}

export async function runCheck(
  { deck, format }: Asked,
  { store, terminal, locale }: Session,
): Promise<number> {
  const briefing = store.briefings.get(deck);
  const check = checkDeck(briefing);
  const json = () => `${JSON.stringify(checkDocument(check, briefing.snapshot), null, 2)}\n`;
  await terminal.result(format === 'json' ? json() : checkText(check, briefing.deck.key, locale));
  return isFaulty(check) ? exitCodes.failed : exitCodes.done;
}
