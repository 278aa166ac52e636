import {
  deleteDeck,
  duplicateDeck,
  fromStructure,
  keyForPeriod,
  keyOfNewDeck,
  newDeck,
  renameDeck,
  rollForward,
  titleForPeriod,
} from '../../../../shared/deck/deck-edits.ts';
import { rollForwardReport } from '../../../../shared/deck/reporting-period.ts';
import { AppError } from '../../../../shared/errors.ts';
import { translate } from '../../../../shared/i18n/messages.ts';
import type { Deck } from '../../../../shared/model/deck.ts';
import type { DeckKey } from '../../../../shared/model/keys.ts';
import type { Localized } from '../../../../shared/model/localized.ts';
import { deckDocument } from '../../../../shared/model/slide-document.ts';
import { areaNamed } from '../../area-named.ts';
import { carryOutEdits } from '../../carry-out-edits.ts';
import type { GivenTitle } from '../../options.ts';
import { exitCodes, type Session } from '../../session.ts';
import type { DeckAct } from './options.ts';

interface EditDecksOptions {
  readonly act: DeckAct;
  readonly by: string | null;
}

type ActOf<Kind extends DeckAct['kind']> = Extract<DeckAct, { kind: Kind }>;

/**
 * Does something with whole briefings and prints, as JSON, the briefing as it then is; of one that
 * is gone, the list of those that are left.
 */
export async function editDecks({ act, by }: EditDecksOptions, session: Session): Promise<number> {
  const { store, terminal } = session;
  const printed = carryOut(act);
  await terminal.result(`${JSON.stringify(printed, null, 2)}\n`);
  return exitCodes.done;

  function carryOut(asked: DeckAct): unknown {
    switch (asked.kind) {
      case 'new':
        return made(asked);
      case 'duplicate':
        return duplicated(asked);
      case 'roll-forward':
        return rolledForward(asked);
      case 'rename': {
        const deck = store.decks.get(asked.deck);
        carryOutEdits(renameDeck(deck, { title: titled(asked.title, deck.title) }), by, session);
        return asItIs(deck.key);
      }
      case 'delete':
        carryOutEdits(deleteDeck(store.decks.get(asked.deck)), by, session);
        return store.decks.summaries();
    }
  }

  function made({ from, sections, title, period, languages, area, ...asked }: ActOf<'new'>) {
    const key = free(asked.key) ?? keyOfNewDeck(title, period, keys());
    const deck = { key, title, period, languages, area: areaNamed(area, store.areas.list()) };
    const edits =
      from === null
        ? newDeck({ ...deck, ...(sections && { sections: sections.map((name) => ({ name })) }) })
        : fromStructure(store.decks.get(from), deck);
    carryOutEdits(edits, by, session);
    return asItIs(key);
  }

  function duplicated(asked: ActOf<'duplicate'>) {
    const deck = store.decks.get(asked.deck);
    const title = titled(asked.title, copyTitle(deck));
    const key = free(asked.key) ?? keyOfNewDeck(title, deck.period, keys());
    carryOutEdits(duplicateDeck(deck, { key, title }), by, session);
    return asItIs(key);
  }

  function rolledForward({ period, ...asked }: ActOf<'roll-forward'>) {
    const briefing = store.briefings.get(asked.deck);
    const { deck } = briefing;
    const key = free(asked.key) ?? keyForPeriod(deck, period, keys());
    const title = titled(asked.title, titleForPeriod(deck, period));
    const report = rollForwardReport(briefing, period);
    carryOutEdits(rollForward(deck, { key, title, period }), by, session);
    return { ...asItIs(key), lacking_figures: report.lacking, typed_periods: report.typed };
  }

  function keys(): string[] {
    return store.decks.summaries().map(({ key }) => key);
  }

  /** @throws record.exists */
  function free(key: DeckKey | null): DeckKey | null {
    if (key !== null && store.decks.has(key)) throw new AppError('record.exists', { key });
    return key;
  }

  function asItIs(key: DeckKey) {
    return deckDocument(store.decks.get(key));
  }
}

/** What was given of a title, in the place of what was there. */
function titled(given: GivenTitle, title: Localized): Localized {
  return { zh: given.zh ?? title.zh, en: given.en ?? title.en };
}

function copyTitle({ title: { zh, en } }: Deck): Localized {
  return {
    zh: translate('zh-CN', 'briefings.copy-title', { title: zh }),
    en: en === null ? null : translate('en', 'briefings.copy-title', { title: en }),
  };
}
