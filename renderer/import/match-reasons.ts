import type { MessageKey } from '../../shared/i18n/messages.ts';
import type { Translate } from '../ui/messages.ts';

/** The reasons of a match in words; the same unit is one where nothing is said against it. */
export function reasonsInWords(reasons: readonly string[], message: Translate): string {
  if (reasons.length === 0) return '';
  const all = reasons.includes('unit-unknown') ? reasons : [...reasons, 'unit'];
  return all
    .map((one) => message(`import-series.reason.${one}` as MessageKey))
    .join(message('import-mapping.between'));
}
