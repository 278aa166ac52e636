/**
 * Checks who uses whom, by the rules of .dependency-cruiser.cjs: `npm run architecture`.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';

const root = path.resolve(import.meta.dirname, '..');
const rules = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as IConfiguration;

/** The folders that the rules speak of, those that exist. */
const FOLDERS = ['main', 'renderer', 'shared', 'e2e', 'scripts', 'bench'];

/** Fewer modules than this cannot be the whole project: the checker has lost its parser. */
const LEAST_MODULES = 80;

export interface Violation {
  rule: string;
  from: string;
  to: string;
}

export interface Findings {
  violations: Violation[];
  /** How many of the project's own modules were read, with at least this many imports. */
  modules: number;
  imports: number;
}

/** Reads all modules under a project's folder and names the uses that break a rule. */
export async function findViolations(baseDir: string): Promise<Findings> {
  const { output } = await cruise(
    FOLDERS.filter((folder) => existsSync(path.join(baseDir, folder))),
    { ...rules.options, baseDir, ruleSet: { forbidden: rules.forbidden ?? [] }, validate: true },
  );
  const { modules, summary } = output as ICruiseResult;
  const own = modules.filter(
    ({ source, couldNotResolve }) =>
      !couldNotResolve && !source.includes('node_modules') && /\.tsx?$/.test(source),
  );
  return {
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    modules: own.length,
    imports: own.reduce((sum, { dependencies }) => sum + dependencies.length, 0),
  };
}

if (import.meta.main) {
  const { violations, modules, imports } = await findViolations(root);
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`);
  console.log(`${modules} modules, ${imports} imports, ${violations.length} violations`);
  if (modules < LEAST_MODULES || imports < modules) {
    console.error('Too few to be true: the rules were not checked.');
    process.exitCode = 1;
  }
  if (violations.length > 0) process.exitCode = 1;
}
