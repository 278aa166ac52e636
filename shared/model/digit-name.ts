import { z } from 'zod';
import { longest } from './bounds.ts';
import { line } from './text.ts';

/** A name that holds digits and states no figure: 5G, 1+N, 武钢云谷606. */
export const DigitName = z.strictObject({ name: z.string() });
export type DigitName = z.infer<typeof DigitName>;

/** As `DigitName`, by the rules that it must keep to. */
export const DigitNameFields = z.strictObject({
  name: line(longest.digitName).regex(/^.*[0-9].*$/, { error: 'invalid.digit-name' }),
});
