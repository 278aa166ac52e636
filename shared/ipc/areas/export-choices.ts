import { z } from 'zod';
import { ExportChoices, ExportPreset, LastExport, PresetName } from '../../model/export-choice.ts';
import { call } from '../define.ts';

/** What is remembered of exports; each change answers with all of it. */
export const exportChoicesArea = {
  get: call(z.void(), ExportChoices),
  /** Remembers how and what was exported, for the next time. */
  remember: call(LastExport, ExportChoices),
  /** Keeps a choice under a name, in the place of one of the same name. */
  save: call(ExportPreset, ExportChoices),
  /** @throws export.preset-exists */
  rename: call(z.strictObject({ from: PresetName, to: PresetName }), ExportChoices),
  remove: call(z.strictObject({ name: PresetName }), ExportChoices),
} as const;
