import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '../../shared/ipc/contract.ts';
import type { Outcome } from '../../shared/ipc/outcome.ts';
import { DraftValue } from '../../shared/model/draft.ts';
import { Edit, EditRequest } from '../../shared/model/edit.ts';
import { LocalizedLines } from '../../shared/model/text.ts';
import { meetingRecord } from '../store/testing/meeting.ts';
import { testRecordId } from '../store/testing/record-id.ts';
import { createCalls } from './testing/calls.ts';
import { type Known, payloadsOf } from './testing/payloads.ts';

/** The same payloads on every run; another number tries others. */
const seed = Number(process.env['PAYLOAD_SEED'] ?? 2023);

/** How many times as many payloads are tried as in every run: `npm run hardening` tries more. */
const times = Number(process.env['HONGSHAN_RUNS'] ?? 1);

const oneOf = (...known: string[]) => fc.constantFrom(...known);
const longKey = 'k'.repeat(80);
/** A key that there is, or one as long as a key may be. */
const keyOr = (...known: string[]) =>
  fc.oneof(
    { weight: 20, arbitrary: oneOf(...known) },
    oneOf(longKey, 'constructor', `${longKey}k`, 'Key'),
  );

function coverBodies() {
  const texts = payloadsOf(LocalizedLines, {});
  return fc.record({ lead: texts, scene: oneOf('lake', 'tower') }, { noNullPrototype: true });
}

const mostly = (usual: number[], rare: number[]) =>
  fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...usual) }, fc.constantFrom(...rare));

/** No record's, or none at all. */
const recordIds = oneOf(testRecordId(1), testRecordId(2), '1', 'x'.repeat(36), '');

/** Many, as a goal has one step in each. */
const quarters = [2023, 2024, 2025, 2026, 2027].flatMap((year) =>
  [1, 2, 3, 4].map((part) => `${year}-Q${part}`),
);

const known: Known = {
  theme: keyOr('economy', 'innovation'),
  source: keyOr('report'),
  indicator: keyOr('hi-tech', 'market-new', 'applicants'),
  denominator: keyOr('hi-tech', 'applicants'),
  goal: keyOr('tower', 'homes', 'better-city'),
  target: keyOr('tower.talent', `tower.${longKey}`),
  quarter: fc.oneof({ weight: 20, arbitrary: oneOf(...quarters) }, oneOf('2024', '2024-Q5')),
  reached: fc.oneof(
    { weight: 20, arbitrary: oneOf('2024-03-20', '2024-02-29', '2024-Q1') },
    oneOf('2023-02-29', '下周'),
  ),
  figure: keyOr('hi-tech', 'tower.talent'),
  deck: keyOr('tiny'),
  slide: keyOr('cover', 'slide-2'),
  id: recordIds,
  refArea: keyOr('CN-420111'),
  area: keyOr('CN-420111'),
  parent: keyOr('CN-420100', 'CN-420111'),
  section: mostly([0, 1], [999, 1000]),
  sectionKey: keyOr('opening'),
  /** Of a slide; each layout's schema has tests of its own. */
  layout: fc.oneof({ weight: 9, arbitrary: oneOf('cover', 'closing') }, oneOf('made-up', '高')),
  body: fc.oneof({ weight: 9, arbitrary: coverBodies() }, fc.anything()),
  orderKey: fc.oneof({ weight: 9, arbitrary: oneOf('a1', 'a0V', 'Zz', 'b00') }, oneOf('a10', 'a')),
  paraNo: mostly([1, 2], [9999, 10_000]),
  valueLo: mostly([-1e15, 0], [1, -1e16]),
  valueHi: mostly([0.5, 1e15], [-1, Number.NaN]),
};

/** What no payload may lead to: a fault of ours, or a refusal of what the contract takes. */
function expectAnswered(outcome: Outcome<unknown>, logged: readonly unknown[]): void {
  const code = outcome.ok ? null : outcome.error.code;
  if (code === 'internal' || code?.startsWith('ipc.')) expect(logged, code).toEqual([]);
  expect(code).not.toBe('internal');
}

/** Where a source has the texts of a section, it has all of them. */
function withWholeTexts(fields: object): object {
  const { sections } = fields as { readonly sections?: unknown };
  if (!Array.isArray(sections)) return fields;
  return {
    ...fields,
    sections: sections.map((section: { readonly texts?: unknown }) =>
      Array.isArray(section?.texts) && section.texts.length > 0
        ? { ...section, paragraphs: section.texts.length }
        : section,
    ),
  };
}

/** What asks for a print, or a picture, of a deck: the exporters have specs of their own. */
const drawn = new Set([
  ...['start', 'retry', 'presentation', 'retryPresentation'],
  ...['images', 'retryImages', 'copySlide'],
]);

const calls = Object.entries(contract).flatMap(([area, names]) =>
  Object.entries(names).flatMap(([name, one]) =>
    one.type === 'call' && area !== 'print' && !(area === 'exports' && drawn.has(name))
      ? [{ channel: `${area}.${name}`, input: one.input as z.ZodType }]
      : [],
  ),
);

describe('what the contract takes is done or refused with a reason, and what it does not take is told so', () => {
  test.each(calls)('$channel', async ({ channel, input }) => {
    const { store, call, logged, start } = createCalls();
    const meeting = store.meetings.add(meetingRecord());
    const inStore: Known = { ...known, id: fc.oneof(oneOf(meeting), recordIds) };
    start();
    await fc.assert(
      fc.asyncProperty(payloadsOf(input, inStore), async (payload) => {
        logged.length = 0;
        const outcome = await call(channel, payload);
        if (input.safeParse(payload).success) expectAnswered(outcome, logged);
        else expect(outcome).toMatchObject({ error: { code: 'ipc.invalid' } });
      }),
      { seed, numRuns: 25 * times },
    );
  });
});

