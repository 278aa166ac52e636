import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

const slides = [
  {
    key: 'cover',
    position: 1,
    layout: 'cover',
    section: 'opening',
    title: { zh: '封面', en: 'Cover' },
    subtitle: null,
    body: { source: '{{source:report}}' },
    notes: { zh: '备注。', en: 'Notes.' },
    hidden: false,
  },
];

const deck = {
  key: 'tiny',
  title: { zh: '小简报', en: 'A tiny briefing' },
  subtitle: { zh: '二〇二三', en: 'For tests' },
  period: '2023',
  sections: [{ key: 'opening', name: { zh: '开篇', en: 'Opening' }, accent: 'primary' }],
  slides,
};

const files: Readonly<Record<string, string>> = {
  'datapackage.json': JSON.stringify({
    name: 'tiny',
    created: '2024-02-01T00:00:00Z',
    resources: [],
  }),
  'sources.csv': `key,title_zh,title_en,publisher,date_published,locator_note_zh,locator_note_en,sha256
report,报告,Report,,,按段计数,Paragraphs are counted,${'0'.repeat(64)}
`,
  'source_sections.csv': `source,section,heading,paragraphs
report,0,,2
report,1,转型发展,4
`,
  'themes.csv': `key,name_zh,name_en,position,accent
innovation,创新,Innovation,1,teal
economy,经济,Economy,2,primary
`,
  // market-new is a part of market-total, which comes after it; online-part of one never observed.
  'indicators.csv': `key,theme,position,name_zh,name_en,short_name_zh,short_name_en,unit_zh,unit_en,decimals,kind,direction,denominator,note_zh,note_en
market-new,economy,1,新增市场主体,New market entities,新增,New,户,entities,1,flow,higher,market-total,,
market-total,economy,2,市场主体总量,Market entities,总量,Total,户,entities,0,stock,higher,,总量,The total
hi-tech,innovation,1,高新技术企业,Hi-tech firms,高企,Hi-tech,家,firms,0,stock,higher,applicants,年末数。,At year end.
applicants,innovation,2,申报企业,Applicants,申报,Applied,家,firms,0,stock,neutral,,,
`,
  'observations.csv': `indicator,ref_area,time_period,obs_value,unit_mult,qualifier,qualifier_word,value_lo,value_hi,obs_status,comment_zh,comment_en
hi-tech,CN-420111,2022,1100,0,exact,,,,A,,
hi-tech,CN-420111,2023,1300,0,gt,,,,A,口径未变,Same definition
market-new,CN-420111,2023,4.6,4,exact,,,,A,,
market-total,CN-420111,2023,20,4,gt,超过,,,A,,
`,
  'observation_passages.csv': `indicator,ref_area,time_period,source,section,para_no,raw_text
hi-tech,CN-420111,2023,report,1,2,突破1300家
hi-tech,CN-420111,2023,report,0,1,1300家
hi-tech,CN-420111,2022,report,1,2,1100家
market-new,CN-420111,2023,report,1,3,4.6万户
market-total,CN-420111,2023,report,1,3,超过20万户
`,
  'goals.csv': `key,goal_type,theme,position,statement_zh,statement_en,period_start,period_end,term_from_zh,term_from_en,source,section,para_no
tower,numeric,innovation,2,建成大厦,Build the tower,P0Y,P3Y,规划起算,the start of its plan,report,1,4
homes,numeric,economy,3,建成住房,Build homes,2024,2026,,,report,1,4
better-city,qualitative,economy,1,更好的城市,A better city,2024,2024,,,report,0,2
`,
  'goal_targets.csv': `goal,key,position,measure_zh,measure_en,value,unit_mult,decimals,unit_zh,unit_en,qualifier,qualifier_word,value_lo,value_hi,is_cumulative,baseline,raw_text
tower,talent,2,人才,People,3000,0,0,人,people,exact,,,,true,,3000人
tower,firms,1,企业,Firms,100,0,0,家,firms,ge,,,,true,,100家以上
homes,built,1,住房,Homes,2,4,0,套,homes,exact,,,,false,0,2万套
`,
  'goal_progress.csv': 'goal,as_of,value,progress_status,note,reported_by\n',
  'milestones.csv': `key,date,theme,title_zh,title_en,source,section,para_no
signing,2024-01-23,economy,签约,Signing,report,1,1
opening,2023-06,innovation,开业,Opening,report,1,2
`,
  'deck-tiny.json': JSON.stringify(deck),
};

/** The smallest dataset that has one of everything; `changed` replaces files, null leaves one out. */
export function tinyDataset(changed: Readonly<Record<string, string | null>> = {}): string {
  const folder = join(temporaryFolder(), 'dataset');
  mkdirSync(folder);
  for (const [name, content] of Object.entries({ ...files, ...changed })) {
    if (content !== null) writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A file of the tiny dataset as it is, to be changed in one place. */
export function tinyFile(name: string): string {
  return files[name] ?? '';
}
