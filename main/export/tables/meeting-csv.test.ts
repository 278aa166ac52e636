import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { noDetails } from '../../../shared/model/meeting-details.ts';
import type { Meeting } from '../../../shared/model/show.ts';
import { meetingRecord } from '../../store/testing/meeting.ts';
import { testRecordId } from '../../store/testing/record-id.ts';
import { localTime, meetingCsv } from './meeting-csv.ts';

const meeting = (changed: Partial<Meeting> = {}): Meeting => ({
  id: testRecordId(1),
  heldBy: '王芳',
  device: { id: testRecordId(2), name: '会议室电脑' },
  details: noDetails,
  decisions: [],
  ...meetingRecord(changed),
  ...changed,
});
const asking = (asked: string): Partial<Meeting> => ({
  slides: [],
  questions: [
    {
      ...{ at: '2024-01-23T01:01:00.000Z', asked, figure: null },
      ...{ name: null, period: null, printed: '' },
    },
  ],
});
const read = (csv: string): string[][] => parse(csv, { bom: true });
const cellsOf = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true });

test('every slide shown and every question is a row, in the language asked for', () => {
  const rows = read(meetingCsv(meeting(), 'zh-CN'));
  const at = (time: string) => localTime(Date.parse(`2024-01-23T${time}Z`));
  expect(rows[0]).toEqual([
    ...['会议名称', '地点', '简报', '数据快照', '类别', '时间', '页码', '标题、提问或内容'],
    ...['用时（秒）', '指标', '答复', '责任单位（人）', '完成时限', '填写人', '填写所用电脑'],
    ...['主持人', '电脑', '编号'],
  ]);
  const signed = ['', '', '', '', '王芳', '会议室电脑', testRecordId(1)];
  const deck = ['', '', '小简报', '0123456789ab'];
  const answer = ['高新技术企业总数（2023年）', '突破1300家'];
  expect(rows.slice(1)).toEqual([
    [...deck, '幻灯片', at('01:00:00'), '1', '封面', '60', '', '', ...signed],
    [...deck, '幻灯片', at('01:01:00'), '2', '第二', '30.5', '', '', ...signed],
    [...deck, '幻灯片', at('01:01:30.5'), '1', '封面', '59.5', '', '', ...signed],
    [...deck, '提问', at('01:01:00'), '', 'gxjs', '', ...answer, ...signed],
    [...deck, '提问', at('01:02:00'), '', '不在这里', '', '', '', ...signed],
  ]);
  const english = cellsOf(meetingCsv(meeting(), 'en'));
  expect(english[1]).toMatchObject({ Deck: 'A tiny briefing' });
  expect(english[1]).toMatchObject({ Kind: 'slide', 'Title, question or text': 'Second' });
  expect(english[3]).toMatchObject({ Indicator: 'High-tech enterprises (2023)' });
});

test('what was written of the meeting stands in every row, who was there and each decision in its own', () => {
  const written = {
    ...{ by: '李工', device: { id: testRecordId(3), name: '办公室电脑' } },
    at: '2024-01-23T03:00:00.000Z',
  };
  const decision = { text: '七月前完成招商方案', responsible: '招商局 李工', due: '2024-06-30' };
  const rows = cellsOf(
    meetingCsv(
      meeting({
        details: {
          ...{ name: '一季度调度会', place: '区政府三楼', people: '王芳\n李工', notes: '' },
          written,
        },
        decisions: [{ ...decision, id: testRecordId(4), written }],
      }),
      'zh-CN',
    ),
  );
  expect(new Set(rows.map((row) => row['会议名称']))).toEqual(new Set(['一季度调度会']));
  expect(new Set(rows.map((row) => row['地点']))).toEqual(new Set(['区政府三楼']));
  const said = { 填写人: '李工', 填写所用电脑: '办公室电脑', 主持人: '王芳' };
  expect(rows.slice(5)).toMatchObject([
    { 类别: '参会人员', '标题、提问或内容': '王芳\n李工', ...said },
    {
      ...{ 类别: '事项', 页码: '1', '标题、提问或内容': '七月前完成招商方案' },
      ...{ '责任单位（人）': '招商局 李工', 完成时限: '2024-06-30', ...said },
    },
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
    expect(read(meetingCsv(meeting(asking(asked)), 'en'))[1]?.[7]).toBe(`'${asked}`);
  },
);

test.each(['a,b', 'say "yes"', 'two\nlines', '高新-技术'])(
  'the question %j stays as it is',
  (asked) => {
    expect(read(meetingCsv(meeting(asking(asked)), 'en'))[1]?.[7]).toBe(asked);
  },
);
