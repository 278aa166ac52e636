import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { openStore } from '../main/store/file/open.ts';
import type {} from '../renderer/api.ts';
import type { ViewName } from '../renderer/workspace/navigation.ts';
import { bindDeck } from '../shared/deck/bind-slide.ts';
import type { BindResult } from '../shared/deck/bound-slide.ts';
import { builtInChoice } from '../shared/export/export-presets.ts';
import type { Briefing } from '../shared/model/briefing.ts';
import type { Locale } from '../shared/model/localized.ts';
import type { Settings } from '../shared/model/settings.ts';
import { type ChromiumHarness, launchChromium } from './harness/chromium.ts';
import { launchElectron } from './harness/electron.ts';
import { datasetFolder, type Harness, type Launch } from './harness/harness.ts';
import { ExportPanel } from './pages/export-panel.ts';
import { Reader } from './pages/reader.ts';

export interface HarnessOptions {
  readonly harnessName: 'electron' | 'chromium';
}

/** The app with its window on the cover, in the settings of a first start whose first steps were closed. */
export interface App {
  readonly harness: Harness;
  readonly reader: Reader;
  readonly exports: ExportPanel;
  /** Goes to a view as the menu does, and waits until the rail says so: keys pressed now are its own. */
  go(view: ViewName): Promise<void>;
  /** Changes settings as the window does, and waits until it shows them. */
  set(settings: Partial<Settings>): Promise<void>;
}

/** What the store holds, for specs to compare with. */
export interface Stored {
  /** The one that opens first. */
  readonly briefing: Briefing;
  /** All, in the order of their keys. */
  readonly briefings: readonly Briefing[];
  /** Of the one that opens first, where no other is named. */
  readonly slides: (locale: Locale, of?: Briefing) => readonly BindResult[];
}

export interface TestFixtures {
  readonly app: App;
  /** A folder that is gone after the test. */
  readonly folder: string;
}

export interface WorkerFixtures extends HarnessOptions {
  readonly harness: Harness;
  readonly stored: Stored;
}

const launches: Readonly<Record<HarnessOptions['harnessName'], Launch>> = {
  electron: launchElectron,
  chromium: launchChromium,
};

const firstSettings: Settings = {
  interfaceLocale: 'zh-CN',
  slideLocale: 'zh-CN',
  slideLook: 'south-lake',
  firstSteps: 'done',
};

/** What the export dialog proposes at a first start. */
const firstExport = {
  choice: builtInChoice('projector', { locale: 'zh-CN', look: 'south-lake' }),
  range: { kind: 'all' as const },
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  harnessName: ['electron', { option: true, scope: 'worker' }],

  // One app for all tests of a worker; each test begins with its window loaded anew.
  harness: [
    async ({ harnessName }, use) => {
      const folder = await temporaryFolder();
      const harness = await launches[harnessName](folder);
      await use(harness);
      await harness.close();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],

  stored: [
    async ({ harness }, use) => {
      const store = openStore(harness.storeFile, { datasetFolder, onDamaged: 'refuse' });
      const briefings = store.decks.list().map(({ key }) => store.briefings.get(key));
      const briefing = store.briefings.get('annual-2023');
      store.close();
      const slides: Stored['slides'] = (locale, of = briefing) => bindDeck(of, locale);
      await use({ briefing, briefings, slides });
    },
    { scope: 'worker' },
  ],

  app: async ({ harness }, use, info) => {
    const { page } = harness;
    const before = contentOf(harness);
    const reader = new Reader(page);
    await reader.leaveFullScreen();
    await change(harness, firstSettings);
    await page.evaluate((last) => window.api.exportChoices.remember(last), firstExport);
    await page.reload();
    await reader.slide.waitForFonts();
    await use({
      harness,
      reader,
      exports: new ExportPanel(page),
      go: async (view) => {
        await harness.menu(`go.${view}`);
        await reader.expectView(view);
      },
      set: async (settings) => {
        await change(harness, settings);
        if (settings.slideLocale) await reader.slide.waitForLocale(settings.slideLocale);
        if (settings.slideLook) await reader.slide.waitForLook(settings.slideLook);
        if (settings.interfaceLocale) await reader.waitForLocale(settings.interfaceLocale);
      },
    });
    // Workers are given their specs by chance: what one leaves behind, any other may stumble over.
    if (info.errors.length === 0)
      expect(contentOf(harness), 'the store’s content after the test').toBe(before);
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
  folder: async ({}, use) => {
    const folder = await temporaryFolder();
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

export { expect };

/** What names the state of the store, where the harness has it in this process; else null. */
function contentOf(harness: Harness): string | null {
  return 'store' in harness ? (harness as ChromiumHarness).store.snapshot().id : null;
}

async function change({ page }: Harness, settings: Partial<Settings>): Promise<void> {
  await page.evaluate((part) => window.api.settings.set(part), settings);
}

function temporaryFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'hongshan-e2e-'));
}
