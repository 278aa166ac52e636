import type { Area, AreaKey } from '../model/area.ts';
import type { IndicatorKind } from '../model/figure.ts';
import type { ImportPlan, PlannedFigure } from '../model/import.ts';
import type { Indicator, Observation, Theme } from '../model/indicator.ts';
import type { IndicatorKey, SourceKey, ThemeKey } from '../model/keys.ts';
import type { Localized } from '../model/localized.ts';
import type { Source, SourceKind } from '../model/source.ts';
import type { TableFigure } from './table-reading.ts';

/** What of the store a plan is held against. */
export interface KnownContent {
  readonly indicators: readonly Indicator[];
  readonly areas: readonly Area[];
  readonly themes: readonly Theme[];
  readonly sources: readonly Source[];
}

/** An indicator that is to be made, as it is proposed or as a person said. */
export interface NewIndicator {
  readonly key: IndicatorKey;
  readonly series: string;
  readonly name: Localized;
  readonly shortName: Localized;
  readonly unit: Localized;
  readonly decimals: number;
  readonly kind: IndicatorKind;
  /** Its own; null where it is of the field of work that all of them are put in. */
  readonly theme: ThemeKey | null;
  readonly direction: Indicator['direction'];
  readonly priceBasis: Indicator['priceBasis'];
}

export interface NewArea {
  readonly key: AreaKey;
  readonly name: string;
  readonly english: string | null;
  readonly code: string | null;
  readonly parent: AreaKey | null;
}

/** A figure with the cells that print it: several where one rounds the other. */
export interface FigureToWrite {
  readonly planned: PlannedFigure;
  readonly printed: readonly {
    readonly sheet: number;
    readonly cell: string;
    readonly text: string;
  }[];
  /** What the store holds of this source for the same area and period. */
  readonly held: Observation | null;
}

/** A plan, and what its edits are made of. */
export interface Planned {
  readonly plan: Omit<ImportPlan, 'id' | 'edits'>;
  readonly figures: readonly FigureToWrite[];
  readonly indicators: readonly NewIndicator[];
  readonly areas: readonly NewArea[];
  readonly source: SourceToUse;
}

export interface SourceToUse {
  readonly key: SourceKey;
  readonly title: { readonly zh: string; readonly en: string | null };
  readonly kind: SourceKind;
  readonly publisher: string | null;
  readonly datePublished: string | null;
  /** Null makes a new one. */
  readonly known: Source | null;
}

/** A figure of a table with what it is of, as far as that is known. */
export interface ResolvedFigure {
  readonly table: number;
  readonly sheet: number;
  readonly figure: TableFigure;
  readonly series: string;
  readonly indicator: PlannedFigure['indicator'];
  readonly area: string | null;
  readonly areaKey: AreaKey | null;
}
