import { type BindResult, slideKeyOf, slideTitleOf } from '../../shared/deck/bound-slide.ts';
import type { ChartDrawing } from '../../shared/model/image.ts';
import type { PrintJob } from '../../shared/model/print-job.ts';
import { standaloneSvg } from '../charts/standalone-svg.ts';
import type { DrawnLook } from '../styles/looks.ts';

type ImageJob = Extract<PrintJob, { kind: 'images' }>;

/** The charts on drawn slides, as files; undefined where a job is for pictures of slides. */
export function chartsOf(
  root: ParentNode,
  { format, locale }: ImageJob,
  drawn: DrawnLook,
  slides: readonly BindResult[],
): ChartDrawing[] | undefined {
  if (format !== 'svg') return undefined;
  const sheets = [...root.querySelectorAll('[data-slide-key]')];
  return slides.flatMap((result, index) =>
    [...(sheets[index]?.querySelectorAll<SVGSVGElement>('[data-chart] > svg') ?? [])].map(
      (svg) => ({
        slide: slideKeyOf(result),
        svg: standaloneSvg(
          {
            inside: insideOf(svg),
            width: svg.viewBox.baseVal.width,
            height: svg.viewBox.baseVal.height,
            ground: drawn.paper,
          },
          {
            locale,
            title: slideTitleOf(result),
            description: svg.getAttribute('aria-label') ?? '',
          },
        ),
      }),
    ),
  );
}

/** What the serialiser says of the namespace is said once for the whole file. */
function insideOf(svg: SVGSVGElement): string {
  const serializer = new XMLSerializer();
  return [...svg.childNodes]
    .map((node) => serializer.serializeToString(node))
    .join('')
    .replaceAll(' xmlns="http://www.w3.org/2000/svg"', '');
}
