import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { DeskPlan, DeskText, ReadingSummary } from '../../../shared/model/reading.ts';
import { createCalls } from '../testing/calls.ts';

const report = [
  '洪山区2024年工作总结',
  '一、科技创新',
  '2024年，全区高新技术企业突破1450家，同比增长5.2%。粮食产量12.5万吨。',
  '全市地区生产总值2万亿元。',
].join('\n');

async function opened(content: string | Uint8Array = report, name = '总结.txt') {
  const calls = createCalls();
  const ask = async (channel: string, input?: unknown) => {
    const outcome = await calls.call(`readings.${channel}`, input);
    if (!outcome.ok) throw new Error(outcome.error.code);
    return outcome.value;
  };
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
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

test('figures behind the text are shown below what they stand in, are never sure, and can be taken', async () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const struck = '<w:del><w:r><w:delText>1420</w:delText></w:r></w:del>';
  const changed = `${run('2024年，全区高新技术企业突破')}${struck}<w:ins>${run('1450')}</w:ins>${run('家。')}`;
  const note = '2024年，全区高新技术企业突破1450家。';
  const { plan, ask, reading, take, figure, store } = await opened(
    zipSync({
      'word/document.xml': strToU8(
        `<w:document ${w}><w:body><w:p>${run('洪山区2024年工作总结')}</w:p><w:p>${run('一、科技创新')}</w:p><w:p>${changed}</w:p></w:body></w:document>`,
      ),
      'word/footnotes.xml': strToU8(
        `<w:footnotes ${w}><w:footnote><w:p>${run(note)}</w:p></w:footnote></w:footnotes>`,
      ),
      'word/header1.xml': strToU8(`<w:hdr ${w}><w:p>${run('企业12家')}</w:p></w:hdr>`),
    }),
    '总结.docx',
  );
  const text = DeskText.parse(await ask('text', { reading }));
  expect(text.sections.slice(2).map(({ heading }) => heading)).toEqual([
    ...['脚注', '修订中删去的文字', '页眉和页脚'],
  ]);
  expect((await plan()).figures.map(({ rawText, state }) => [rawText, state])).toEqual([
    ['突破1450家', 'sure'],
    ['突破1450家', 'ready'],
    ['突破1420家', 'asked'],
    ['12家', 'asked'],
  ]);
  const { id, questions } = await figure('突破1420家');
  expect(questions).toMatchObject([{ about: 'odd', detail: 'struck-out' }]);
  await ask('say', { reading, figure: id, said: { isRight: true } });
  expect(await take('突破1420家')).toMatchObject({ taken: 1 });
  // What was struck out stays with its author; only the figure that was asked for is in the store.
  const source = store.sources.list().find(({ title }) => title.zh === '洪山区2024年工作总结');
  expect(source?.sections.map(({ heading, texts }) => [heading, texts?.length ?? null])).toEqual([
    ...[
      ['一、科技创新', 1],
      ['脚注', 1],
      ['修订中删去的文字', null],
      ['页眉和页脚', 1],
    ],
  ]);
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

const said = (text: string) => `洪山区2023年统计公报\n一、科技创新\n2023年，全区${text}。`;

test('another value of another source is asked, and what is in force changes only by a reason', async () => {
  const { figure, ask, reading, take, store } = await opened(said('高新技术企业1310家'));
  const { id, state, questions, held } = await figure('1310家');
  expect(state).toBe('asked');
  expect(questions.map(({ about }) => about)).toEqual(['clash']);
  expect(held).toMatchObject([{ printed: { zh: '突破1300家' }, isInForce: true, isOwn: false }]);
  await expect(take('1310家')).rejects.toThrow('reading.not-ready');
  const inForce = () =>
    store.indicators.get('hi-tech')?.observations.find(({ timePeriod }) => timePeriod === '2023');

  const clash = { do: 'beside', reason: '公报口径' };
  await ask('say', { reading, figure: id, said: { clash } });
  await take('1310家');
  expect(inForce()?.value).toBe(1300);
  expect(store.indicators.get('hi-tech')?.competing).toMatchObject([
    { timePeriod: '2023', others: [{ value: 1310 }] },
  ]);
  expect((await figure('1310家')).state).toBe('taken');
  store.edits.undo();

  await ask('say', { reading, figure: id, said: { clash: { ...clash, do: 'replace' } } });
  await take('1310家');
  expect(inForce()).toMatchObject({ value: 1310, qualifier: 'exact' });
  expect(store.indicators.get('hi-tech')?.competing).toMatchObject([
    { reason: '公报口径', others: [{ value: 1300 }] },
  ]);
  store.edits.undo();
  expect(inForce()?.value).toBe(1300);
});

test('the same figure of another source is the same: taken, it has one more place', async () => {
  const { figure, take, store } = await opened(said('高新技术企业突破1300家'));
  expect(await figure('突破1300家')).toMatchObject({ state: 'same', isRounded: false });
  await take('突破1300家');
  const observation = store.indicators
    .get('hi-tech')
    ?.observations.find(({ timePeriod }) => timePeriod === '2023');
  expect(observation?.passages.map(({ source }) => source)).toEqual([
    'report',
    'report',
    expect.not.stringMatching(/^report$/),
  ]);
  expect((await figure('突破1300家')).state).toBe('taken');
});

test('two values of one document are asked about, the same one twice is one figure of two places', async () => {
  const twice = `${said('高新技术企业1400家')}\n2024年，全区高新技术企业1500家。高新技术企业1500家。\n高新技术企业1500家。\n高新技术企业1600家。`;
  const { plan, take, ask, reading, store } = await opened(twice);
  const of = async (text: string) =>
    (await plan()).figures.filter((one) => one.rawText === text && one.period === '2024');
  const [first, , third] = await of('1500家');
  if (!first || !third) throw new Error('three of one value were to be found');
  await ask('take', { reading, figures: [first.id], actor: '李工' });
  expect((await of('1500家')).map(({ state }) => state)).toEqual(['taken', 'taken', 'sure']);
  await ask('take', { reading, figures: [third.id], actor: '李工' });
  expect((await of('1500家')).map(({ state }) => state)).toEqual(['taken', 'taken', 'taken']);
  const observations = () =>
    store.indicators.get('hi-tech')?.observations.filter(({ timePeriod }) => timePeriod === '2024');
  expect(observations()).toMatchObject([{ passages: [{ paraNo: 2 }, { paraNo: 3 }] }]);
  const [other] = await of('1600家');
  expect(other).toMatchObject({ state: 'asked', held: [{ isOwn: true }] });
  const clash = { do: 'replace', reason: '文末为准' };
  await ask('say', { reading, figure: other?.id, said: { clash } });
  await take('1600家');
  expect(observations()).toMatchObject([{ value: 1600 }]);
});

test('a document of another district asks which area it is of, once, and makes it with its first figure', async () => {
  const { plan, figure, ask, reading, take, store } = await opened(
    '东山区2024年统计公报\n一、综合\n2024年，全区粮食产量12.5万吨，油料产量3万吨。',
  );
  expect((await plan()).source).toMatchObject({ area: null, namedArea: '东山区' });
  expect((await figure('12.5万吨')).questions.map(({ about }) => about)).toEqual([
    'document-area',
    'theme',
  ]);
  const area = { as: 'new', name: '东山区', parent: 'CN-420100' };
  await ask('describe', { reading, said: { area }, areas: {} });
  const { id } = await figure('12.5万吨');
  await ask('say', { reading, figure: id, said: { theme: 'economy' } });
  expect(await figure('3万吨')).toMatchObject({ state: 'ready', themeReason: 'section' });
  await take('12.5万吨', '3万吨');
  const made = store.areas.list().find(({ name }) => name.zh === '东山区');
  expect(made).toMatchObject({ parent: 'CN-420100', isHome: false });
  const grain = store.indicators.list().find(({ name }) => name.zh === '粮食产量');
  expect(grain).toMatchObject({ unit: { zh: '吨' }, theme: 'economy', decimals: 1 });
  expect(grain?.observations).toMatchObject([{ refArea: made?.key, value: 12.5, unitMult: 4 }]);
});

test('names that are alike are asked, and the answer holds for the same name', async () => {
  const { figure, plan, ask, reading } = await opened(
    `${said('高新技术企业数量1290家')}\n2022年，高新技术企业数量1090家。`,
  );
  const { questions, matches, id } = await figure('1290家');
  expect(questions.map(({ about }) => about)).toEqual(['indicator']);
  expect(matches[0]?.key).toBe('hi-tech');
  const indicator = { as: 'existing', key: 'hi-tech' };
  await ask('say', { reading, figure: id, said: { indicator } });
  expect((await plan()).figures.map(({ indicatorReason }) => indicatorReason)).toEqual([
    'said',
    'name-said',
  ]);
  await ask('forget', { reading, figure: id });
});

test('what the text leaves open, is odd, or is a target is asked before it is taken', async () => {
  const { figure } = await opened(
    '洪山区2024年工作报告\n一、综合\n2024年，全区出口总额同比下增长4.4%。\n二、2025年工作安排\n2025年，力争高新技术企业达到1600家。',
  );
  const asked = async (text: string) => (await figure(text)).questions.map(({ about }) => about);
  expect(await asked('下增长4.4%')).toContain('direction');
  expect(await asked('1600家')).toContain('goal');
});

test('words that a person marked become a figure with what they say, and what they don’t say is asked', async () => {
  const { plan, ask, reading, figure } = await opened(said('高新技术企业1310家，实验室约五'));
  const before = (await plan()).figures.length;
  const text = DeskText.parse(await ask('text', { reading }));
  const line = text.sections.flatMap(({ lines }) => lines).find(({ line }) => line === 3);
  const start = line?.text.indexOf('约五') ?? -1;
  const marked = `3:${start}-${start + 2}`;
  await ask('mark', { reading, figure: marked });
  expect((await plan()).figures).toHaveLength(before + 1);
  const { questions, isMarked, period } = await figure('约五');
  expect({ isMarked, period }).toEqual({ isMarked: true, period: '2023' });
  expect(questions.map(({ about }) => about)).toEqual(['value', 'name', 'unit']);
  const other = await figure('1310家');
  await expect(ask('mark', { reading, figure: other.id })).resolves.toBeTruthy();
  await expect(
    ask('mark', { reading, figure: `3:${other.start + 1}-${other.end}` }),
  ).rejects.toThrow('reading.no-figure');
  await ask('unmark', { reading, figure: marked });
  expect((await plan()).figures).toHaveLength(before);
});

test('what was left is there again, when the same file is opened another day', async () => {
  const { figure, ask, reading, store } = await opened();
  const { id } = await figure('12.5万吨');
  await ask('leave', { reading, figures: [id], left: true });
  await ask('stand', { reading, at: id });
  const bytes = new TextEncoder().encode(report);
  expect(await ask('open', { name: '另存.txt', bytes })).toMatchObject({ reading });
  expect(ReadingSummary.array().parse(await ask('list'))).toHaveLength(1);
  expect(await figure('12.5万吨')).toMatchObject({ state: 'left' });
  expect(DeskPlan.parse(await ask('plan', { reading })).at).toBe(id);
  await ask('leave', { reading, figures: [id], left: false });
  expect((await figure('12.5万吨')).state).not.toBe('left');
  const { id: snapshot } = store.snapshot();
  await ask('close', { reading });
  expect(store.snapshot().id).toBe(snapshot);
  await expect(ask('plan', { reading })).rejects.toThrow('reading.gone');
});

test('one step takes several: a new indicator of one name is made once, with a figure for each year', async () => {
  const { take, plan, store } = await opened(
    '洪山区2024年统计公报\n一、科技创新\n2024年，全区粮食产量12.5万吨。\n2023年，全区粮食产量11.5万吨。',
  );
  const before = store.snapshot().id;
  await take('12.5万吨', '11.5万吨');
  const grain = store.indicators.list().filter(({ name }) => name.zh === '粮食产量');
  expect(grain).toHaveLength(1);
  expect(grain[0]?.observations.map(({ timePeriod }) => timePeriod)).toEqual(['2024', '2023']);
  expect((await plan()).figures.map(({ state }) => state)).toEqual(['taken', 'taken']);
  store.edits.undo();
  expect(store.snapshot().id).toBe(before);
});

test('a heading that prints a figure is cited where its words stand', async () => {
  const { take, figure, store } = await opened(
    '洪山区2024年工作总结\n一、高新技术企业突破1450家\n全区上下奋力拼搏，成效很好。',
  );
  await take('突破1450家');
  expect((await figure('突破1450家')).state).toBe('taken');
  const [passage] =
    store.indicators.get('hi-tech')?.observations.find(({ value }) => value === 1450)?.passages ??
    [];
  const source = store.sources.list().find(({ key }) => key === passage?.source);
  const section = source?.sections.find(({ number }) => number === passage?.section);
  expect(section?.texts?.[(passage?.paraNo ?? 0) - 1]).toContain('突破1450家');
});

test('what is said of the document is what its source is, and 全市 without a city is asked once', async () => {
  const { ask, reading, figure, take, store } = await opened(
    '工作总结\n一、科技创新\n2024年，全区高新技术企业1450家，全省高新技术企业9000家，全国高新技术企业46万家。',
  );
  const said = {
    ...{ title: '2024年工作总结', publisher: '区统计局', datePublished: '2025-01-08' },
    area: { as: 'existing', key: 'CN-420111' },
  };
  await ask('describe', { reading, said, areas: {} });
  expect(await figure('9000家')).toMatchObject({ area: { key: 'CN-420000' } });
  expect((await figure('46万家')).questions).toMatchObject([{ about: 'area', detail: '全国' }]);
  const nation = { as: 'new', name: '全国', parent: null };
  await ask('describe', { reading, said: {}, areas: { 全国: nation } });
  await take('1450家', '9000家', '46万家');
  expect(store.sources.list()).toContainEqual(
    expect.objectContaining({
      ...{ title: { zh: '2024年工作总结', en: null }, publisher: '区统计局' },
      datePublished: '2025-01-08',
    }),
  );
  const areas = store.indicators
    .get('hi-tech')
    ?.observations.filter(({ timePeriod }) => timePeriod === '2024')
    .map(({ refArea }) => refArea);
  expect(areas?.toSorted()).toEqual(['CN-420000', 'CN-420111', '全国']);
});

test('a figure that is named after another area is not taken as the document’s own', async () => {
  const { ask, reading, figure, store, take } = await opened(
    '洪山区2024年工作总结\n一、科技创新\n2024年，江夏区高新技术企业900家，武汉市高新技术企业1.6万家。洪山区高新技术企业1450家。',
  );
  expect(await figure('900家')).toMatchObject({
    ...{ state: 'asked', area: null, name: '江夏区高新技术企业' },
    questions: expect.arrayContaining([{ about: 'area', choices: [], detail: '江夏区' }]),
  });
  expect(await figure('1.6万家')).toMatchObject({
    ...{ area: { as: 'existing', key: 'CN-420100' }, areaReason: 'stated' },
    indicator: { as: 'existing', key: 'hi-tech' },
  });
  expect(await figure('1450家')).toMatchObject({ area: { key: 'CN-420111' } });
  const areas = { 江夏区: { as: 'new', name: '江夏区', parent: 'CN-420100' } };
  await ask('describe', { reading, said: {}, areas });
  expect(await figure('900家')).toMatchObject({ indicator: { as: 'existing', key: 'hi-tech' } });
  await take('900家', '1.6万家');
  const home = store.indicators
    .get('hi-tech')
    ?.observations.filter(
      ({ timePeriod, refArea }) => timePeriod === '2024' && refArea === 'CN-420111',
    );
  expect(home).toEqual([]);
});

test('another window’s act is known on the desk: a figure that is deleted there is open again here', async () => {
  const { take, figure, store, call } = await opened();
  await take('突破1450家');
  const found = store.indicators
    .get('hi-tech')
    ?.observations.find(({ timePeriod }) => timePeriod === '2024');
  if (!found) throw new Error('it was taken');
  const { revision: _, decimals: __, ...before } = found;
  const edit = { entity: 'observation', indicator: 'hi-tech', before, after: null };
  const outcome = await call('records.apply', { edit, actor: '王芳', reason: '误收' });
  expect(outcome.ok).toBe(true);
  expect((await figure('突破1450家')).state).toBe('sure');
});
