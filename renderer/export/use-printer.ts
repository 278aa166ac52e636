import { useEffect, useState } from 'react';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';

/**
 * Whether the system knows a printer; null until it has said so, and where nobody prints. It is asked
 * again when a person comes back to the window, who may have set one up meanwhile.
 */
export function usePrinter(isWanted: boolean): boolean | null {
  const [hasPrinter, setHasPrinter] = useState<boolean | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    const ask = () => void api.exports.hasPrinter().then(setHasPrinter, reportError);
    ask();
    addEventListener('focus', ask);
    return () => removeEventListener('focus', ask);
  }, [isWanted]);
  return hasPrinter;
}
