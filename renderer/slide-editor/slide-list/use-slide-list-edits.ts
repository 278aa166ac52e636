import { useCallback, useRef } from 'react';
import { AppError } from '../../../shared/errors.ts';
import type { Deck } from '../../../shared/model/deck.ts';
import type { Edit } from '../../../shared/model/edit.ts';
import type { DeckKey } from '../../../shared/model/keys.ts';
import { api } from '../../api.ts';
import { settlePendingSaves } from '../../editing/pending-saves.ts';
import { setNotice } from '../../editing/undo.ts';
import { usePerson } from '../../live/use-person.ts';

/** Makes the edits of an act, of the deck as it stands by then. */
export type MakeEdits = (deck: Deck) => readonly Edit[];

/** How an act is said once it is done. */
interface ActWords {
  /** Beside the way to undo it. */
  readonly notice?: string;
  readonly onDone?: (edits: readonly Edit[]) => void;
}

/**
 * Carries out one act after the other, each on what the store holds by then: keys that are held down
 * ask faster than windows follow the store. What can't be done is said.
 */
export function useSlideListEdits(deck: DeckKey) {
  const { person } = usePerson();
  const last = useRef<Promise<void>>(Promise.resolve());
  return useCallback(
    (make: MakeEdits, { notice, onDone }: ActWords = {}): void => {
      async function carryOut(): Promise<void> {
        try {
          await settlePendingSaves();
          const now = await api.briefing.get({ deck });
          const edits = make(now.deck);
          if (edits.length === 0) return;
          const state = await api.records.applyAll({
            edits: [...edits],
            actor: person,
            reason: '',
          });
          if (notice !== undefined && state.undo)
            setNotice({ done: 'just-now', entry: state.undo, text: notice });
          onDone?.(edits);
        } catch (error) {
          setNotice({ done: 'failed', failure: AppError.toFailure(error) });
        }
      }
      last.current = last.current.then(carryOut);
    },
    [deck, person],
  );
}
