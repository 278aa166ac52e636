import type { Scene } from '../../../shared/model/slide-body.ts';

export function SceneView({ className }: { scene: Scene; className: string }) {
  return <svg className={className} viewBox="0 0 1280 420" aria-hidden="true" />;
}
