import { accents } from '../../shared/model/indicator.ts';
import { contrast } from './color.ts';
import type { LookTokens } from './looks.ts';

/** The least contrast, as WCAG 2 counts it, that any text and any mark of a look has with what it stands on. */
export function leastContrast({
  paper,
  surface,
  ink,
  muted,
  outline,
  accents: tokens,
}: LookTokens) {
  const grounds = [paper, surface];
  const all = accents.map((accent) => tokens[accent]);
  const text = [
    ...all.flatMap(({ strong, wash }) => [
      ...[...grounds, wash].map((ground) => contrast(strong, ground)),
      ...[ink, muted].map((words) => contrast(words, wash)),
    ]),
    ...grounds.flatMap((ground) => [contrast(ink, ground), contrast(muted, ground)]),
  ];
  const marks = grounds.flatMap((ground) => [
    contrast(outline, ground),
    ...all.map(({ tint }) => contrast(tint, ground)),
  ]);
  return { text: Math.min(...text), marks: Math.min(...marks) };
}
