import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type DeskMark, DeskPlan, ReadingSummary } from '../../../shared/model/reading.ts';
import { marksOf } from '../../../shared/reading/desk/marks-of.ts';
import { createCalls } from '../testing/calls.ts';

const texts = path.resolve(import.meta.dirname, '../../../shared/reading/testing/texts');

/** What a digit says where each question is answered by its first choice. */
function firstAnswer({ questions: [question] }: DeskMark): object {
  const [choice = ''] = question?.choices ?? [];
  switch (question?.about) {
    case 'indicator':
      return { indicator: { as: 'new' } };
    case 'theme':
      return { theme: choice };
    case 'unit':
      return { unit: choice || '个' };
    case 'goal':
      return { as: 'goal' };
    default:
      return { isRight: true };
  }
}

test('going through a bulletin needs no more keys than it has figures, and one for its area', async () => {
  const { call } = createCalls();
  const ask = async (channel: string, input: unknown) => {
    const outcome = await call(`readings.${channel}`, input);
    if (!outcome.ok) throw new Error(outcome.error.code);
    return outcome.value;
  };
  const bytes = readFileSync(path.join(texts, 'bulletin.txt'));
  const { reading } = ReadingSummary.parse(await ask('open', { name: 'bulletin.txt', bytes }));
  const marks = async () => marksOf(DeskPlan.parse(await ask('plan', { reading })));
  const isOpen = ({ state }: DeskMark) => state !== 'taken' && state !== 'left';
  const all = (await marks()).length;
  const take = (those: readonly DeskMark[]) =>
    ask('take', { reading, figures: those.map(({ id }) => id), actor: '王芳' });

  let keys = 0;
  for (let open = await marks(); ; open = await marks()) {
    const mark = open.find(isOpen);
    if (!mark) break;
    keys += 1;
    expect(keys, `${mark.rawText} is asked for ever`).toBeLessThan(2 * all);
    const sure = open.filter(({ section, state }) => section === mark.section && state === 'sure');
    const [question, ...more] = mark.questions;
    if (sure.length > 0) await take(sure);
    else if (!question) await take([mark]);
    else if (question.about === 'document-area') {
      const area = { as: 'new', name: '某区', parent: null };
      await ask('describe', { reading, said: { area }, areas: {} });
    } else {
      await ask('say', { reading, figure: mark.id, said: firstAnswer(mark) });
      // An answer that settles the last question takes it.
      const answered = (await marks()).find(({ id }) => id === mark.id);
      if (more.length === 0 && answered?.questions.length === 0) await take([answered]);
    }
  }
  expect(keys).toBeLessThanOrEqual(all + 1);
});
