import type { Exporter } from '../export/exporter.ts';
import type { PrintDesk } from '../export/printer.ts';
import type { Log } from '../log.ts';
import type { ShowDesk } from '../show/show-desk.ts';
import type { Store } from '../store/open.ts';
import type { Emit } from './emit.ts';

export type { Emit };

/** What handlers may do to the window that called. */
export interface WindowPort {
  setFullScreen(on: boolean): void;
  /** Asks the person where to save; null when they chose no file. */
  chooseExportFile(defaultName: string, type?: 'pdf' | 'csv'): Promise<string | null>;
  /** Asks the person for another store's file; null when they chose none. */
  chooseStoreFile(): Promise<string | null>;
  /** Shows a file in the system's file manager. */
  reveal(path: string): void;
}

/** All that a handler may use: ports, so that tests run the same handlers without Electron. */
export interface Context {
  readonly store: Pick<
    Store,
    | 'briefings'
    | 'settings'
    | 'meetings'
    | 'showPlans'
    | 'records'
    | 'edits'
    | 'reviews'
    | 'drafts'
    | 'differences'
  >;
  readonly exporter: Exporter;
  readonly show: ShowDesk;
  readonly window: WindowPort;
  /** What the calling window is to print; null unless it is an export window. */
  readonly print: PrintDesk | null;
  readonly emit: Emit;
  readonly log: Log;
}
