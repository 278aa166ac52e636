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
  'recovery.backup-there':
    'The latest sound backup was made on {at}; what was changed since is not in it. Older backups are in {folder}.',
  'recovery.no-backup': 'No sound backup was found ({folder}).',
  'recovery.nothing-deleted':
    'The file that is there is never deleted: where other data take its place, it is kept under another name.',
  'recovery.restore': 'Bring back the backup of {at}',
  'recovery.begin-anew': 'Begin anew with the built-in data',
  'recovery.quit': 'Quit and leave all as it is',
  'recovery.restored': 'The backup of {at} was brought back.',
  'recovery.begun-anew': 'A new data file was made from the built-in data.',
  'recovery.set-aside': 'The earlier file was not deleted: it is now {path}.',
  'cli.backups-there':
    'There are backups of the data in {folder}. Bring one back with briefing restore, or start the app and choose.',
  'damage.found':
    '{count, plural, one {# record} other {# records}} of the data file {count, plural, one {is} other {are}} not as the program wrote {count, plural, one {it} other {them}}.',
  'damage.found-help': 'All other data can be used as ever.',
  'damage.see': 'Look at them',
  'damage.title': 'Records that are not as they were written',
  'damage.list': 'Records that are not as they were written',
  'damage.help':
    'The disk may be failing, or another program changed them. Hold each against its source: correct and save what is wrong; for what is right, whoever looked confirms it in the app.',
  'damage.backups': 'To see what changed, open a backup under “Changes”; backups are in {folder}.',
  'damage.named': '{what} “{name}”',
  'damage.gone': '{what} (no longer in the data file)',
  'damage.more': '{count, plural, one {# more record} other {# more records}}.',
  'damage.open': 'Open',
  'damage.accept':
    '{count, plural, one {It was looked at and is right} other {All # were looked at and are right}}',
  'damage.later': 'Later',
  'damage.area': 'Area',
  'damage.source': 'Source',
  'damage.passage': 'Quotation',
  'damage.theme': 'Theme',
  'damage.indicator': 'Indicator',
  'damage.observation': 'Figure',
  'damage.goal': 'Goal',
  'damage.milestone': 'Milestone',
  'damage.digit-name': 'Name with digits',
  'damage.deck': 'Deck',
  'damage.section': 'Section',
  'damage.slide': 'Slide',
};
