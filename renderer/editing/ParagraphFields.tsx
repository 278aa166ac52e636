import { citePassages } from '../../shared/figures/cite.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import type { Source } from '../../shared/model/source.ts';
import { useMessages } from '../ui/messages.ts';
import { ChoiceField, TextField } from './Field.tsx';
import styles from './field.module.css';
import { useForm } from './form-context.ts';
import { wholeNumber } from './form-values.ts';
import { Preview } from './Preview.tsx';
import { isInCells } from './record-values.ts';

interface ParagraphFieldsProps {
  /** Where the place stands in the form: `passage`, `passages.0`. */
  readonly path: string;
  readonly sources: readonly Source[];
  readonly locale: Locale;
  /** Whether a table's cells may be named, as of a figure. */
  readonly cells?: boolean;
}

/** Source, section and paragraph, each from what the one before holds. */
export function ParagraphFields({ path, sources, locale, cells = false }: ParagraphFieldsProps) {
  const message = useMessages();
  const { valueAt } = useForm();
  const source = sources.find(({ key }) => key === valueAt(`${path}.source`));
  const section = source?.sections.find(
    ({ number }) => String(number) === valueAt(`${path}.section`),
  );
  const isTable =
    cells &&
    isInCells({ source: source?.key ?? '', cell: String(valueAt(`${path}.cell`) ?? '') }, sources);
  const paraNo = wholeNumber(String(valueAt(`${path}.paraNo`) ?? '')) || null;
  return (
    <>
      <ChoiceField
        path={`${path}.source`}
        label={message('field.source')}
        choices={sources.map(({ key, title }) => ({ value: key, label: inLocale(title, locale) }))}
      />
      <div className={styles['field-row']}>
        <ChoiceField
          path={`${path}.section`}
          label={message('field.section')}
          choices={(source?.sections ?? []).map(({ number, heading }) => ({
            value: String(number),
            label: (isTable && heading !== null
              ? [heading]
              : [
                  number === 0
                    ? message('sources.introduction')
                    : message(source?.kind === 'table' ? 'sources.sheet' : 'sources.section', {
                        number,
                      }),
                  heading,
                ]
            )
              .filter(Boolean)
              .join(' '),
          }))}
        />
        {isTable ? (
          <TextField
            path={`${path}.cell`}
            label={message('field.cell')}
            help={message('field.cell-help')}
          />
        ) : (
          <TextField
            path={`${path}.paraNo`}
            label={message('field.paraNo')}
            help={section && message('field.paraNo-help', { count: section.paragraphs })}
          />
        )}
      </div>
      {source &&
        section &&
        !isTable &&
        paraNo !== null &&
        paraNo > 0 &&
        paraNo <= section.paragraphs && (
          <Preview
            small
            printed={(shown) => {
              const place = { source: source.key, section: section.number, heading: null, paraNo };
              return citePassages([place], [source], shown);
            }}
          />
        )}
    </>
  );
}
