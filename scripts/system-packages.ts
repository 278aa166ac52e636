/**
 * The system's packages that Electron, the tests and the fallback's build need on Linux.
 *
 * Looks for the libraries and programs themselves, so that a machine which has them by other
 * means is left alone. Other systems bring what Electron needs.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.ts';

export type PackageSet = 'run' | 'display' | 'build' | 'test' | 'office' | 'dist' | 'installer';

interface Need {
  /** Name of Debian's package. */
  debian: string;
  /** A library or any of several programs, as the loader or the shell knows them. */
  library?: string;
  programs?: readonly string[];
  /** Any of several files, where it is neither. */
  files?: readonly string[];
}

/** Xorg's driver for displays that nobody sees, by the folders that distributions put it in. */
const dummyDrivers = ['/usr/lib/xorg', '/usr/lib64/xorg'].map(
  (folder) => `${folder}/modules/drivers/dummy_drv.so`,
);

const NEEDS: Record<PackageSet, readonly Need[]> = {
  run: [
    { debian: 'libgtk-3-0', library: 'libgtk-3.so.0' },
    { debian: 'libnss3', library: 'libnss3.so' },
    { debian: 'libasound2', library: 'libasound.so.2' },
    { debian: 'libgbm1', library: 'libgbm.so.1' },
  ],
  display: [
    { debian: 'xvfb', programs: ['Xvfb'] },
    { debian: 'xauth', programs: ['xauth'] },
  ],
  build: [
    { debian: 'g++', programs: ['g++', 'c++'] },
    { debian: 'make', programs: ['make'] },
    { debian: 'python3', programs: ['python3'] },
  ],
  test: [
    { debian: 'chromium-headless-shell', programs: ['chromium-headless-shell'] },
    { debian: 'poppler-utils', programs: ['pdftotext'] },
    { debian: 'xserver-xorg-core', programs: ['Xorg'] },
    { debian: 'xserver-xorg-video-dummy', files: dummyDrivers },
    { debian: 'x11-xserver-utils', programs: ['xrandr'] },
    { debian: 'openbox', programs: ['openbox'] },
  ],
  office: [{ debian: 'libreoffice-impress', programs: ['soffice'] }],
  dist: [
    { debian: 'dpkg', programs: ['dpkg-deb'] },
    { debian: 'xz-utils', programs: ['xz'] },
  ],
  installer: [
    { debian: 'appstream', programs: ['appstreamcli'] },
    { debian: 'desktop-file-utils', programs: ['desktop-file-validate'] },
    { debian: 'imagemagick', programs: ['import'] },
    { debian: 'libglib2.0-bin', programs: ['gio'] },
    { debian: 'libgtk-3-bin', programs: ['gtk-launch'] },
    { debian: 'shared-mime-info', programs: ['update-mime-database'] },
    { debian: 'x11-utils', programs: ['xprop'] },
    { debian: 'xdg-utils', programs: ['xdg-mime'] },
    { debian: 'xdotool', programs: ['xdotool'] },
  ],
};

export class SystemPackagesMissing extends Error {}

function hasProgram(name: string): boolean {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The loader's own list of libraries; undefined where it cannot be asked (NixOS, musl). */
function knownLibraries(): string | undefined {
  for (const ldconfig of ['/sbin/ldconfig', '/usr/sbin/ldconfig', 'ldconfig']) {
    const { status, stdout } = spawnSync(ldconfig, ['-p'], { encoding: 'utf8' });
    if (status === 0) return stdout;
  }
  return undefined;
}

/** Names of Debian's packages for what is not there. */
export function missingPackages(sets: readonly PackageSet[]): string[] {
  if (process.platform !== 'linux') return [];
  const libraries = knownLibraries();
  return sets
    .flatMap((set) => NEEDS[set])
    .filter(({ library, programs, files }) => {
      if (library !== undefined)
        return libraries !== undefined && !libraries.includes(`${library} `);
      if (files !== undefined) return !files.some((file) => existsSync(file));
      return !programs?.some(hasProgram);
    })
    .map(({ debian }) => debian);
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && hasProgram('apt-get');
}

/** What does the same, if slower, where a release has no such package. */
const insteadOf: Readonly<Record<string, string>> = { 'chromium-headless-shell': 'chromium' };

/** The names on this release: Debian 13 and Ubuntu 24.04 renamed some libraries to …t64. */
function releaseName(name: string): string {
  const names = [`${name}t64`, name, insteadOf[name] ?? name];
  return names.find((one) => spawnSync('apt-cache', ['show', one]).status === 0) ?? name;
}

/**
 * Makes sure that the sets are installed: as root on Debian by installing what is missing.
 *
 * @throws SystemPackagesMissing with the one command to run, where it may not do that itself.
 */
export async function ensureSystemPackages(...sets: PackageSet[]): Promise<void> {
  const missing = missingPackages(sets);
  if (missing.length === 0) return;

  if (!canInstall()) {
    throw new SystemPackagesMissing(
      `缺少系统软件包，请运行 / System packages are missing, please run:\n` +
        `  sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`,
    );
  }
  console.error(`正在安装系统软件包 / Installing system packages: ${missing.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['-qq', 'update'], { env });
  const names = missing.map(releaseName);
  await run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...names], { env });
}
