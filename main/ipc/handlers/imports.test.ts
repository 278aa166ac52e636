import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  FileToImport,
  ImportAnswers,
  ImportPlan,
  MappingProposal,
} from '../../../shared/model/import.ts';
import { createCalls } from '../testing/calls.ts';

const table = [
  '指标,单位,2023年',
  '高新技术企业,家,1320',
  '粮食产量,万吨,12.5',
  '出口总额,亿元,约定',
].join('\n');

async function opened() {
  const calls = createCalls();
  const ask = async (channel: string, input?: unknown) => {
    const outcome = await calls.call(`imports.${channel}`, input);
    if (!outcome.ok) throw new Error(outcome.error.code);
    return outcome.value;
  };
  const bytes = new TextEncoder().encode(table);
  const { file, ...about } = FileToImport.parse(await ask('open', { name: '月报.csv', bytes }));
  const answers = ImportAnswers.parse({ area: '洪山区', theme: 'economy' });
  const asked = { file, parts: null, answers };
  const plan = async (given: object = {}) =>
    ImportPlan.parse(await ask('plan', { ...asked, ...given }));
  return { ...calls, ask, plan, asked, file, about };
}

test('a file that is opened says what it is, and shows its rows as they are', async () => {
  const { ask, file, about } = await opened();
  expect(about).toMatchObject({
    ...{ name: '月报.csv', format: 'csv', encoding: 'utf-8' },
    sheets: [{ rows: 4, columns: 3, cellNames: 'numbers' }],
  });
  expect(await ask('rows', { file, sheet: 0, first: 1, count: 1 })).toMatchObject({
    cells: [
      { row: 1, column: 0, text: '高新技术企业' },
      { row: 1, column: 1, text: '家' },
      { row: 1, column: 2, text: '1320' },
    ],
  });
});

test('nothing is written by planning; what was planned is written once, as one step to undo', async () => {
  const { ask, plan, asked, store } = await opened();
  const { id } = store.snapshot();
  const seen = await plan();
  expect(seen.questions.filter(({ blocks }) => blocks)).toEqual([]);
  expect(store.snapshot().id).toBe(id);
  const request = { ...asked, plan: seen.id, actor: '李工', reason: '' };
  await expect(ask('apply', request)).rejects.toThrow('import.reason-needed');
  await expect(ask('apply', { ...request, plan: 'x', reason: '月报' })).rejects.toThrow(
    'import.plan-changed',
  );
  const result = await ask('apply', { ...request, reason: '月报' });
  expect(result).toMatchObject({ new: 1, beside: 1, changed: 0, same: 0 });
  expect(store.backups.list().backups[0]?.reason).toBe('import');
  expect((await plan()).figures.map(({ outcome }) => outcome)).toEqual(['same', 'same']);
  store.edits.undo();
  expect(store.snapshot().id).toBe(id);
});

test('with something open nothing is written', async () => {
  const { ask, plan, asked, store } = await opened();
  const { id } = store.snapshot();
  const answers = ImportAnswers.parse({});
  const seen = await plan({ answers });
  expect(seen.edits).toBeNull();
  const request = { ...asked, answers, plan: seen.id, actor: '李工', reason: '月报' };
  await expect(ask('apply', request)).rejects.toThrow('import.open-questions');
  expect(store.snapshot().id).toBe(id);
});

test('what changed in the store since it was seen is not written over', async () => {
  const { ask, plan, asked, store } = await opened();
  const seen = await plan();
  const other = { ...asked, answers: { ...asked.answers, source: { title: { zh: '快报' } } } };
  const first = await plan(other);
  await ask('apply', { ...other, plan: first.id, actor: '李工', reason: '快报' });
  const { id } = store.snapshot();
  await expect(
    ask('apply', { ...asked, plan: seen.id, actor: '李工', reason: '月报' }),
  ).rejects.toThrow('import.plan-changed');
  expect(store.snapshot().id).toBe(id);
});

