import { stageSize } from '../../../shared/model/stage.ts';

/** English Metric Units to a unit of the stage: 1280 units are the 13.333 inches of a wide slide. */
const perUnit = 9_525;

/** The slide's own size, in English Metric Units. */
export const slideSize = {
  width: stageSize.width * perUnit,
  height: stageSize.height * perUnit,
} as const;

/** A length of the stage in English Metric Units. */
export function emu(units: number): number {
  return Math.round(units * perUnit);
}

/** Points to a unit of the stage. */
export const pointsPerUnit = 0.75;

/** A length of the stage in hundredths of a point, in which spacing and outlines of text are given. */
export function centipoints(units: number): number {
  return Math.round(units * pointsPerUnit * 100);
}

/** The size of a type in hundredths of a point, rounded down to tenths of one, as people set them. */
export function typeSize(units: number): number {
  return Math.max(100, Math.floor(units * pointsPerUnit * 10 + 1e-6) * 10);
}

/** A share in thousandths of a percent: all of it is 100000. */
export function thousandths(share: number): number {
  return Math.round(share * 100_000);
}
