import { Edit } from '../../../shared/model/edit.ts';
import type { Store } from '../file/open.ts';
import { seen } from './edit.ts';
import { tinyDataset, tinyFile } from './tiny-dataset.ts';

/** The tiny dataset with a yearbook beside its report, which nothing was read from yet. */
export function datasetWithYearbook(changed: Readonly<Record<string, string | null>> = {}): string {
  return tinyDataset({
    'sources.csv': `${tinyFile('sources.csv')}yearbook,年鉴,Yearbook,,2024-10-01,按段计数,Paragraphs are counted,${'1'.repeat(64)}\n`,
    'source_sections.csv': `${tinyFile('source_sections.csv')}yearbook,1,综合,9\n`,
    ...changed,
  });
}

/** Takes the yearbook's figure of 2023 in, puts it in force, and gives its indicator a price basis. */
export function chooseYearbook(store: Store): void {
  const passage = { source: 'yearbook', section: 1, heading: '综合', paraNo: 4, rawText: '1320家' };
  const before = { refArea: 'CN-420111', timePeriod: '2023', source: 'report', reason: null };
  const after = {
    ...seen(store, 'hi-tech', '2023'),
    ...{ value: 1320, qualifier: 'exact', passages: [passage], comment: null },
  };
  const choice = { before, after: { ...before, source: 'yearbook', reason: '年鉴为准' } };
  const added = { entity: 'observation', indicator: 'hi-tech', before: null, after, choice };
  const {
    observations: _,
    competing: __,
    position: ___,
    ...indicator
  } = store.indicators.get('hi-tech') ?? {};
  const priced = {
    ...{ entity: 'indicator', before: indicator },
    after: { ...indicator, priceBasis: 'comparable' },
  };
  for (const edit of [added, priced])
    store.edits.apply({ edit: Edit.parse(edit), actor: '李工', reason: '年鉴为准' });
}
