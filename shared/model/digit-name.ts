import { z } from 'zod';
import { line } from './text.ts';

/** A name that holds digits and states no figure: 5G, 1+N, 武钢云谷606. */
export const DigitName = z.strictObject({
  name: line(40).regex(/\d/, { error: 'invalid.digit-name' }),
});
export type DigitName = z.infer<typeof DigitName>;
