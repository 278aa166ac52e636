import { type FocusEvent, memo, useContext, useEffect, useMemo, useRef } from 'react';
import { fieldAt } from '../../../shared/deck/layouts/field-at.ts';
import { layoutOf, readBody } from '../../../shared/deck/layouts/read-body.ts';
import { nameOfPath, pathOfName, type SlidePath } from '../../../shared/deck/slide-paths.ts';
import { SlideFields } from '../../../shared/model/edit-fields.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { classNames } from '../../styles/class-names.ts';
import { IconButton } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { useRemembered } from '../../ui/use-remembered.ts';
import { useSlideEditing } from '../slide-editing.ts';
import { SelectField } from './ChoiceField.tsx';
import { FieldControls, OptionalField } from './FieldControl.tsx';
import styles from './fields.module.css';
import { FocusedPath, fieldWithin } from './pane-focus.ts';
import { OtherLanguages } from './pane-languages.ts';
import { TextField } from './TextField.tsx';
import { Timing } from './Timing.tsx';

interface SidePaneProps {
  /** The place of the slide that was chosen on the stage: its field comes into sight. */
  readonly focused?: SlidePath | null;
  /** The place whose field has the focus; null once none has. */
  readonly onFocusPath?: (path: SlidePath | null) => void;
}

const { title: titleSchema, subtitle: subtitleSchema, notes: notesSchema } = SlideFields.shape;
const title = { schema: titleSchema, isOptional: false };
const subtitle = { schema: subtitleSchema.unwrap(), isOptional: true };
const notes = { schema: notesSchema.unwrap(), isOptional: true };

/** All of a slide beside it, by the description of its layout. */
export const SidePane = memo(function SidePane({ focused = null, onFocusPath }: SidePaneProps) {
  const { slide, briefing, locale } = useSlideEditing();
  const message = useMessages();
  const [isShown, setIsShown] = useRemembered('slide-fields', 1);
  const [all, setAll] = useRemembered('slide-fields-languages', 0);
  const layout = layoutOf(slide.layout);
  const { languages } = briefing.deck;
  const others = useMemo(
    () => (all === 0 ? [] : languages.filter((language) => language !== locale)),
    [all, languages, locale],
  );
  if (isShown === 0)
    return (
      <aside className={styles['folded']} aria-label={message('slide-fields.pane')}>
        <IconButton
          icon="show-pane"
          label={message('slide-fields.show')}
          onClick={() => setIsShown(1)}
        />
      </aside>
    );
  return (
    <aside className={styles['pane']} aria-label={message('slide-fields.pane')} data-scrolls>
      <header className={styles['head']}>
        <h2>{layout ? message(layout.name) : message('slide-fields.pane')}</h2>
        <IconButton
          icon="hide-pane"
          label={message('slide-fields.hide')}
          onClick={() => setIsShown(0)}
        />
      </header>
      {/* What was being typed on one slide is nothing of another. */}
      {languages.length > 1 && (
        <label className={classNames(styles['check'], styles['languages'])}>
          <input
            type="checkbox"
            checked={all === 1}
            onChange={({ target }) => setAll(target.checked ? 1 : 0)}
          />
          {message('slide-fields.both-languages')}
        </label>
      )}
      <OtherLanguages value={others}>
        <PaneFields key={slide.key} focused={focused} onFocusPath={onFocusPath} />
      </OtherLanguages>
    </aside>
  );
});

function PaneFields({
  focused,
  onFocusPath,
}: {
  readonly focused: SlidePath | null;
  readonly onFocusPath: SidePaneProps['onFocusPath'] | undefined;
}) {
  const { slide, briefing, change } = useSlideEditing();
  const locale = useContext(InterfaceLocale);
  const message = useMessages();
  const root = useRef<HTMLDivElement>(null);
  const layout = layoutOf(slide.layout);
  const isReadable = readBody(slide.layout, slide.body).ok;
  const asked = focused === null ? null : nameOfPath(focused);

  useEffect(() => {
    if (asked === null || !root.current) return;
    fieldWithin(root.current, pathOfName(asked))?.scrollIntoView({ block: 'nearest' });
  }, [asked]);

  function tellPath(target: Element | null): void {
    const name = target?.closest<HTMLElement>('[data-path]')?.dataset['path'];
    onFocusPath?.(name === undefined ? null : pathOfName(name));
  }

  const field = (name: 'title' | 'subtitle' | 'notes') => message(`field.${name}`);
  const subtitleField = fieldAt(slide.layout, ['subtitle']);
  return (
    <FocusedPath value={focused}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: where the focus of the fields within is */}
      <div
        ref={root}
        className={styles['fields']}
        onFocus={(event: FocusEvent<Element>) => tellPath(event.target)}
        onBlur={(event: FocusEvent<Element>) => {
          const to = event.relatedTarget as Element | null;
          if (!to || !root.current?.contains(to)) tellPath(null);
        }}
      >
        <section className={styles['part']}>
          <TextField
            path={['title']}
            rules={title}
            label={field('title')}
            {...fitsAt(slide.layout, ['title'])}
          />
          {subtitleField && (
            <OptionalField
              path={['subtitle']}
              field={subtitleField}
              none={null}
              draw={(rest) => (
                <TextField
                  path={['subtitle']}
                  rules={subtitle}
                  label={field('subtitle')}
                  none={null}
                  {...fitsAt(slide.layout, ['subtitle'])}
                  {...rest}
                />
              )}
            />
          )}
          <SelectField
            path={['section']}
            label={message('slide-fields.section')}
            value={slide.section}
            options={briefing.deck.sections.map(({ key, name }) => ({
              value: key,
              label: inLocale(name, locale),
            }))}
            onChoose={(section) => {
              const found = briefing.deck.sections.find(({ key }) => key === section);
              if (found) change({ ...slide, section: found.key });
            }}
          />
        </section>
        <section className={styles['part']}>
          {layout && isReadable ? (
            <FieldControls key={slide.layout} fields={layout.fields} path={['body']} />
          ) : (
            <p className={styles['told']}>{message('slide-fields.unreadable')}</p>
          )}
        </section>
        <section className={styles['part']}>
          <TextField
            path={['notes']}
            rules={notes}
            label={field('notes')}
            none={null}
            multiline
            placeholder={message('slide-fields.no-notes')}
          />
          <Timing />
          <label className={styles['check']} data-path="hidden">
            <input
              type="checkbox"
              checked={slide.hidden}
              onChange={({ target }) => change({ ...slide, hidden: target.checked })}
            />
            {message('field.hidden')}
          </label>
        </section>
      </div>
    </FocusedPath>
  );
}

/** How much of a text stands whole on the slide. */
function fitsAt(layout: string, path: SlidePath) {
  const control = fieldAt(layout, path)?.control;
  return control?.kind === 'text' ? { fits: control.fits } : {};
}
