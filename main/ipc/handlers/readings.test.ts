import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { draftDeck } from '../../../shared/deck/draft/draft-deck.ts';
import { AreaKey } from '../../../shared/model/area.ts';
import { DeckKey } from '../../../shared/model/keys.ts';
import { DeskPlan, DeskText, ReadingSummary } from '../../../shared/model/reading.ts';
import { marksOf } from '../../../shared/reading/desk/marks-of.ts';
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

test('what the text leaves open is asked before it is taken', async () => {
  const { figure } = await opened(
    '洪山区2024年工作报告\n一、综合\n2024年，全区出口总额同比下增长4.4%。',
  );
  const { questions } = await figure('下增长4.4%');
  expect(questions.map(({ about }) => about)).toContain('direction');
});

test('a measure that nothing is named for is asked, a slogan behind a figure is no name, and its own district is none', async () => {
  const { figure } = await opened(
    '洪山区2024年工作总结\n一、1300家——转型发展添动能\n总数突破1300家。\n二、综合\n洪山区瞄准新兴产业签约项目9个。',
  );
  for (const printed of ['1300家', '突破1300家']) {
    const { questions } = await figure(printed);
    expect(questions.map(({ about }) => about)).toContain('name');
  }
  expect(await figure('9个')).toMatchObject({ name: '新兴产业签约项目' });
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

const plans = [
  '洪山区2023年工作报告',
  '一、2023年科技创新',
  '2023年，全区高新技术企业突破1300家。2023年5月，大学之城展示中心正式启用。2023年10月，二期项目有望建成。',
  '二、2024年科技创新工作安排',
  '力争高新技术企业达到1600家，新增就业5万人以上；固定资产投资增长6%—7%。',
].join('\n');

test('a figure that is to be reached is a goal with its words, its term and what measures it, taken and undone as one step', async () => {
  const { plan, ask, reading, store } = await opened(plans, '报告.txt');
  const goal = async (rawText: string) => {
    const found = (await plan()).goals.find((one) => one.rawText === rawText);
    if (!found) throw new Error(rawText);
    return found;
  };
  const before = store.snapshot().id;
  expect((await plan()).figures.map(({ rawText }) => rawText)).toEqual(['突破1300家']);
  expect(await goal('1600家')).toMatchObject({
    ...{ state: 'sure', statement: '力争高新技术企业达到1600家，新增就业5万人以上' },
    term: { start: '2024', end: '2024', from: null },
    ...{ termReason: 'stated', indicator: { as: 'existing', key: 'hi-tech' } },
    ...{ theme: 'innovation', printed: { zh: '1600家' } },
    matches: [{ last: { printed: { zh: '突破1300家' } } }],
  });
  expect(await goal('5万人以上')).toMatchObject({
    ...{ state: 'ready', unsure: 'unmeasured', indicator: { as: 'new' } },
    measure: { qualifier: 'ge', value: 5, unitMult: 4 },
  });
  expect(await goal('增长6%—7%')).toMatchObject({
    ...{ name: '固定资产投资增速', statement: '固定资产投资增长6%—7%' },
    measure: { qualifier: 'range', valueLo: 6, valueHi: 7 },
  });

  const take = async (rawText: string) =>
    ask('take', { reading, figures: [(await goal(rawText)).id], actor: '李工' });
  const made = () =>
    store.goals.list().filter(({ statement }) => statement.zh.startsWith('力争高新技术企业'));
  await take('1600家');
  expect(made()).toMatchObject([
    {
      ...{ goalType: 'numeric', theme: 'innovation', periodStart: '2024', periodEnd: '2024' },
      passage: { section: 2, paraNo: 1 },
      targets: [{ rawText: '1600家', value: 1600, indicator: 'hi-tech', unit: { zh: '家' } }],
    },
  ]);
  const source = store.sources.list().find(({ key }) => key === made()[0]?.passage.source);
  expect(source?.sections.find(({ number }) => number === 2)?.texts?.[0]).toContain('达到1600家');
  expect((await goal('1600家')).state).toBe('taken');

  // Of the same sentence it is another target of the same goal.
  expect((await goal('5万人以上')).joins).toMatchObject({ zh: expect.stringContaining('力争') });
  await take('5万人以上');
  expect(made().map(({ targets }) => targets.map(({ rawText }) => rawText))).toEqual([
    ['1600家', '5万人以上'],
  ]);
  expect((await goal('5万人以上')).state).toBe('taken');
  store.edits.undo();
  expect((await goal('5万人以上')).state).toBe('ready');
  store.edits.undo();
  expect(store.snapshot().id).toBe(before);
  expect((await goal('1600家')).state).toBe('sure');
});

test('another target of the same indicator and term is asked: kept, replaced with a reason, or both', async () => {
  const first = await opened(plans, '报告.txt');
  const [held] = (await first.plan()).goals;
  await first.ask('take', { reading: first.reading, figures: [held?.id], actor: '李工' });
  const { store, ask } = first;
  const other = ReadingSummary.parse(
    await ask('open', {
      name: '计划.txt',
      bytes: new TextEncoder().encode(
        '洪山区2024年计划\n一、2024年科技创新工作安排\n全区高新技术企业达到1700家。',
      ),
    }),
  );
  const goal = async () => DeskPlan.parse(await ask('plan', { reading: other.reading })).goals[0];
  expect(await goal()).toMatchObject({
    ...{ state: 'asked', questions: [{ about: 'clash' }] },
    held: [{ printed: { zh: '1600家' }, isAlone: true }],
  });
  const id = (await goal())?.id;
  const targets = () =>
    store.goals
      .list()
      .flatMap(({ targets: all }) => all)
      .filter(({ indicator }) => indicator === 'hi-tech')
      .map(({ value }) => value);
  const say = (act: string) =>
    ask('say', {
      ...{ reading: other.reading, figure: id },
      said: { clash: { do: act, reason: '计划调整' } },
    });
  const take = () => ask('take', { reading: other.reading, figures: [id], actor: '李工' });
  await say('replace');
  await take();
  expect(targets()).toEqual([1700]);
  expect((await goal())?.state).toBe('taken');
  expect((await first.plan()).goals[0]?.state).toBe('asked');
  store.edits.undo();
  expect(targets()).toEqual([1600]);
  await say('beside');
  await take();
  expect(targets().toSorted()).toEqual([1600, 1700]);
});

test('a dated event is a milestone with its words, one that is not told plainly is asked, and none is taken with others then', async () => {
  const { plan, ask, reading, store } = await opened(plans, '报告.txt');
  const before = store.snapshot().id;
  const [opening, open] = (await plan()).milestones;
  expect(opening).toMatchObject({
    ...{ rawText: '2023年5月', state: 'sure', date: '2023-05' },
    ...{ title: '大学之城展示中心正式启用', theme: 'innovation', themeReason: 'heading' },
  });
  expect(open).toMatchObject({ state: 'asked', questions: [{ about: 'event' }] });
  const take = (figures: (string | undefined)[]) =>
    ask('take', { reading, figures, actor: '李工' });
  await take([opening?.id, open?.id]);
  const made = () => store.milestones.list().filter(({ passage }) => passage.source !== 'report');
  expect(made()).toMatchObject([
    {
      date: '2023-05',
      title: { zh: '大学之城展示中心正式启用' },
      passage: { section: 1, paraNo: 1 },
    },
  ]);
  await ask('say', { reading, figure: open?.id, said: { isRight: true, title: '二期项目建成' } });
  await take([open?.id]);
  expect(made().map(({ title }) => title.zh)).toEqual(['大学之城展示中心正式启用', '二期项目建成']);
  expect((await plan()).milestones.map(({ state }) => state)).toEqual(['taken', 'taken']);
  store.edits.undo();
  store.edits.undo();
  expect(store.snapshot().id).toBe(before);
  expect((await plan()).milestones.map(({ state }) => state)).toEqual(['sure', 'ready']);
});

test('an event that the data have is there already, on another date it is asked', async () => {
  const text = (date: string) => `洪山区2023年总结\n一、创新\n${date}，大学之城展示馆启用。`;
  const first = await opened(text('2023年5月'), '一.txt');
  const { ask, store } = first;
  await ask('take', {
    ...{ reading: first.reading, actor: '李工' },
    figures: [(await first.plan()).milestones[0]?.id],
  });
  const planOf = async (date: string, name: string) => {
    const bytes = new TextEncoder().encode(`${text(date)}全年工作顺利。`);
    const { reading } = ReadingSummary.parse(await ask('open', { name, bytes }));
    return { reading, event: DeskPlan.parse(await ask('plan', { reading })).milestones[0] };
  };
  expect((await planOf('2023年5月', '二.txt')).event?.state).toBe('same');
  const { reading, event } = await planOf('2023年6月', '三.txt');
  expect(event).toMatchObject({ state: 'asked', held: [{ date: '2023-05' }] });
  const clash = { do: 'replace', reason: '以年报为准' };
  await ask('say', { reading, figure: event?.id, said: { clash } });
  await ask('take', { reading, figures: [event?.id], actor: '李工' });
  const dates = store.milestones.list().filter(({ title }) => title.zh === '大学之城展示馆启用');
  expect(dates.map(({ date }) => date)).toEqual(['2023-06']);
});

test('goals and events of another district are taken as that district’s', async () => {
  const { plan, ask, reading, store } = await opened(plans.replace('洪山区', '东山区'), '报告.txt');
  const area = { as: 'new', name: '东山区', parent: 'CN-420100' };
  await ask('describe', { reading, said: { area }, areas: {} });
  const { goals, milestones } = await plan();
  const marks = [goals[0], milestones[0]].filter((one) => one !== undefined);
  expect(marks.map(({ state }) => state)).toEqual(['sure', 'sure']);
  await ask('take', { reading, figures: marks.map(({ id }) => id), actor: '李工' });
  const there = ({ area }: { readonly area: string | null }) => area === '东山区';
  expect(store.areas.list().filter(({ key }) => key === '东山区')).toMatchObject([
    { parent: 'CN-420100' },
  ]);
  expect(store.goals.list().filter(there)).toHaveLength(1);
  expect(store.milestones.list().filter(there)).toHaveLength(1);
});

test('what may only be expected is asked, and what was reached after all is taken as a figure', async () => {
  const { plan, ask, reading } = await opened(
    '洪山区2023年工作报告\n一、科技创新\n到2024年，高新技术企业有望达到1600家。',
  );
  const [goal] = (await plan()).goals;
  expect(goal?.questions.map(({ about }) => about)).toEqual(['goal']);
  await ask('say', { reading, figure: goal?.id, said: { as: 'figure' } });
  expect(await plan()).toMatchObject({
    ...{ goals: [], figures: [{ rawText: '1600家', role: 'level', entity: 'observation' }] },
  });
  await ask('say', { reading, figure: goal?.id, said: { as: 'goal' } });
  expect((await plan()).goals).toMatchObject([{ state: 'sure', questions: [] }]);
});

test('a date that a person marks becomes an event with the words beside it', async () => {
  const { plan, ask, reading } = await opened(
    '洪山区2023年总结\n一、创新\n2023年，高新技术企业1300家。4月12日，首届论坛在南湖畔拉开帷幕。',
  );
  expect((await plan()).milestones).toEqual([]);
  const text = DeskText.parse(await ask('text', { reading }));
  const line = text.sections.flatMap(({ lines }) => lines).find(({ line: at }) => at === 3);
  const start = line?.text.indexOf('4月12日') ?? -1;
  await ask('mark', { reading, figure: `3:${start}-${start + '4月12日'.length}` });
  expect((await plan()).milestones).toMatchObject([
    { date: '2023-04-12', title: '首届论坛在南湖畔拉开帷幕', isMarked: true, state: 'ready' },
  ]);
});

test('words without a number that a person marks are a goal without a target, taken once and taken back', async () => {
  const words = '建成高品质的大学之城';
  const { plan, ask, reading, store } = await opened(
    `洪山区2023年总结\n一、创新\n2023年，高新技术企业1300家。\n二、2024年科技创新工作安排\n推动发展，${words}。`,
  );
  const before = store.snapshot().id;
  const at = DeskText.parse(await ask('text', { reading }))
    .sections.flatMap(({ lines }) => lines)
    .find(({ text }) => text.includes(words));
  const start = at?.text.indexOf(words) ?? -1;
  const figure = `${at?.line}:${start}-${start + words.length}`;
  await ask('mark', { reading, figure });
  const goal = async () => (await plan()).goals[0];
  expect(await goal()).toMatchObject({
    ...{ isInWords: true, isMarked: true, state: 'ready', statement: words, questions: [] },
    ...{ term: { start: '2024', end: '2024', from: null }, printed: null, theme: 'innovation' },
  });
  await ask('take', { reading, figures: [figure], actor: '李工' });
  const held = store.goals.list().find(({ statement }) => statement.zh === words);
  expect(held).toMatchObject({
    ...{ goalType: 'qualitative', targets: [], periodStart: '2024', passage: { paraNo: 1 } },
  });
  expect(await goal()).toMatchObject({ state: 'taken', taken: { goal: held?.key, target: null } });
  store.edits.undo();
  expect(store.snapshot().id).toBe(before);
  expect(await goal()).toMatchObject({ state: 'ready', taken: null });

  // A number that a person adds makes it a target, and asks what a target needs.
  const measure = {
    ...{ value: 5, valueLo: null, valueHi: null, unitMult: 0, decimals: 0 },
    ...{ qualifier: 'exact', qualifierWord: null },
  };
  await ask('say', { reading, figure, said: { measure } });
  expect(await goal()).toMatchObject({ isInWords: false, state: 'asked' });
  expect((await goal())?.questions.map(({ about }) => about)).toEqual(['name', 'unit']);
});

test('a goal in words that the data have already is not taken again', async () => {
  const words = '建成高品质的大学之城';
  const text = (title: string) => `${title}\n一、2024年科技创新安排\n${words}。`;
  const first = await opened(text('洪山区2024年计划'));
  const figure = `3:0-${words.length}`;
  await first.ask('mark', { reading: first.reading, figure });
  await first.ask('say', { reading: first.reading, figure, said: { theme: 'innovation' } });
  await first.ask('take', { reading: first.reading, figures: [figure], actor: '李工' });
  const bytes = new TextEncoder().encode(text('洪山区2024年工作要点'));
  const again = ReadingSummary.parse(await first.ask('open', { name: '要点.txt', bytes }));
  await first.ask('mark', { reading: again.reading, figure });
  const { goals } = DeskPlan.parse(await first.ask('plan', { reading: again.reading }));
  expect(goals).toMatchObject([{ state: 'same', isInWords: true, joins: null }]);
});

test('an English report has its events, and a date that a person marks there is one', async () => {
  const { plan, ask, reading } = await opened(
    'Hongshan District Report 2023\n1. Innovation\nIn May 2023, the exhibition hall opened to the public. On 12 April 2023, the first forum drew to a close.',
  );
  expect((await plan()).milestones).toMatchObject([
    { date: '2023-05', title: 'The exhibition hall opened to the public' },
  ]);
  const text = DeskText.parse(await ask('text', { reading }));
  const line = text.sections.flatMap(({ lines }) => lines).find(({ line: at }) => at === 3);
  const start = line?.text.indexOf('12 April 2023') ?? -1;
  await ask('mark', { reading, figure: `3:${start}-${start + '12 April 2023'.length}` });
  expect((await plan()).milestones[1]).toMatchObject({
    ...{ date: '2023-04-12', title: 'The first forum drew to a close', isMarked: true },
  });
});

test('what was taken of a report is on the slides of its draft, goals and events too', async () => {
  const { plan, ask, reading, store } = await opened(
    plans.replace('二期项目有望建成', '二期项目建成'),
  );
  const open = marksOf(await plan()).filter(({ questions }) =>
    questions.every(({ about }) => about === 'event'),
  );
  for (const { id, entity } of open)
    if (entity === 'milestone') await ask('say', { reading, figure: id, said: { isRight: true } });
  await ask('take', { reading, figures: open.map(({ id }) => id), actor: '李工' });
  const source = DeskPlan.parse(await ask('plan', { reading })).source.key ?? '';
  const material = store.briefings.ofSource(source);
  if (!material) throw new Error('the source was made');
  const draft = draftDeck(material, {
    ...{ key: DeckKey.parse('draft'), period: '2023', area: AreaKey.parse('CN-420111') },
    languages: ['zh-CN'],
    title: { zh: '工作报告', en: null },
  });
  const bodyOf = (layout: string) =>
    JSON.stringify(draft?.deck.slides.filter((one) => one.layout === layout));
  for (const { key, passage } of store.goals.list())
    if (passage.source === source) expect(bodyOf('goal-board')).toContain(`{{goal:${key}}}`);
  for (const { key, passage } of store.milestones.list())
    if (passage.source === source)
      expect(bodyOf('milestone-strip')).toContain(`{{milestone:${key}}}`);
  expect([bodyOf('goal-board'), bodyOf('milestone-strip')]).not.toContain('[]');
});
