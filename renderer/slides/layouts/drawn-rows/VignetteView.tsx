import type { ComponentType } from 'react';
import type { Vignette } from '../../../../shared/deck/layouts/drawn-rows/index.ts';
import { sceneColours } from '../../scenes/scene-colours.ts';
import { useSlides } from '../../slide-context.ts';
import styles from './drawn-rows.module.css';
import {
  Campus,
  type DrawnVignette,
  Factory,
  Homes,
  Hospital,
  Laboratory,
  Meeting,
  Park,
  Tower,
} from './vignettes.tsx';

/** Vignettes are drawn on this ground, and never larger than it in CSS px. */
export const vignetteSize = { width: 176, height: 108 } as const;

const vignettes: Readonly<Record<Vignette, ComponentType<DrawnVignette>>> = {
  campus: Campus,
  laboratory: Laboratory,
  tower: Tower,
  factory: Factory,
  hospital: Hospital,
  homes: Homes,
  park: Park,
  meeting: Meeting,
};

/** A small drawing, decoration only. */
export function VignetteView({
  vignette,
  width,
  height,
}: {
  vignette: Vignette;
  width: number;
  height: number;
}) {
  const { look } = useSlides();
  const Drawing = vignettes[vignette];
  const c = sceneColours(look);
  return (
    <svg
      className={styles['vignette']}
      data-vignette={vignette}
      viewBox={`0 0 ${vignetteSize.width} ${vignetteSize.height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <rect width={vignetteSize.width} height={vignetteSize.height} fill={c.sky} />
      <Drawing c={c} />
    </svg>
  );
}
