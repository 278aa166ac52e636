import { useContext, useMemo } from 'react';
import { comparisonOf } from '../../shared/deck/period-words.ts';
import { withPeriod } from '../../shared/deck/reporting-period.ts';
import { isSame } from '../../shared/editing/edit-rules.ts';
import { areaOf } from '../../shared/figures/areas.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { DeckFields } from '../../shared/model/edit-fields.ts';
import { Kit } from '../kit/Kit.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { AreaConsequences } from './AreaConsequences.tsx';
import { AreaField } from './AreaField.tsx';
import { type DeckValues, deckEdit, deckValues, readDeck } from './deck-values.ts';
import { EditDialog } from './EditDialog.tsx';
import { SegmentField, TextField } from './Field.tsx';
import styles from './field.module.css';
import { PeriodConsequences } from './PeriodConsequences.tsx';
import { currentBriefing } from './record-fields.ts';

interface BriefingPropertiesDialogProps {
  readonly briefing: Briefing;
  readonly onClose: () => void;
}

/** What a briefing is called, which languages it has and what it reports on, with what follows from that. */
export function BriefingPropertiesDialog({ briefing, onClose }: BriefingPropertiesDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const before = headingOf(briefing);
  const { key } = before;
  const toValues = (fields: DeckFields) => deckValues(fields, locale);
  return (
    <Kit>
      <EditDialog<DeckValues, DeckFields>
        title={message('edit.deck-title')}
        form={`deck:${key}`}
        before={before}
        initial={toValues(before)}
        toValues={toValues}
        read={(values) => readDeck(values, key)}
        toEdit={(seen, after) => deckEdit(seen ?? before, after)}
        current={async () => headingOf(await currentBriefing(briefing))}
        briefing={briefing}
        onClose={onClose}
      >
        {(values, read) => (
          <>
            <Words path="title" label="field.title" values={values} />
            <Words path="subtitle" label="field.subtitle" values={values} />
            <SegmentField
              path="languages"
              label={message('field.languages')}
              help={languagesHelp(values, before, message)}
              choices={[
                { value: 'chinese', label: message('languages.zh-CN') },
                { value: 'both', label: message('languages.both') },
              ]}
            />
            <fieldset className={styles['field-group']}>
              <legend>
                {message(briefing.areas.length > 1 ? 'briefing-area.scope' : 'field.period')}
              </legend>
              <p className={styles['field-told']}>{message('period.about')}</p>
              <div className={styles['field-row']}>
                <TextField
                  path="period"
                  label={message('period.period')}
                  help={message('period.help')}
                />
                <TextField
                  path="comparison"
                  label={message('period.comparison')}
                  help={message('period.comparison-help', {
                    period: formatPeriod(
                      comparisonOf({
                        period: read.ok ? read.fields.period : before.period,
                        comparison: null,
                      }),
                      locale,
                    ),
                  })}
                />
              </div>
              <AreaField areas={briefing.areas} help={message('briefing-area.help')} />
              {read.ok && <Consequences briefing={briefing} after={read.fields} />}
            </fieldset>
          </>
        )}
      </EditDialog>
    </Kit>
  );
}

/** Nothing is said of what stays: of periods, and of the area. */
function Consequences({
  briefing,
  after: { title, subtitle, languages, period, comparison, area },
}: {
  readonly briefing: Briefing;
  readonly after: DeckFields;
}) {
  const written = JSON.stringify({ title, subtitle, languages, period, comparison, area });
  // As the form reads it anew at each keystroke, equal words are to be the same.
  const {
    words,
    after,
    area: to,
  } = useMemo(() => {
    const { period, comparison, area, ...words } = JSON.parse(written) as DeckFields;
    return { words, area, after: { period, comparison } };
  }, [written]);
  const named = useMemo(
    () => ({ ...briefing, deck: { ...briefing.deck, ...words } }),
    [briefing, words],
  );
  const { deck } = briefing;
  const isOfOtherPeriod = !isSame(after, { period: deck.period, comparison: deck.comparison });
  const isOfOtherArea = to !== null && to !== areaOf(deck, briefing.areas);
  const dated = useMemo(() => withPeriod(named, after), [named, after]);
  if (!isOfOtherPeriod && !isOfOtherArea) return null;
  return (
    <div className={styles['field-group-plain']}>
      {isOfOtherPeriod && <PeriodConsequences briefing={named} after={after} />}
      {isOfOtherArea && <AreaConsequences briefing={dated} area={to} />}
    </div>
  );
}

/** A text in the languages that the briefing is to have. */
function Words({
  path,
  label,
  values,
}: {
  readonly path: 'title' | 'subtitle';
  readonly label: MessageKey;
  readonly values: DeckValues;
}) {
  const message = useMessages();
  if (values.languages === 'chinese')
    return <TextField path={`${path}.zh`} label={message(label)} lang="zh-CN" />;
  return (
    <div className={styles['field-pair']}>
      <TextField
        path={`${path}.zh`}
        label={message('field.in-chinese', { field: message(label) })}
        lang="zh-CN"
      />
      <TextField
        path={`${path}.en`}
        label={message('field.in-english', { field: message(label) })}
        lang="en"
        placeholder={message('field.optional')}
      />
    </div>
  );
}

function languagesHelp(
  { languages }: DeckValues,
  before: DeckFields,
  message: ReturnType<typeof useMessages>,
): string {
  const hadEnglish = before.languages.includes('en');
  if (languages === 'chinese' && hadEnglish) return message('languages.dropped');
  return message(languages === 'both' && !hadEnglish ? 'languages.added' : 'languages.help');
}

function headingOf({ deck: { sections: _, slides: __, ...heading } }: Briefing): DeckFields {
  return heading;
}
