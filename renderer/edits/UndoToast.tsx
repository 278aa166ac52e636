import { useContext, useEffect, useSyncExternalStore } from 'react';
import { describeFailure } from '../../shared/i18n/messages.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { changesOf, subjectOf } from '../records/describe-edit.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { Toast } from '../ui/Toast.tsx';
import { currentNotice, onNotice, setNotice } from './undo.ts';

/** Long enough to read a sentence; a failure stays until it is closed. */
const shownFor = 8000;

/** Says what was undone or redone, in every view. */
export function UndoToast({ briefing }: { readonly briefing: Briefing }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const notice = useSyncExternalStore(onNotice, currentNotice);
  const isPassing = notice !== null && notice.done !== 'failed';

  useEffect(() => {
    if (!isPassing) return;
    const timer = setTimeout(() => setNotice(null), shownFor);
    return () => clearTimeout(timer);
  }, [isPassing]);

  if (!notice) return null;
  const toast = { closeLabel: message('reader.close'), onClose: () => setNotice(null) };
  switch (notice.done) {
    case 'failed':
      return <Toast kind="warning" text={describeFailure(locale, notice.failure)} {...toast} />;
    case 'nothing':
      return <Toast kind="done" text={message(`edit.nothing-to-${notice.asked}`)} {...toast} />;
    case 'undo':
    case 'redo': {
      const { edit } = notice.entry;
      const [change] = changesOf(edit, briefing, { locale, message });
      const [from, to] =
        notice.done === 'undo' ? [change?.after, change?.before] : [change?.before, change?.after];
      return (
        <Toast
          kind="done"
          text={message(`edit.did-${notice.done}`, { subject: subjectOf(edit, briefing, locale) })}
          {...(change && {
            detail: `${message(change.field)} ${from ?? message('field.nothing')} → ${to ?? message('field.nothing')}`,
          })}
          {...toast}
        />
      );
    }
  }
}
