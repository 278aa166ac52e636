import { Meeting, type MeetingRecord } from '../../../shared/model/show.ts';
import { testRecordId } from './record-id.ts';

/** What a show of the tiny deck could leave behind. */
export function meetingRecord(changed: Partial<Meeting> = {}): MeetingRecord {
  const {
    id: _,
    heldBy: __,
    device: ___,
    details: ____,
    decisions: _____,
    ...record
  } = Meeting.parse({
    id: testRecordId(1),
    deck: 'tiny',
    deckTitle: { zh: '小简报', en: 'A tiny briefing' },
    snapshot: '0123456789ab',
    startedAt: '2024-01-23T01:00:00.000Z',
    endedAt: '2024-01-23T01:02:30.000Z',
    slides: [
      { slide: 'cover', number: 1, title: { zh: '封面', en: 'Cover' }, seconds: 60 },
      { slide: 'second', number: 2, title: { zh: '第二', en: 'Second' }, seconds: 30.5 },
      { slide: 'cover', number: 1, title: { zh: '封面', en: 'Cover' }, seconds: 59.5 },
    ],
    questions: [
      {
        ...{ at: '2024-01-23T01:01:00.000Z', asked: 'gxjs', figure: 'hi-tech' },
        name: { zh: '高新技术企业总数', en: 'High-tech enterprises' },
        ...{ period: '2023', printed: '突破1300家' },
      },
      { at: '2024-01-23T01:02:00.000Z', asked: '不在这里', figure: null, printed: '' },
    ],
    ink: { second: [{ id: 'a', tool: 'pen', points: [[10, 20.5]] }] },
    ...changed,
  });
  return record;
}
