import path from 'node:path';
import { app } from 'electron';
import { product, storeFileName } from '../shared/product.ts';
import { datasetFolderIn } from './built-in-dataset.ts';
import type { OpenOptions } from './store/file/open.ts';

/** Where the program and its person's files stand. */
export interface Installation {
  readonly root: string;
  /** The person's own store. */
  readonly ownStore: string;
  readonly store: Omit<OpenOptions, 'onDamaged'>;
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
  const asked =
    process.env['HONGSHAN_USER_DATA'] || app.commandLine.getSwitchValue('user-data-dir');
  return asked ? path.resolve(asked) : path.join(app.getPath('appData'), app.getName());
}
