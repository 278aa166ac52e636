import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { NewIndicatorFields } from './NewIndicatorFields.tsx';

const proposal = {
  name: { zh: '夜间亮灯面积', en: null },
  shortName: { zh: '亮灯面积', en: null },
  unit: { zh: '平方公里', en: null },
  ...({ decimals: 1, kind: 'stock', theme: null } as const),
  ...({ direction: 'neutral', priceBasis: null } as const),
};

const drawn = (languages: readonly Locale[]) =>
  renderToStaticMarkup(
    <NewIndicatorFields
      proposal={proposal}
      said={{}}
      briefing={{ languages, themes: [] } as unknown as Briefing}
      theme={null}
      onSay={() => {}}
    />,
  );

test('a new indicator is named in English only where the store has English', () => {
  expect(drawn(['zh-CN', 'en']).match(/lang="en"/g)).toHaveLength(3);
  expect(drawn(['zh-CN'])).not.toContain('lang="en"');
  expect(drawn(['zh-CN'])).toContain('value="夜间亮灯面积"');
});
