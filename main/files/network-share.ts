import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync, statfsSync } from 'node:fs';

/** What the system says of its file systems; a test says otherwise. */
export interface FileSystems {
  readonly platform: NodeJS.Platform;
  /** The number of a file system's type, as `statfs(2)` has it. */
  readonly typeOf: (path: string) => number;
  /** Linux's list of what is mounted, as `/proc/self/mountinfo` writes it. */
  readonly mounts: () => string;
  /** macOS's list of what is mounted, as `mount` prints it. */
  readonly mountTable: () => string;
  /** The path without links and letters of drives. */
  readonly realPath: (path: string) => string;
}

/** Of `statfs(2)`, by whose headers they are called: the files of these are on another computer. */
const networkTypes: ReadonlySet<number> = new Set([
  0x6969, // NFS_SUPER_MAGIC
  0x517b, // SMB_SUPER_MAGIC
  0xff534d42, // CIFS_SUPER_MAGIC
  0xfe534d42, // SMB2_SUPER_MAGIC
  0x564c, // NCP_SUPER_MAGIC
  0x5346414f, // AFS_SUPER_MAGIC
  0x73757245, // CODA_SUPER_MAGIC
  0x01021997, // V9FS_MAGIC
  0x00c36400, // CEPH_SUPER_MAGIC
  0x0bd00bd0, // LUSTRE_SUPER_MAGIC
  0x01161970, // GFS2_MAGIC
  0x7461636f, // OCFS2_SUPER_MAGIC
  0x786f4256, // VBOXSF_SUPER_MAGIC
]);

/** A program answers for these, of which some ask another computer. */
const fuse = 0x65735546;
const networkPrograms =
  /^fuse\.(?:sshfs|rclone|davfs|gvfsd-fuse|s3fs|cephfs|glusterfs|curlftpfs|smbnetfs|kio-fuse)$/;

const macTypes = /^(?:smbfs|nfs|afpfs|webdav|ftp|cifs)$/;

/**
 * Whether a folder is on another computer, where SQLite's write-ahead log fails, as programs on two
 * computers share no memory, and where a lock may not hold (https://sqlite.org/wal.html, "all
 * processes using a database must be on the same host computer").
 *
 * What can't be found out is taken for a disk of this computer, as nearly all are.
 */
export function createShareFinder({ platform, ...system }: FileSystems) {
  return function isNetworkShare(folder: string): boolean {
    try {
      switch (platform) {
        case 'win32':
          return /^[\\/]{2}(?![?.][\\/](?!UNC))/i.test(system.realPath(folder));
        case 'darwin':
          return isOnMacShare(system.realPath(folder));
        default:
          return isOnLinuxShare(folder);
      }
    } catch {
      return false;
    }
  };

  function isOnLinuxShare(folder: string): boolean {
    // Some systems say the number with its sign.
    const type = system.typeOf(folder) >>> 0;
    if (type !== fuse) return networkTypes.has(type);
    return networkPrograms.test(linuxTypeOf(system.realPath(folder)));
  }

  function linuxTypeOf(path: string): string {
    const mounts = system
      .mounts()
      .split('\n')
      .map((line) => {
        const [before = '', after = ''] = line.split(' - ');
        return { at: unescaped(before.split(' ')[4] ?? ''), type: after.split(' ')[0] ?? '' };
      });
    return deepest(mounts, path);
  }

  function isOnMacShare(path: string): boolean {
    const mounts = system
      .mountTable()
      .split('\n')
      .map((line) => {
        const [, at = '', type = ''] = / on (.*) \(([^,)]+)/.exec(line) ?? [];
        return { at, type };
      });
    return macTypes.test(deepest(mounts, path));
  }
}

/** The type of the file system that a path is on: of the mount that is nearest to it. */
function deepest(mounts: readonly { at: string; type: string }[], path: string): string {
  const over = mounts.filter(
    ({ at }) => at !== '' && (path === at || path.startsWith(at.replace(/\/?$/, '/'))),
  );
  return over.sort((one, other) => other.at.length - one.at.length)[0]?.type ?? '';
}

/** A space in a mount's path is written as `\040`. */
function unescaped(path: string): string {
  return path.replace(/\\([0-7]{3})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 8)),
  );
}

export const isNetworkShare = createShareFinder({
  platform: process.platform,
  typeOf: (path) => statfsSync(path).type,
  mounts: () => readFileSync('/proc/self/mountinfo', 'utf8'),
  mountTable: () => spawnSync('/sbin/mount', { encoding: 'utf8', timeout: 2000 }).stdout,
  realPath: (path) => realpathSync.native(path),
});
