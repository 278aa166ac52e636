import { translate } from '../../../shared/i18n/messages.ts';
import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import { meetingName } from '../../../shared/show/meeting-words.ts';
import { fileNameOf } from '../../files/file-name.ts';
import type { Context } from '../context.ts';

export const meetings: Handlers<Contract['meetings'], Context> = {
  list: (_, { store }) => store.meetings.list(),
  unreadable: (_, { store }) => store.meetings.unreadable(),
  change: (request, { store }) => store.meetings.change(request),
  remove: ({ id }, { store }) => store.meetings.remove(id),
  async export({ id, format, locale }, { store, exporter, window }) {
    const meeting = store.meetings.get(id);
    const day = meeting.startedAt.slice(0, 10);
    const words = [meetingName(meeting, locale), translate(locale, 'meetings.title'), day];
    const chooseFile = () => window.chooseExportFile(fileNameOf(words.join(' '), format), format);
    const request = { meeting, locale, look: store.settings.get().slideLook };
    if (format === 'pdf') return exporter.exportMeeting(request, chooseFile);
    const file = await chooseFile();
    if (file !== null) await exporter.exportMeetingTable(request, file);
    return file;
  },
};
