import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const renderer = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(renderer, file), 'utf8');
const filesOf = (pattern: string) => globSync(pattern, { cwd: renderer }).sort();

/** Sheets of the whole window: colours, fonts and what elements look like; none has a class. */
const wholeWindow = [
  'fonts/fonts.css',
  'show/show-chrome.css',
  'styles/fonts.css',
  'styles/motion.css',
  'ui/chrome.css',
  'ui/interface-font.css',
];

const modules = filesOf('**/*.module.css');
const sources = filesOf('**/*.{ts,tsx}').filter((file) => !file.includes('.test.'));

/** A sheet with the parts that it imports. */
function partsOf(file: string): string[] {
  const parts = [...read(file).matchAll(/^@import "(\.[^"]+)";/gm)].map(([, part = '']) =>
    path.join(path.dirname(file), part),
  );
  return [file, ...parts.flatMap(partsOf)];
}

/** The classes that a sheet gives rules to. */
function classesIn(file: string): Set<string> {
  const rules = read(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/:global\([^)]*\)/g, '');
  const selectors = [...rules.matchAll(/([^{};]+)\{/g)]
    .map(([, selector = '']) => selector.trim())
    .filter((selector) => !selector.startsWith('@'));
  return new Set(
    selectors.flatMap((selector) =>
      [...selector.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name = '']) => name),
    ),
  );
}

interface Use {
  readonly source: string;
  readonly module: string;
  /** `figure-*` where the rest of the name is worked out. */
  readonly name: string;
}

/** Every name that a source takes from a sheet. */
const uses: readonly Use[] = sources.flatMap((source) => {
  const code = read(source);
  return [...code.matchAll(/^import (\w+) from '(\.[^']+\.module\.css)';/gm)].flatMap(
    ([, variable = '', from = '']) => {
      const module = path.join(path.dirname(source), from);
      const taken = new RegExp(`\\b${variable}\\[(?:'([^']+)'|\`([^\`]+)\`)\\]`, 'g');
      return [...code.matchAll(taken)].map(([, fixed, made]) => ({
        source,
        module,
        name: fixed ?? (made ?? '').replace(/\$\{[^}]*\}/g, '*'),
      }));
    },
  );
});

/** What is written for an element's class itself, instead of taken from a sheet. */
function bareNames(code: string): string[] {
  return [...code.matchAll(/className=(?:["']([^"']*)["']|\{`([^`]*)`\}|\{([^}]*)\})/g)].flatMap(
    ([, plain, made, worked]) => {
      const words =
        plain ?? made?.replace(/\$\{[^}]*\}/g, ' ') ?? worked?.replace(/\w+\[[^\]]*\]/g, '') ?? '';
      const literals = worked === undefined ? [words] : (words.match(/'[^']*'|`[^`]*`/g) ?? []);
      return literals.flatMap((literal) => literal.match(/[a-z][\w-]*/gi) ?? []);
    },
  );
}

const meets = (name: string, { name: used }: Use) =>
  used.includes('*')
    ? new RegExp(`^${used.replaceAll('*', '[\\w-]+')}$`).test(name)
    : name === used;

test('every class stands in a module, so that no two sheets can mean the same', () => {
  const parts = new Set(modules.flatMap(partsOf));
  const plain = filesOf('**/*.css').filter((file) => !parts.has(file));
  expect(plain).toEqual(wholeWindow);
  for (const file of plain) expect.soft([...classesIn(file)], file).toEqual([]);
});

test('no element is given a class by a bare name', () => {
  for (const source of sources) expect.soft(bareNames(read(source)), source).toEqual([]);
});

test('every class that a source takes is there', () => {
  for (const use of uses) {
    const there = partsOf(use.module).flatMap((part) => [...classesIn(part)]);
    expect
      .soft(
        there.some((name) => meets(name, use)),
        `${use.name} for ${use.source}`,
      )
      .toBe(true);
  }
});

test('every class that is there is taken', () => {
  for (const module of modules) {
    const own = uses.filter((use) => use.module === module);
    const left = partsOf(module)
      .flatMap((part) => [...classesIn(part)])
      .filter((name) => !own.some((use) => meets(name, use)));
    expect.soft([...new Set(left)], module).toEqual([]);
  }
});
