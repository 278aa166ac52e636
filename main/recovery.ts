import { app, dialog } from 'electron';
import { translate } from '../shared/i18n/messages.ts';
import type { Locale } from '../shared/model/localized.ts';
import type { LossAnswer, LossQuestion, OwnStore } from './own-store.ts';
import { backupFolder } from './store/file/backup-folder.ts';

/** What people read who have not chosen a language, or whose choice can't be read. */
export function systemLocale(): Locale {
  const [first = ''] = app.getPreferredSystemLanguages();
  return /^en\b/i.test(first) ? 'en' : 'zh-CN';
}

/**
 * Asks what is to become of the app's own store. The app must be ready.
 *
 * @param locale where the backup does not say it
 */
export async function askAboutLoss(
  { loss, path, backup }: LossQuestion,
  locale: Locale,
): Promise<LossAnswer> {
  const spoken = backup?.locale ?? locale;
  const at = backup ? momentOf(backup.at, spoken) : '';
  const answers: readonly LossAnswer[] = backup
    ? ['restore', 'begin-anew', 'quit']
    : ['begin-anew', 'quit'];
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: translate(spoken, 'app.name'),
    message: translate(spoken, `recovery.${loss}`),
    detail: [
      path,
      translate(spoken, backup ? 'recovery.backup-there' : 'recovery.no-backup', {
        at,
        folder: backupFolder(path),
      }),
      ...(loss === 'store.missing' ? [] : [translate(spoken, 'recovery.nothing-deleted')]),
    ].join('\n\n'),
    buttons: answers.map((answer) => translate(spoken, `recovery.${answer}`, { at })),
    defaultId: 0,
    cancelId: answers.indexOf('quit'),
    noLink: true,
  });
  return answers[response] ?? 'quit';
}

/** What became of the store, for the person who chose it. */
export function describeRecovery(
  { backup, setAside }: NonNullable<OwnStore['chosen']>,
  locale: Locale,
): string {
  const done = backup
    ? translate(locale, 'recovery.restored', { at: momentOf(backup.at, locale) })
    : translate(locale, 'recovery.begun-anew');
  return setAside === null
    ? done
    : `${done}\n\n${translate(locale, 'recovery.set-aside', { path: setAside })}`;
}

function momentOf(at: string, locale: Locale): string {
  return new Date(at).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
}
