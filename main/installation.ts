import os from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import { product, storeFileName } from '../shared/product.ts';
import { datasetFolderIn } from './built-in-dataset.ts';
import { createFileWriter } from './files/write-file.ts';
import type { Log } from './log.ts';
import { createProfileKeeper, type ProfileKeeper } from './profile.ts';
import type { OpenOptions } from './store/file/open.ts';

/** Where the program and its person's files stand. */
export interface Installation {
  readonly root: string;
  /** The person's own store. */
  readonly ownStore: string;
  readonly store: Omit<OpenOptions, 'onDamaged' | 'whoIsHere'>;
}

/** @param root the folder that holds `out/` and `assets/` */
export function findInstallation(root: string): Installation {
  app.setName(product.en);
  app.setPath('userData', userDataFolder());
  return {
    root,
    get ownStore() {
      return path.join(app.getPath('userData'), storeFileName);
    },
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
  return askedUserData() || !local ? app.getPath('userData') : path.join(local, app.getName());
}
