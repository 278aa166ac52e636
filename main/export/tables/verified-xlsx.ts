import { translate } from '../../../shared/i18n/messages.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import type { PrintedReport } from '../../../shared/model/verifying.ts';
import { tableXlsx } from './data-xlsx.ts';

const columns = [
  ['state', 12],
  ['place', 22],
  ['printed', 18],
  ['sentence', 50],
  ['name', 28],
  ['held', 18],
  ['period', 14],
  ['source', 40],
  ['remarks', 40],
] as const;

/** The findings of a check as a workbook, all of them, the gravest first. */
export function verifiedXlsx(
  { name, findings }: PrintedReport,
  locale: Locale,
  madeAt: Date,
): Promise<Uint8Array> {
  const table = {
    columns: columns.map(([key, width]) => ({
      header: translate(locale, `verifying.column.${key}`),
      width,
    })),
    rows: findings.map(({ state, isSure, place, printed, sentence, held, remarks }) => [
      `${translate(locale, `verifying.state.${state}`)}${isSure || state === 'unsure' || state === 'unknown' ? '' : ' ?'}`,
      ...[place, printed, sentence],
      ...[held?.name ?? '', held?.printed ?? '', held?.period ?? '', held?.source ?? ''],
      remarks.join(locale === 'en' ? '; ' : '；'),
    ]),
  };
  return tableXlsx(table, `${translate(locale, 'verifying.title')} ${name}`, locale, madeAt);
}
