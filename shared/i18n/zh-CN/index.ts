import { app } from './app.ts';
import { backups } from './backups.ts';
import { briefings } from './briefings.ts';
import { bundles } from './bundles.ts';
import { cli } from './cli.ts';
import { dataExport } from './data-export.ts';
import { decks } from './decks.ts';
import { desk } from './desk.ts';
import { differences } from './differences.ts';
import { drafting } from './drafting.ts';
import { editing } from './editing.ts';
import { editorChecks } from './editor-checks.ts';
import { errors } from './errors.ts';
import { exportDialog } from './export-dialog.ts';
import { exports } from './exports.ts';
import { figureText } from './figure-text.ts';
import { findings } from './findings.ts';
import { goals } from './goals.ts';
import { importBeside } from './import-beside.ts';
import { importColumns } from './import-columns.ts';
import { importDialog } from './import-dialog.ts';
import { importMapping } from './import-mapping.ts';
import { importSeries } from './import-series.ts';
import { imports } from './imports.ts';
import { keys } from './keys.ts';
import { layoutGallery } from './layout-gallery.ts';
import { layouts } from './layouts.ts';
import { looks } from './looks.ts';
import { meetings } from './meetings.ts';
import { pages } from './pages.ts';
import { periodGrid } from './period-grid.ts';
import { pictures } from './pictures.ts';
import { presentationFile } from './presentation-file.ts';
import { profile } from './profile.ts';
import { reader } from './reader.ts';
import { reading } from './reading.ts';
import { records } from './records.ts';
import { recovery } from './recovery.ts';
import { review } from './review.ts';
import { show } from './show.ts';
import { slide } from './slide.ts';
import { slideEditor } from './slide-editor.ts';
import { slideFields } from './slide-fields.ts';
import { slideList } from './slide-list.ts';
import { sources } from './sources.ts';
import { storeAccess } from './store-access.ts';
import { tableFiles } from './table-files.ts';
import { verifying } from './verifying.ts';

/** Messages in Chinese, the default language; `{name}` is filled in by the caller. */
export const zhCN = {
  ...app,
  ...reader,
  ...reading,
  ...verifying,
  ...slide,
  ...slideEditor,
  ...slideList,
  ...editorChecks,
  ...slideFields,
  ...layouts,
  ...keys,
  ...layoutGallery,
  ...show,
  ...meetings,
  ...pictures,
  ...profile,
  ...looks,
  ...bundles,
  ...records,
  ...editing,
  ...periodGrid,
  ...decks,
  ...briefings,
  ...drafting,
  ...exports,
  ...exportDialog,
  ...pages,
  ...presentationFile,
  ...dataExport,
  ...recovery,
  ...backups,
  ...review,
  ...sources,
  ...storeAccess,
  ...tableFiles,
  ...imports,
  ...importDialog,
  ...importBeside,
  ...importColumns,
  ...importMapping,
  ...importSeries,
  ...goals,
  ...desk,
  ...differences,
  ...figureText,
  ...findings,
  ...cli,
  ...errors,
} as const;

export type MessageKey = keyof typeof zhCN;
