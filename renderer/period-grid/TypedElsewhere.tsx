import { useContext } from 'react';
import { areaName } from '../../shared/figures/areas.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import type { Area, AreaKey } from '../../shared/model/area.ts';
import type { TimePeriod } from '../../shared/model/period.ts';
import { Button } from '../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import styles from './period-grid.module.css';

/** A period and an area with cells that were typed into and are not saved. */
export interface PlaceTyped {
  readonly period: TimePeriod;
  readonly area: AreaKey;
  readonly count: number;
}

interface TypedElsewhereProps {
  readonly places: readonly PlaceTyped[];
  /** The one in view. */
  readonly area: AreaKey | null;
  readonly areas: readonly Area[];
  readonly onGo: (place: PlaceTyped) => void;
}

/** What is typed for other periods and areas than those in view, each a way there. */
export function TypedElsewhere({ places, area, areas, onGo }: TypedElsewhereProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  return places.map((place) => (
    <p key={`${place.period} ${place.area}`} className={styles['elsewhere']}>
      <Button look="quiet" onClick={() => onGo(place)}>
        {message(place.area === area ? 'grid.elsewhere' : 'grid.elsewhere-area', {
          ...(place.area !== area && { area: areaName(areas, place.area, locale) }),
          period: formatPeriod(place.period, locale),
          count: place.count,
        })}
      </Button>
    </p>
  ));
}
