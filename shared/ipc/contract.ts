import { z } from 'zod';
import { commandIds } from '../commands/registry.ts';
import { Briefing } from '../model/briefing.ts';
import { Damage, DamageAcceptance } from '../model/damage.ts';
import { DeckKey } from '../model/keys.ts';
import { Settings } from '../model/settings.ts';
import { StoreAccess } from '../model/store-access.ts';
import { anyText } from '../model/text.ts';
import { backupsArea } from './areas/backups.ts';
import { builtInArea } from './areas/built-in.ts';
import { bundlesArea } from './areas/bundles.ts';
import { decksArea } from './areas/decks.ts';
import { draftingArea } from './areas/drafting.ts';
import { exportChoicesArea } from './areas/export-choices.ts';
import { exportsArea, printArea } from './areas/exports.ts';
import { figuresArea } from './areas/figures.ts';
import { importsArea } from './areas/imports.ts';
import { meetingsArea } from './areas/meetings.ts';
import { periodGridArea } from './areas/period-grid.ts';
import { picturesArea } from './areas/pictures.ts';
import { profileArea } from './areas/profile.ts';
import { readingsArea } from './areas/readings.ts';
import { differencesArea, draftsArea, recordsArea, reviewsArea } from './areas/records.ts';
import { showArea } from './areas/show.ts';
import { verifyingArea } from './areas/verifying.ts';
import { call, event } from './define.ts';

/** Every channel between windows and the main process. */
export const contract = {
  briefing: {
    /** The deck with all that its slides refer to; null is the one that is open. */
    get: call(z.strictObject({ deck: DeckKey.nullable() }), Briefing),
    /** Figures, goals or slides changed; fetch again. */
    changed: event(z.strictObject({ areas: z.array(z.string()) })),
  },
  decks: decksArea,
  settings: {
    get: call(z.void(), Settings),
    set: call(Settings.partial(), Settings),
    changed: event(Settings),
  },
  profile: profileArea,
  pictures: picturesArea,
  exports: exportsArea,
  exportChoices: exportChoicesArea,
  print: printArea,
  show: showArea,
  meetings: meetingsArea,
  figures: figuresArea,
  records: recordsArea,
  periodGrid: periodGridArea,
  reviews: reviewsArea,
  builtIn: builtInArea,
  imports: importsArea,
  readings: readingsArea,
  drafting: draftingArea,
  verifying: verifyingArea,
  drafts: draftsArea,
  differences: differencesArea,
  backups: backupsArea,
  bundles: bundlesArea,
  storeAccess: {
    /** Whether the store may be edited; it stays so while the app runs. */
    get: call(z.void(), StoreAccess),
  },
  /** Records that are not as this program wrote them. */
  damage: {
    /** Reads all of the content: the window asks once, and again while there is any. */
    find: call(z.void(), Damage),
    /** Takes records for right as they stand; what has changed since they were seen stays. */
    accept: call(DamageAcceptance, Damage),
  },
  windows: {
    setFullScreen: call(z.strictObject({ on: z.boolean() }), z.void()),
    /** A modal panel opened over the view, or the last one closed. */
    setInDialog: call(z.strictObject({ on: z.boolean() }), z.void()),
    fullScreenChanged: event(z.strictObject({ on: z.boolean() })),
  },
  commands: {
    /** A menu command that the window is to carry out. */
    invoked: event(z.strictObject({ id: z.enum(commandIds) })),
  },
  log: {
    /** An uncaught error of the window, for the local log file. */
    error: call(z.strictObject({ message: anyText(4000), stack: anyText(20_000) }), z.void()),
  },
} as const;

export type Contract = typeof contract;
