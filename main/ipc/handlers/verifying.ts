import { translate } from '../../../shared/i18n/messages.ts';
import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import { DeckKey } from '../../../shared/model/keys.ts';
import { fileNameOf } from '../../files/file-name.ts';
import type { Context } from '../context.ts';

export const verifying: Handlers<Contract['verifying'], Context> = {
  async choose({ deck, locale }, { verifying, window }) {
    const path = await window.chooseDocument();
    return path === null ? null : verifying.open({ path }, deck, locale);
  },
  open: ({ name, bytes, deck, locale }, { verifying }) =>
    verifying.open({ name, bytes }, deck, locale),
  paste({ text, deck, locale }, { verifying }) {
    const name = translate(locale, 'verifying.pasted');
    return verifying.open({ name, bytes: new TextEncoder().encode(text) }, deck, locale);
  },
  read: ({ id, locale }, { verifying }) => verifying.read(id, locale),
  again: ({ id, deck, locale }, { verifying }) => verifying.again(id, deck, locale),
  async export({ id, locale, format }, { verifying, exporter, store, window }) {
    const report = verifying.read(id, locale);
    const name = fileNameOf(`${translate(locale, 'verifying.title')} ${report.name}`, format);
    const chooseFile = () => window.chooseExportFile(name, format);
    const deck = report.deck ?? DeckKey.parse(store.decks.latest());
    const request = { report, deck, locale, look: store.settings.get().slideLook };
    if (format === 'pdf') return exporter.exportVerified(request, chooseFile);
    const file = await chooseFile();
    if (file !== null) await exporter.exportVerifiedTable(request, file);
    return file;
  },
  close: ({ id }, { verifying }) => verifying.close(id),
};
