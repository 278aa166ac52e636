import { expect, test } from 'vitest';
import { mergeDocument, mergeLines } from './report.ts';

const differing = {
  ...{ name: 'milestone:signing', entity: 'milestone', owner: null, before: null, neededBy: null },
  ...{ ours: null, withOurs: null, withTheirs: null, open: [] },
};

test('what differs from a data package is not said to have been changed by both', () => {
  const none = { added: [], changed: [], removed: [], same: 0 };
  const document = {
    ...mergeDocument(
      { items: [], same: 0, refused: [], reviews: none, turns: none, logged: 0 } as never,
      {},
      { manifest: { madeBy: '', changedAt: '', content: '', decks: [], isWhole: true } as never },
    ),
    conflicts: [{ ...differing, theirs: null, parts: [], choice: null }],
  } as never;
  const lines = (isHistoryKnown: boolean) =>
    mergeLines(document, isHistoryKnown, 'zh-CN').join('\n');
  expect(lines(true)).toContain('双方都改过，待选  milestone:signing');
  expect(lines(false)).toContain('两边不同，待选  milestone:signing');
});
