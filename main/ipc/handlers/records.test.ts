import { expect, test } from 'vitest';
import { correction, report, seen } from '../../store/testing/edit.ts';
import { createStoreCalls } from '../testing/store-calls.ts';

const invalid = { ok: false, error: { code: 'ipc.invalid' } };

test('an edit answers with what can be undone, and every window is told', async () => {
  const { store, call, told } = createStoreCalls();
  const request = correction(store, 'hi-tech', { value: 1320 });
  expect(await call('records.apply', request)).toMatchObject({
    ok: true,
    value: { undo: { edit: { after: { value: 1320 } } }, redo: null },
  });
  expect(told).toEqual(['briefing.changed', 'records.undoChanged']);
  expect(await call('records.get', { key: 'hi-tech' })).toMatchObject({
    ok: true,
    value: { figures: [{ value: 1320 }, { value: 1100 }], history: [{ reason: '年报更正' }] },
  });
  expect(await call('records.apply', request)).toMatchObject({
    ok: false,
    error: { code: 'store.stale' },
  });
  expect(await call('records.undo')).toMatchObject({ ok: true, value: { undo: null } });
});

test('nobody but the editor changes anything', async () => {
  const { store, call } = createStoreCalls();
  const request = correction(store, 'hi-tech', { value: 1320 });
  for (const role of ['audience', 'export'] as const)
    for (const channel of ['records.apply', 'records.undo', 'drafts.list', 'reviews.list'])
      expect(await call(channel, request, role)).toMatchObject({
        error: { code: 'ipc.forbidden' },
      });
});

test.each([
  ['text for a number', { value: '１３２０' }],
  ['a number beyond all reason', { value: 1e16 }],
  ['infinity', { value: Number.POSITIVE_INFINITY }],
  ['no value at all', { value: null }],
  ['a value that is said to be missing', { status: 'M' }],
  ['half a range', { qualifier: 'range', valueLo: 3 }],
  ['a range that goes backwards', { qualifier: 'range', valueLo: 5, valueHi: 3 }],
  ['a period in full-width digits', { timePeriod: '２０２３' }],
  ['a day that the calendar lacks', { timePeriod: '2023-02-30' }],
  ['an unknown multiplier', { unitMult: 5 }],
  ['no passage', { passages: [] }],
  ['an empty area', { refArea: ' \n ' }],
  ['a field that nobody knows', { colour: 'red' }],
])('an observation with %s is refused, and nothing is stored', async (_, changed) => {
  const { store, call } = createStoreCalls();
  const before = store.snapshot();
  const request = correction(store, 'hi-tech', changed as never);
  expect(await call('records.apply', request)).toMatchObject(invalid);
  expect(store.snapshot()).toEqual(before);
});

test('negative figures are figures', async () => {
  const { store, call } = createStoreCalls();
  const request = correction(store, 'hi-tech', { value: -12.5 });
  expect(await call('records.apply', request)).toMatchObject({ ok: true });
  expect(seen(store, 'hi-tech').value).toBe(-12.5);
});

test.each([
  ['line breaks', '高新\r\n技术\t企业', '高新 技术 企业'],
  ['controls', '高新\u0000技术\u0007企业', '高新技术企业'],
  ['turned direction', '\u202E企业\u202C', '企业'],
  ['script', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['SQL', "'); DROP TABLE indicator; --", "'); DROP TABLE indicator; --"],
  ['a reference', '{{hi-tech}}', '{{hi-tech}}'],
  ['right-to-left letters', 'شركات', 'شركات'],
])('a name with %s is stored as one line of plain text', async (_, typed, stored) => {
  const { store, call } = createStoreCalls();
  const found = store.indicators.get('hi-tech');
  if (!found) throw new Error('no hi-tech');
  const { observations: __, competing: ___, position: ____, ...before } = found;
  const after = { ...before, name: { zh: typed, en: typed } };
  const edit = { entity: 'indicator', before, after };
  expect(await call('records.apply', { edit, actor: '李工', reason: '' })).toMatchObject({
    ok: true,
  });
  expect(store.indicators.get('hi-tech')?.name).toEqual({ zh: stored, en: stored });
  expect(await call('records.undo')).toMatchObject({ ok: true });
  expect(store.indicators.get('hi-tech')?.name).toEqual(before.name);
});

test.each([
  ['nothing', ''],
  ['only what nobody sees', '\u200B\u202E\n'],
  ['a whole book', '高'.repeat(2001)],
])('a name of %s is refused', async (_, typed) => {
  const { store, call } = createStoreCalls();
  const found = store.indicators.get('hi-tech');
  if (!found) throw new Error('no hi-tech');
  const { observations: __, competing: ___, position: ____, ...before } = found;
  const after = { ...before, name: { zh: typed, en: 'Firms' } };
  const edit = { entity: 'indicator', before, after };
  expect(await call('records.apply', { edit, actor: '李工', reason: '' })).toMatchObject(invalid);
});

test('an edit of nothing, of another key, or by nobody is refused', async () => {
  const { store, call } = createStoreCalls();
  const [before] = store.milestones.list();
  const milestone = { entity: 'milestone', before, after: before };
  const by = (edit: unknown, actor = '李工') => call('records.apply', { edit, actor, reason: '' });
  expect(await by({ entity: 'milestone', before: null, after: null })).toMatchObject(invalid);
  const renamed = { ...milestone, after: { ...before, key: 'other' } };
  expect(await by(renamed)).toMatchObject(invalid);
  expect(await by(milestone, '  ')).toMatchObject(invalid);
});

test('a note keeps its lines, and huge drafts and searches are bounded', async () => {
  const { store, call } = createStoreCalls();
  expect(await call('records.apply', report('tower', { note: '一\r\n二\u0000' }))).toMatchObject({
    ok: true,
  });
  expect(store.goals.list().find(({ key }) => key === 'tower')?.progress[0]?.note).toBe('一\n二');
  const text = 'x'.repeat(201);
  expect(await call('figures.search', { question: text, locale: 'en', limit: 10 })).toMatchObject(
    invalid,
  );
  expect(await call('drafts.keep', { form: 'f', value: 'x'.repeat(300_000) })).toMatchObject(
    invalid,
  );
});
