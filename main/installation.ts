import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import { product, storeFileName } from '../shared/product.ts';
import { datasetFolderIn } from './built-in-dataset.ts';
import { isNetworkShare } from './files/network-share.ts';
import { createFileWriter } from './files/write-file.ts';
import type { Log } from './log.ts';
import { createProfileKeeper, type ProfileKeeper } from './profile.ts';
import { type OpenOptions, storePath } from './store/file/open.ts';

/** Where the program and its person's files stand. */
export interface Installation {
  readonly root: string;
  /** The person's own store. */
  readonly ownStore: string;
  /** Whether it was named, in the place of the person's own. */
  readonly isNamed: boolean;
  readonly store: Omit<OpenOptions, 'onDamaged' | 'whoIsHere'>;
}

/**
 * @param root the folder that holds `out/` and `assets/`
 * @param named a store that the window is to open in the place of the person's own
 */
export function findInstallation(root: string, named: string | null = null): Installation {
  app.setName(product.en);
  const own = userDataFolder();
  const ownStore = named === null ? path.join(own, storeFileName) : storePath(path.resolve(named));
  app.setPath('userData', named === null && isOfThisComputer(own) ? own : folderFor(ownStore));
  return {
    root,
    ownStore,
    isNamed: named !== null,
    store: {
      datasetFolder: datasetFolderIn(root),
      nativeBinding: compiledBinding(),
    },
  };
}

/**
 * The addon that the launcher has compiled for an older Electron. A packed app has its own inside:
 * whoever sets its environment must not make it load theirs.
 */
function compiledBinding(): string | undefined {
  return app.isPackaged ? undefined : process.env['HONGSHAN_SQLITE_BINDING'] || undefined;
}

/** A profile that was asked for, by tests above all, or the person's own. */
function userDataFolder(): string {
  const asked = askedUserData();
  return asked ? path.resolve(asked) : path.join(app.getPath('appData'), app.getName());
}

/**
 * Chromium keeps its files in a folder for the app, and writes there all the time: not on a network
 * share, where two people would have one, nor where nothing may be written.
 */
function isOfThisComputer(folder: string): boolean {
  const nearest = existsSync(folder) ? folder : path.dirname(folder);
  if (isNetworkShare(nearest)) return false;
  try {
    accessSync(nearest, constants.W_OK);
    return (statSync(nearest).mode & 0o222) !== 0;
  } catch {
    // Not there yet, above it neither: it is made where it is.
    return !existsSync(nearest);
  }
}

/** Where the app keeps what is no store, for a window on a store that is elsewhere: one for each. */
function folderFor(store: string): string {
  const name = createHash('sha256').update(store).digest('hex').slice(0, 16);
  return path.join(personFolder(), 'Stores', name);
}

/** The person's own folder of the app, whatever store they open. */
function personFolder(): string {
  const own = userDataFolder();
  return isOfThisComputer(own) ? own : path.join(app.getPath('appData'), app.getName());
}

function askedUserData(): string {
  return process.env['HONGSHAN_USER_DATA'] || app.commandLine.getSwitchValue('user-data-dir');
}

/** Who works with this installation. */
export function openProfile(log: Log): ProfileKeeper {
  // A Mac is called by whatever network it is in.
  const computer = process.platform === 'darwin' ? '' : os.hostname();
  return createProfileKeeper({
    file: path.join(profileFolder(), 'profile.json'),
    computer,
    deviceName: os.hostname().split('.')[0] ?? '',
    files: createFileWriter(),
    log,
  });
}

/** On Windows what is in the roaming folder follows a person to other computers of the domain. */
function profileFolder(): string {
  const local = process.platform === 'win32' ? process.env['LOCALAPPDATA'] : undefined;
  return askedUserData() || !local ? personFolder() : path.join(local, app.getName());
}
