import { verifiedPages } from '../../../shared/export/pages/verified-pages.ts';
import { translate } from '../../../shared/i18n/messages.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import type { PrintedReport } from '../../../shared/model/verifying.ts';
import type { PdfDescription } from './describe-pdf.ts';

/** What the PDF of a check says about itself; it is as old as the state of the store it was held against. */
export function describeVerified(
  report: PrintedReport,
  { snapshot }: Briefing,
  locale: Locale,
  program: string,
): PdfDescription {
  const section = translate(locale, 'verifying.title');
  return {
    title: `${section} ${report.name}`,
    subject: translate(locale, 'export.subject', { deck: report.name, id: report.snapshot }),
    snapshot: report.snapshot,
    hash: null,
    locale,
    changedAt: new Date(snapshot.changedAt),
    program,
    pages: verifiedPages(report).map((rows, index) => ({
      part: null,
      entries: [{ section, title: rows[0]?.place ?? report.name }],
      label: { prefix: '', number: index + 1 },
    })),
  };
}
