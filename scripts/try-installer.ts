/**
 * Installs the Debian package on this machine as a person's administrator would, uses it as an
 * ordinary person, upgrades, removes and purges it: `npm run try:installer`, as root on Debian.
 *
 * It makes an account for that and takes it away again, with the package, whatever happens. A picture
 * of the window stays in dist/debian/window.png. It takes the arguments of `npm run dist`.
 */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { product, storeFileName } from '../shared/product.ts';
import { distribute, readDistribution } from './debian/distribute.ts';
import { desktopId, installed, mediaType, packageName } from './debian/names.ts';
import { createPerson, type Person, until, windowNamed } from './debian/trial.ts';
import { run } from './run.ts';
import { ensureSystemPackages } from './system-packages.ts';
import { openVirtualDisplay, type VirtualDisplay } from './virtual-display.ts';

const root = path.resolve(import.meta.dirname, '..');
const picture = path.join(root, 'dist', 'debian', 'window.png');
const ACCOUNT = 'hongshan-trial';
const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };

const begun = Date.now();
/** Says what was seen, with the seconds since the start. */
function tell(what: string): void {
  console.log(`${String(Math.round((Date.now() - begun) / 1000)).padStart(4)} s  ${what}`);
}

function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(`Not so: ${what}`);
  tell(what);
}

async function install(file: string): Promise<void> {
  await run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', file], quiet);
}

/** Every file and link of the package, as dpkg knows them. */
async function installedFiles(): Promise<string[]> {
  const list = (await run('dpkg', ['-L', packageName])).trim().split('\n');
  return list.filter(
    (file) => !(lstatSync(file, { throwIfNoEntry: false })?.isDirectory() ?? true),
  );
}

/** What dpkg knows of the package, line by line; empty where it knows nothing of it. */
function statusOfPackage(): Promise<string> {
  return run('dpkg', ['-s', packageName]).catch(() => '');
}

async function checkFiles(version: string): Promise<void> {
  const status = await statusOfPackage();
  expect(status.includes(`\nVersion: ${version}\n`), `dpkg has installed version ${version}`);
  const differing = await run('dpkg', ['--verify', packageName]);
  expect(differing === '', 'every file is as its checksum says');
  const { mode, uid } = lstatSync(installed.sandbox);
  expect((mode & 0o7777) === 0o4755 && uid === 0, 'the sandbox’s program is root’s, mode 4755');
  expect(readlinkSync(installed.command) === installed.program, `${installed.command} leads to it`);
  await run('desktop-file-validate', [installed.desktopEntry]);
  tell('the menu entry is valid');
  await run('appstreamcli', ['validate', '--no-net', installed.metainfo]);
  tell('the description for software centres is valid');
  for (const size of ['16x16', '48x48', '512x512'])
    expect(
      existsSync(`${installed.icons}/${size}/apps/${desktopId}.png`),
      `there is an icon of ${size}`,
    );
}

/** Starts the app by `how` and gives its window once that is there and belongs to its menu entry. */
async function opened(
  person: Person,
  display: VirtualDisplay,
  how: () => void,
  name: string,
): Promise<string> {
  how();
  const window = await windowNamed(name, display);
  const commands = (await person.processes()).map(({ command }) => command);
  expect(
    commands.some((command) => command.includes('--type=renderer')) &&
      !commands.some((command) => command.includes('--no-sandbox')),
    `the window “${name}” is there, its pages in the sandbox`,
  );
  return window;
}

