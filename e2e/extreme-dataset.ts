import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { openStore } from '../main/store/file/open.ts';
import { renameDataset } from '../main/store/testing/rename-dataset.ts';
import type { Layout } from '../shared/deck/layouts/index.ts';
import { datasetFolder, storeFileIn } from './harness/harness.ts';

/**
 * A store whose deck shows every layout three times: with as little as it takes, with as much, and
 * with the longest words; its figures are the smallest, the largest, and missing ones.
 */
export function seedExtremes(folder: string): void {
  const dataset = path.join(folder, 'dataset');
  cpSync(datasetFolder, dataset, { recursive: true });
  editTable(path.join(dataset, 'indicators.csv'), ({ key }) => indicators[key ?? '']);
  editTable(
    path.join(dataset, 'observations.csv'),
    ({ indicator }) => observations[indicator ?? ''],
  );
  editTable(path.join(dataset, 'milestones.csv'), ({ key }) =>
    key === 'damper-plant' ? { title_zh: words(28).zh, title_en: words(28).en } : undefined,
  );
  editTable(path.join(dataset, 'goals.csv'), ({ key }) =>
    key === 'livelihoods' ? { statement_zh: words(30).zh, statement_en: words(30).en } : undefined,
  );
  renameDataset(dataset);
  const deckFile = path.join(dataset, 'deck-annual-2023.json');
  const deck = JSON.parse(readFileSync(deckFile, 'utf8'));
  writeFileSync(deckFile, JSON.stringify({ ...deck, slides: slides() }));
  const store = openStore(storeFileIn(folder), {
    datasetFolder: dataset,
    onDamaged: 'refuse',
  });
  store.close();
}

type Row = Readonly<Record<string, string>>;

function editTable(file: string, edit: (row: Row) => Row | undefined): void {
  const rows: Row[] = parse(readFileSync(file), { columns: true });
  writeFileSync(
    file,
    stringify(
      rows.map((row) => ({ ...row, ...edit(row) })),
      { header: true },
    ),
  );
}

/** Text of as many Chinese characters, and about twice as many English letters. */
function words(characters: number) {
  return {
    zh: '推动成果就近转化与产业链深度融合发展试点'.repeat(9).slice(0, characters),
    en: 'Integrated demonstration programmes for technology transfer along the industrial chain '
      .repeat(9)
      .slice(0, characters * 2)
      .trim(),
  };
}

const longName = { short_name_zh: words(22).zh, short_name_en: words(22).en };
const indicators: Readonly<Record<string, Row>> = {
  'rental-homes-secured': longName,
  'pocket-parks-new': longName,
  'mother-fund-scale': { ...longName, decimals: '2' },
  'green-space-new': { decimals: '3' },
  'elderly-centres-new': { ...longName, decimals: '2' },
};
const observations: Readonly<Record<string, Row>> = {
  'economic-output': { obs_value: '98765', qualifier: 'ge' },
  'rental-homes-secured': { obs_value: '98765432' },
  'shantytown-homes-built': { obs_value: '1' },
  'mother-fund-scale': { obs_value: '9876.54', qualifier: 'gt', qualifier_word: '' },
  'green-space-new': { obs_value: '0.001' },
  'shantytown-homes-started': { obs_value: '', obs_status: 'M' },
  'key-projects-signed': { obs_value: '-1060' },
  'elderly-centres-new': { obs_value: '0.01' },
};

const missing = 'shantytown-homes-started';
const figures = [
  'economic-output',
  'rental-homes-secured',
  missing,
  'green-space-new',
  'national-smart-factory',
  'hi-tech-enterprises-rank',
  'mother-fund-scale',
  'market-entities-total',
  'shantytown-homes-built',
  'online-services',
] as const;
const homes = ['rental-homes-secured', 'shantytown-homes-built', missing];
/** Of one unit: beyond counting, below zero, next to nothing. */
const uncountable = ['qingling-signed-projects', 'key-projects-signed', 'elderly-centres-new'];
const events = [
  'damper-plant',
  'powerchina-project',
  'lab-transfer-event',
  'major-projects-groundbreaking',
  'connected-vehicle-fund',
  'innovation-block-plan',
  'alumni-tower-unveiled',
  'baogu-centre-opened',
];
const goals = [
  'livelihoods',
  'city-and-industry',
  'innovation-and-transfer',
  'industrial-upgrading',
  'community-governance',
  'university-city',
  'core-engine',
  'alumni-tower',
];

