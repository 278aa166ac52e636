import { app, dialog } from 'electron';
import { translate } from '../shared/i18n/messages.ts';
import type { Locale } from '../shared/model/localized.ts';
import type { LossAnswer, LossQuestion, OwnStore } from './own-store.ts';
import { copiesFolder } from './store/file/copies.ts';

/** What people read who have not chosen a language, or whose choice can't be read. */
export function systemLocale(): Locale {
  const [first = ''] = app.getPreferredSystemLanguages();
  return /^en\b/i.test(first) ? 'en' : 'zh-CN';
}

/**
 * Asks what is to become of the app's own store. The app must be ready.
 *
 * @param locale where the copy does not say it
 */
export async function askAboutLoss(
  { loss, path, copy }: LossQuestion,
  locale: Locale,
): Promise<LossAnswer> {
  const spoken = copy?.locale ?? locale;
  const at = copy ? momentOf(copy.at, spoken) : '';
  const answers: readonly LossAnswer[] = copy
    ? ['restore', 'begin-anew', 'quit']
    : ['begin-anew', 'quit'];
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: translate(spoken, 'app.name'),
    message: translate(spoken, `recovery.${loss}`),
    detail: [
      path,
      translate(spoken, copy ? 'recovery.copy-there' : 'recovery.no-copy', {
        at,
        folder: copiesFolder(path),
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
  { copy, setAside }: NonNullable<OwnStore['chosen']>,
  locale: Locale,
): string {
  const done = copy
    ? translate(locale, 'recovery.restored', { at: momentOf(copy.at, locale) })
    : translate(locale, 'recovery.begun-anew');
  return setAside === null
    ? done
    : `${done}\n\n${translate(locale, 'recovery.set-aside', { path: setAside })}`;
}

function momentOf(at: string, locale: Locale): string {
  return new Date(at).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
}
