import { translate } from '../../../shared/i18n/messages.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import type { Signed } from '../../../shared/model/meeting-details.ts';
import type { Meeting } from '../../../shared/model/show.ts';
import { answeredBy } from '../../../shared/show/meeting-words.ts';
import { type CsvCell, sheetCsv } from './csv.ts';

const columns = [
  ...(['name', 'place', 'deck', 'snapshot', 'kind', 'at', 'number', 'text', 'seconds'] as const),
  ...(['indicator', 'answer', 'responsible', 'due', 'written-by', 'written-on'] as const),
  ...(['held-by', 'device', 'id'] as const),
] as const;

type Row = Readonly<Record<(typeof columns)[number], CsvCell>>;

/**
 * A meeting as a table: a row for every slide shown, every question, who was there, what was noted and
 * each decision, each whole in itself.
 */
export function meetingCsv(meeting: Meeting, locale: Locale): string {
  const rows = [
    ...slideRows(meeting, locale),
    ...questionRows(meeting, locale),
    ...detailRows(meeting, locale),
    ...decisionRows(meeting, locale),
  ];
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
    };
  });
}

function questionRows(meeting: Meeting, locale: Locale): Row[] {
  return meeting.questions.map((question) => ({
    ...common(meeting, locale),
    kind: translate(locale, 'meeting-csv.question'),
    at: localTime(Date.parse(question.at)),
    text: question.asked,
    indicator: answeredBy(question, locale),
    answer: question.printed,
  }));
}

function detailRows(meeting: Meeting, locale: Locale): Row[] {
  const { details } = meeting;
  return (['people', 'notes'] as const)
    .filter((field) => details[field] !== '')
    .map((field) => ({
      ...common(meeting, locale),
      ...(details.written && signedBy(details.written)),
      kind: translate(locale, `meetings.${field}`),
      text: details[field],
    }));
}

function decisionRows(meeting: Meeting, locale: Locale): Row[] {
  return meeting.decisions.map(({ text, responsible, due, written }, index) => ({
    ...common(meeting, locale),
    ...signedBy(written),
    kind: translate(locale, 'meetings.decision'),
    number: index + 1,
    ...{ text, responsible, due },
  }));
}

function signedBy({ by, device, at }: Signed) {
  return {
    at: localTime(Date.parse(at)),
    'written-by': by,
    'written-on': device?.name ?? null,
  };
}

/** What every row says; the rows of a meeting are known again by its identity. */
function common({ details, deckTitle, snapshot, heldBy, device, id }: Meeting, locale: Locale) {
  const empty = { at: null, number: null, seconds: null, indicator: null, answer: null };
  const unsigned = { responsible: null, due: null, 'written-by': null, 'written-on': null };
  const held = { 'held-by': heldBy, device: device?.name ?? null, id };
  const { name, place } = details;
  return {
    ...{ name, place, deck: inLocale(deckTitle, locale), snapshot },
    ...empty,
    ...unsigned,
    ...held,
  };
}

/** `2024-01-23 09:05:00`, in the time of this machine, as spreadsheets read it. */
export function localTime(ms: number): string {
  const time = new Date(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  const date = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${date} ${[time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':')}`;
}
