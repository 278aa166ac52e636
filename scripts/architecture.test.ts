import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Findings, findViolations } from './architecture.ts';

/** A project that breaks each rule once: file, what it says, the rule that must object. */
const OFFENCES: [file: string, source: string, rule: string][] = [
  ['shared/chicken.ts', "import './egg.ts'; export const chicken = 1;", 'no-cycles'],
  ['shared/forgotten.ts', 'export const forgotten = 1;', 'no-orphans'],
  ['shared/lost.ts', "import './nowhere.ts';", 'no-missing'],
  ['shared/reads.ts', "import 'node:fs';", 'shared-alone'],
  ['renderer/reaches.ts', "import '../main/store/file/open.ts';", 'renderer-apart'],
  [
    'main/draws.ts',
    "import '../renderer/slides/layouts/grid/Grid.tsx';",
    'slides-drawn-in-one-thread',
  ],
  [
    'main/export/pptx/look-colours.ts',
    "import '../../../renderer/slides/layouts/grid/Grid.tsx';",
    'colours-of-looks',
  ],
  ['renderer/electric.ts', "import 'electron';", 'renderer-no-electron'],
  ['renderer/reads.ts', "import 'node:fs';", 'renderer-no-node'],
  ['main/preload/heavy.ts', "import '../../shared/reads.ts';", 'preload-thin'],
  ['main/query.ts', "import 'better-sqlite3';", 'sqlite-in-store'],
  ['main/table.ts', "import 'csv-stringify/sync';", 'csv-in-one-place'],
  ['renderer/star.ts', "import 'lucide-react';", 'icons-in-one-place'],
  [
    'main/ipc/handlers/window.ts',
    "import type { App } from 'electron'; export type A = App;",
    'handlers-no-electron',
  ],
  ['main/store/shows.ts', "import '../ipc/handlers/window.ts';", 'store-below'],
  ['main/calls.ts', "import 'node:https';", 'no-network'],
  ['main/looks-up.ts', "import 'node:dns/promises';", 'no-network'],
  ['renderer/views/indicators/Table.tsx', "import '../reader/Reader.tsx';", 'views-apart'],
  ['renderer/charts/bars.ts', "import '../slides/Sheet.tsx';", 'charts-lowest'],
  ['renderer/figures/trace.ts', "import '../slides/Sheet.tsx';", 'figures-below-slides'],
  ['renderer/slides/Sheet.tsx', "import '../views/reader/Reader.tsx';", 'slides-below-views'],
  ['renderer/slides/layouts/hero/Hero.tsx', "import '../grid/Grid.tsx';", 'layouts-apart'],
  ['shared/deck/layouts/hero/index.ts', "import '../grid/index.ts';", 'layouts-apart'],
  ['main/helped.ts', "import '../e2e/fixtures.ts';", 'app-without-tests'],
];

const INNOCENT: [file: string, source: string][] = [
  // A cycle is reported once, at its first module.
  [
    'shared/egg.ts',
    "import type { chicken } from './chicken.ts'; export type Egg = typeof chicken;",
  ],
  [
    'main/store/file/open.ts',
    "import Database from 'better-sqlite3'; export const open = () => new Database('');",
  ],
  [
    'renderer/views/reader/Reader.tsx',
    "import { z } from 'zod'; export const Reader = () => <p>{String(z)}</p>;",
  ],
  ['renderer/slides/layouts/grid/Grid.tsx', "import '../../Sheet.tsx';"],
  [
    'shared/deck/layouts/grid/index.ts',
    "import { z } from 'zod'; export const body = z.unknown();",
  ],
  ['e2e/fixtures.ts', "import '../shared/forgotten.test.ts';"],
  ['shared/forgotten.test.ts', "import 'node:fs';"],
];

let folder: string;
let findings: Findings;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'hongshan-architecture-'));
  symlinkSync(
    path.resolve(import.meta.dirname, '../node_modules'),
    path.join(folder, 'node_modules'),
  );
  for (const [file, source] of [...OFFENCES, ...INNOCENT]) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), source);
  }
  findings = await findViolations(folder);
});

afterAll(() => rm(folder, { recursive: true }));

test.each(OFFENCES)('%s (%s) breaks %s', (file, _, rule) => {
  expect(findings.violations).toContainEqual(expect.objectContaining({ from: file, rule }));
});

test.each(INNOCENT)('%s breaks nothing', (file) => {
  expect(findings.violations.filter(({ from }) => from === file)).toEqual([]);
});

test('every module is read', () => {
  expect(findings.modules).toBe(OFFENCES.length + INNOCENT.length);
});
