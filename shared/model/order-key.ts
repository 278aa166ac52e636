import { z } from 'zod';
import { longest } from './bounds.ts';

/**
 * Where a thing stands among its like: of two keys the lower comes first, by the codes of their
 * characters. Between any two there is a third, so that a thing moves without its neighbours
 * (`shared/deck/order-keys.ts` makes them). Their form is that of the package fractional-indexing:
 * a letter that says how long the whole part is, the whole part, and a fraction that ends in no 0.
 */
export const OrderKey = z.string().max(longest.orderKey).refine(isOrderKey);

function isOrderKey(key: string): boolean {
  if (!/^[A-Za-z][0-9A-Za-z]+$/.test(key)) return false;
  const whole = wholeLength(key.charCodeAt(0));
  return key.length === whole ? !/^A0+$/.test(key) : key.length > whole && !key.endsWith('0');
}

/** `a0`, `b00`, `c000` count upwards, `Zz`, `Yzz`, `Xzzz` downwards. */
function wholeLength(letter: number): number {
  return letter >= 97 ? letter - 95 : 92 - letter;
}
