import { expect, test } from 'vitest';
import { DeskPlan, DeskText, ReadingSummary } from '../../../shared/model/reading.ts';
import { createCalls } from '../testing/calls.ts';

const report = [
  '洪山区2024年工作总结',
  '一、科技创新',
  '2024年，全区高新技术企业突破1450家，同比增长5.2%。粮食产量12.5万吨。',
  '全市地区生产总值2万亿元。',
].join('\n');

async function opened(text = report, name = '总结.txt') {
  const calls = createCalls();
  const ask = async (channel: string, input?: unknown) => {
    const outcome = await calls.call(`readings.${channel}`, input);
    if (!outcome.ok) throw new Error(outcome.error.code);
    return outcome.value;
  };
  const bytes = new TextEncoder().encode(text);
  const { reading } = ReadingSummary.parse(await ask('open', { name, bytes }));
  const plan = async () => DeskPlan.parse(await ask('plan', { reading }));
  const figure = async (rawText: string) => {
    const found = (await plan()).figures.find((one) => one.rawText === rawText);
    if (!found) throw new Error(rawText);
    return found;
  };
  const take = async (...texts: string[]) => {
    const figures = await Promise.all(texts.map(async (text) => (await figure(text)).id));
    return ask('take', { reading, figures, actor: '李工' });
  };
  return { ...calls, ask, reading, plan, figure, take };
}

test('a document is read, and each figure says how it stands and why', async () => {
  const { figure, plan, ask, reading } = await opened();
  expect((await plan()).source).toMatchObject({
    ...{ key: null, title: '洪山区2024年工作总结', areaReason: 'document' },
    area: { as: 'existing', key: 'CN-420111' },
  });
  expect(await figure('突破1450家')).toMatchObject({
    ...{ state: 'sure', indicatorReason: 'same-name', period: '2024' },
    indicator: { as: 'existing', key: 'hi-tech' },
    printed: { zh: '突破1450家', en: 'over 1,450' },
    matches: [{ last: { printed: { zh: '突破1300家' }, period: '2023' } }],
  });
  expect(await figure('增长5.2%')).toMatchObject({
    ...{ state: 'ready', name: '高新技术企业增速', unsure: 'none-alike' },
    ...{ theme: 'innovation', themeReason: 'heading' },
  });
  expect(await figure('2万亿元')).toMatchObject({
    area: { as: 'existing', key: 'CN-420100' },
    areaReason: 'stated',
  });
  const text = DeskText.parse(await ask('text', { reading }));
  expect(text.sections.map(({ heading }) => heading)).toEqual([null, '一、科技创新']);
});

test('nothing is in the store before a person takes it; then it is there with its paragraph, as one step', async () => {
  const { take, figure, store } = await opened();
  const { id } = store.snapshot();
  await figure('突破1450家');
  expect(store.snapshot().id).toBe(id);
  expect(await take('突破1450家')).toMatchObject({ taken: 1 });
  const observation = store.indicators
    .get('hi-tech')
    ?.observations.find(({ timePeriod }) => timePeriod === '2024');
  expect(observation).toMatchObject({ value: 1450, qualifier: 'gt', refArea: 'CN-420111' });
  const passage = observation?.passages[0];
  const source = store.sources.list().find(({ key }) => key === passage?.source);
  expect(source?.title.zh).toBe('洪山区2024年工作总结');
  const section = source?.sections.find(({ number }) => number === passage?.section);
  expect(section?.texts?.[(passage?.paraNo ?? 0) - 1]).toContain('突破1450家，同比增长5.2%');
  expect((await figure('突破1450家')).state).toBe('taken');
  store.edits.undo();
  expect(store.snapshot().id).toBe(id);
  expect((await figure('突破1450家')).state).toBe('sure');
});
