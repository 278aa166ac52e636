import { translate } from '../../../shared/i18n/messages.ts';
import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import { type Locale, locales } from '../../../shared/model/localized.ts';
import type { Context } from '../context.ts';

export const backups: Handlers<Contract['backups'], Context> = {
  list: (_, { store }) => store.backups.list(),
  changesSince: ({ names }, { store }) => store.backups.changesSince(names),
  make: (_, { store }) => store.backups.makeByHand(),
  restore: ({ name }, { store }) => store.backups.restore(name),
  async asState({ name }, { store }) {
    const { file, at } = store.backups.named(name);
    const labelIn = (locale: Locale) =>
      translate(locale, 'backup.of', {
        at: new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' }),
      });
    const [zh, en] = locales.map(labelIn);
    const state = await store.differences.describeFile(file);
    return { ...state, label: { zh: zh ?? name, en: en ?? name } };
  },
  reveal: ({ name }, { store, window }) => window.reveal(store.backups.named(name).file),
};
