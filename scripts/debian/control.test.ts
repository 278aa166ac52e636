import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { ElectronRuntime } from '../electron-runtime/resolve.ts';
import { controlText, debianArchitecture, debianVersion, postrmScript } from './control.ts';

const fallback: ElectronRuntime = {
  executablePath: '/electron',
  dist: '/',
  version: '33.2.1',
  kind: 'fallback',
  reason: 'for development and tests only',
  env: {},
};
const text = controlText({
  version: '0.1.0',
  architecture: 'amd64',
  runtime: fallback,
  installedSize: 273_943,
  glibc: '2.28',
});
const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1];

test('the release of a number replaces a package of it that has another Electron inside', () => {
  expect(debianVersion('0.1.0', '45.4.1', '45.4.1')).toBe('0.1.0');
  // dpkg sorts a tilde before everything, the end of the text too.
  expect(debianVersion('0.1.0', '33.2.1', '45.4.1')).toBe('0.1.0~electron33.2.1');
});

test('processors are called as Debian calls them, and others have no package', () => {
  expect([debianArchitecture('x64'), debianArchitecture('arm64')]).toEqual(['amd64', 'arm64']);
  expect(() => debianArchitecture('ia32')).toThrow('ia32');
});

test('a machine with an older glibc than the files need is refused by dpkg', () => {
  expect(field('Depends')).toMatch(/^libc6 \(>= 2\.28\), /);
});

test('libraries that newer systems renamed are found by either name', () => {
  const depends = field('Depends')?.split(', ');
  expect(depends).toContain('libgtk-3-0 | libgtk-3-0t64');
  expect(depends).toContain('libasound2 | libasound2t64');
});

test('whoever looks the package over reads which Electron is inside and what it is for', () => {
  const [, description = ''] = text.split('Description: ');
  expect(description).toContain('Electron 33.2.1');
  expect(description).toContain('for development and tests only');
  const [, ...more] = description.trimEnd().split('\n');
  // A line without the space in front would be read as another field.
  expect(more.filter((line) => !/^ \S/.test(line))).toEqual([]);
});

test.runIf(process.platform !== 'win32')(
  'purging says where people’s data stays; an upgrade and a removal say nothing',
  () => {
    const run = (why: string) =>
      execFileSync('sh', ['-s', '--', why], { input: postrmScript, encoding: 'utf8' });
    expect(run('purge')).toContain('~/.config/Hongshan Briefing');
    expect(run('purge')).toContain('/opt/hongshan-briefing');
    expect([run('remove'), run('upgrade')]).toEqual(['', '']);
  },
);
