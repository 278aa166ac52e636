import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { createShareFinder, type FileSystems, isNetworkShare } from './network-share.ts';

const none: FileSystems = {
  platform: 'linux',
  typeOf: () => 0xef53,
  mounts: () => '',
  mountTable: () => '',
  realPath: (path) => path,
};

test.each([
  ['ext4', 0xef53, false],
  ['Btrfs', 0x9123683e, false],
  ['tmpfs', 0x01021994, false],
  ['exFAT of a stick', 0x2011bab0, false],
  ['NFS', 0x6969, true],
  ['CIFS', 0xff534d42, true],
  ['CIFS, with its sign', 0xff534d42 | 0, true],
  ['SMB 2', 0xfe534d42, true],
  ['a folder that a virtual machine shares', 0x01021997, true],
])('on Linux %s is told by its number', (_, type, expected) => {
  const find = createShareFinder({ ...none, typeOf: () => type });
  expect(find('/srv/figures')).toBe(expected);
});

const mounts = [
  '22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw',
  '40 22 0:40 / /mnt/stick rw - fuseblk /dev/sdb1 rw',
  '41 22 0:41 / /mnt/our\\040share rw,nosuid shared:9 - fuse.sshfs office: rw',
  '',
].join('\n');

test.each([
  ['/mnt/stick/briefing', false],
  ['/mnt/our share', true],
  ['/mnt/our share/2024', true],
  ['/mnt/our shared notes', false],
])('on Linux a program’s file system is told by what is mounted: %s', (path, expected) => {
  const find = createShareFinder({ ...none, typeOf: () => 0x65735546, mounts: () => mounts });
  expect(find(path)).toBe(expected);
});

test.each([
  ['C:\\Users\\wang', false],
  ['\\\\server\\statistics', true],
  ['\\\\?\\UNC\\server\\statistics', true],
  ['\\\\?\\C:\\Users\\wang', false],
])('on Windows the path without letters of drives tells: %s', (path, expected) => {
  const find = createShareFinder({ ...none, platform: 'win32', realPath: () => path });
  expect(find('Z:\\2024')).toBe(expected);
});

const table = `/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//wang@server/figures on /Volumes/figures (smbfs, nodev, nosuid, mounted by wang)
/dev/disk4s1 on /Volumes/STICK (msdos, local, nodev)
`;

test.each([
  ['/Users/wang', false],
  ['/Volumes/STICK/2024', false],
  ['/Volumes/figures/2024', true],
])('on a Mac what is mounted tells: %s', (path, expected) => {
  const find = createShareFinder({ ...none, platform: 'darwin', mountTable: () => table });
  expect(find(path)).toBe(expected);
});

test('what can’t be found out is a disk of this computer, as is the one of this test', () => {
  const failing = () => {
    throw new Error('no such folder');
  };
  expect(createShareFinder({ ...none, typeOf: failing })('/gone')).toBe(false);
  expect(isNetworkShare(tmpdir())).toBe(false);
});
