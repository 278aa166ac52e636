import type { ReactNode } from 'react';
import type { BindResult } from '../../shared/deck/bound-slide.ts';
import {
  type MeetingPage,
  meetingPages,
  type WrittenBlock,
} from '../../shared/export/pages/meeting-pages.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Deck } from '../../shared/model/deck.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import type { PrintJob } from '../../shared/model/print-job.ts';
import { answeredBy, meetingName } from '../../shared/show/meeting-words.ts';
import { InkStrokes } from '../show/ink/InkStrokes.tsx';
import { SlideSheet } from '../slides/SlideSheet.tsx';
import { lookOfResult } from '../slides/sheet-look.ts';
import { useSlides } from '../slides/slide-context.ts';
import styles from './meeting-pages.module.css';
import printStyles from './print.module.css';

type MeetingJob = Extract<PrintJob, { kind: 'meeting' }>;

/** The slides that a meeting's pages show under their ink, in the order of the pages. */
export function inkedSlides(
  { meeting }: MeetingJob,
  { deck }: Briefing,
  all: readonly BindResult[],
): BindResult[] {
  return meetingPages(meeting, deck).flatMap((page) => {
    const result = page.kind === 'ink' ? all[page.number - 1] : undefined;
    return result ? [result] : [];
  });
}

interface Props {
  readonly job: MeetingJob;
  readonly deck: Deck;
  readonly all: readonly BindResult[];
}

/** The record of a meeting: what was said of it, what was shown and asked, then the slides that were drawn on. */
export function MeetingPages({ job, deck, all }: Props) {
  const pages = meetingPages(job.meeting, deck);
  return pages.map((page, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pages are drawn once, in this order
    <div key={index} className={printStyles['print-page']} data-print-page>
      <PageBody page={page} job={job} all={all} />
      {page.kind !== 'ink' && (
        <p className={styles['meeting-page-number']}>
          {index + 1} / {pages.length}
        </p>
      )}
    </div>
  ));
}

function PageBody({
  page,
  job,
  all,
}: {
  readonly page: MeetingPage;
  readonly job: MeetingJob;
  readonly all: readonly BindResult[];
}) {
  const { locale, meeting } = job;
  const { look } = useSlides();
  switch (page.kind) {
    case 'written':
      return (
        <RecordPage job={job}>
          {page.first && <Facts job={job} />}
          {page.blocks.map((block) => (
            <Written key={block.section} block={block} locale={locale} />
          ))}
        </RecordPage>
      );
    case 'slides':
      return (
        <RecordPage job={job}>
          {page.first && <Facts job={job} />}
          <h2>{translate(locale, 'meetings.slides')}</h2>
          <table>
            <tbody>
              {page.rows.map(({ number, title, seconds }, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a slide may stand here twice
                <tr key={row}>
                  <td className={styles['meeting-narrow']}>{number}</td>
                  <td>{locale === 'en' ? title.en : title.zh}</td>
                  <td className={styles['meeting-narrow']}>{duration(seconds)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </RecordPage>
      );
    case 'questions':
      return (
        <RecordPage job={job}>
          <h2>{translate(locale, 'meetings.questions')}</h2>
          <table className={styles['meeting-questions']}>
            <tbody>
              {page.rows.map((question, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may be asked alike at once
                <tr key={row}>
                  <td className={styles['meeting-narrow']}>{clockTime(question.at, locale)}</td>
                  <td className={styles['meeting-asked']}>{question.asked}</td>
                  <td>{answeredBy(question, locale)}</td>
                  <td className={styles['meeting-answer']}>
                    {question.printed || translate(locale, 'meetings.unanswered')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </RecordPage>
      );
    case 'ink': {
      const result = all[page.number - 1];
      return (
        result && (
          <>
            <SlideSheet result={result} mode="print" />
            <InkStrokes strokes={page.strokes} look={lookOfResult(result, look)} />
            <p className={styles['meeting-drawn']}>
              {translate(locale, 'export.snapshot', { id: meeting.snapshot })}
            </p>
          </>
        )
      );
    }
  }
}

function RecordPage({ job, children }: { readonly job: MeetingJob; readonly children: ReactNode }) {
  const { meeting, locale } = job;
  return (
    <section className={styles['meeting-page']}>
      <header>
        <h1>{meetingName(meeting, locale)}</h1>
        <p>
          {translate(locale, 'meetings.title')} ·{' '}
          {translate(locale, 'export.snapshot', { id: meeting.snapshot })}
        </p>
      </header>
      {children}
    </section>
  );
}

function Facts({ job: { meeting, locale } }: { readonly job: MeetingJob }) {
  const [from, to] = [Date.parse(meeting.startedAt), Date.parse(meeting.endedAt)];
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(from);
  const time = `${clockTime(meeting.startedAt, locale)}–${clockTime(meeting.endedAt, locale)}`;
  const length = translate(locale, 'meetings.length', { time: duration((to - from) / 1000) });
  const { heldBy: person, id, details } = meeting;
  const holder = person === '' ? [] : [translate(locale, 'meetings.held-by', { person })];
  const place =
    details.place === '' ? [] : [translate(locale, 'meetings.held-at', { place: details.place })];
  // Where the meeting has a name, the briefing's stands here.
  const deck = details.name === '' ? [] : [inLocale(meeting.deckTitle, locale)];
  return (
    <>
      <p className={styles['meeting-facts']}>
        {[...deck, day, time, length, ...holder, ...place].join('  ·  ')}
      </p>
      <p className={styles['meeting-drawn']}>{translate(locale, 'meetings.id', { id })}</p>
    </>
  );
}

function Written({ block, locale }: { readonly block: WrittenBlock; readonly locale: Locale }) {
  const heading = translate(locale, `meetings.${block.section}`);
  return (
    <>
      <h2>
        {heading}
        {block.continued && ` ${translate(locale, 'reviews.continued')}`}
      </h2>
      {block.section === 'decisions' ? (
        <table className={styles['meeting-decisions']}>
          <thead>
            <tr>
              <td className={styles['meeting-count']} />
              <th scope="col">{translate(locale, 'meetings.decision')}</th>
              <th scope="col" className={styles['meeting-responsible']}>
                {translate(locale, 'meetings.responsible')}
              </th>
              <th scope="col" className={styles['meeting-due']}>
                {translate(locale, 'meetings.due')}
              </th>
            </tr>
          </thead>
          <tbody>
            {block.rows.map(({ number, text, responsible, due }) => (
              <tr key={number}>
                <td className={styles['meeting-count']}>{number}</td>
                <td>{text}</td>
                <td>{responsible}</td>
                <td>{due !== null && formatPeriod(due, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className={styles['meeting-text']}>{block.lines.join('\n')}</p>
      )}
    </>
  );
}

function clockTime(at: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(Date.parse(at));
}

/** `1:05`, `1:02:05`. */
function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const rest = two(whole % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
