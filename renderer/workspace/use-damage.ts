import { useEffect, useState } from 'react';
import type { Damage } from '../../shared/model/damage.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';

/**
 * The records that are not as the program wrote them; null until all of the content was read, which
 * begins when the window has a quiet moment. Read again after a change only while there are any, as
 * that may have mended one.
 */
export function useDamage(): readonly [Damage | null, (damage: Damage) => void] {
  const [damage, setDamage] = useState<Damage | null>(null);
  const isDamaged = damage !== null && damage.count > 0;

  useEffect(() => {
    const waiting = requestIdleCallback(() => {
      api.damage.find().then(setDamage, reportError);
    });
    return () => cancelIdleCallback(waiting);
  }, []);

  useEffect(() => {
    if (!isDamaged) return;
    return api.briefing.changed(() => {
      api.damage.find().then(setDamage, reportError);
    });
  }, [isDamaged]);

  return [damage, setDamage];
}
