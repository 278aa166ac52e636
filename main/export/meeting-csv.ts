import { stringify } from 'csv-stringify/sync';
import { translate } from '../../shared/i18n/messages.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import type { Meeting } from '../../shared/model/show.ts';

const columns = ['deck', 'snapshot', 'kind', 'at', 'number', 'text', 'seconds', 'answer'] as const;

/** A cell's text; numbers stay numbers, so that a sheet adds them up. */
type Row = Readonly<Record<(typeof columns)[number], string | number>>;

/**
 * A meeting as a table: a row for every slide shown and every question, each whole in itself. With
 * a byte order mark, by which Excel knows UTF-8, and no cell that a sheet takes for a formula.
 */
export function meetingCsv(meeting: Meeting, locale: Locale): string {
  const rows = [...slideRows(meeting, locale), ...questionRows(meeting, locale)];
  return stringify(rows, {
    bom: true,
    header: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    columns: columns.map((key) => ({ key, header: translate(locale, `meeting-csv.${key}`) })),
  });
}

function slideRows(meeting: Meeting, locale: Locale): Row[] {
  let at = Date.parse(meeting.startedAt);
  return meeting.slides.map(({ number, title, seconds }) => {
    const from = at;
    at += seconds * 1000;
    return {
      ...common(meeting, locale),
      kind: translate(locale, 'meeting-csv.slide'),
      at: localTime(from),
      number,
      text: locale === 'en' ? title.en : title.zh,
      seconds,
      answer: '',
    };
  });
}

function questionRows(meeting: Meeting, locale: Locale): Row[] {
  return meeting.questions.map(({ at, asked, printed }) => ({
    ...common(meeting, locale),
    kind: translate(locale, 'meeting-csv.question'),
    at: localTime(Date.parse(at)),
    number: '',
    text: asked,
    seconds: '',
    answer: printed,
  }));
}

function common({ deckTitle, snapshot }: Meeting, locale: Locale) {
  return { deck: inLocale(deckTitle, locale), snapshot };
}

/** `2024-01-23 09:05:00`, in the time of this machine, as spreadsheets read it. */
export function localTime(ms: number): string {
  const time = new Date(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  const date = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${date} ${[time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':')}`;
}
