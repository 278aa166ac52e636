import { useContext, useEffect, useRef, useState } from 'react';
import { AppError, type Failure } from '../../shared/errors.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import { api } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';

/** Asks for a bundle and opens it in a window of its own; only what keeps it from that is told here. */
export function ReviewBundle({ onClose }: { readonly onClose: () => void }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isAsked = useRef(false);
  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    api.bundles.review().then(onClose, (error) => setFailure(AppError.toFailure(error)));
  }, [onClose]);
  if (!failure) return null;
  return (
    <Dialog
      title={message('bundles.failed')}
      onDismiss={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {message('reader.close')}
        </Button>
      }
    >
      <p role="alert">{describeFailure(locale, failure)}</p>
    </Dialog>
  );
}
