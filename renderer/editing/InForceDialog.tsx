import { useContext } from 'react';
import { bindFigure } from '../../shared/figures/bind-figure.ts';
import { dataSourceOf } from '../../shared/figures/competing.ts';
import { formatFigure } from '../../shared/figures/format-figure.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { InForce } from '../../shared/model/edit-fields.ts';
import type { CompetingFigure, Figure } from '../../shared/model/figure.ts';
import type { IndicatorKey } from '../../shared/model/keys.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { ConfirmEditDialog } from './ConfirmEditDialog.tsx';
import { SlidesOfChoice } from './SlidesOfChoice.tsx';

interface InForceDialogProps {
  readonly indicator: IndicatorKey;
  /** As it is shown now. */
  readonly figure: Figure;
  /** What is in force now, as the store has it. */
  readonly before: InForce;
  /** What another source publishes. */
  readonly other: CompetingFigure;
  readonly briefing: Briefing;
  readonly onClose: () => void;
}

/** Says beforehand which slides change once another source's figure is in force, and asks why. */
export function InForceDialog(props: InForceDialogProps) {
  const { indicator, figure, before, other, briefing, onClose } = props;
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const source = dataSourceOf(other) ?? before.source;
  const title = briefing.sources.find(({ key }) => key === source)?.title;
  const { unit, kind } = figure;
  return (
    <ConfirmEditDialog
      title={message('competing.choose-title', {
        name: bindFigure(figure, locale).name,
        printed: formatFigure({ ...other, unit, kind }, locale),
      })}
      edit={(reason) => ({
        entity: 'in-force',
        indicator,
        before,
        after: { ...before, source, reason },
      })}
      form={`in-force:${indicator}@${before.timePeriod}#${before.refArea}:${source}`}
      leave={message('competing.leave')}
      act={message('competing.choose')}
      onClose={onClose}
    >
      <p>
        {message('competing.choose-about', {
          source: title ? inLocale(title, locale) : source,
          before: formatFigure(figure, locale),
        })}
      </p>
      <SlidesOfChoice {...{ figure, other, briefing }} />
    </ConfirmEditDialog>
  );
}
