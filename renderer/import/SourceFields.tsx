import { useContext, useEffect, useId, useState } from 'react';
import type { ImportAnswers } from '../../shared/model/import.ts';
import { SourceKey } from '../../shared/model/keys.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { SourceKind, sourceKinds } from '../../shared/model/source.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import type { AskedStepProps } from './asked-step-props.ts';
import styles from './series.module.css';

/** The document that the file is: every figure of it is traced to that. */
export function SourceFields({ plan, briefing, answers, onAnswers }: AskedStepProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const ids = useId();
  const { source } = plan;
  const say = (said: Partial<ImportAnswers['source']>) =>
    onAnswers({ ...answers, source: { ...answers.source, ...said } });
  return (
    <section className={styles['source']} data-testid="import-source">
      <h3>{message('import-source.title')}</h3>
      <div className={styles['fields']}>
        <div>
          <label htmlFor={`${ids}-which`}>{message('import-source.which')}</label>
          <select
            id={`${ids}-which`}
            value={source.isNew ? '' : source.key}
            onChange={({ target }) =>
              say({ key: target.value === '' ? null : SourceKey.parse(target.value), title: null })
            }
          >
            <option value="">{message('import-source.new')}</option>
            {briefing.sources.map(({ key, title }) => (
              <option key={key} value={key}>
                {inLocale(title, locale)}
              </option>
            ))}
          </select>
        </div>
        {source.isNew && (
          <>
            <SourceLine
              label={message('import-source.name')}
              value={source.title}
              onSay={(zh) => say({ title: zh === '' ? null : { zh, en: null } })}
            />
            <SourceLine
              label={message('import-source.publisher')}
              value={source.publisher ?? ''}
              onSay={(publisher) => say({ publisher: publisher === '' ? null : publisher })}
            />
            <div>
              <label htmlFor={`${ids}-date`}>{message('import-source.date')}</label>
              <input
                id={`${ids}-date`}
                type="date"
                value={source.datePublished ?? ''}
                onChange={({ target }) =>
                  say({ datePublished: target.value === '' ? null : target.value })
                }
              />
            </div>
            <div>
              <label htmlFor={`${ids}-kind`}>{message('import-source.kind')}</label>
              <select
                id={`${ids}-kind`}
                value={source.kind}
                onChange={({ target }) => say({ kind: SourceKind.parse(target.value) })}
              >
                {sourceKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {message(`source-kind.${kind}`)}
                  </option>
                ))}
              </select>
            </div>
          </>
        )}
      </div>
    </section>
  );
}

interface SourceLineProps {
  readonly label: string;
  readonly value: string;
  readonly onSay: (text: string) => void;
}

/** Said when it is left, or Enter is pressed. */
function SourceLine({ label, value, onSay }: SourceLineProps) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const say = () => {
    if (text.trim() !== value) onSay(text.trim());
  };
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
        onBlur={say}
        onKeyDown={(event) => {
          if (event.key === 'Enter') say();
        }}
      />
    </div>
  );
}
