import { describeRuntime, type ElectronRuntime } from '../electron-runtime/resolve.ts';
import { description, installed, maintainer, packageName } from './names.ts';

/**
 * What Electron's program is linked with and opens by name. A library that Debian 13 and Ubuntu
 * 24.04 renamed for 64-bit times is asked for by either name: UOS and Kylin know the first only.
 */
const DEPENDS = [
  'libasound2 | libasound2t64',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libatk1.0-0 | libatk1.0-0t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libcairo2',
  'libcups2 | libcups2t64',
  'libdbus-1-3',
  'libdrm2',
  'libexpat1',
  'libgbm1',
  'libgcc-s1 | libgcc1',
  'libglib2.0-0 | libglib2.0-0t64',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnspr4',
  'libnss3',
  'libpango-1.0-0',
  'libstdc++6',
  'libudev1',
  'libx11-6',
  'libxcb1',
  'libxcomposite1',
  'libxdamage1',
  'libxext6',
  'libxfixes3',
  'libxkbcommon0',
  'libxrandr2',
] as const;

/** Without them menus and file types are found late or not at all; every desktop has them. */
const RECOMMENDS = ['desktop-file-utils', 'shared-mime-info', 'xdg-utils'] as const;

/** @throws for a processor that the app is not made for. */
export function debianArchitecture(arch: string): 'amd64' | 'arm64' {
  if (arch === 'x64') return 'amd64';
  if (arch === 'arm64') return 'arm64';
  throw new Error(`There is no package for processors of the kind ${arch}`);
}

/**
 * The package's version. One with another Electron than the shipped inside comes before the release
 * of the same number, so that the release replaces it.
 */
export function debianVersion(version: string, electron: string, shipped: string): string {
  return electron === shipped ? version : `${version}~electron${electron}`;
}

interface PackageFacts {
  readonly version: string;
  readonly architecture: 'amd64' | 'arm64';
  readonly runtime: ElectronRuntime;
  /** In units of 1024 bytes. */
  readonly installedSize: number;
  /** As in 2.28; null where no file says what it needs. */
  readonly glibc: string | null;
}

/** What dpkg and software centres read of the package. */
export function controlText(facts: PackageFacts): string {
  const { version, architecture, runtime, installedSize, glibc } = facts;
  const libc = glibc === null ? 'libc6' : `libc6 (>= ${glibc})`;
  return `Package: ${packageName}
Version: ${version}
Architecture: ${architecture}
Maintainer: ${maintainer}
Installed-Size: ${installedSize}
Depends: ${[libc, ...DEPENDS].join(', ')}
Recommends: ${RECOMMENDS.join(', ')}
Section: text
Priority: optional
Description: yearly briefing of a district as slides, each figure traced
 ${description.en}
 .
 ${description.zh}
 .
 Inside is ${describeRuntime(runtime)}
`;
}

/**
 * What runs after files were removed. It removes nothing itself: dpkg has removed what it installed,
 * and what people made is theirs.
 */
export const postrmScript = `#!/bin/sh
set -e
if [ "$1" = purge ]; then
  cat <<'TEXT'
洪山简报已卸载，已删除 ${installed.app}、${installed.command} 和菜单项、图标、文件类型。
各人的数据没有动，仍在各人的 ~/.config/Hongshan Briefing 里；不再需要时，由本人删除这个文件夹。
Hongshan Briefing is gone: ${installed.app}, ${installed.command}, its menu entry, icons and file type.
People's data was not touched and stays in each person's ~/.config/Hongshan Briefing; whoever no
longer needs theirs deletes that folder.
TEXT
fi
`;
