import { product } from '../../product.ts';

import type { recovery as zh } from '../zh-CN/recovery.ts';

export const recovery: Readonly<Record<keyof typeof zh, string>> = {
  'dialog.meeting-unrecorded': 'The record of the meeting was not saved.',
  'dialog.go-without': 'Go on without it',
  'draft.unkept':
    '{reason} What you typed is in this window only for now, not on the disk: save it before you quit, or make room and go on typing.',
  'recovery.store.missing': 'The data file is gone.',
  'recovery.store.empty': 'The data file is empty: there is no data in it.',
  'recovery.store.damaged': 'The data file is damaged and can’t be opened.',
  'recovery.store.not-a-database': `Where the data file should be there is another file, which is no ${product.en} data.`,
  'recovery.copy-there':
    'The latest sound copy was made on {at}; what was changed since is not in it. Older copies are in {folder}.',
  'recovery.no-copy': 'No sound copy was found ({folder}).',
  'recovery.nothing-deleted':
    'The file that is there is never deleted: where other data take its place, it is kept under another name.',
  'recovery.restore': 'Bring back the copy of {at}',
  'recovery.begin-anew': 'Begin anew with the built-in data',
  'recovery.quit': 'Quit and leave all as it is',
  'recovery.restored': 'The copy of {at} was brought back.',
  'recovery.begun-anew': 'A new data file was made from the built-in data.',
  'recovery.set-aside': 'The earlier file was not deleted: it is now {path}.',
  'cli.copies-there':
    'There are copies of the data in {folder}. Start the app to choose one to bring back.',
};
