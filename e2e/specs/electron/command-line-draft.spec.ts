import { expect, test } from '../../fixtures.ts';
import { runBriefing } from '../../harness/command-line.ts';

test('a briefing is drafted from a source, passes its checks, and is there to show', async ({
  folder,
}) => {
  const asked = ['draft', '--source', 'hongshan-2023-report', '--deck', 'draft-2023'];
  const drafted = await runBriefing([...asked, '--title', '洪山区工作简报'], { folder });
  expect(drafted.stderr).not.toContain('Error');
  expect(drafted.code).toBe(0);
  const deck = JSON.parse(drafted.stdout);
  expect(deck).toMatchObject({ key: 'draft-2023', period: '2023', figures_left_out: [] });
  expect(deck.slides.length).toBeGreaterThanOrEqual(15);

  const checked = await runBriefing(['check', '--deck', 'draft-2023', '--format', 'json'], {
    folder,
  });
  expect(checked.code).toBe(0);
  expect(JSON.parse(checked.stdout)).toMatchObject({ typed_figures: [], cut_texts: [] });

  const again = await runBriefing(asked, { folder });
  expect(again.code).toBe(2);
  const unknown = await runBriefing(['draft', '--source', 'nobody', '--deck', 'other'], { folder });
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('hongshan-2023-report');
});
