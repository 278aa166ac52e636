import { AppError } from '../../../../shared/errors.ts';
import { allLooks, isKnownLook } from '../../../../shared/looks/slide-looks.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';

/** @throws usage.look-unknown naming the looks that every store has, and those of this one */
export function assertKnownLook(look: string, { looks }: Pick<Briefing, 'looks'>): void {
  if (isKnownLook(looks, look)) return;
  throw new AppError('usage.look-unknown', { look, known: allLooks(looks).join(', ') });
}
