import { expect, test } from 'vitest';
import type { DeckCheck } from '../../../../shared/deck/check-deck.ts';
import { translate } from '../../../../shared/i18n/messages.ts';
import type { DamagedRecord } from '../../../../shared/model/damage.ts';
import { FigureKey } from '../../../../shared/model/figure.ts';
import { DeckKey, SlideKey, SourceKey } from '../../../../shared/model/keys.ts';
import { checkDocument, checkText, isFaulty } from './report.ts';

const slide = SlideKey.parse('cover');
const clean: DeckCheck = {
  typedFigures: [],
  problems: [],
  misplacedYears: [],
  disagreements: [],
  missing: [],
  competingSources: [],
  missingEnglish: [],
  pictures: [],
  typedPeriods: [
    { number: 1, slide: SlideKey.parse('cover'), place: 'title.zh', text: '洪山2023：' },
  ],
  mixedPeriods: [{ slide, place: 'title', periods: ['2022', '2023'] }],
  cutTexts: [],
  unwritten: [{ slide, place: 'body.lead.zh', text: '用一句话作结' }],
  unsourced: [{ figure: FigureKey.parse('parks'), period: '2023', area: null, slides: [slide] }],
  likeNeighbours: [{ slide, before: SlideKey.parse('contents'), shared: 3 }],
  unusedFigures: ['parks'],
};
const found = {
  typedFigures: [{ slide, place: 'title.zh', text: '1300家' }],
  problems: [{ slide, code: 'reference-unresolved', detail: '{{gone}}' }],
  misplacedYears: [
    { slide, place: 'title.zh', year: 2023, figure: FigureKey.parse('parks'), period: '2024' },
    { slide: null, place: 'title.zh', year: 2023, figure: null, period: '2024-H1' },
  ],
  disagreements: [
    {
      figure: FigureKey.parse('parks'),
      period: '2023',
      area: null,
      quotation: '12个',
      slides: [slide],
    },
  ],
  missingEnglish: [
    { of: 'deck annual-2024', place: 'title', text: '简报', slides: [] },
    {
      ...{
        of: 'slide cover',
        place: 'body.lead',
        text: '这一句写得很长，比这里放得下的长出许多，所以后面省略。',
      },
      slides: [{ key: slide, number: 1 }],
    },
  ],
  cutTexts: [
    { slide, locale: 'zh-CN', path: ['body', 'lead'], text: '太长的话', excess: 3 },
    { slide, locale: 'en', path: null, text: 'A goal', excess: 1 },
  ],
  missing: [{ of: 'slide cover', place: 'title.zh', text: '𰻸村', characters: ['𰻸'] }],
} satisfies Partial<DeckCheck>;

const sound = { count: 0, records: [], copies: null };

const competing: DeckCheck['competingSources'] = [
  {
    ...{ figure: FigureKey.parse('parks'), period: '2023', area: null },
    ...{ source: SourceKey.parse('yearbook'), quotation: '12个', slides: [slide] },
  },
];

test('what other sources publish is told, and is no fault', () => {
  const check = { ...clean, competingSources: competing };
  expect(isFaulty(check)).toBe(false);
  expect(checkText(check, DeckKey.parse('annual-2024'), sound, 'en')).toContain(
    `Figures of which other sources publish something else: 1
  parks@2023  “yearbook” prints “12个”  cover
`,
  );
});

test('what a reader is told beside the figures is no fault', () => {
  expect(isFaulty(clean)).toBe(false);
});

test.each(Object.entries(found))('%s is a fault', (name, findings) => {
  expect(isFaulty({ ...clean, [name]: findings })).toBe(true);
});

test('the report names every finding under its heading', () => {
  const deck = DeckKey.parse('annual-2024');
  expect(checkText({ ...clean, ...found }, deck, sound, 'en')).toBe(`Figures typed on slides: 1
  cover  title.zh  1300家
Content that can’t be shown and references that resolve to nothing: 1
  cover  The reference {{gone}} names nothing in the data
Years that do not fit the figures beside them: 2
  cover  title.zh  2023 stands beside parks, which is of 2024
  annual-2024  title.zh  2023 stands beside annual-2024, which is of H1 2024
Figures that are not as their sources print them: 1
  parks@2023  the source prints “12个”  cover
Texts with characters that no font can print: 1
  slide cover  title.zh  𰻸村  𰻸 (U+30EF8)
Texts without English, shown in Chinese, with the numbers of their slides: 2
  deck annual-2024  title  简报
  slide cover  body.lead  这一句写得很长，比这里放得下的长出许多，所以后面…  [1]
Texts that are cut, as their slides have no room: 2
  cover  body.lead  zh-CN  3 characters too long  太长的话
  cover  —  en  1 character too long  A goal
Texts that still say what a new slide begins with: 1
  cover  body.lead.zh  用一句话作结
Charts and sentences of several years, each figure marked with its own: 1
  cover  title  2022 2023
Words with the reporting period’s year typed, where a token would follow: 1
  1  title.zh  洪山2023：
Figures that name no paragraph: 1
  parks@2023  cover
Slides nearly like the one before them: 1
  contents  cover  3 figures the same
Indicators and targets on no slide: 1
  parks
`);
  expect(checkText(clean, deck, sound, 'zh-CN')).toMatch(/^幻灯片上手写的数字：0\n/);
});

test('records that are not as they were written are named under a heading of their own', () => {
  const record: DamagedRecord = {
    ...{ table: 'observation', row: '2', key: 'parks@2023#CN-420111', found: 1 },
    entity: 'observation',
    name: { zh: '公园', en: 'Parks' },
  };
  const gone: DamagedRecord = {
    ...{ ...record, key: 'opening', name: null, found: null },
    entity: 'milestone',
  };
  const damage = { count: 12, records: [record, gone], copies: '/data/copies' };
  const deck = DeckKey.parse('annual-2024');
  const [, told] = checkText(clean, deck, damage, 'en').split('parks\n');
  expect(told).toBe(`Records that are not as the program wrote them: 12
  Figure “Parks”  parks@2023#CN-420111
  Milestone (no longer in the data file)  opening
  10 more records.
  ${translate('en', 'damage.help')}
  ${translate('en', 'damage.backups', { folder: '/data/copies' })}
`);
  const snapshot = { id: '0123456789ab', changedAt: '2024-01-01T00:00:00Z' };
  expect(checkDocument(clean, snapshot, damage)).toMatchObject({
    damaged_count: 12,
    damaged_records: [
      { entity: 'observation', key: 'parks@2023#CN-420111', gone: false },
      { entity: 'milestone', key: 'opening', name: null, gone: true },
    ],
  });
});
