import { useEffect, useState } from 'react';
import { reportError } from '../error-report.ts';
import { useDraftKeeper } from './use-draft-keeper.ts';

/**
 * The one text of a small dialog, there again after a closed window or a crash.
 *
 * @param form the draft's name
 */
export function useDraftText(form: string) {
  const [text, setText] = useState('');
  const { read, keep, drop, began } = useDraftKeeper(form);

  useEffect(() => {
    let open = true;
    read().then((draft) => {
      if (open && typeof draft?.value === 'string' && !began()) setText(draft.value);
    }, reportError);
    return () => {
      open = false;
    };
  }, [read, began]);

  return {
    text,
    change(next: string): void {
      setText(next);
      if (next === '') drop();
      else keep(next);
    },
    /** It was used. */
    drop,
  };
}
