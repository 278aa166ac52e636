import { useEffect, useState } from 'react';
import { localDay } from '../../shared/model/period.ts';

/** Often enough that a list of what is due is never of yesterday for long. */
const everyMs = 60_000;

const systemClock = () => new Date();

/**
 * Today as `2024-06-30`, as this machine has it; another day from midnight on, also where the machine
 * slept through it.
 *
 * @param now the clock; one and the same function each time
 */
export function useToday(now: () => Date = systemClock): string {
  const [today, setToday] = useState(() => localDay(now()));

  useEffect(() => {
    const look = () => setToday(localDay(now()));
    const timer = window.setInterval(look, everyMs);
    window.addEventListener('focus', look);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, [now]);

  return today;
}
