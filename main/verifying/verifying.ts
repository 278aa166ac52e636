import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/errors.ts';
import type { DeckKey } from '../../shared/model/keys.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type { Source } from '../../shared/model/source.ts';
import type { VerifiedReport } from '../../shared/model/verifying.ts';
import { reportInWords } from '../../shared/verifying/report-in-words.ts';
import type {
  VerifiedAgainst,
  VerifiedDocument,
} from '../../shared/verifying/verifying-document.ts';
import type { Store } from '../store/file/open.ts';
import { againstStore } from './against-store.ts';
import { withoutOwnCounts } from './own-counts.ts';
import type { DocumentSource } from './verify-tasks.ts';
import type { Verifier } from './verify-thread.ts';

interface Dependencies {
  readonly store: Pick<Store, 'content' | 'decks' | 'sources'>;
  readonly verifier: Verifier;
}

interface HeldDocument {
  readonly source: DocumentSource;
  readonly deck: DeckKey | null;
  readonly document: VerifiedDocument;
  readonly against: VerifiedAgainst;
  readonly sources: readonly Source[];
}

/** Documents that are held at once: a dialog looks at one, and may be given another. */
const most = 3;

export type Verifying = ReturnType<typeof createVerifying>;

/** Documents that a window has held against the store. */
export function createVerifying({ store, verifier }: Dependencies) {
  const opened = new Map<string, HeldDocument>();

  function held(id: string): HeldDocument {
    const found = opened.get(id);
    if (!found) throw new AppError('import.file-gone');
    return found;
  }

  const inWords = (id: string, locale: Locale): VerifiedReport => {
    const { document, against, sources } = held(id);
    return { id, ...reportInWords(document, against, sources, locale) };
  };

  async function verify(id: string, source: DocumentSource, deck: DeckKey | null): Promise<void> {
    const { known, against } = againstStore(store, deck);
    const sources = store.sources.list();
    const document = withoutOwnCounts(await verifier.verify({ source, ...known }), store);
    opened.set(id, { source, deck, document, against, sources });
  }

  return {
    /** @throws report.*, table-file.*, deck.unknown */
    async open(
      source: DocumentSource,
      deck: DeckKey | null,
      locale: Locale,
    ): Promise<VerifiedReport> {
      const id = randomUUID();
      await verify(id, source, deck);
      for (const old of [...opened.keys()].slice(0, -most)) opened.delete(old);
      return inWords(id, locale);
    },

    /** Against the store as it is now, and maybe another briefing. @throws import.file-gone, report.* */
    async again(id: string, deck: DeckKey | null, locale: Locale): Promise<VerifiedReport> {
      await verify(id, held(id).source, deck);
      return inWords(id, locale);
    },

    /** In the words of another language. @throws import.file-gone */
    read: inWords,

    close: (id: string) => void opened.delete(id),
  };
}
