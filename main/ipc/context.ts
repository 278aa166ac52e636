import type { Bundles } from '../bundles.ts';
import type { Drafting } from '../drafting/drafting.ts';
import type { ImageExporter } from '../export/images/image-exporter.ts';
import type { PaperPrinting } from '../export/paper/paper-printing.ts';
import type { Exporter } from '../export/pdf/exporter.ts';
import type { PrintTasks } from '../export/pdf/printer.ts';
import type { PresentationExporter } from '../export/pptx/exporter.ts';
import type { RecentExport } from '../export/recent-export.ts';
import type { DataExporter } from '../export/tables/data-exporter.ts';
import type { ExportFileType } from '../files/file-name.ts';
import type { Imports } from '../import/imports.ts';
import type { Readings } from '../import/readings.ts';
import type { Log } from '../log.ts';
import type { ProfileKeeper } from '../profile.ts';
import type { ShowController } from '../show/show-controller.ts';
import type { Store } from '../store/file/open.ts';
import type { Verifying } from '../verifying/verifying.ts';
import type { Emit } from './emit.ts';

export type { Emit };

/** What handlers may do to the window that called. */
export interface WindowPort {
  setFullScreen(on: boolean): void;
  /** A modal panel of the window opened, or the last one closed. */
  setInDialog(on: boolean): void;
  /** Asks the person where to save; null when they chose no file. */
  chooseExportFile(defaultName: string, type?: ExportFileType): Promise<string | null>;
  /** Asks the person for a folder to save several files in; null when they chose none. */
  chooseExportFolder(): Promise<string | null>;
  /** Asks the person for another store's file; null when they chose none. */
  chooseStoreFile(): Promise<string | null>;
  /** Asks the person for a file of tables; null when they chose none. */
  chooseTableFile(): Promise<string | null>;
  /** Asks the person for a document to read; null when they chose none. */
  chooseReport(): Promise<string | null>;
  /** Asks the person for a document to check; null when they chose none. */
  chooseDocument(): Promise<string | null>;
  /** Asks the person for a bundle; null when they chose none. */
  chooseBundle(): Promise<string | null>;
  /** Asks the person where a bundle is to be saved; null when they chose no file. */
  chooseBundleTarget(defaultName: string): Promise<string | null>;
  /** Opens a bundle for review, in a window of its own. */
  openBundle(file: string): void;
  /** Asks the person for a picture, and reads it; null when they chose none. @throws logo.unreadable */
  chooseLogo(): Promise<Uint8Array | null>;
  /** Opens a file with the system's program for it. @throws file.not-opened */
  open(path: string): Promise<void>;
  /** Puts a picture on the clipboard. */
  copyImage(png: Uint8Array): Promise<void>;
  /** Shows a file in the system's file manager. */
  reveal(path: string): void;
}

/** All that a handler may use: ports, so that tests run the same handlers without Electron. */
export interface Context {
  readonly store: Pick<
    Store,
    | 'access'
    | 'backups'
    | 'briefings'
    | 'builtInSlides'
    | 'damage'
    | 'deckOverviews'
    | 'decks'
    | 'differences'
    | 'drafts'
    | 'expectEdit'
    | 'edits'
    | 'exportChoices'
    | 'logo'
    | 'merging'
    | 'meetings'
    | 'openedDeck'
    | 'periodRows'
    | 'pictures'
    | 'records'
    | 'reviews'
    | 'reviewTurns'
    | 'settings'
    | 'rehearsals'
    | 'showPlans'
  >;
  readonly exporter: Exporter;
  readonly paper: PaperPrinting;
  readonly presentations: PresentationExporter;
  readonly images: ImageExporter;
  readonly data: DataExporter;
  readonly imports: Imports;
  readonly readings: Readings;
  readonly drafting: Drafting;
  readonly verifying: Verifying;
  readonly recent: RecentExport;
  readonly show: ShowController;
  readonly profile: ProfileKeeper;
  readonly bundles: Bundles;
  /** Settles when comments are where they are to stay: in the bundle that is being reviewed. */
  readonly reviewsKept: () => Promise<void>;
  readonly window: WindowPort;
  /** What the calling window is to print; null unless it is an export window. */
  readonly print: PrintTasks | null;
  readonly emit: Emit;
  readonly log: Log;
}