test('mappings are kept, say how they suit a file, and are removed', async () => {
  const { ask, asked, file } = await opened();
  expect(await ask('mappings', { file })).toEqual([]);
  await ask('keepMapping', { ...asked, name: '月报' });
  expect(await ask('mappings', { file })).toMatchObject([
    { mapping: { name: '月报' }, fit: { isWhole: true, known: 1, gone: [], added: [] } },
  ]);
  await ask('removeMapping', { name: '月报' });
  expect(await ask('mappings', { file: null })).toEqual([]);
});

test('a mapping tells which rows are new to it and which indicators are gone, and when it was used', async () => {
  const { ask, plan, asked, store } = await opened();
  const written = { ...asked, plan: (await plan()).id, actor: '李工', reason: '月报' };
  await ask('apply', written);
  await ask('keepMapping', { ...asked, name: '月报' });
  const proposal = async (rows: readonly string[]) => {
    const bytes = new TextEncoder().encode(rows.join('\n'));
    const next = FileToImport.parse(await ask('open', { name: '下月.csv', bytes }));
    const [first] = z.array(MappingProposal).parse(await ask('mappings', { file: next.file }));
    await ask('close', { file: next.file });
    return first;
  };
  const next = ['指标,单位,2024年', '高新技术企业,家,1400', '新开工项目,个,12'];
  expect(await proposal(next)).toMatchObject({
    fit: {
      ...{ isWhole: true, known: 1, lost: [] },
      series: { known: 1, added: ['新开工项目 [个]'] },
    },
  });
  expect((await proposal(['指标,单位,2024年,备注', '高新技术企业,家,1400,']))?.fit).toMatchObject({
    ...{ isWhole: false, known: 0 },
    gone: [' | 指标 | 单位 | #年'],
    added: [' | 指标 | 单位 | #年 | 备注'],
  });
  // What was new by then is taken back: the mapping names an indicator that is not there.
  store.edits.undo();
  expect((await proposal(next))?.fit?.lost).toHaveLength(1);
  const kept = (await proposal(next))?.usedAt ?? '';
  const again = await plan();
  await ask('apply', { ...written, plan: again.id, mapping: '月报' });
  expect(((await proposal(next))?.usedAt ?? '') > kept).toBe(true);
});

test('what a person leaves out is counted, and named with what stands there', async () => {
  const { ask, plan, asked } = await opened();
  const answers = {
    ...asked.answers,
    cells: { '1!2:3': 'left-out' },
    indicators: { '粮食产量 [吨]': { as: 'left-out' } },
  };
  const seen = await plan({ answers });
  expect(seen.leftOut).toEqual([
    { table: 0, cell: '2:3', name: '高新技术企业', text: '1320' },
    { table: 0, cell: '3:3', name: '粮食产量', text: '12.5' },
  ]);
  const result = await ask('apply', {
    ...asked,
    answers,
    plan: seen.id,
    actor: '李工',
    reason: '',
  });
  expect(result).toMatchObject({ leftOut: 2, refused: 1, total: 3 });
});

test('a file that was closed is opened anew', async () => {
  const { ask, plan, file } = await opened();
  await ask('close', { file });
  await expect(plan()).rejects.toThrow('import.file-gone');
});

test('copied cells are read as a table', async () => {
  const { ask } = await opened();
  const pasted = FileToImport.parse(
    await ask('paste', { html: null, text: table.replaceAll(',', '\t') }),
  );
  expect(pasted).toMatchObject({ format: 'tsv', sheets: [{ rows: 4, columns: 3 }] });
});

test('a table that says no unit is planned, and its new indicators are proposed once it is answered', async () => {
  const { ask, plan } = await opened();
  const pasted = FileToImport.parse(
    await ask('paste', { html: null, text: '指标\t2023年\n乙数\t5\n' }),
  );
  const said = async (unit: string | null) =>
    (await plan({ file: pasted.file, answers: ImportAnswers.parse({ unit }) })).series[0];
  expect(await said(null)).toMatchObject({ is: 'new', unit: null, proposal: null });
  expect(await said('个')).toMatchObject({
    proposal: { name: { zh: '乙数' }, unit: { zh: '个' } },
  });
});
