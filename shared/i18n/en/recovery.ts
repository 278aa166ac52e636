import type { recovery as zh } from '../zh-CN/recovery.ts';

export const recovery: Readonly<Record<keyof typeof zh, string>> = {
  'dialog.meeting-unrecorded': 'The record of the meeting was not saved.',
  'dialog.go-without': 'Go on without it',
  'draft.unkept':
    '{reason} What you typed is in this window only for now, not on the disk: save it before you quit, or make room and go on typing.',
};
