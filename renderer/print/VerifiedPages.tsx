import { verifiedPages } from '../../shared/export/pages/verified-pages.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type { PrintJob } from '../../shared/model/print-job.ts';
import type { FindingRow } from '../../shared/model/verifying.ts';
import { countStates } from '../../shared/verifying/gravity.ts';
import meetingPagesStyles from './meeting-pages.module.css';
import printStyles from './print.module.css';
import styles from './verified-pages.module.css';

type VerifiedJob = Extract<PrintJob, { kind: 'verified' }>;

/** What was found in a document, the gravest first, on as many sheets as it needs. */
export function VerifiedPages({ job: { report, locale } }: { readonly job: VerifiedJob }) {
  const pages = verifiedPages(report);
  const counts = countStates(report.findings);
  return pages.map((rows, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pages are drawn once, in this order
    <div key={index} className={printStyles['print-page']} data-print-page>
      <section className={meetingPagesStyles['meeting-page']}>
        <header>
          <h1 className={styles['verified-title']}>{report.name}</h1>
          <p>
            {translate(locale, 'verifying.title')} ·{' '}
            {translate(locale, 'export.snapshot', { id: report.snapshot })}
          </p>
        </header>
        {index === 0 && (
          <p className={styles['verified-summary']}>
            {translate(locale, 'verifying.summary', {
              ...{ count: report.findings.length, different: counts.different },
              ...{ other: counts['another-period'], unsure: counts.unsure },
              ...{ unknown: counts.unknown, rounded: counts.rounded, equal: counts.equal },
            })}
          </p>
        )}
        {rows.map((row) => (
          <Row key={`${row.piece} ${row.start} ${row.printed}`} row={row} locale={locale} />
        ))}
      </section>
      <p className={meetingPagesStyles['meeting-page-number']}>
        {index + 1} / {pages.length}
      </p>
    </div>
  ));
}

function Row({ row, locale }: { readonly row: FindingRow; readonly locale: Locale }) {
  const { state, place, printed, sentence, held, remarks } = row;
  return (
    <article className={styles['verified-row']}>
      <h2>
        {translate(locale, `verifying.state.${state}`)} {printed}
        <span className={styles['verified-place']}>{place}</span>
      </h2>
      <p>{sentence}</p>
      {held && (
        <>
          <p>
            {translate(locale, 'verifying.kept')} {held.name} <strong>{held.printed}</strong>{' '}
            {held.period}
          </p>
          <p className={styles['verified-source']}>{held.source}</p>
        </>
      )}
      {remarks.length > 0 && <p>{remarks.join(locale === 'en' ? '; ' : '；')}</p>}
    </article>
  );
}
