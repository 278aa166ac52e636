import { differenceOf, type State } from '../../../shared/editing/difference.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Snapshot } from '../../../shared/model/briefing.ts';
import type { ComparedContent } from '../../../shared/model/content.ts';
import type { Difference, KnownState, OtherState } from '../../../shared/model/difference.ts';
import type { Localized } from '../../../shared/model/localized.ts';
import { meetingName } from '../../../shared/show/meeting-words.ts';
import type { NamedContent, OtherStores } from '../file/other-stores.ts';
import type { createKeptStates, KeptFor } from './kept-states.ts';
import type { createMeetings } from './meetings.ts';

interface DifferenceParts {
  readonly kept: ReturnType<typeof createKeptStates>;
  readonly meetings: Pick<ReturnType<typeof createMeetings>, 'list' | 'get'>;
  /** The present content. */
  readonly present: () => NamedContent;
  readonly snapshot: () => Snapshot;
  readonly others: OtherStores;
  /** Throws where the store is only read. */
  readonly assertMayEdit: () => void;
  /** Whether a path leads to this store. */
  readonly isOwn: (path: string) => boolean;
}

/** Holding this store against a kept state, a meeting's figures or another store's file. */
export function createDifferences({
  kept,
  meetings,
  present,
  snapshot,
  others,
  assertMayEdit,
  isOwn,
}: DifferenceParts) {
  let underWay: { readonly ending: AbortController; readonly ended: Promise<unknown> } | null =
    null;

  async function stateOf(
    other: OtherState,
    contentOf: (path: string) => Promise<NamedContent>,
  ): Promise<NamedContent<ComparedContent>> {
    switch (other.kind) {
      case 'snapshot':
        return kept.read(other.id);
      case 'meeting':
        return kept.read(meetings.get(other.id).snapshot);
      case 'file':
        return isOwn(other.path) ? present() : contentOf(other.path);
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
          label: { zh: meetingName(meeting, 'zh-CN'), en: meetingName(meeting, 'en') },
        })),
        ...states.filter(
          ({ snapshot, keptFor }) => keptFor === 'hand' || !ofMeetings.has(snapshot),
        ),
      ].sort((one, other) => (one.at < other.at ? 1 : -1));
    },

    /** Keeps the present state; nothing is read or compressed when it is kept already. */
    async keep(keptFor: KeptFor, label: Localized): Promise<KnownState> {
      // What a show or an export leaves by itself nobody misses.
      if (keptFor === 'hand') assertMayEdit();
      return kept.keep(snapshot(), keptFor, label);
    },

    /** Another store's file as a state to compare with. @throws store.* */
    async describeFile(path: string): Promise<KnownState> {
      const { id, changedAt } = isOwn(path) ? snapshot() : await others.nameOf(path);
      const name = path.split(/[\\/]/).at(-1) ?? path;
      return {
        state: { kind: 'file', path },
        snapshot: id,
        at: changedAt,
        keptFor: 'file',
        label: { zh: name, en: name },
      };
    },

    /**
     * Ends a comparison that is under way: its asker wants this one now.
     *
     * @throws difference.unknown, meeting.unknown, store.*; difference.cancelled when it was ended
     */
    async compare(other: OtherState): Promise<Difference> {
      if ('contentOf' in others) {
        const before = named(await stateOf(other, others.contentOf));
        return differenceOf(before, named(present()));
      }
      underWay?.ending.abort();
      const ending = new AbortController();
      const comparison = others.compare(other, ending.signal);
      const own = { ending, ended: comparison.catch(() => {}) };
      underWay = own;
      try {
        return await comparison;
      } catch (error) {
        throw ending.signal.aborted ? new AppError('difference.cancelled') : error;
      } finally {
        if (underWay === own) underWay = null;
      }
    },

    /** Ends the comparison under way; resolves when nothing of it is left. Null when there is none. */
    cancel(): Promise<unknown> | null {
      underWay?.ending.abort();
      return underWay?.ended ?? null;
    },
  };
}

function named<Held extends ComparedContent>({
  snapshot,
  ...state
}: NamedContent<Held>): State<Held> {
  return { ...state, snapshot: { snapshot: snapshot.id, at: snapshot.changedAt } };
}