/** Ends the app as a session that is logged out does, and waits until it has tidied up. */
async function close(person: Person): Promise<void> {
  const [app] = (await person.processes()).filter(
    ({ command }) => command.startsWith(installed.program) && !command.includes('--type='),
  );
  if (app) process.kill(app.pid, 'SIGTERM');
  await until('the app has ended', async () =>
    (await person.processes()).every(({ command }) => !command.includes(installed.program)),
  );
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

async function use(person: Person, display: VirtualDisplay, store: string): Promise<void> {
  const window = await opened(
    person,
    display,
    () => person.start('gtk-launch', desktopId),
    product.zh,
  );
  const wmClass = await run('xprop', ['-id', window, 'WM_CLASS'], { env: display.env });
  const [, named = ''] =
    /^StartupWMClass=(.*)$/m.exec(readFileSync(installed.desktopEntry, 'utf8')) ?? [];
  expect(wmClass.includes(`"${named}"`), `its class is the menu entry’s, ${named}`);
  expect(existsSync(store), `the person’s store was made, ${store}`);
  await until('the window shows the deck', async () => {
    await run('import', ['-window', window, picture], { env: display.env });
    const colours = Number(await run('identify', ['-format', '%k', picture]));
    return colours > 1000;
  });
  tell(`a picture of the window: ${picture}`);
  await close(person);

  const pdf = path.join(person.home, 'deck.pdf');
  await person.run(packageName, 'export', '--out', pdf, '--slides', '1-3');
  expect(
    readFileSync(pdf).toString('latin1', 0, 5) === '%PDF-',
    'three slides were exported as PDF',
  );

  const bundle = path.join(person.home, 'briefing.hsbrief');
  await person.run(packageName, 'bundle', '--out', bundle);
  const [asked, told] = [
    await person.run('xdg-mime', 'query', 'filetype', bundle),
    await person.run('gio', 'mime', mediaType),
  ];
  expect(asked.trim() === mediaType, `a bundle is of the type ${mediaType}`);
  expect(told.includes(`${desktopId}.desktop`), 'the app opens bundles');
  await opened(person, display, () => person.start('gio', 'open', bundle), product.zh);
  const [app] = (await person.processes()).filter(({ command }) => command.endsWith('.hsbrief'));
  expect(app !== undefined, 'opening the bundle’s file started the app on it');
  await close(person);
}

/** Rejects when somebody stops this program: what it has made is then still to be taken away. */
function stopping(): Promise<never> {
  return new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      // electron-builder's libraries, which have done their work, would end the program at once.
      process.removeAllListeners(signal);
      process.once(signal, () => reject(new Error(`Stopped by ${signal}`)));
    }
  });
}

async function purge(): Promise<string> {
  // Another apt of ours may still be at work, where this program was stopped.
  const wait = 'DPkg::Lock::Timeout=60';
  return await run('apt-get', ['-q', '-o', wait, 'purge', '-y', packageName], quiet);
}

interface Versions {
  readonly first: { readonly file: string; readonly version: string };
  readonly next: { readonly file: string; readonly version: string };
}

async function goThrough(
  { first, next }: Versions,
  person: Person,
  display: VirtualDisplay,
): Promise<void> {
  const store = path.join(person.home, '.config', product.en, storeFileName);
  await install(first.file);
  await checkFiles(first.version);
  const files = await installedFiles();
  await use(person, display, store);

  const before = hashOf(store);
  await install(next.file);
  await checkFiles(next.version);
  expect(hashOf(store) === before, 'the upgrade left the person’s store byte for byte');
  const decks = await person.run(packageName, 'decks');
  expect(decks.includes('annual-2023'), 'the next version reads the store');

  const kept = hashOf(store);
  await run('apt-get', ['-qq', 'remove', '-y', packageName], quiet);
  const left = files.filter((file) => existsSync(file));
  expect(left.length === 0 && !existsSync(installed.app), 'nothing installed is left');
  expect(hashOf(store) === kept, 'removing left the person’s store byte for byte');
  const said = await purge();
  expect(said.includes('~/.config/Hongshan Briefing'), 'purging says where people’s data is');
  expect((await statusOfPackage()) === '', 'dpkg knows nothing of it any more');
  expect(hashOf(store) === kept, 'purging left the person’s store byte for byte');
  const types = await person.run('gio', 'mime', mediaType).catch(() => '');
  expect(!types.includes(desktopId), 'nothing claims bundles any more');
}

async function tryInstaller(display: VirtualDisplay): Promise<void> {
  const first = await distribute(readDistribution(process.argv.slice(2)));
  const version = `${first.version}+next`;
  const next = { version, file: await first.again(version) };
  tell(`made ${path.basename(first.file)} and the next version of it`);

  const person = await createPerson(ACCOUNT, display);
  try {
    await Promise.race([goThrough({ first, next }, person, display), stopping()]);
  } finally {
    if ((await statusOfPackage()) !== '') await purge();
    await person.remove();
    tell('the package and the account are gone');
  }
}

try {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version'))
    throw new Error('This installs packages: run it as root on Debian.');
  if ((await statusOfPackage()) !== '')
    throw new Error(`${packageName} is installed here; this would remove it.`);
  await ensureSystemPackages('run', 'display', 'installer');
  const display = await openVirtualDisplay();
  try {
    await tryInstaller(display);
  } finally {
    await display.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // Where somebody stopped it, it may still wait for a window; and electron-builder's libraries
  // end with 0 whoever only sets an exit code.
  process.exit(1);
}
