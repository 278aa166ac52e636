import { readFileSync } from 'node:fs';

/**
 * Tests as they are declared: one that runs over a table, in a loop, in both harnesses, or within a
 * `describe.each` is one test with several cases. It passed when no case failed and one passed, on a
 * second try as well.
 */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** How often the runner ran them. */
  cases: number;
}

type Outcome = 'passed' | 'failed' | 'skipped';

/** One run of a test, by the place in the sources that declares it. */
interface Case {
  readonly declaredAt: string;
  readonly outcome: Outcome;
}

interface SourcePlace {
  line: number;
  column: number;
}

interface VitestReport {
  testResults: {
    name: string;
    assertionResults: { fullName: string; status: string; location?: SourcePlace | null }[];
  }[];
}

interface PlaywrightSuite {
  specs: (SourcePlace & { file: string; tests: { status: string }[] })[];
  suites?: PlaywrightSuite[];
}

interface PlaywrightReport {
  suites: PlaywrightSuite[];
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** @throws Error when vitest did not write where its tests are declared (`--includeTaskLocation`) */
export function readVitestCounts(file: string): Counts {
  const { testResults } = read(file) as VitestReport;
  return countDeclared(
    testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, status, location }) => {
        if (!location) throw new Error(`${file} does not say where “${fullName}” is declared`);
        const outcome = status === 'passed' || status === 'failed' ? status : 'skipped';
        return { declaredAt: placeOf(name, location), outcome };
      }),
    ),
  );
}

const outcomeOfStatus: Readonly<Record<string, Outcome>> = {
  expected: 'passed',
  flaky: 'passed',
  skipped: 'skipped',
};

export function readPlaywrightCounts(file: string): Counts {
  const casesOf = ({ specs, suites = [] }: PlaywrightSuite): Case[] => [
    ...specs.flatMap((spec) =>
      spec.tests.map(({ status }) => ({
        declaredAt: placeOf(spec.file, spec),
        outcome: outcomeOfStatus[status] ?? 'failed',
      })),
    ),
    ...suites.flatMap(casesOf),
  ];
  return countDeclared((read(file) as PlaywrightReport).suites.flatMap(casesOf));
}

function placeOf(file: string, { line, column }: SourcePlace): string {
  return `${file}:${line}:${column}`;
}

function countDeclared(cases: readonly Case[]): Counts {
  const tests = [...Map.groupBy(cases, ({ declaredAt }) => declaredAt).values()];
  const has = (outcome: Outcome) => (test: readonly Case[]) =>
    test.some((one) => one.outcome === outcome);
  const failed = tests.filter(has('failed'));
  const passed = tests.filter((test) => !has('failed')(test) && has('passed')(test));
  return {
    passed: passed.length,
    failed: failed.length,
    skipped: tests.length - passed.length - failed.length,
    cases: cases.length,
  };
}

export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (total, { passed, failed, skipped, cases }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
      cases: total.cases + cases,
    }),
    { passed: 0, failed: 0, skipped: 0, cases: 0 },
  );
}

/** The closing line that test harnesses read: `12 passed, 0 failed`. */
export function closingLine({ passed, failed, skipped }: Omit<Counts, 'cases'>): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
