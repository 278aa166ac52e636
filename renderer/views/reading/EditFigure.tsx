import { useContext, useState } from 'react';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import { readFigure } from '../../../shared/figures/read-figure.ts';
import { readPeriod } from '../../../shared/figures/read-period.ts';
import { longest } from '../../../shared/model/bounds.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { inLocale, type Localized } from '../../../shared/model/localized.ts';
import type { AreaOfFigures, DeskFigure, FigureSaid } from '../../../shared/model/reading.ts';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import {
  AsField,
  ChoiceField,
  EditForm,
  IndicatorField,
  TextField,
  ThemeField,
} from './EditFields.tsx';
import { measureFromText } from './said-figure.ts';

interface EditFigureProps {
  readonly figure: DeskFigure;
  readonly briefing: Pick<Briefing, 'areas' | 'themes' | 'languages'>;
  /** What was changed; null when it was given up. */
  readonly onSave: (said: FigureSaid | null) => void;
}

const statuses = ['A', 'E', 'P'] as const;

/** All that is said of a figure, to be said otherwise. */
export function EditFigure({ figure, briefing, onSave }: EditFigureProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const [name, setName] = useState(figure.name);
  const [nameEn, setNameEn] = useState(figure.nameEn ?? '');
  const printed = figure.printed?.zh ?? figure.rawText;
  const [value, setValue] = useState(printed);
  const [unit, setUnit] = useState(figure.unit);
  const shownPeriod = figure.period === null ? '' : formatPeriod(figure.period, 'zh-CN');
  const [period, setPeriod] = useState(shownPeriod);
  const [area, setArea] = useState<AreaOfFigures | null>(figure.area);
  const [status, setStatus] = useState(figure.status);
  const [indicator, setIndicator] = useState(figure.indicator);
  const [indicatorName, setIndicatorName] = useState<Localized | null>(
    figure.indicator?.as === 'existing' ? (figure.matches[0]?.name ?? null) : null,
  );
  const [theme, setTheme] = useState(figure.theme);
  const [as, setAs] = useState<FigureSaid['as'] & string>('figure');
  const [wrong, setWrong] = useState<'value' | 'period' | null>(null);

  function save() {
    const said: FigureSaid = {};
    if (name.trim() !== '' && name.trim() !== figure.name) said.name = name.trim();
    if (nameEn.trim() !== (figure.nameEn ?? '')) said.nameEn = nameEn.trim();
    if (unit.trim() !== '' && unit.trim() !== figure.unit) said.unit = unit.trim();
    if (value.trim() !== printed) {
      const reading = readFigure(value);
      if (reading.kind !== 'figure') return setWrong('value');
      said.measure = measureFromText(reading, value);
      if (reading.unit && said.unit === undefined && reading.unit !== figure.unit)
        said.unit = reading.unit;
    }
    if (period.trim() !== shownPeriod) {
      const read = readPeriod(period);
      if (read === null) return setWrong('period');
      said.period = read;
    }
    if (area && JSON.stringify(area) !== JSON.stringify(figure.area)) said.area = area;
    if (status !== figure.status && status !== 'M') said.status = status;
    if (indicator && JSON.stringify(indicator) !== JSON.stringify(figure.indicator))
      said.indicator = indicator;
    if (theme && theme !== figure.theme) said.theme = theme;
    if (as !== 'figure') said.as = as;
    onSave(Object.keys(said).length === 0 ? null : said);
  }

  return (
    <EditForm onSave={save} onCancel={() => onSave(null)}>
      <TextField
        isFirst
        label={message('desk.field.name')}
        value={name}
        longest={longest.chinese}
        onChange={setName}
      />
      {(briefing.languages.includes('en') || figure.nameEn !== null) && (
        <TextField
          label={message('desk.field.name-en')}
          value={nameEn}
          longest={longest.english}
          onChange={setNameEn}
        />
      )}
      <TextField
        label={message('desk.field.value')}
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
        label={message('desk.field.period')}
        value={period}
        longest={40}
        isWrong={wrong === 'period'}
        onChange={(text) => {
          setPeriod(text);
          setWrong(null);
        }}
      />
      {wrong === 'period' && <p role="alert">{message('desk.period-wrong')}</p>}
      <ChoiceField
        label={message('desk.field.area')}
        value={area?.as === 'existing' ? area.key : area ? 'new' : ''}
        options={[
          ...(area?.as === 'new'
            ? [['new', message('desk.new-area', { name: area.name })] as const]
            : []),
          ...briefing.areas.map(({ key, name: known }) => [key, inLocale(known, locale)] as const),
        ]}
        onChange={(chosen) => {
          const found = briefing.areas.find(({ key }) => key === chosen);
          if (found) setArea({ as: 'existing', key: found.key });
        }}
      />
      <ChoiceField
        label={message('desk.field.status')}
        value={status}
        options={statuses.map((one) => [one, message(`desk.status.${one}`)] as const)}
        onChange={(chosen) => setStatus(statuses.find((one) => one === chosen) ?? 'A')}
      />
      <IndicatorField
        current={
          indicator?.as === 'new'
            ? message('desk.new-indicator')
            : indicatorName && inLocale(indicatorName, locale)
        }
        matches={figure.matches}
        none={message('desk.new-indicator')}
        label={message('desk.field.indicator')}
        onChoose={(chosen, called) => {
          setIndicator(chosen);
          setIndicatorName(called);
        }}
      />
      <AsField as={as} onChange={setAs} />
      {indicator?.as !== 'existing' && (
        <ThemeField themes={briefing.themes} theme={theme} onChange={setTheme} />
      )}
    </EditForm>
  );
}
