import { useContext, useEffect, useSyncExternalStore } from 'react';
import { describeFailure } from '../../shared/i18n/messages.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { api } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { Toast } from '../ui/Toast.tsx';
import { changesOf, subjectOf } from './describe-edit.ts';
import { currentNotice, onNotice, setNotice, step, type UndoNotice } from './undo.ts';

/** Says what was undone or redone, and offers to undo what was just done, in every view. */
export function UndoToast({ briefing }: { readonly briefing: Briefing }) {
  const notice = useSyncExternalStore(onNotice, currentNotice);

  // Once another step is the one to undo, the button would undo that.
  useEffect(() => {
    if (notice?.done !== 'just-now') return;
    const { id } = notice.entry;
    return api.records.undoChanged(({ undo }) => {
      if (undo?.id !== id) setNotice(null);
    });
  }, [notice]);

  const message = useMessages();
  const words = useWords(notice, briefing);
  if (!notice || !words) return null;
  return (
    <Toast
      kind={notice.done === 'failed' ? 'warning' : 'done'}
      {...words}
      action={
        notice.done === 'just-now' && (
          <Button look="quiet" onClick={() => void step('undo')}>
            {message('command.undo')}
          </Button>
        )
      }
      closeLabel={message('reader.close')}
      onClose={() => setNotice(null)}
    />
  );
}

function useWords(
  notice: UndoNotice | null,
  briefing: Briefing,
): { readonly text: string; readonly detail?: string } | null {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  if (!notice) return null;
  if (notice.done === 'failed') return { text: describeFailure(locale, notice.failure) };
  if (notice.done === 'just-now') return { text: notice.text };
  if (notice.done === 'nothing') return { text: message(`edit.nothing-to-${notice.asked}`) };

  const { edit, count } = notice.entry;
  const subject = subjectOf(edit, briefing, locale);
  if (count > 1) return { text: message(`edit.did-${notice.done}-several`, { subject, count }) };
  const [change] = changesOf(edit, briefing, { locale, message });
  const text = message(`edit.did-${notice.done}`, { subject });
  if (!change) return { text };
  const sides = [change.before, change.after].map((side) => side ?? message('field.nothing'));
  const [from, to] = notice.done === 'undo' ? sides.reverse() : sides;
  return { text, detail: `${message(change.field)} ${from} → ${to}` };
}
