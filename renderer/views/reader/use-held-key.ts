import { useEffect, useState } from 'react';
import { placeOfKey } from '../../../shared/commands/key-place.ts';
import { keyOwner } from '../../commands/keys.ts';

/**
 * Whether a bare key is held down, by its place on the keyboard. Letting go of the window lets
 * go of the key, or it would seem held for ever.
 */
export function useHeldKey(code: string): boolean {
  const [held, setHeld] = useState(false);

  useEffect(() => {
    function onDown(event: KeyboardEvent): void {
      const bare = !(event.ctrlKey || event.altKey || event.metaKey);
      if (placeOfKey(event) === code && bare && keyOwner(document.activeElement) !== 'field')
        setHeld(true);
    }
    function onUp(event: KeyboardEvent): void {
      if (placeOfKey(event) === code) setHeld(false);
    }
    const onBlur = () => setHeld(false);
    window.addEventListener('keydown', onDown);
    window.addEventListener('keyup', onUp);
    window.addEventListener('blur', onBlur);
    return () => {
      window.removeEventListener('keydown', onDown);
      window.removeEventListener('keyup', onUp);
      window.removeEventListener('blur', onBlur);
    };
  }, [code]);

  return held;
}
