import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { Meeting } from '../../../shared/model/show.ts';
import { meetingRecord } from '../../store/testing/meeting.ts';
import { testRecordId } from '../../store/testing/record-id.ts';
import { localTime, meetingCsv } from './meeting-csv.ts';

const meeting = (changed: Partial<Meeting> = {}): Meeting => ({
  id: testRecordId(1),
  heldBy: '王芳',
  device: { id: testRecordId(2), name: '会议室电脑' },
  ...meetingRecord(changed),
});
const asking = (asked: string): Partial<Meeting> => ({
  slides: [],
  questions: [{ at: '2024-01-23T01:01:00.000Z', asked, figure: null, printed: '' }],
});
const read = (csv: string): string[][] => parse(csv, { bom: true });

test('every slide shown and every question is a row, in the language asked for', () => {
  const rows = read(meetingCsv(meeting(), 'zh-CN'));
  const at = (time: string) => localTime(Date.parse(`2024-01-23T${time}Z`));
  expect(rows[0]).toEqual([
    '简报',
    '数据快照',
    '类别',
    '时间',
    '页码',
    '标题或提问',
    '用时（秒）',
    '答复',
    '主持人',
    '电脑',
    '编号',
  ]);
  const signed = ['王芳', '会议室电脑', testRecordId(1)];
  const deck = ['小简报', '0123456789ab'];
  expect(rows.slice(1)).toEqual([
    [...deck, '幻灯片', at('01:00:00'), '1', '封面', '60', '', ...signed],
    [...deck, '幻灯片', at('01:01:00'), '2', '第二', '30.5', '', ...signed],
    [...deck, '幻灯片', at('01:01:30.5'), '1', '封面', '59.5', '', ...signed],
    [...deck, '提问', at('01:01:00'), '', 'gxjs', '', '突破1300家', ...signed],
    [...deck, '提问', at('01:02:00'), '', '不在这里', '', '', ...signed],
  ]);
  expect(read(meetingCsv(meeting(), 'en'))[2]?.slice(0, 6)).toEqual([
    'A tiny briefing',
    '0123456789ab',
    'slide',
    at('01:01:00'),
    '2',
    'Second',
  ]);
});

test('Excel knows it for UTF-8, and takes its lines as lines', () => {
  const csv = meetingCsv(meeting(), 'zh-CN');
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv.split('\r\n')).toHaveLength(7);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=cmd|" /C calc"!A0', '＝1+1'])(
  'the question %j is no formula',
  (asked) => {
    expect(read(meetingCsv(meeting(asking(asked)), 'en'))[1]?.[5]).toBe(`'${asked}`);
  },
);

test.each(['a,b', 'say "yes"', 'two\nlines', '高新-技术'])(
  'the question %j stays as it is',
  (asked) => {
    expect(read(meetingCsv(meeting(asking(asked)), 'en'))[1]?.[5]).toBe(asked);
  },
);
