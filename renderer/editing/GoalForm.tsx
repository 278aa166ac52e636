import { useContext, useMemo } from 'react';
import { homeOf } from '../../shared/figures/areas.ts';
import { figureParts } from '../../shared/figures/format-figure.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { GoalFields } from '../../shared/model/edit-fields.ts';
import type { Goal } from '../../shared/model/goal.ts';
import type { GoalKey } from '../../shared/model/keys.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { PrintedFigure } from '../figures/PrintedFigure.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { AreaField } from './AreaField.tsx';
import { EditDialog } from './EditDialog.tsx';
import { CheckField, LocalizedField, SegmentField, TextField } from './Field.tsx';
import fieldStyles from './field.module.css';
import { localizedFrom, wholeNumber } from './form-values.ts';
import {
  type GoalValues,
  goalValues,
  type Measures,
  measuresOf,
  noTarget,
  readGoal,
  type TargetValues,
} from './goal-values.ts';
import { KeyField } from './KeyField.tsx';
import { MeasuredByField } from './MeasuredByField.tsx';
import { MeasureFields } from './MeasureFields.tsx';
import { readMeasure } from './measure-values.ts';
import { ParagraphFields } from './ParagraphFields.tsx';
import { Preview } from './Preview.tsx';
import { QuotationField } from './QuotationField.tsx';
import { RepeatedFields } from './RepeatedFields.tsx';
import { currentBriefing, goalFields } from './record-fields.ts';
import { StepsField } from './StepsField.tsx';
import { TermEnds, TermField, termInWords } from './TermField.tsx';
import { ThemeField } from './ThemeField.tsx';

interface GoalFormProps {
  /** Null makes a new one. */
  readonly goal: Goal | null;
  readonly briefing: Briefing;
  readonly onClose: () => void;
  /** Told what was saved. */
  readonly onSaved?: (key: GoalKey) => void;
}

/** A goal in words, or with targets that are measured. */
export function GoalForm({ goal, briefing, onClose, onSaved }: GoalFormProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const before = goal && goalFields(goal);
  const measures = useMemo(() => measuresOf(briefing), [briefing]);
  const home = homeOf(briefing.areas);
  return (
    <EditDialog<GoalValues, GoalFields>
      title={goal ? message('edit.goal-title') : message('edit.new-goal')}
      form={`goal:${goal?.key ?? 'new'}`}
      before={before}
      initial={goalValues(before, home)}
      toValues={(fields) => goalValues(fields, home)}
      read={(values) => readGoal(values, briefing.sources, measures)}
      toEdit={(seen, after) => ({ entity: 'goal', before: seen, after })}
      current={async () => {
        const { goals } = await currentBriefing(briefing);
        const now = goals.find(({ key }) => key === goal?.key);
        return now ? goalFields(now) : null;
      }}
      briefing={briefing}
      onClose={onClose}
      onSaved={({ key }) => onSaved?.(key)}
    >
      {(values) => (
        <>
          <Preview
            printed={(locale) => inLocale(localizedFrom(values.statement), locale)}
            below={(locale) => termInWords(values, locale)}
          />
          <LocalizedField path="statement" label="field.statement" rows={2} />
          <KeyField from="statement" isNew={goal === null} />
          <div className={fieldStyles['field-row']}>
            <ThemeField themes={briefing.themes} />
            <AreaField areas={briefing.areas} />
            <TermField goals={briefing.goals} />
          </div>
          <TermEnds term={values.term} />
          <LocalizedField path="office" label="field.office" help={message('field.office-help')} />
          <TextField
            path="leader"
            label={message('field.leader')}
            help={message('field.leader-help')}
          />
          <ParagraphFields path="passage" sources={briefing.sources} locale={locale} />
          <SegmentField
            path="goalType"
            label={message('field.goalType')}
            choices={(['qualitative', 'numeric'] as const).map((type) => ({
              value: type,
              label: message(`goal-type.${type}`),
            }))}
          />
          {values.goalType === 'numeric' && (
            <Targets targets={values.targets} measures={measures} />
          )}
          <StepsField values={values} />
        </>
      )}
    </EditDialog>
  );
}

function Targets({
  targets,
  measures,
}: {
  readonly targets: readonly TargetValues[];
  readonly measures: Measures;
}) {
  const message = useMessages();
  return (
    <RepeatedFields
      path="targets"
      values={targets}
      next={() => noTarget}
      first="measure.zh"
      legend={(number) => message('field.target-number', { number })}
      add={message('edit.add-target')}
      remove={message('edit.remove-target')}
      head={(index) => (
        <CheckField path={`targets.${index}.isCumulative`} label={message('field.isCumulative')} />
      )}
    >
      {(target, index) => (
        <>
          <LocalizedField path={`targets.${index}.measure`} label="field.measure" />
          <LocalizedField path={`targets.${index}.unit`} label="field.unit" />
          <MeasureFields
            prefix={`targets.${index}.`}
            unit={localizedFrom(target.unit)}
            decimals={wholeNumber(target.decimals) || 0}
          />
          <TargetPreview target={target} />
          <MeasuredByField
            path={`targets.${index}.indicator`}
            unit={localizedFrom(target.unit)}
            measures={measures}
          />
          <div className={fieldStyles['field-row']}>
            <TextField
              path={`targets.${index}.rawText`}
              label={message('field.rawText')}
              lang="zh-CN"
            />
            <TextField path={`targets.${index}.baseline`} label={message('field.baseline')} />
            <TextField path={`targets.${index}.decimals`} label={message('field.decimals')} />
          </div>
          <TargetQuotation target={target} index={index} />
        </>
      )}
    </RepeatedFields>
  );
}

/** What holds where the goal's paragraph does not print the target as it is typed. */
function TargetQuotation({
  target,
  index,
}: {
  readonly target: TargetValues;
  readonly index: number;
}) {
  const path = `targets.${index}`;
  const unit = localizedFrom(target.unit);
  const { measure } = readMeasure(target, unit, { mayBeMissing: true });
  return (
    <QuotationField
      figure={{ ...measure, unit, decimals: wholeNumber(target.decimals) || 0 }}
      quotations={[{ path: `${path}.rawText`, rawText: target.rawText }]}
      path={`${path}.standsFor`}
    />
  );
}

/** The target as it will be printed, in both languages. */
function TargetPreview({ target }: { readonly target: TargetValues }) {
  const unit = localizedFrom(target.unit);
  const measured = localizedFrom(target.measure);
  const { measure, reading } = readMeasure(target, unit, { mayBeMissing: true });
  const figure = { ...measure, unit, decimals: wholeNumber(target.decimals) || 0 };
  return (
    <Preview
      small
      printed={(locale) =>
        reading.kind === 'figure' && <PrintedFigure parts={figureParts(figure, locale)} />
      }
      below={(locale) => inLocale(measured, locale)}
    />
  );
}
