import type { Database } from 'better-sqlite3';
import { isKnownLook, usualLook } from '../../../shared/looks/slide-looks.ts';
import { Settings } from '../../../shared/model/settings.ts';
import type { Changes } from '../content/changes.ts';
import type { Looks } from '../content/looks.ts';

const defaults: Settings = {
  interfaceLocale: 'zh-CN',
  slideLocale: 'zh-CN',
  slideLook: usualLook,
  firstSteps: 'offered',
};

/** Keys as they are stored. */
const keys: Readonly<Record<keyof Settings, string>> = {
  interfaceLocale: 'interface-locale',
  slideLocale: 'slide-locale',
  slideLook: 'slide-look',
  firstSteps: 'first-steps',
};
const names = Object.keys(keys) as (keyof Settings)[];

/** How this person sees the app. No part of the content: a snapshot is the same under any settings. */
export function createSettings(db: Database, changes: Changes, looks: Pick<Looks, 'list'>) {
  const storedValue = db
    .prepare<[string], string>('SELECT value FROM setting WHERE key = ?')
    .pluck();
  const setValue = db.prepare<[string, string]>(`
    INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`);

  /**
   * A value that this version does not know, as another one may have stored it, reads as the default,
   * and so does a look that is gone.
   */
  function get(): Settings {
    const stored = names.map((name) => [name, storedValue.get(keys[name])] as const);
    const known = stored.filter(([name, value]) => Settings.shape[name].safeParse(value).success);
    const settings = Settings.parse({ ...defaults, ...Object.fromEntries(known) });
    const isThere = isKnownLook(looks.list(), settings.slideLook);
    return isThere ? settings : { ...settings, slideLook: defaults.slideLook };
  }

  return {
    get,

    /** Stores the settings given and leaves the others; answers with all of them. */
    set: changes.transaction(
      (some: Partial<{ [Name in keyof Settings]: Settings[Name] | undefined }>): Settings => {
        for (const name of names) {
          const value = some[name];
          if (value === undefined || value === storedValue.get(keys[name])) continue;
          setValue.run(keys[name], value);
          changes.add('settings');
        }
        return get();
      },
    ),
  };
}
