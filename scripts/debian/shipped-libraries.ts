/** The npm packages that are bundled into the app, with the licence of each. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface ShippedLibrary {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The text of its licence; empty where its package has none. */
  readonly text: string;
}

/** Names of packages that a source file imports when it runs, types left out. */
function importedPackages(source: string): string[] {
  const imports = source.matchAll(
    /^(?:import|export)\s(?!type\s)[^;'"]*?from\s*['"]([^.'"][^'"]*)['"]|import\(\s*['"]([^.'"][^'"]*)['"]|^import\s*['"]([^.'"][^'"]*)['"]/gm,
  );
  return [...imports]
    .map(([, first, second, third]) => first ?? second ?? third ?? '')
    .map((name) => /^(?:@[^/]+\/)?[^/?]+/.exec(name)?.[0] ?? '');
}

/** The folder of a package as Node finds it from another package's folder, below the root alone. */
function folderOf(name: string, from: string, root: string): string | undefined {
  for (let folder = from; folder.startsWith(root); folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name);
    if (existsSync(path.join(candidate, 'package.json'))) return candidate;
  }
  return undefined;
}

/**
 * What main, renderer and shared import, and what that depends on in its turn: rather one too many
 * than one too few, as a bundler leaves out what no line of code comes to.
 */
export function shippedLibraries(root: string): ShippedLibrary[] {
  const sources = globSync('{main,renderer,shared}/**/*.{ts,tsx,css}', { cwd: root });
  const found = new Map<string, ShippedLibrary>();
  const take = (name: string, from: string): void => {
    const folder = folderOf(name, from, root);
    if (folder === undefined || name === 'electron' || found.has(folder)) return;
    const described = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      version: string;
      license?: string;
      dependencies?: Record<string, string>;
    };
    const { version, license: licence = 'no licence named', dependencies = {} } = described;
    found.set(folder, { name, version, licence, text: licenceText(folder) });
    for (const next of Object.keys(dependencies)) take(next, folder);
  };
  for (const file of sources) {
    if (/\.test\.tsx?$|\/testing\//.test(file)) continue;
    for (const name of importedPackages(readFileSync(path.join(root, file), 'utf8')))
      take(name, root);
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function licenceText(folder: string): string {
  const name = readdirSync(folder).find((file) => /^(licen[cs]e|copying)(\.|-|$)/i.test(file));
  return name === undefined ? '' : readFileSync(path.join(folder, name), 'utf8').trim();
}
