import type { meetings as zh } from '../zh-CN/meetings.ts';

export const meetings: Readonly<Record<keyof typeof zh, string>> = {
  'meetings.title': 'Meetings',
  'meetings.empty': 'No meetings yet.',
  'meetings.empty-help':
    'When a show ends, its slides and their durations, the questions asked and the ink you kept are recorded here.',
  'meetings.failed': 'The meeting records could not be read.',
  'meetings.list': 'Meetings',
  'meetings.length': 'Took {time}',
  'meetings.slides': 'Slides shown',
  'meetings.slide': 'Slide {number}',
  'meetings.questions': 'Questions',
  'meetings.no-questions': 'No questions were recorded.',
  'meetings.unanswered': 'No figure for it',
  'meetings.ink': 'Ink kept on {count, plural, one {# slide} other {# slides}}',
  'meetings.ink-pages': 'Slides with ink',
  'meetings.export-pdf': 'Export PDF',
  'meetings.export-csv': 'Export CSV',
  'meetings.exported': 'Exported to {path}',
  'meetings.delete': 'Delete',
  'meetings.delete-title': 'Delete this meeting record?',
  'meetings.delete-text':
    '{deck}, {date}. The record and its ink are deleted for good; briefing and data stay as they are.',
  'meetings.keep': 'Keep it',

  'meeting-csv.deck': 'Deck',
  'meeting-csv.snapshot': 'Data snapshot',
  'meeting-csv.kind': 'Kind',
  'meeting-csv.at': 'Time',
  'meeting-csv.number': 'Slide',
  'meeting-csv.text': 'Title or question',
  'meeting-csv.seconds': 'Seconds',
  'meeting-csv.answer': 'Answer',
  'meeting-csv.slide': 'slide',
  'meeting-csv.question': 'question',
};
