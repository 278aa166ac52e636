import validate from '@ooxml-tools/validate';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { formatFigure } from '../../../shared/figures/format-figure.ts';
import { readExportedSheet } from '../../../shared/import/exported-sheet.ts';
import { IndicatorKey } from '../../../shared/model/keys.ts';
import { locales } from '../../../shared/model/localized.ts';
import { TimePeriod } from '../../../shared/model/period.ts';
import { openArchive } from '../../import/tables/archive.ts';
import { readXlsx as readTablesXlsx } from '../../import/tables/xlsx.ts';
import type { StoreContent } from '../../store/store.ts';
import { builtInDataset } from '../../store/testing/built-in-dataset.ts';
import { dataPackage } from './data-package.ts';
import { dataXlsx } from './data-xlsx.ts';
import { selectContent } from './select-content.ts';
import { dataStore } from './testing/data-store.ts';
import { type ReadCell, type ReadSheet, readXlsx } from './testing/read-xlsx.ts';
import { zipFiles } from './zip.ts';

function columnIn(
  sheet: ReadSheet,
  header: string,
): (row: readonly (ReadCell | null)[]) => ReadCell | null {
  const place = sheet.rows[0]?.findIndex((cell) => cell?.value === header) ?? -1;
  if (place < 0) throw new Error(`${sheet.name} has no column ${header}`);
  return (row) => row[place] ?? null;
}

const headers = {
  'zh-CN': {
    key: '键',
    period: '时期代码',
    value: '数值',
    low: '下限',
    high: '上限',
    printed: '公布写法',
  },
  en: {
    key: 'Key',
    period: 'Period code',
    value: 'Value',
    low: 'Low',
    high: 'High',
    printed: 'Printed form',
  },
} as const;

/** Every figure of the sheets, by `key@period`. */
function figuresIn(sheets: readonly ReadSheet[], locale: (typeof locales)[number]) {
  const named = headers[locale];
  return new Map(
    sheets.flatMap((sheet) => {
      const of = (name: keyof typeof named) => columnIn(sheet, named[name]);
      return sheet.rows.slice(1).map(
        (row) =>
          [
            `${of('key')(row)?.value}@${of('period')(row)?.value}`,
            {
              value: of('value')(row),
              low: of('low')(row),
              high: of('high')(row),
              printed: of('printed')(row),
            },
          ] as const,
      );
    }),
  );
}

