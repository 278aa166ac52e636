import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import {
  type ExportChoices,
  ExportPreset,
  LastExport,
} from '../../../shared/model/export-choice.ts';

interface PresetRow {
  readonly name: string;
  readonly choice: string;
}

/** How this person exports. No part of the content. */
export function createExportChoices(db: Database) {
  const listPresets = db.prepare<[], PresetRow>('SELECT name, choice FROM export_preset');
  const savePreset = db.prepare<[string, string]>(`
    INSERT INTO export_preset (name, choice) VALUES (?, ?)
    ON CONFLICT (name) DO UPDATE SET choice = excluded.choice`);
  const renamePreset = db.prepare<[string, string]>(
    'UPDATE OR IGNORE export_preset SET name = ? WHERE name = ?',
  );
  const removePreset = db.prepare<[string]>('DELETE FROM export_preset WHERE name = ?');
  const getLast = db.prepare<[], string>('SELECT choice FROM last_export').pluck();
  const setLast = db.prepare<[string]>(`
    INSERT INTO last_export (id, choice) VALUES (1, ?)
    ON CONFLICT (id) DO UPDATE SET choice = excluded.choice`);

  /** What this version can't read, as another one may have stored it, is left out. */
  function get(): ExportChoices {
    const presets = listPresets.all().flatMap(({ name, choice }) => {
      const read = ExportPreset.safeParse({ name, choice: JSON.parse(choice) });
      return read.success ? [read.data] : [];
    });
    const last = LastExport.safeParse(JSON.parse(getLast.get() ?? 'null'));
    return {
      presets: presets.sort((one, other) => one.name.localeCompare(other.name, 'zh-CN')),
      last: last.success ? last.data : null,
    };
  }

  return {
    get,

    remember(last: LastExport): ExportChoices {
      setLast.run(JSON.stringify(last));
      return get();
    },

    /** Takes the place of a preset of the same name. */
    save({ name, choice }: ExportPreset): ExportChoices {
      savePreset.run(name, JSON.stringify(choice));
      return get();
    },

    /** A name that is not known any more stays so. @throws export.preset-exists */
    rename({ from, to }: { readonly from: string; readonly to: string }): ExportChoices {
      const taken = from !== to && listPresets.all().some(({ name }) => name === to);
      if (taken) throw new AppError('export.preset-exists', { name: to });
      renamePreset.run(to, from);
      return get();
    },

    remove(name: string): ExportChoices {
      removePreset.run(name);
      return get();
    },
  };
}
