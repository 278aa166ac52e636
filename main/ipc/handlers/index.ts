import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { Context } from '../context.ts';
import { backups } from './backups.ts';
import { briefing } from './briefing.ts';
import { builtIn } from './built-in.ts';
import { bundles } from './bundles.ts';
import { decks } from './decks.ts';
import { drafting } from './drafting.ts';
import { exportChoices } from './export-choices.ts';
import { exports } from './exports.ts';
import { figures } from './figures.ts';
import { imports } from './imports.ts';
import { log } from './log.ts';
import { meetings } from './meetings.ts';
import { periodGrid } from './period-grid.ts';
import { pictures } from './pictures.ts';
import { print } from './print.ts';
import { profile } from './profile.ts';
import { readings } from './readings.ts';
import { damage, differences, drafts, records } from './records.ts';
import { reviews } from './reviews.ts';
import { settings } from './settings.ts';
import { show } from './show.ts';
import { storeAccess } from './store-access.ts';
import { verifying } from './verifying.ts';
import { windows } from './windows.ts';

/** A handler for every call of the contract, none missing, none extra. */
export const handlers: { readonly [Area in keyof Contract]: Handlers<Contract[Area], Context> } = {
  briefing,
  decks,
  settings,
  profile,
  pictures,
  exports,
  exportChoices,
  print,
  show,
  meetings,
  figures,
  records,
  periodGrid,
  reviews,
  builtIn,
  imports,
  readings,
  drafting,
  verifying,
  drafts,
  differences,
  backups,
  bundles,
  storeAccess,
  damage,
  windows,
  commands: {},
  log,
};
