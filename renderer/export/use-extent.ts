import type { ResolvedRange } from '../../shared/domain/export-range.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Draft } from './export-job.ts';

export function useExtent(_: Briefing, __: Draft, ___: ResolvedRange): string {
  return '';
}
