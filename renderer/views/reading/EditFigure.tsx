import { type Ref, useContext, useEffect, useId, useRef, useState } from 'react';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import { readFigure } from '../../../shared/figures/read-figure.ts';
import { readPeriod } from '../../../shared/figures/read-period.ts';
import { longest } from '../../../shared/model/bounds.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { inLocale, type Localized } from '../../../shared/model/localized.ts';
import type { AreaOfFigures, DeskFigure, FigureSaid } from '../../../shared/model/reading.ts';
import { api } from '../../api.ts';
import { reportError } from '../../error-report.ts';
import { Button } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import styles from './reading.module.css';
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
  const first = useRef<HTMLInputElement>(null);
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
  const [wrong, setWrong] = useState<'value' | 'period' | null>(null);

  useEffect(() => {
    first.current?.focus();
    first.current?.select();
  }, []);

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
    onSave(Object.keys(said).length === 0 ? null : said);
  }

  return (
    <form
      className={styles['edit']}
      data-testid="desk-edit"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onSave(null);
      }}
    >
      <TextField
        ref={first}
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
      <Choice
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
      <Choice
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
        onChoose={(chosen, called) => {
          setIndicator(chosen);
          setIndicatorName(called);
        }}
      />
      {indicator?.as !== 'existing' && (
        <Choice
          label={message('desk.field.theme')}
          value={theme ?? ''}
          options={briefing.themes.map(
            ({ key, name: known }) => [key, inLocale(known, locale)] as const,
          )}
          onChange={(chosen) =>
            setTheme(briefing.themes.find(({ key }) => key === chosen)?.key ?? null)
          }
        />
      )}
      <footer>
        <Button look="primary" onClick={save}>
          {message('desk.save')} <kbd>Enter</kbd>
        </Button>
        <Button onClick={() => onSave(null)}>
          {message('desk.cancel')} <kbd>Esc</kbd>
        </Button>
      </footer>
      {/* Enter in a field saves. */}
      <input type="submit" hidden />
    </form>
  );
}

function TextField({
  ref,
  label,
  value,
  longest: most,
  isWrong = false,
  onChange,
}: {
  readonly ref?: Ref<HTMLInputElement>;
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  readonly isWrong?: boolean;
  readonly onChange: (text: string) => void;
}) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={ref}
        id={id}
        value={value}
        maxLength={most}
        aria-invalid={isWrong}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {!options.some(([one]) => one === value) && <option value={value}>—</option>}
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

const everything = {
  ...{ themes: [], units: [], kinds: [], qualifiers: [], periods: [], sources: [], areas: [] },
  unused: false,
};

type Found = { readonly key: DeskFigure['matches'][number]['key']; readonly name: Localized };

/** Which indicator is continued: those that are alike, any that is searched for, or a new one. */
function IndicatorField({
  current,
  matches,
  onChoose,
}: {
  readonly current: string | null;
  readonly matches: readonly Found[];
  readonly onChoose: (indicator: FigureSaid['indicator'] & object, name: Localized | null) => void;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const id = useId();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Found[]>(matches);

  useEffect(() => {
    if (text.trim() === '') {
      setFound(matches);
      return;
    }
    let isAsked = true;
    api.records
      .query({
        ...{ text, filter: everything, offset: 0, limit: 8, locale },
        sort: { by: 'match', descending: false },
      })
      .then(({ rows }) => isAsked && setFound(rows.flatMap((row) => ('name' in row ? [row] : []))))
      .catch(reportError);
    return () => {
      isAsked = false;
    };
  }, [text, matches, locale]);

  return (
    <fieldset className={styles['indicator']}>
      <legend>
        {message('desk.field.indicator')}
        {current && <strong> {current}</strong>}
      </legend>
      <input
        id={id}
        aria-label={message('desk.find-indicator')}
        placeholder={message('desk.find-indicator')}
        value={text}
        maxLength={longest.question}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <div className={styles['choices']}>
        {found.map(({ key, name }) => (
          <button
            key={key}
            type="button"
            className={styles['choice']}
            onClick={() => onChoose({ as: 'existing', key }, name)}
          >
            {inLocale(name, locale)}
          </button>
        ))}
        <button
          type="button"
          className={styles['choice']}
          onClick={() => onChoose({ as: 'new' }, null)}
        >
          {message('desk.new-indicator')}
        </button>
      </div>
    </fieldset>
  );
}
