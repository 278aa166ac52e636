import { useContext, useState } from 'react';
import { formatTerm } from '../../../shared/figures/format-period.ts';
import { readFigure } from '../../../shared/figures/read-figure.ts';
import { longest } from '../../../shared/model/bounds.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { inLocale, type Localized } from '../../../shared/model/localized.ts';
import type { DeskGoal, FigureSaid } from '../../../shared/model/reading.ts';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { AsField, EditForm, IndicatorField, TextField, ThemeField } from './EditFields.tsx';
import { measureFromText, termFromText } from './said-figure.ts';

interface EditGoalProps {
  readonly goal: DeskGoal;
  readonly briefing: Pick<Briefing, 'themes' | 'languages'>;
  /** What was changed; null when it was given up. */
  readonly onSave: (said: FigureSaid | null) => void;
}

/** All that is said of a goal, to be said otherwise. */
export function EditGoal({ goal, briefing, onSave }: EditGoalProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const [statement, setStatement] = useState(goal.statement);
  const [statementEn, setStatementEn] = useState(goal.statementEn ?? '');
  const [name, setName] = useState(goal.name);
  const printed = goal.printed?.zh ?? (goal.isInWords ? '' : goal.rawText);
  const [value, setValue] = useState(printed);
  const [unit, setUnit] = useState(goal.unit);
  const shownTerm =
    goal.term === null ? '' : formatTerm(goal.term.start, goal.term.end, goal.term.from, 'zh-CN');
  const [term, setTerm] = useState(shownTerm);
  const [indicator, setIndicator] = useState(goal.indicator);
  const [indicatorName, setIndicatorName] = useState<Localized | null>(
    goal.indicator?.as === 'existing' ? (goal.matches[0]?.name ?? null) : null,
  );
  const [theme, setTheme] = useState(goal.theme);
  const [as, setAs] = useState<'figure' | 'goal'>('goal');
  const [wrong, setWrong] = useState<'value' | 'term' | null>(null);

  function save() {
    const said: FigureSaid = {};
    const changed = (text: string, before: string) =>
      text.trim() !== '' && text.trim() !== before ? text.trim() : undefined;
    said.statement = changed(statement, goal.statement);
    if (statementEn.trim() !== (goal.statementEn ?? '')) said.statementEn = statementEn.trim();
    said.name = changed(name, goal.name);
    said.unit = changed(unit, goal.unit);
    if (value.trim() !== printed) {
      const reading = readFigure(value);
      if (reading.kind !== 'figure') return setWrong('value');
      said.measure = measureFromText(reading, value);
      if (reading.unit && said.unit === undefined && reading.unit !== goal.unit)
        said.unit = reading.unit;
    }
    if (term.trim() !== shownTerm) {
      const read = termFromText(term);
      if (read === null) return setWrong('term');
      said.term = read;
    }
    if (indicator && JSON.stringify(indicator) !== JSON.stringify(goal.indicator))
      said.indicator = indicator;
    if (theme && theme !== goal.theme) said.theme = theme;
    if (as !== 'goal') said.as = as;
    const kept = Object.entries(said).filter(([, one]) => one !== undefined);
    onSave(kept.length === 0 ? null : (Object.fromEntries(kept) as FigureSaid));
  }

  return (
    <EditForm onSave={save} onCancel={() => onSave(null)}>
      <TextField
        isFirst
        label={message('desk.field.statement')}
        value={statement}
        longest={longest.chinese}
        onChange={setStatement}
      />
      {(briefing.languages.includes('en') || goal.statementEn !== null) && (
        <TextField
          label={message('desk.field.statement-en')}
          value={statementEn}
          longest={longest.english}
          onChange={setStatementEn}
        />
      )}
      <TextField
        label={message('desk.field.measure')}
        value={name}
        longest={longest.chinese}
        onChange={setName}
      />
      <TextField
        label={message('desk.field.target')}
        value={value}
        longest={80}
        isWrong={wrong === 'value'}
        onChange={(text) => {
          setValue(text);
          setWrong(null);
        }}
      />
      {wrong === 'value' && <p role="alert">{message('desk.value-wrong')}</p>}
      <TextField label={message('desk.field.unit')} value={unit} longest={20} onChange={setUnit} />
      <TextField
        label={message('desk.field.term')}
        value={term}
        longest={40}
        isWrong={wrong === 'term'}
        onChange={(text) => {
          setTerm(text);
          setWrong(null);
        }}
      />
      {wrong === 'term' && <p role="alert">{message('desk.term-wrong')}</p>}
      <IndicatorField
        current={
          indicator?.as === 'new'
            ? message('desk.not-measured')
            : indicatorName && inLocale(indicatorName, locale)
        }
        matches={goal.matches}
        none={message('desk.not-measured')}
        label={message('desk.field.measured-by')}
        onChoose={(chosen, called) => {
          setIndicator(chosen);
          setIndicatorName(called);
        }}
      />
      <AsField as={as} onChange={setAs} />
      <ThemeField themes={briefing.themes} theme={theme} onChange={setTheme} />
    </EditForm>
  );
}
