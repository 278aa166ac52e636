/** Lays out what the package installs, and packs it with `dpkg-deb`. */
import { createHash } from 'node:crypto';
import { chmodSync, globSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ElectronRuntime } from '../electron-runtime/resolve.ts';
import { run } from '../run.ts';
import { controlText, debianArchitecture, postrmScript } from './control.ts';
import { copyrightText, librariesText } from './copyright.ts';
import { mediaTypeXml, metainfoXml } from './descriptions.ts';
import { desktopEntry } from './desktop-entry.ts';
import { picturesInIco } from './icons.ts';
import { desktopId, installed, packageName } from './names.ts';
import { shippedLibraries } from './shipped-libraries.ts';
import { greatestGlibc, nativeFilesIn } from './system-libraries.ts';

const root = path.resolve(import.meta.dirname, '../..');

interface DebianPackage {
  /** The folder of the packed app. */
  readonly app: string;
  readonly runtime: ElectronRuntime;
  /** The app's own. */
  readonly release: string;
  /** The package's; of the same app there may be several. */
  readonly version: string;
  /** When it was made, as software centres show it and as its files say. */
  readonly date: Date;
  /** xz is what every dpkg can read; gzip is ready sooner, and larger. */
  readonly compression: 'xz' | 'gzip';
  /** The folder that the package's file is made in. */
  readonly output: string;
}

/**
 * Makes the package's file and gives its path.
 *
 * @throws CommandFailed with what `dpkg-deb` said.
 */
export async function makePackage(making: DebianPackage): Promise<string> {
  const { app, runtime, version, compression, output } = making;
  const architecture = debianArchitecture(process.arch);
  const tree = await mkdtemp(path.join(tmpdir(), 'hongshan-package-'));
  try {
    await layOut(tree, making);
    const files = installedFiles(tree);
    const control = path.join(tree, 'DEBIAN');
    const installedSize = files.reduce(
      (sum, file) => sum + Math.ceil(lstatSync(path.join(tree, file)).size / 1024),
      0,
    );
    const glibc = greatestGlibc(nativeFilesIn(app));
    await mkdir(control);
    await writeFile(
      path.join(control, 'control'),
      controlText({ version, architecture, runtime, installedSize, glibc }),
    );
    await writeFile(path.join(control, 'md5sums'), checksums(tree, files));
    await writeFile(path.join(control, 'postrm'), postrmScript);
    settleModes(tree);
    await chmod(path.join(control, 'postrm'), 0o755);
    await chmod(path.join(tree, installed.sandbox), 0o4755);

    await mkdir(output, { recursive: true });
    const file = path.join(output, `${packageName}_${version}_${architecture}.deb`);
    await run('dpkg-deb', ['--root-owner-group', `-Z${compression}`, '--build', tree, file], {
      // Files and archive say this time, so that the same app makes the same package.
      env: { SOURCE_DATE_EPOCH: String(Math.floor(making.date.getTime() / 1000)) },
    });
    return file;
  } finally {
    await rm(tree, { recursive: true, force: true });
  }
}

async function layOut(tree: string, { app, runtime, release, date }: DebianPackage): Promise<void> {
  const place = async (target: string, content: string | Buffer) => {
    const file = path.join(tree, target);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  await cp(app, path.join(tree, installed.app), { recursive: true });
  await mkdir(path.join(tree, path.dirname(installed.command)), { recursive: true });
  await symlink(installed.program, path.join(tree, installed.command));

  await place(installed.desktopEntry, desktopEntry(runtime.version));
  await place(installed.mediaType, mediaTypeXml());
  await place(installed.metainfo, metainfoXml({ version: release, date }));

  const icons = path.join(root, 'assets', 'icons');
  const pictures = picturesInIco(readFileSync(path.join(icons, 'icon.ico')));
  pictures.set(512, readFileSync(path.join(icons, 'icon.png')));
  for (const [size, picture] of pictures)
    await place(`${installed.icons}/${size}x${size}/apps/${desktopId}.png`, picture);
  await place(
    `${installed.icons}/scalable/apps/${desktopId}.svg`,
    readFileSync(path.join(icons, 'icon.svg')),
  );

  const libraries = shippedLibraries(root);
  const documents = installed.documents;
  await place(`${documents}/copyright`, copyrightText(libraries));
  await place(`${documents}/libraries.txt.gz`, gzipSync(librariesText(libraries), { level: 9 }));
  await place(
    `${documents}/changelog.gz`,
    gzipSync(readFileSync(path.join(root, 'CHANGELOG.md')), { level: 9 }),
  );
  await cp(path.join(root, 'assets', 'licences'), path.join(tree, documents, 'licences'), {
    recursive: true,
  });
}

/** Paths of files and links from the root of the person's machine, without the leading slash. */
function installedFiles(tree: string): string[] {
  return readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(tree, path.join(entry.parentPath, entry.name)))
    .sort();
}

function checksums(tree: string, files: readonly string[]): string {
  return files
    .filter((file) => lstatSync(path.join(tree, file)).isFile())
    .map((file) => {
      const sum = createHash('md5')
        .update(readFileSync(path.join(tree, file)))
        .digest('hex');
      return `${sum}  ${file}\n`;
    })
    .join('');
}

/** Whoever packed has a mask of their own: everyone on the machine reads all, root alone writes. */
function settleModes(tree: string): void {
  chmodSync(tree, 0o755);
  for (const name of globSync('**', { cwd: tree })) {
    const file = path.join(tree, name);
    const status = lstatSync(file);
    if (status.isSymbolicLink()) continue;
    const runs = status.isDirectory() || (status.mode & 0o111) !== 0;
    chmodSync(file, runs ? 0o755 : 0o644);
  }
}
