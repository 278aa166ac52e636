import { absoluteValue } from '../../../shared/figures/format-figure.ts';
import { formOf } from '../../../shared/figures/series.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import { ShareChart, TrendChart } from './DetailChart.tsx';

/** Several periods as a trend; one as a share where the store holds the whole; else nothing more. */
export function DetailDrawing({
  figures,
  briefing,
  settings,
}: {
  readonly figures: readonly Figure[];
  readonly briefing: Briefing;
  readonly settings: Settings;
}) {
  const [latest] = figures;
  if (!latest) return null;
  const look = {
    accent: briefing.themes.find(({ key }) => key === latest.theme)?.accent ?? 'primary',
    locale: settings.slideLocale,
  };
  // Quarters and years, or two areas, never stand in one line.
  const form = formOf(latest.timePeriod);
  const alike = figures.filter(
    ({ timePeriod, area }) => formOf(timePeriod) === form && area?.key === latest.area?.key,
  );
  const isLine = new Set(alike.map(({ timePeriod }) => timePeriod)).size === alike.length;
  const values = alike.filter((figure) => absoluteValue(figure) !== null);
  if (isLine && form !== 'span' && values.length > 1)
    return <TrendChart {...look} figures={alike} />;
  const whole =
    briefing.figures.find(
      ({ key, area }) => key === latest.denominator && area?.key === latest.area?.key,
    ) ?? null;
  const isShare = latest.unit.zh === '%' || (whole && whole.unit.zh === latest.unit.zh);
  if (!isShare || latest.value === null || latest.value < 0) return null;
  if (!whole && latest.value > 100) return null;
  return <ShareChart {...look} part={latest} whole={latest.unit.zh === '%' ? null : whole} />;
}
