import type { Database } from 'better-sqlite3';
import type { Damage, DamageAcceptance } from '../../../shared/model/damage.ts';
import type { Audit } from '../editing/audit.ts';
import { backupFolder } from './backup-folder.ts';
import { listBackups } from './backups.ts';
import { acceptRecord } from './checksums.ts';
import type { OtherStores } from './other-stores.ts';

/** What of the content is no longer as this program wrote it. */
export function createDamage(
  db: Database,
  audit: Audit,
  { damageIn }: Pick<OtherStores, 'damageIn'>,
  assertMayEdit: () => void,
) {
  const accept = db.transaction(({ records, actor }: DamageAcceptance) => {
    for (const record of records) {
      const { table, row } = record;
      if (acceptRecord(db, record))
        audit.record({ actor, action: 'accept', entity: 'damage', key: `${table}/${row}` });
    }
  });

  const find = async (): Promise<Damage> => ({
    ...(await damageIn(db.name)),
    copies: listBackups(db.name).length === 0 ? null : backupFolder(db.name),
  });

  return {
    /** Reads all of the content, in a thread where there is one. */
    find,

    /** Takes records for right as a person saw them; what has changed since stays named. */
    async accept(acceptance: DamageAcceptance): Promise<Damage> {
      assertMayEdit();
      accept.immediate(acceptance);
      return find();
    },
  };
}
