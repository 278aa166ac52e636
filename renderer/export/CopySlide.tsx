import { useContext, useRef, useState } from 'react';
import { AppError, type Failure } from '../../shared/errors.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import type { DeckKey } from '../../shared/model/keys.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { api } from '../api.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { Toast } from '../ui/Toast.tsx';

/** How the copying of a slide ended. */
type Copied =
  | { readonly ok: true; readonly number: number }
  | { readonly ok: false; readonly failure: Failure };

/** Puts slides on the clipboard as pictures, as they are in view. */
export function useCopySlide(deck: DeckKey, { slideLocale, slideLook }: Settings) {
  const [copied, setCopied] = useState<Copied | null>(null);
  const busy = useRef(false);

  async function copy(number: number): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    try {
      await api.exports.copySlide({ deck, locale: slideLocale, look: slideLook, slide: number });
      setCopied({ ok: true, number });
    } catch (error) {
      setCopied({ ok: false, failure: AppError.toFailure(error) });
    } finally {
      busy.current = false;
    }
  }

  return {
    copied,
    /** @param number among the shown slides, from 1 */
    start: (number: number) => void copy(number),
    close: () => setCopied(null),
  };
}

export function CopyToast({
  copy: { copied, close },
}: {
  readonly copy: ReturnType<typeof useCopySlide>;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  if (!copied) return null;
  return (
    <Toast
      kind={copied.ok ? 'done' : 'warning'}
      text={
        copied.ok
          ? message('copy-slide.copied', { number: copied.number })
          : describeFailure(locale, copied.failure)
      }
      closeLabel={message('reader.close')}
      onClose={close}
    />
  );
}
