import type { MessageKey } from '../zh-CN/index.ts';
import { app } from './app.ts';
import { cli } from './cli.ts';
import { editing } from './editing.ts';
import { errors } from './errors.ts';
import { exports } from './exports.ts';
import { meetings } from './meetings.ts';
import { reader } from './reader.ts';
import { records } from './records.ts';
import { show } from './show.ts';
import { slide } from './slide.ts';

export const en: Readonly<Record<MessageKey, string>> = {
  ...app,
  ...reader,
  ...slide,
  ...show,
  ...meetings,
  ...records,
  ...editing,
  ...exports,
  ...cli,
  ...errors,
};
