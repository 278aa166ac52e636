import { lazy, Suspense, useState } from 'react';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { useMessages } from '../ui/messages.ts';
import { Toast } from '../ui/Toast.tsx';
import { CopyToast, useCopySlide } from './CopySlide.tsx';

const ExportDialogs = lazy(async () => ({
  default: (await import('./ExportDialogs.tsx')).ExportDialogs,
}));

/** What a view of slides does to export them; drawn by `Exporting`. */
export function useExporting({ deck }: Briefing, settings: Settings) {
  const [begin, setBegin] = useState<'options' | 'again' | null>(null);
  const [cancelled, setCancelled] = useState(false);
  const copy = useCopySlide(deck.key, settings);

  /** The menu's keys work while a dialog is open: what is under way goes on. */
  function open(how: 'options' | 'again'): void {
    setCancelled(false);
    setBegin((before) => before ?? how);
  }

  function close(wasCancelled = false): void {
    setBegin(null);
    setCancelled(wasCancelled);
  }

  return { begin, cancelled, copy, open, close };
}

interface ExportingProps {
  readonly exporting: ReturnType<typeof useExporting>;
  readonly briefing: Briefing;
  readonly settings: Settings;
  /** The number of the slide in view, from 1. */
  readonly current: number;
}

/** The dialogs of an export under way, and the word on how copying or cancelling ended. */
export function Exporting({ exporting, briefing, settings, current }: ExportingProps) {
  const message = useMessages();
  const { begin, cancelled, copy, close } = exporting;
  return (
    <>
      {begin && (
        <Suspense fallback={null}>
          <ExportDialogs
            briefing={briefing}
            view={{ locale: settings.slideLocale, look: settings.slideLook }}
            current={current}
            begin={begin}
            onClose={() => close()}
            onCancelled={() => close(true)}
          />
        </Suspense>
      )}
      {cancelled && (
        <Toast
          kind="done"
          text={message('export.cancelled')}
          closeLabel={message('reader.close')}
          onClose={() => close()}
        />
      )}
      <CopyToast copy={copy} />
    </>
  );
}
