import { useState } from 'react';
import { useEditingRests } from '../live/use-editing-rests.ts';
import { useStoreAccess } from '../live/use-store-access.ts';
import { useMessages } from '../ui/messages.ts';
import { Toast } from '../ui/Toast.tsx';

/** Why the store is only read, and what is to be done to edit it. */
export function ReadingNotice() {
  const message = useMessages();
  const access = useStoreAccess();
  const rests = useEditingRests();
  const [isClosed, setClosed] = useState(false);
  if (access?.editing !== 'rests' || rests === null || isClosed) return null;
  const { reason } = access;
  return (
    <Toast
      kind="warning"
      testId="reading-only"
      text={rests}
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
