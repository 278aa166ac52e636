import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import {
  readClipboardSlides,
  slidesMediaType,
  writeClipboardSlides,
} from '../../../shared/deck/slide-clipboard.ts';
import { AppError } from '../../../shared/errors.ts';
import type { AreaKey } from '../../../shared/model/area.ts';
import type { SlideFields } from '../../../shared/model/edit-fields.ts';
import { setNotice } from '../../editing/undo.ts';

interface ListClipboard {
  /** What the briefing reports on. */
  readonly area: AreaKey | null;
  /**
   * What is chosen, and its words for other programs; null where nothing is.
   *
   * @throws record.unreadable
   */
  readonly onCopy: () => { readonly slides: readonly SlideFields[]; readonly text: string } | null;
  readonly onCut: () => void;
  readonly onPaste: (slides: readonly SlideFields[]) => void;
}

/** What was last copied in this window: a menu may not read the clipboard. */
let lastCopied: string | null = null;

const kinds = ['copy', 'cut', 'paste'] as const;

/** Copies, cuts and pastes slides while the focus is in the list. */
export function useListClipboard(list: RefObject<HTMLElement | null>, acts: ListClipboard) {
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });

  /** @throws clipboard.no-slides, clipboard.unreadable */
  const paste = useCallback((text: string): void => {
    const { area, onPaste } = latest.current;
    onPaste(readClipboardSlides(text, area));
  }, []);

  useEffect(() => {
    function onClipboard(event: ClipboardEvent): void {
      // The event goes to where the text selection is; a list of pictures has none.
      if (!event.clipboardData || !list.current?.contains(document.activeElement)) return;
      const isPaste = event.type === 'paste';
      event.preventDefault();
      try {
        if (isPaste) paste(event.clipboardData.getData(slidesMediaType));
        else copy(event.clipboardData, event.type === 'cut');
      } catch (error) {
        fail(error);
      }
    }

    /** @throws record.unreadable */
    function copy(clipboard: DataTransfer, cuts: boolean): void {
      const copied = latest.current.onCopy();
      if (!copied) return;
      lastCopied = writeClipboardSlides(copied.slides, latest.current.area);
      clipboard.setData(slidesMediaType, lastCopied);
      clipboard.setData('text/plain', copied.text);
      if (cuts) latest.current.onCut();
    }

    for (const kind of kinds) document.addEventListener(kind, onClipboard);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, onClipboard);
    };
  }, [list, paste]);

  return {
    copy: () => void document.execCommand('copy'),
    cut: () => void document.execCommand('cut'),
    hasCopied: () => lastCopied !== null,
    pasteCopied(): void {
      try {
        paste(lastCopied ?? '');
      } catch (error) {
        fail(error);
      }
    },
  };
}

export type SlideClipboard = ReturnType<typeof useListClipboard>;

function fail(error: unknown): void {
  setNotice({ done: 'failed', failure: AppError.toFailure(error) });
}
