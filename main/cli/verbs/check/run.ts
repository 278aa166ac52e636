import { checkDeck } from '../../../../shared/deck/check-deck.ts';
import { exitCodes, type Session } from '../../session.ts';
import { checkDocument, checkText, isFaulty } from './report.ts';

interface CheckOptions {
  readonly deck: string;
  readonly format: 'text' | 'json';
}

export async function runCheck(
  { deck, format }: CheckOptions,
  { store, terminal, locale, findCutTexts }: Session,
): Promise<number> {
  const briefing = store.briefings.get(deck);
  const check = checkDeck(briefing, await findCutTexts(briefing));
  const damage = await store.damage.find();
  const json = () =>
    `${JSON.stringify(checkDocument(check, briefing.snapshot, damage), null, 2)}\n`;
  const text = () => checkText(check, briefing.deck.key, damage, locale);
  await terminal.result(format === 'json' ? json() : text());
  return isFaulty(check) || damage.count > 0 ? exitCodes.failed : exitCodes.done;
}