test.each(locales)(
  'every number of the store is in the workbook in %s, as it was published',
  async (locale) => {
    const content = dataStore().content();
    const sheets = readXlsx(await dataXlsx(content, locale, true));
    const themes = content.themes.filter(({ key }) =>
      content.indicators.some(({ theme }) => theme === key),
    );
    const own =
      locale === 'en'
        ? ['About', 'Goals', 'Milestones', 'Sources']
        : ['说明', '目标', '节点', '来源'];
    const names = themes.map(({ name }) => (locale === 'en' ? name.en : name.zh));
    expect(sheets.map(({ name }) => name)).toEqual([own[0], ...names, ...own.slice(1)]);

    const found = figuresIn(sheets.slice(1, -2), locale);
    let compared = 0;
    for (const indicator of content.indicators) {
      for (const observation of indicator.observations) {
        const row = found.get(`${indicator.key}@${observation.timePeriod}`);
        expect(row?.value?.value ?? null, indicator.key).toBe(observation.value);
        expect(row?.low?.value ?? null, indicator.key).toBe(observation.valueLo);
        expect(row?.high?.value ?? null, indicator.key).toBe(observation.valueHi);
        expect(row?.printed?.value).toBe(formatFigure({ ...observation, ...indicator }, locale));
        const decimals = row?.value?.format.split('.')[1]?.length ?? 0;
        const own = String(observation.value).split('.')[1]?.length ?? 0;
        expect(decimals).toBe(Math.max(indicator.decimals, own));
        compared += 1;
      }
    }
    for (const { targets } of content.goals) {
      for (const target of targets) {
        const row = [...found].find(([key]) => key.startsWith(`${target.key}@`))?.[1];
        expect(row?.value?.value, target.key).toBe(target.value);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(90);
  },
);

test('the first sheet tells the snapshot, its date and what each column means', async () => {
  const content = dataStore().content();
  const [about, ...others] = readXlsx(await dataXlsx(content, 'en', true));
  const facts = new Map(about?.rows.map((row) => [row[0]?.value, row[1]?.value]));
  expect(facts.get('Snapshot')).toBe(content.snapshot.id);
  expect(facts.get('Data last changed')).toBe(content.snapshot.changedAt);
  expect(facts.get('Scope')).toBe('all data');
  const columns = others.flatMap(({ rows }) => (rows[0] ?? []).map((cell) => cell?.value));
  expect(columns.filter((header) => typeof facts.get(header) !== 'string')).toEqual([]);
});

test('headers stay in view, can be filtered by, and columns have a width', async () => {
  const sheets = readXlsx(await dataXlsx(dataStore().content(), 'zh-CN', true));
  for (const { xml, rows } of sheets.slice(1)) {
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(xml).toMatch(new RegExp(`<autoFilter ref="A1:[A-Z]+${rows.length}"/>`));
    expect([...xml.matchAll(/<col [^>]*width="\d+/g)].length).toBe(rows[0]?.length);
    // The order that Excel insists on.
    expect(xml.indexOf('</sheetData>')).toBeLessThan(xml.indexOf('<autoFilter'));
    expect(xml.indexOf('<autoFilter')).toBeLessThan(xml.indexOf('<ignoredErrors'));
  }
});

test('text that looks like a formula, a number or XML is text', async () => {
  const content = dataStore().content();
  const indicators = content.indicators.slice(0, 1).map((indicator) => ({
    ...indicator,
    name: { zh: '=1+1', en: '-2<&>"\u0007' },
  }));
  const sheets = readXlsx(await dataXlsx({ ...content, indicators }, 'zh-CN', true));
  const [, theme] = sheets;
  if (!theme) throw new Error('there is no sheet of a theme');
  const row = theme.rows[1] ?? [];
  expect(columnIn(theme, '名称')(row)).toEqual({ value: '=1+1', format: '@' });
  expect(columnIn(theme, '英文名称')(row)).toEqual({ value: '-2<&>"', format: '@' });
  expect(sheets.map(({ xml }) => xml).join('')).not.toContain('<f>');
});

test('the same data gives the same bytes, whenever it is exported', async () => {
  const content = dataStore().content();
  const one = await dataXlsx(content, 'zh-CN', true);
  expect(Buffer.from(await dataXlsx(content, 'zh-CN', true)).equals(one)).toBe(true);
});

test.each(['1970-01-01', '1979-12-31', '2107-01-01'])(
  'a computer whose clock stands at %s writes the same workbook',
  async (day) => {
    const content = dataStore().content();
    const usual = await dataXlsx(content, 'zh-CN', true);
    vi.setSystemTime(`${day}T12:00:00Z`);
    onTestFinished(() => void vi.useRealTimers());
    expect(Buffer.from(await dataXlsx(content, 'zh-CN', true)).equals(usual)).toBe(true);
    // Data that was changed by such a clock.
    const changedAt = new Date().toISOString();
    const odd = { ...content, snapshot: { ...content.snapshot, changedAt } };
    expect(readXlsx(await dataXlsx(odd, 'zh-CN', true)).length).toBeGreaterThan(3);
    expect(unzipSync(await dataPackage(odd, builtInDataset))['datapackage.json']).toBeDefined();
  },
);

/** The built-in content, with each figure of a year also published for the two years before. */
function ofThreeYears(): StoreContent {
  const content = dataStore().content();
  const indicators = content.indicators.map((indicator) => ({
    ...indicator,
    observations: indicator.observations.flatMap((observation) =>
      observation.timePeriod === '2023'
        ? ['2023', '2022', '2021'].map((year) => ({
            ...observation,
            timePeriod: TimePeriod.parse(year),
          }))
        : observation,
    ),
  }));
  return { ...content, indicators };
}

test('years stand beside each other on a sheet of their own, which is not taken in again', async () => {
  const content = ofThreeYears();
  const workbook = await dataXlsx(content, 'zh-CN', true);
  const sheets = readXlsx(workbook);
  expect(sheets[1]?.name).toBe('各年数据');
  const [header, ...rows] = sheets[1]?.rows ?? [];
  expect(header?.slice(1).map((cell) => cell?.value)).toEqual(['2021年', '2022年', '2023年']);
  for (const { name, observations } of content.indicators) {
    if (!observations.some(({ timePeriod }) => timePeriod === '2021')) continue;
    const row = rows.find(([first]) => first?.value === name.zh);
    expect(new Set(row?.slice(1).map((cell) => cell?.value)).size, name.zh).toBe(1);
  }
  const read = await readTablesXlsx(await openArchive(workbook));
  expect(read.map(({ name }) => name)[1]).toBe('各年数据');
  expect(read.slice(0, 2).map((sheet) => readExportedSheet(sheet))).toEqual([[], []]);
});

test('printed, every sheet is as wide as a page, and has its headers on each', async () => {
  const workbook = await dataXlsx(ofThreeYears(), 'en', true);
  const sheets = readXlsx(workbook);
  for (const { xml } of sheets) {
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain('fitToHeight="0"');
  }
  for (const { xml } of sheets.slice(1)) expect(xml).toContain('orientation="landscape"');
  const names = strFromU8(unzipSync(workbook)['xl/workbook.xml'] ?? new Uint8Array());
  for (const [index, { name, rows }] of sheets.entries()) {
    if (index === 0) continue;
    const own = (kind: string) =>
      names.match(
        new RegExp(`<definedName name="_xlnm.${kind}" localSheetId="${index}">([^<]*)<`),
      )?.[1];
    expect(own('Print_Titles')).toBe(`'${name.replaceAll("'", "''")}'!$1:$1`);
    const last = /^'.*'!\$A\$1:\$([A-Z])\$(\d+)$/.exec(own('Print_Area') ?? '');
    expect(Number(last?.[2])).toBe(rows.length);
    // On paper stands what people read, and how it is published and where.
    const printed = rows[0]?.slice(0, (last?.[1]?.charCodeAt(0) ?? 0) - 64);
    expect(printed?.map((cell) => cell?.value)).not.toContain('Key');
    if (rows[0]?.some((cell) => cell?.value === 'Printed form'))
      expect(printed?.map((cell) => cell?.value)).toContain('Printed form');
  }
});

test('a selection has only its own sheets', async () => {
  const content = dataStore().content();
  const indicators = [IndicatorKey.parse('hi-tech-enterprises')];
  const part = selectContent(content, { by: 'indicators', indicators });
  const sheets = readXlsx(await dataXlsx(part, 'zh-CN', false));
  expect(sheets).toHaveLength(3);
  expect(sheets[0]?.rows.map((row) => row[1]?.value)).toContain('部分数据');
});

/** What the Open XML SDK finds wrong with a workbook. */
async function faultsOf(workbook: Uint8Array): Promise<string[]> {
  const found = await validate(new Uint8Array(workbook), 'xlsx', 'Microsoft365');
  return found.map(({ path, description }) => `${path.partUri} ${path.xpath}: ${description}`);
}

describe('by the Open XML SDK', () => {
  // It is a program of 45 MB in WebAssembly, and starts up first.
  const patience = 120_000;

  test(
    'a workbook with its fonts out of order is refused',
    async () => {
      const parts = unzipSync(await dataXlsx(dataStore().content(), 'en', true));
      const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
      const spoilt = styles.replace(/<font>(<sz[^>]*>)(.*?)<\/font>/s, '<font>$2$1</font>');
      expect(spoilt).not.toBe(styles);
      const files = { ...parts, 'xl/styles.xml': strToU8(spoilt) };
      expect(await faultsOf(zipFiles(files, new Date('2024-01-23')))).not.toEqual([]);
    },
    patience,
  );

  test.each(locales)(
    'a workbook in %s is valid',
    async (locale) => {
      const content = dataStore().content();
      expect(await faultsOf(await dataXlsx(content, locale, true))).toEqual([]);
      expect(await faultsOf(await dataXlsx(ofThreeYears(), locale, true))).toEqual([]);
      const indicators = [IndicatorKey.parse('hi-tech-enterprises')];
      const part = selectContent(content, { by: 'indicators', indicators });
      expect(await faultsOf(await dataXlsx(part, locale, false))).toEqual([]);
    },
    patience,
  );

  test.each(['高', '𠮷', '<&>"', ' \n', '\u0007=1', '_x0041_'])(
    'a workbook with every text filled up with %j is valid, and no cell is too long for Excel',
    async (filler) => {
      const content = dataStore().content();
      const filled = { zh: filler.repeat(300), en: filler.repeat(300) };
      const indicators = content.indicators.slice(0, 2).map((indicator) => ({
        ...indicator,
        ...{ name: filled, shortName: filled, unit: filled, note: filled },
        observations: indicator.observations.map((observation) => ({
          ...observation,
          comment: filled,
          passages: Array.from({ length: 2000 }, (_, index) => ({
            ...observation.passages[0],
            rawText: `${index}${filler.repeat(9)}`,
          })) as typeof observation.passages,
        })),
      }));
      const themes = content.themes.map((theme) => ({ ...theme, name: filled }));
      const workbook = await dataXlsx({ ...content, indicators, themes }, 'zh-CN', true);
      expect(await faultsOf(workbook)).toEqual([]);
      const texts = readXlsx(workbook).flatMap(({ rows }) =>
        rows.flat().map((cell) => String(cell?.value ?? '')),
      );
      expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(32_767);
    },
    patience,
  );
});
