import { useState } from 'react';

/**
 * Acts on each visit of a view once, before anything of it is drawn. A hidden view's effects run
 * again when it is shown, though nobody came there: this does not.
 *
 * @param arrive sets the view's own state to what was asked for
 */
export function useNavigatedTo(visit: number, arrive: () => void): void {
  const [seen, setSeen] = useState<number | null>(null);
  if (seen === visit) return;
  setSeen(visit);
  arrive();
}