/** Kinds of which many a payload is refused, as much in it depends on the rest. */
const rarelyTaken: Readonly<Record<string, number>> = { goal: 1000, source: 400 };

/** All that can come into being; the home area only ever passes to another. */
const entities = Edit.options.filter((edit) => edit.shape.after instanceof z.ZodNullable);
/** What the new thing is called, and how a goal names its targets. */
const keysOf = (entity: string): Known => ({
  ...known,
  key:
    entity === 'goal'
      ? fc.oneof(
          { weight: 9, arbitrary: oneOf('new.a', 'new.b', 'new.c', 'new.d', `new.${longKey}`) },
          oneOf(`new.${longKey}k`, 'other.a'),
        )
      : oneOf('new'),
});

describe.each(entities.map((edit) => ({ entity: edit.shape.entity.value, edit })))(
  'a new $entity',
  ({ entity, edit }) => {
    // Which source is in force is asked where there are several, and there is one thing here.
    const {
      before: _,
      after,
      choice: __,
      ...owner
    } = edit.shape as Readonly<Record<string, z.ZodType>>;

    test('is read back as it was taken, changed again, undone and done again', async () => {
      const { store, call, logged } = createCalls();
      const [empty, counted] = [store.snapshot().id, { made: 0, changed: 0 }];
      const request = (about: unknown, before: unknown, next: unknown) => ({
        edit: { ...(about as object), before, after: next },
        actor: '李工',
        reason: '试验',
      });
      const done = async (channel: string, input?: unknown) =>
        expect(await call(channel, input), `${channel} ${logged}`).toMatchObject({ ok: true });
      // A logo is chosen among the files that are kept.
      const logos = [1, 2].map((byte) => {
        const kept = store.logo.keep({ type: 'image/png', content: new Uint8Array([byte]) });
        return kept.sha256;
      });
      const names = {
        ...keysOf(entity),
        ...(entity === 'logo' && { sha256: keyOr(...logos) }),
      };
      const fields = payloadsOf((after as z.ZodNullable).unwrap() as z.ZodType, names).map(
        (one) => ({
          ...withWholeTexts(one as object),
          ...('key' in (one as object) && { key: 'new' }),
        }),
      );
      const owners = payloadsOf(z.strictObject(owner), known);

      await fc.assert(
        fc.asyncProperty(owners, fields, fields, async (about, first, second) => {
          const asked = request(about, null, first);
          const taken = EditRequest.safeParse(asked).data?.edit.after;
          const outcome = await call('records.apply', asked);
          if (taken === undefined) return void expect(outcome).toMatchObject({ ok: false });
          expectAnswered(outcome, logged);
          if (!outcome.ok) return;
          counted.made += 1;
          expect(store.edits.undoState().undo?.edit.after).toEqual(asJson(taken));
          const again = EditRequest.parse(request(about, null, taken)).edit.after;
          expect(again, 'clean text stays as it is').toEqual(taken);

          // A window may change what it has seen.
          const next = request(about, taken, second);
          if (EditRequest.safeParse(next).success) {
            const changed = await call('records.apply', next);
            expectAnswered(changed, logged);
            expect(changed).not.toMatchObject({ error: { code: 'store.stale' } });
            if (changed.ok) counted.changed += 1;
          }
          const state = store.snapshot().id;
          await done('records.undo');
          await done('records.redo');
          expect(store.snapshot().id).toBe(state);
          await done('briefing.get', { deck: 'tiny' });
          while (store.edits.undoState().undo) await done('records.undo');
          expect(store.snapshot().id).toBe(empty);
        }),
        { seed, numRuns: (rarelyTaken[entity] ?? 130) * times },
      );
      expect(counted.made, `how many times a ${entity} was made`).toBeGreaterThan(10);
      expect(counted.changed).toBeGreaterThan(0);
    });
  },
);

test('whatever was asked and drawn at a meeting is in its record', async () => {
  const question = contract.show.noteQuestion.input;
  const ink = contract.show.drawInk.input;
  await fc.assert(
    fc.asyncProperty(
      fc.array(payloadsOf(question, known), { minLength: 1, maxLength: 4 }),
      fc.array(payloadsOf(ink, known), { maxLength: 4 }),
      async (questions, strokes) => {
        const { store, call, start, errors } = createCalls();
        start();
        for (const asked of questions) await call('show.noteQuestion', asked);
        for (const action of strokes) await call('show.drawInk', action);
        expect(await call('show.ink')).toMatchObject({ ok: true });
        await call('show.end', { keepInk: true });
        expect(errors).toEqual([]);
        const asked = questions.flatMap((one) => question.safeParse(one).data?.asked ?? []);
        expect(store.meetings.list()[0]?.questions.map((one) => one.asked)).toEqual(asked);
        expect(await call('meetings.list')).toMatchObject({ ok: true });
      },
    ),
    { seed, numRuns: 10 * times },
  );
});

/** As it crosses: a zero below zero is one. */
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

test('a draft is kept as it was typed, however it is nested', async () => {
  const { call, logged } = createCalls();
  await fc.assert(
    fc.asyncProperty(payloadsOf(DraftValue, known), async (value) => {
      const outcome = await call('drafts.keep', { form: 'goal:new', value });
      if (!DraftValue.safeParse(value).success)
        return void expect(outcome).toMatchObject({ error: { code: 'ipc.invalid' } });
      expectAnswered(outcome, logged);
      expect(await call('drafts.get', { form: 'goal:new' })).toMatchObject({
        ok: true,
        value: { value: asJson(value) },
      });
    }),
    { seed, numRuns: 40 * times },
  );
});
