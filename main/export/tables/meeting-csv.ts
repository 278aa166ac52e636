import { translate } from '../../../shared/i18n/messages.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import type { Meeting } from '../../../shared/model/show.ts';
import { type CsvCell, sheetCsv } from './csv.ts';

const columns = [
  ...(['deck', 'snapshot', 'kind', 'at', 'number', 'text', 'seconds', 'answer'] as const),
  ...(['held-by', 'device', 'id'] as const),
] as const;

type Row = Readonly<Record<(typeof columns)[number], CsvCell>>;

/** A meeting as a table: a row for every slide shown and every question, each whole in itself. */
export function meetingCsv(meeting: Meeting, locale: Locale): string {
  const rows = [...slideRows(meeting, locale), ...questionRows(meeting, locale)];
  return sheetCsv(
    columns.map((key) => translate(locale, `meeting-csv.${key}`)),
    rows.map((row) => columns.map((key) => row[key])),
  );
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
      answer: null,
    };
  });
}

function questionRows(meeting: Meeting, locale: Locale): Row[] {
  return meeting.questions.map(({ at, asked, printed }) => ({
    ...common(meeting, locale),
    kind: translate(locale, 'meeting-csv.question'),
    at: localTime(Date.parse(at)),
    number: null,
    text: asked,
    seconds: null,
    answer: printed,
  }));
}

/** The rows of a meeting are known again by its identity. */
function common({ deckTitle, snapshot, heldBy, device, id }: Meeting, locale: Locale) {
  const signed = { 'held-by': heldBy, device: device?.name ?? null, id };
  return { deck: inLocale(deckTitle, locale), snapshot, ...signed };
}

/** `2024-01-23 09:05:00`, in the time of this machine, as spreadsheets read it. */
export function localTime(ms: number): string {
  const time = new Date(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  const date = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${date} ${[time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':')}`;
}
