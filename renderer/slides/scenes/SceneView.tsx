import type { ComponentType } from 'react';
import type { Scene } from '../../../shared/deck/layouts/common-fields.ts';
import { useSheet, useSlides } from '../slide-context.ts';
import { CampusScene } from './CampusScene.tsx';
import type { DrawnScene } from './drawn-scene.ts';
import { GreenwayScene } from './GreenwayScene.tsx';
import { LakeScene } from './LakeScene.tsx';
import { RiverScene } from './RiverScene.tsx';
import { StreetScene } from './StreetScene.tsx';
import { sceneColours } from './scene-colours.ts';
import { TowerScene } from './TowerScene.tsx';
import { WorksScene } from './WorksScene.tsx';

const scenes: Readonly<Record<Scene, ComponentType<DrawnScene>>> = {
  lake: LakeScene,
  campus: CampusScene,
  tower: TowerScene,
  greenway: GreenwayScene,
  works: WorksScene,
  street: StreetScene,
  river: RiverScene,
};

/** Scenes are drawn 1280 × 400, with empty ground below; a panel is cut around what each is about. */
const height = 400;
/** As high as the foot of a slide, which stands on it. */
const groundBelow = 80;

const panelCentre: Readonly<Record<Scene, number>> = {
  lake: 640,
  campus: 640,
  tower: 638,
  greenway: 576,
  works: 590,
  street: 640,
  river: 640,
};
const panel = { width: 420, height: 480 } as const;

/** A drawn scene, decoration only: a band as wide as the slide, or an upright panel with its own sky, which no ground colours. */
export function SceneView({
  scene,
  form,
  className,
}: {
  scene: Scene;
  form: 'band' | 'panel';
  className: string | undefined;
}) {
  const { drawnLook } = useSheet();
  const { look } = useSlides();
  const Drawing = scenes[scene];
  const c = sceneColours(form === 'panel' ? look : drawnLook);
  const left = panelCentre[scene] - panel.width / 2;
  const top = height - panel.height;
  const bottom = form === 'band' ? height + groundBelow : height;
  return (
    <svg
      className={className}
      data-scene={scene}
      data-enters="fade"
      viewBox={
        form === 'band' ? `0 0 1280 ${bottom}` : `${left} ${top} ${panel.width} ${panel.height}`
      }
      aria-hidden="true"
    >
      {form === 'panel' && (
        <rect x={left} y={top} width={panel.width} height={panel.height} fill={c.sky} />
      )}
      <Drawing c={c} bottom={bottom} />
    </svg>
  );
}
