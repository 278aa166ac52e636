import type { CutText } from '../../shared/deck/cut-texts.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type { VerifiedDocument } from '../../shared/verifying/verifying-document.ts';
import type { ReportReading, ReportRequest } from '../import/report/report-tasks.ts';
import type { BundleRequest } from '../store/bundles/make-bundle.ts';
import type { BundleSide } from '../store/bundles/open-bundle.ts';
import type { Store } from '../store/file/open.ts';
import type { VerifyingRequest } from '../verifying/verify-tasks.ts';
import type { Terminal } from './terminal.ts';

/** What a verb has at hand. */
export interface Session {
  readonly store: Store;
  readonly storeFile: string;
  readonly terminal: Terminal;
  readonly locale: Locale;
  readonly root: string;
  /** The built-in data package. */
  readonly datasetFolder: string;
  /** Who works at this computer, for what is written; empty where nobody said. */
  readonly person: () => string;
  /** What the slides of a briefing have no room for, told by a thread that draws them. */
  readonly findCutTexts: (briefing: Briefing) => Promise<readonly CutText[]>;
  readonly bundles: {
    /** @throws as `makeBundle` */
    readonly make: (request: BundleRequest) => Promise<Uint8Array>;
    /** A bundle, or a whole data package. @throws as `readSide`, `readPackageSide` */
    readonly read: (file: string) => Promise<BundleSide>;
    /** Null for what is no whole data package of ours. @throws as `readPackageSide` */
    readonly readPackage: (file: string) => Promise<BundleSide | null>;
    /** Keeps a copy of the store as it is, before much of it changes. @throws file.disk-full, store.* */
    readonly backUp: () => Promise<unknown>;
  };
  /** Reads a report in a thread of its own. */
  readonly readReport: (request: ReportRequest) => Promise<ReportReading>;
  /** Holds a document against the store in a thread of its own. */
  readonly verifyDocument: (request: VerifyingRequest) => Promise<VerifiedDocument>;
}

/** The briefing that was named; by default the one whose reporting period ends last. */
export function deckOf(
  { deck }: { readonly deck: string | null },
  { store }: Pick<Session, 'store'>,
): string {
  return deck ?? store.decks.latest();
}

export const exitCodes = { done: 0, failed: 1, wrongUsage: 2 } as const;
