import { useState } from 'react';
import { useStoreAccess } from '../live/use-store-access.ts';
import { useMessages } from '../ui/messages.ts';
import { Toast } from '../ui/Toast.tsx';

/** Why the store is only read, and what is to be done to edit it. */
export function ReadingNotice() {
  const message = useMessages();
  const access = useStoreAccess();
  const [isClosed, setClosed] = useState(false);
  if (access?.editing !== 'rests' || isClosed) return null;
  const { reason, holder } = access;
  const person = holder?.person || message('access.somebody');
  const why = message(`access.${reason}`, { person, computer: holder?.computer ?? '' });
  return (
    <Toast
      kind="warning"
      testId="reading-only"
      text={message('access.notice', { reason: why })}
      detail={
        reason === 'bundle'
          ? message('access.advice.bundle')
          : message('access.notice-help', { advice: message(`access.advice.${reason}`) })
      }
      closeLabel={message('reader.close')}
      onClose={() => setClosed(true)}
    />
  );
}
