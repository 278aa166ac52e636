import { z } from 'zod';

/** Why something the app was asked to do failed. The sentence for the person is in `shared/i18n`. */
export const errorCodes = [
  'internal',
  'ipc.forbidden',
  'ipc.invalid',
  'store.not-a-database',
  'store.damaged',
  'store.empty',
  'store.missing',
  'store.disk-failed',
  'store.newer',
  'store.read-only',
  'store.busy',
  'store.folder-missing',
  'store.stale',
  'store.not-there',
  'store.editing-rests',
  'backup.unknown',
  'backup.damaged',
  'record.unknown',
  'record.unreadable',
  'record.exists',
  'record.used',
  'record.needed',
  'record.home-needed',
  'record.code-taken',
  'record.area-in-itself',
  'record.circular',
  'record.misfit',
  'record.paragraph-unknown',
  'record.reason-missing',
  'record.place-taken',
  'record.last-deck',
  'record.body-unfit',
  'record.edits-refused',
  'record.choice-missing',
  'record.target-missing',
  'clipboard.no-slides',
  'clipboard.unreadable',
  'review.unknown',
  'bundle.not-a-bundle',
  'bundle.damaged',
  'bundle.newer',
  'bundle.too-large',
  'bundle.gone',
  'merge.undecided',
  'difference.unknown',
  'difference.cancelled',
  'dataset.invalid',
  'import.map-unreadable',
  'import.plan-changed',
  'import.reason-needed',
  'import.open-questions',
  'import.file-gone',
  'import.whole-package',
  'table-file.empty',
  'table-file.no-cells',
  'table-file.unknown-type',
  'table-file.other-type',
  'table-file.encrypted',
  'table-file.damaged',
  'table-file.too-large',
  'table-file.package-unfit',
  'table-file.no-package',
  'deck.unknown',
  'deck.no-language',
  'show.none',
  'meeting.unknown',
  'export.busy',
  'export.preset-exists',
  'export.cancelled',
  'export.render-failed',
  'export.no-slides',
  'export.no-charts',
  'export.no-data',
  'export.unproved',
  'print.no-printer',
  'print.failed',
  'logo.too-large',
  'logo.too-complex',
  'logo.not-a-picture',
  'logo.has-text',
  'logo.unreadable',
  'picture.heic',
  'picture.svg',
  'picture.other-type',
  'picture.not-a-picture',
  'picture.too-large',
  'picture.too-many-pixels',
  'picture.broken',
  'picture.refused',
  'picture.unreadable',
  'file.not-readable',
  'report.not-read',
  'report.too-large',
  'report.empty',
  'report.other-type',
  'report.no-text',
  'reading.gone',
  'reading.no-figure',
  'reading.not-ready',
  'report.old-word',
  'report.damaged',
  'report.encrypted',
  'report.bomb',
  'report.scanned',
  'report.too-many-pages',
  'file.not-writable',
  'file.disk-full',
  'file.in-use',
  'file.name-too-long',
  'file.is-folder',
  'file.not-folder',
  'file.not-opened',
  'file.folder-missing',
  'usage.verb-unknown',
  'usage.option-unknown',
  'usage.option-unfit',
  'usage.option-missing',
  'usage.value-missing',
  'usage.locale-unknown',
  'usage.theme-unknown',
  'usage.look-unknown',
  'usage.format-unknown',
  'usage.scale-unknown',
  'usage.value-unknown',
  'usage.value-too-long',
  'usage.slides-unreadable',
  'usage.slides-beyond',
  'usage.argument-unexpected',
  'usage.files-same',
  'usage.options-exclusive',
  'usage.value-unreadable',
  'usage.action-unknown',
  'usage.slide-unknown',
  'usage.source-unknown',
  'usage.area-unknown',
  'draft.source-empty',
  'usage.place-beyond',
  'usage.replacement-empty',
  'usage.replacement-too-long',
  'usage.input-unreadable',
  'usage.input-not-json',
  'usage.input-unfit',
] as const;
export const ErrorCode = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** Values that the error's sentence names: a path, a version, a key. */
export const ErrorParams = z.record(z.string(), z.union([z.string(), z.number()]));
export type ErrorParams = z.infer<typeof ErrorParams>;

export const Failure = z.strictObject({
  code: ErrorCode,
  params: ErrorParams,
});
export type Failure = z.infer<typeof Failure>;

/** An error with a code for the program; `shared/i18n` has its sentence for the person. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }

  /** The error as it crosses; one that is no AppError becomes `internal`, without its details. */
  static toFailure(error: unknown): Failure {
    return error instanceof AppError
      ? { code: error.code, params: error.params }
      : { code: 'internal', params: {} };
  }
}
