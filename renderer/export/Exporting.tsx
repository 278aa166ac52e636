import { lazy, Suspense, useState } from 'react';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { useMessages } from '../ui/messages.ts';
import { Toast } from '../ui/Toast.tsx';
import { CopyToast, useCopySlide } from './CopySlide.tsx';
import type { ExportDialogsProps } from './ExportDialogs.tsx';

const ExportDialogs = lazy(async () => ({
  default: (await import('./ExportDialogs.tsx')).ExportDialogs,
}));

/** How an export, or a print, begins. */
type Begin = ExportDialogsProps['begin'];

/** How it ended, where no dialog says so. */
type Said = { readonly printed: number } | { readonly cancelled: 'export' | 'print' };

/** What a view of slides does to export them; drawn by `Exporting`. */
export function useExporting({ deck }: Briefing, settings: Settings) {
  const [begin, setBegin] = useState<Begin | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const copy = useCopySlide(deck.key, settings);

  /** The menu's keys work while a dialog is open: what is under way goes on. */
  function open(how: Begin): void {
    setSaid(null);
    setBegin((before) => before ?? how);
  }

  function close(toSay: Said | null = null): void {
    setBegin(null);
    setSaid(toSay);
  }

  return { begin, said, copy, open, close };
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
  const { begin, said, copy, close } = exporting;
  function sentence(said: Said): string {
    if ('printed' in said) return message('print-dialog.done', { pages: said.printed });
    return message(said.cancelled === 'print' ? 'print-dialog.cancelled' : 'export.cancelled');
  }

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
            onPrinted={(printed) => close({ printed })}
            onCancelled={() => close({ cancelled: begin === 'print' ? 'print' : 'export' })}
          />
        </Suspense>
      )}
      {said && (
        <Toast
          kind="done"
          text={sentence(said)}
          closeLabel={message('reader.close')}
          onClose={() => close()}
        />
      )}
      <CopyToast copy={copy} />
    </>
  );
}