const ref = (key: string) => `{{${key}}}`;
const refs = (keys: readonly string[], kind = '') => keys.map((key) => ref(kind + key));
const named = (keys: readonly string[]) => keys.map((key) => ({ figure: ref(key) }));
const cards = (keys: readonly string[], label = words(24), note = words(30)) =>
  keys.map((key) => ({ figure: ref(key), label, note }));
const statement = words(110);
const ringPart = { part: ref('online-services'), label: words(24) };
const barParts = [
  ringPart,
  { part: ref('market-entities-new'), whole: ref('market-entities-total'), label: words(20) },
  { part: ref(missing), whole: ref('rental-homes-secured'), label: words(24) },
];

/** Of a picture whose file is gone. */
const aPicture = {
  ...{ file: 'a'.repeat(64), small: 'b'.repeat(64), width: 2560, height: 1707 },
  ...{ caption: words(60), credit: words(20), date: '2023-10-08', alt: words(40) },
};
const { caption: _, ...photograph } = aPicture;

/** For each layout its smallest body, and its largest with the longest words. */
const bodies: Readonly<Record<Layout, readonly unknown[]>> = {
  cover: [
    { lead: words(60), scene: 'lake' },
    { lead: words(60), organisation: words(30), date: words(16), scene: 'lake' },
    { lead: words(60), organisation: words(30), date: words(16), scene: 'lake', photograph },
  ],
  section: [
    { lead: words(90), scene: 'campus' },
    { lead: words(90), scene: 'campus', photograph },
  ],
  closing: [
    { lead: words(60), scene: 'tower' },
    { lead: words(60), organisation: words(30), date: words(16), scene: 'street' },
    { lead: words(60), organisation: words(30), date: words(16), scene: 'tower', photograph },
  ],
  'kpi-grid': [
    { figures: named(figures.slice(0, 2)) },
    { figures: cards(figures.slice(0, 5)) },
    { figures: cards(figures.slice(0, 6)), statement },
  ],
  'hero-figure': [
    { hero: { figure: ref(missing) }, support: named(['green-space-new']) },
    { hero: cards(['economic-output'])[0], support: cards(figures.slice(1, 6)), statement },
  ],
  chart: [
    { chart: { type: 'ranked-bars', figures: refs(homes) } },
    { chart: { type: 'lollipop', figures: refs(homes) }, statement },
    {
      chart: {
        type: 'pictogram',
        figures: refs(['pocket-parks-new', 'beautiful-waters', missing]),
      },
    },
    { chart: { type: 'pictogram', figures: refs(uncountable) } },
    { chart: { type: 'lollipop', figures: refs(uncountable) }, statement },
    { chart: { type: 'pictogram', figures: refs(['beautiful-waters', ...uncountable]) } },
    {
      chart: {
        type: 'part-of-whole',
        form: 'ring',
        parts: [{ part: ref('market-entities-total'), whole: ref('market-entities-new') }],
      },
    },
    { chart: { type: 'part-of-whole', form: 'ring', parts: barParts }, statement },
    { chart: { type: 'target-track', targets: refs(['alumni-tower.talent']) } },
  ],
  'chart-figures': [
    { chart: { type: 'ranked-bars', figures: refs(homes) }, figures: cards(figures.slice(0, 1)) },
    {
      chart: { type: 'pictogram', figures: refs(['pocket-parks-new', 'industry-funds-new']) },
      figures: cards(figures.slice(0, 4)),
      statement,
    },
  ],
  ranking: [2, 4, 8].map((count) => ({
    items: figures
      .slice(0, count)
      .map((key) => ({ figure: ref(key), label: words(18), detail: words(34) })),
  })),
  'part-of-whole': [
    { parts: [ringPart], figures: [] },
    {
      parts: barParts.map((part) => ({ ...part, note: words(30) })),
      figures: cards(figures.slice(0, 4)),
    },
  ],
  ladder: [
    { steps: named(figures.slice(1, 4)), aside: [] },
    {
      // Steps are counts of a programme: no sums of money.
      steps: cards([...figures.slice(1, 6), 'tech-smes-registered'], words(16), words(20)),
      statement,
      aside: cards(figures.slice(6, 9)),
    },
  ],
  'comparison-pair': [
    {
      left: { heading: words(8), figures: named(['mother-fund-scale']) },
      right: { heading: words(8), figures: named(['guidance-fund-scale']) },
    },
    {
      left: { heading: words(20), figures: cards(['mother-fund-scale', missing]), statement },
      right: { heading: words(20), figures: cards(['guidance-fund-scale']), statement },
    },
    {
      left: { heading: words(20), figures: cards(figures.slice(0, 4)), statement: words(60) },
      right: { heading: words(20), figures: cards(figures.slice(4, 8)), statement: words(60) },
    },
  ],
  'goal-board': [
    { goals: refs(goals.slice(0, 1), 'goal:') },
    { lead: refs(goals.slice(5, 7), 'goal:'), goals: refs(goals.slice(0, 5), 'goal:'), statement },
    { goals: refs(goals, 'goal:'), statement },
  ],
  'milestone-strip': [2, 3, 4, 5, 6, 7, 8].map((count) => ({
    milestones: refs(events.slice(0, count), 'milestone:'),
    figures: count % 2 === 0 ? cards(figures.slice(0, count / 2)) : [],
    ...(count > 5 ? { statement: words(60) } : {}),
  })),
  narrative: [
    { paragraphs: [words(80)], figures: [] },
    { paragraphs: [70, 80, 90, 60].map(words), figures: cards(figures.slice(0, 4)) },
  ],
  picture: [{}, { picture: aPicture }],
  'picture-figures': [
    { figures: named([missing]) },
    { figures: cards(figures.slice(0, 3)), picture: aPicture },
    { figures: cards(figures.slice(0, 4)), picture: aPicture },
  ],
  'picture-grid': [2, 3, 4].map((count) => ({
    pictures: Array.from({ length: count }, () => ({ picture: aPicture })),
  })),
  table: [{ rows: refs(figures.slice(1, 3)) }, { rows: refs(figures), statement }],
  agenda: [{}, { lead: words(40) }],
  'drawn-rows': [2, 3, 4].map((count) => ({
    rows: (['campus', 'factory', 'hospital', 'meeting'] as const)
      .slice(0, count)
      .map((vignette, index) => ({
        vignette,
        words: words(44),
        figure: ref(figures[index] ?? ''),
        ...(index > 0 && { label: words(16) }),
      })),
  })),
  'figure-to-source': cards(figures.slice(0, 2)).map((example) => ({ example })),
  sources: [
    { sources: ['{{source:hongshan-2023-report}}'], method: [words(30)] },
    { sources: ['{{source:hongshan-2023-report}}'], method: [30, 40, 50, 45, 35, 25].map(words) },
  ],
};

function slides(): unknown[] {
  return Object.entries(bodies)
    .flatMap(([layout, ofLayout]) => ofLayout.map((body, index) => ({ layout, body, index })))
    .map(({ layout, body, index }, place) => ({
      key: `${layout}-${index + 1}`,
      position: place + 1,
      layout,
      section: 'innovation',
      title: index === 0 ? words(12) : words(44),
      subtitle: index === 1 ? words(24) : null,
      body,
      notes: words(10),
      hidden: false,
    }));
}
