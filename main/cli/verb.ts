import type { Locale, Localized } from '../../shared/model/localized.ts';
import type { OpenOptions } from '../store/file/open.ts';
import type { Session } from './session.ts';
import type { Terminal } from './terminal.ts';

/** What is said of a verb: in the list of all, and when its own help is asked for. */
export interface VerbHelp {
  /** Further lines are indented as deep as the first one stands in the list. */
  readonly summary: Localized;
  readonly text: Localized;
}

/**
 * What a verb does with the store: `edits` signs with the person of this computer and has the day's
 * backup made first; `writes` leaves the content as it is, but needs the store's own file; for
 * `reads` a copy will do.
 */
export type StoreUse = 'reads' | 'writes' | 'edits';

/** Where a store is, or is to be, for a verb that has not opened it. */
export interface StorePlace {
  readonly file: string;
  readonly options: Pick<OpenOptions, 'nativeBinding' | 'whoIsHere'>;
  readonly terminal: Terminal;
  readonly locale: Locale;
}

/** What every verb can be told. */
export interface VerbOptions {
  /** Null for the person's own. */
  readonly store: string | null;
}

/** A verb with what it was asked, ready to be run; it resolves to the program's exit code. */
export type VerbCall<Name extends string = string, What extends VerbOptions = VerbOptions> = {
  readonly verb: Name;
  readonly asked: What;
} & (
  | {
      readonly opens: true;
      readonly use: StoreUse;
      readonly run: (session: Session) => Promise<number>;
      /** Does it all where there is no store yet; null where that is not what was asked. */
      readonly runWithNewStore: ((place: StorePlace) => Promise<number | null>) | null;
    }
  | {
      readonly opens: false;
      readonly run: (place: StorePlace) => Promise<number>;
    }
);

export interface Verb<Name extends string = string, What extends VerbOptions = VerbOptions> {
  readonly name: Name;
  readonly help: VerbHelp;
  /** @returns null when help is asked for @throws usage.* */
  readonly call: (args: readonly string[]) => VerbCall<Name, What> | null;
}

interface Described<Name extends string, What extends VerbOptions> {
  readonly name: Name;
  readonly help: VerbHelp;
  /** @returns null when help is asked for @throws usage.* */
  readonly parse: (args: readonly string[]) => What | null;
}

/** A verb that has the store open; what it runs it imports then, as no verb needs what others do. */
export function defineVerb<const Name extends string, What extends VerbOptions>({
  name,
  help,
  parse,
  use,
  run,
  runWithNewStore,
}: Described<Name, What> & {
  readonly use: (asked: What) => StoreUse;
  readonly run: (asked: What, session: Session) => Promise<number>;
  readonly runWithNewStore?: (asked: What, place: StorePlace) => Promise<number | null>;
}): Verb<Name, What> {
  return {
    name,
    help,
    call: (args) => {
      const asked = parse(args);
      return (
        asked && {
          ...{ verb: name, asked, opens: true, use: use(asked) },
          run: (session: Session) => run(asked, session),
          runWithNewStore: runWithNewStore
            ? (place: StorePlace) => runWithNewStore(asked, place)
            : null,
        }
      );
    },
  };
}

/** A verb for a store that need not be there, or be sound. */
export function defineVerbWithoutStore<const Name extends string, What extends VerbOptions>({
  name,
  help,
  parse,
  run,
}: Described<Name, What> & {
  readonly run: (asked: What, place: StorePlace) => Promise<number>;
}): Verb<Name, What> {
  return {
    name,
    help,
    call: (args) => {
      const asked = parse(args);
      return asked && { verb: name, asked, opens: false, run: (place) => run(asked, place) };
    },
  };
}
