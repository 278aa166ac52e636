import type { RichText } from '../../shared/deck/bound-slide.ts';
import { nameOfPath } from '../../shared/deck/slide-paths.ts';
import { originOf } from '../../shared/deck/text-origins.ts';

/** Names the element of a text by the text's place in its slide: what is clicked there is edited. */
export function textNameOf(text: RichText): string | undefined {
  const path = originOf(text);
  return path ? nameOfPath(path) : undefined;
}
