import type { storeAccess as zh } from '../zh-CN/store-access.ts';

export const storeAccess: Readonly<Record<keyof typeof zh, string>> = {
  'error.store.editing-rests':
    'Nothing was saved: {reason}, so that it can only be read and shown.',
  'error.store.not-there': 'There is no data file {path}. Check its place and name.',
  'access.medium': 'the data file is on a read-only medium',
  'access.folder': 'nothing may be written in the folder of the data file',
  'access.file': 'the data file is read-only',
  'access.bundle': 'these are briefings that somebody sent for review',
  'access.in-use': 'the data file is open at {person} ({computer})',
  'access.verb-reads': 'A temporary copy is read, as {reason}: {path}',
  'access.notice': 'For reading and presenting only: {reason}.',
  'access.notice-help':
    'This is a temporary copy of when it was opened; nothing that is changed here is kept. {advice}',
  'access.advice.medium':
    'To edit, copy the data file with its folder slide-pictures to this computer, and open it there.',
  'access.advice.folder':
    'To edit, get leave to write in that folder, or copy the data file elsewhere and open it there.',
  'access.advice.file': 'To edit, make the file writable and open it again.',
  'access.advice.bundle':
    'Comments can be written and are kept in this file. Send it back when you are done: merging brings your comments in.',
  'access.advice.in-use': 'Once they have closed it, open it again to see the latest and to edit.',
  'access.somebody': 'somebody else',
  'command.open-store': 'Open Another Data File…',
  'access.choose': 'Open another data file',
  'access.store-type': 'Briefing data file',
  'access.all-files': 'All files',
};
