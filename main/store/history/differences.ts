import { differenceOf, type State } from '../../../shared/editing/difference.ts';
import type { Snapshot } from '../../../shared/model/briefing.ts';
import type { ComparedContent } from '../../../shared/model/content.ts';
import type { Difference, KnownState, OtherState } from '../../../shared/model/difference.ts';
import type { Localized } from '../../../shared/model/localized.ts';
import type { NamedContent, OtherStores } from '../file/other-stores.ts';
import type { createKeptStates, KeptFor } from './kept-states.ts';
import type { createMeetings } from './meetings.ts';

interface Parts {
  readonly kept: ReturnType<typeof createKeptStates>;
  readonly meetings: Pick<ReturnType<typeof createMeetings>, 'list' | 'get'>;
  /** The present content. */
  readonly present: () => NamedContent;
  readonly snapshot: () => Snapshot;
  readonly others: Pick<OtherStores, 'nameOf' | 'contentOf'>;
}

/** Holding this store against a kept state, a meeting's figures or another store's file. */
export function createDifferences({ kept, meetings, present, snapshot, others }: Parts) {
  async function stateOf(other: OtherState): Promise<NamedContent<ComparedContent>> {
    switch (other.kind) {
      case 'snapshot':
        return kept.read(other.id);
      case 'meeting':
        return kept.read(meetings.get(other.id).snapshot);
      case 'file':
        return others.contentOf(other.path);
    }
  }

  return {
    /**
     * What there is to compare with, the latest first. A state that meetings were shown stands under
     * their names, and under its own only when somebody gave it one.
     */
    states(): KnownState[] {
      const states = kept.list();
      const known = new Set(states.map(({ snapshot }) => snapshot));
      const shown = meetings.list().filter(({ snapshot }) => known.has(snapshot));
      const ofMeetings = new Set(shown.map(({ snapshot }) => snapshot));
      return [
        ...shown.map((meeting) => ({
          state: { kind: 'meeting' as const, id: meeting.id },
          snapshot: meeting.snapshot,
          at: meeting.startedAt,
          keptFor: 'show' as const,
          label: meeting.deckTitle,
        })),
        ...states.filter(
          ({ snapshot, keptFor }) => keptFor === 'hand' || !ofMeetings.has(snapshot),
        ),
      ].sort((one, other) => (one.at < other.at ? 1 : -1));
    },

    /** Keeps the present state; nothing is read or compressed when it is kept already. */
    keep: (keptFor: KeptFor, label: Localized): Promise<KnownState> =>
      kept.keep(snapshot(), keptFor, label),

    /** Another store's file as a state to compare with. @throws store.* */
    async describeFile(path: string): Promise<KnownState> {
      const snapshot = await others.nameOf(path);
      const name = path.split(/[\\/]/).at(-1) ?? path;
      return {
        state: { kind: 'file', path },
        snapshot: snapshot.id,
        at: snapshot.changedAt,
        keptFor: 'file',
        label: { zh: name, en: name },
      };
    },

    /** @throws difference.unknown, meeting.unknown, store.* */
    async compare(other: OtherState): Promise<Difference> {
      const before = named(await stateOf(other));
      return differenceOf(before, named(present()));
    },
  };
}

function named<Held extends ComparedContent>({
  content,
  snapshot,
}: NamedContent<Held>): State<Held> {
  return { content, snapshot: { snapshot: snapshot.id, at: snapshot.changedAt } };
}
