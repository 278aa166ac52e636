import { translate } from '../../../shared/i18n/messages.ts';
import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { fileNameOf } from '../../export/file-name.ts';
import type { Context } from '../context.ts';

export const meetings: Handlers<Contract['meetings'], Context> = {
  list: (_, { store }) => store.meetings.list(),
  remove: ({ id }, { store }) => store.meetings.remove(id),
  async export({ id, format, locale }, { store, exporter, window }) {
    const meeting = store.meetings.get(id);
    if (format === 'pdf') exporter.assertFree();
    const day = meeting.startedAt.slice(0, 10);
    const words = [inLocale(meeting.deckTitle, locale), translate(locale, 'meetings.title'), day];
    const file = await window.chooseExportFile(`${fileNameOf(words.join(' '))}.${format}`, format);
    if (file === null) return null;
    const request = { meeting, locale, theme: store.settings.get().slideTheme };
    if (format === 'csv') await exporter.exportMeetingTable(request, file);
    else await exporter.exportMeeting(request, file);
    return file;
  },
};
