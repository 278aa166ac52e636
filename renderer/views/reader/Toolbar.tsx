import { type ReactNode, useContext } from 'react';
import { allLooks, lookTitle, ownLookOf } from '../../../shared/looks/slide-looks.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import { builtInLooks, type Look, type SlideLook } from '../../../shared/model/look.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import type { ReaderHandlers } from '../../commands/handlers.ts';
import { keyCaps } from '../../commands/keys.ts';
import { type DrawnLook, drawnLook } from '../../styles/looks.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import visuallyHiddenStyles from '../../ui/visually-hidden.module.css';
import { useNavigation } from '../../workspace/use-navigation.ts';
import { ExportButtons } from './ExportButtons.tsx';
import styles from './toolbar.module.css';
import type { SlidePosition } from './use-slide-position.ts';

interface ToolbarProps {
  readonly place: SlidePosition;
  readonly total: number;
  /** How many slides have something to check before they are shown. */
  readonly amiss: number;
  readonly settings: Settings;
  /** Those that the district made. */
  readonly looks: readonly Look[];
  /** Those that the deck is written in. */
  readonly languages: readonly Locale[];
  readonly notesShown: boolean;
  readonly sourcesShown: boolean;
  readonly handlers: ReaderHandlers;
  /** Whether slides may be edited, or are only read. */
  readonly mayEdit: boolean;
  readonly onSettings: (change: Partial<Settings>) => void;
  /** The tools of the editor; null while slides are only read. */
  readonly editorTools: ReactNode | null;
}

export function Toolbar({
  place,
  total,
  amiss,
  settings,
  looks,
  languages,
  notesShown,
  sourcesShown,
  handlers,
  mayEdit,
  onSettings,
  editorTools,
}: ToolbarProps) {
  const message = useMessages();
  const { go } = useNavigation();
  return (
    <header className={styles['toolbar']}>
      <div className={styles['toolbar-group']}>
        <Steps place={place} total={total} />
        {amiss > 0 && (
          <Button
            look="quiet"
            icon="warning"
            {...(editorTools !== null && {
              title: message('finding.count', { count: amiss }),
              'aria-label': message('finding.count', { count: amiss }),
            })}
            onClick={() => go({ view: 'review', findings: true })}
          >
            {/* The tools of the editor leave no room for words, and what is typed must not push the stage. */}
            {editorTools === null ? message('finding.count', { count: amiss }) : amiss}
          </Button>
        )}
      </div>
      {editorTools !== null && <div className={styles['toolbar-group']}>{editorTools}</div>}
      <div className={styles['toolbar-group']}>
        {languages.length > 1 && (
          <Choices label={message('reader.slide-language')}>
            {languages.map((locale) => (
              <LanguageChoice
                key={locale}
                locale={locale}
                chosen={locale === settings.slideLocale}
                onChoose={() => onSettings({ slideLocale: locale })}
              />
            ))}
          </Choices>
        )}
        <LookChoices
          looks={looks}
          chosen={settings.slideLook}
          onChoose={(slideLook) => onSettings({ slideLook })}
        />
        <span className={styles['toolbar-rule']} />
        {editorTools === null && (
          <ReadingTools notesShown={notesShown} sourcesShown={sourcesShown} handlers={handlers} />
        )}
        <Button
          look={editorTools === null ? 'quiet' : 'primary'}
          {...(editorTools === null && { icon: 'edit' as const })}
          title={`${message('command.edit-slides')} (E)`}
          disabled={!mayEdit}
          onClick={handlers['edit.slides']}
        >
          {message(editorTools === null ? 'menu.edit' : 'slide-editor.done')}
        </Button>
        <IconButton
          icon="play"
          label={message('command.show-start-here')}
          keys="Shift+F5"
          onClick={handlers['show.start-here']}
        />
      </div>
    </header>
  );
}

/** What people need who only look. */
function ReadingTools({
  notesShown,
  sourcesShown,
  handlers,
}: Pick<ToolbarProps, 'notesShown' | 'sourcesShown' | 'handlers'>) {
  const message = useMessages();
  return (
    <>
      <IconButton
        icon="ask"
        label={message('command.ask')}
        keys="/"
        onClick={handlers['view.ask']}
      />
      <IconButton
        icon="sources"
        label={message('command.show-sources')}
        keys="T"
        aria-pressed={sourcesShown}
        onClick={handlers['view.toggle-sources']}
      />
      <IconButton
        icon="notes"
        label={message('command.notes')}
        aria-pressed={notesShown}
        onClick={handlers['view.toggle-notes']}
      />
      <ExportButtons handlers={handlers} />
      <IconButton
        icon="full-screen"
        label={message('command.full-screen')}
        keys="F"
        onClick={handlers['view.toggle-full-screen']}
      />
    </>
  );
}

/** Back, forth, and where one is. */
export function Steps({ place, total }: { readonly place: SlidePosition; readonly total: number }) {
  const message = useMessages();
  const number = place.index + 1;
  return (
    <>
      <IconButton
        icon="previous"
        label={message('command.previous-slide')}
        keys={keyCaps('view.previous-slide')[0] ?? ''}
        disabled={number <= 1}
        onClick={place.previous}
      />
      <span className={styles['toolbar-position']}>
        <span className={visuallyHiddenStyles['visually-hidden']}>
          {message('reader.position', { number, total })}
        </span>
        <span aria-hidden="true">
          {number} / {total}
        </span>
      </span>
      <IconButton
        icon="next"
        label={message('command.next-slide')}
        keys={keyCaps('view.next-slide')[0] ?? ''}
        disabled={number >= total}
        onClick={place.next}
      />
    </>
  );
}

/**
 * Buttons of which one is pressed. No radio buttons: those would take the arrow keys, which
 * must go on turning slides after a click here.
 */
function Choices({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in a row of the toolbar
    <div className={styles['choices']} role="group" aria-label={label}>
      {children}
    </div>
  );
}

interface ChoiceProps {
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** A language is named in itself. */
function LanguageChoice({ locale, chosen, onChoose }: ChoiceProps & { readonly locale: Locale }) {
  const message = useMessages();
  return (
    <button
      type="button"
      className={`${styles['choice']} ${styles['choice-language']}`}
      lang={locale}
      aria-pressed={chosen}
      onClick={onChoose}
    >
      {message(locale === 'en' ? 'command.slides-in-english' : 'command.slides-in-chinese')}
    </button>
  );
}

/** So many of the district's looks stand in the toolbar; all of them are in the list beside. */
const mostInSight = 4;

function LookChoices({
  looks,
  chosen,
  onChoose,
}: {
  readonly looks: readonly Look[];
  readonly chosen: SlideLook;
  readonly onChoose: (look: SlideLook) => void;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { run } = useNavigation();
  const all = allLooks(looks);
  const own = all.slice(builtInLooks.length);
  const chosenKey = ownLookOf(looks, chosen)?.look.key;
  const inSight =
    own.length <= mostInSight
      ? own
      : own.filter((name) => ownLookOf(looks, name)?.look.key === chosenKey);
  const titleOf = (name: SlideLook) => lookTitle(looks, name, locale);
  return (
    <div className={styles['toolbar-looks']}>
      <Choices label={message('menu.look')}>
        {[...builtInLooks, ...inSight].map((name) => (
          <LookChoice
            key={name}
            look={drawnLook(name, looks)}
            title={titleOf(name)}
            chosen={name === chosen}
            onChoose={() => onChoose(name)}
          />
        ))}
      </Choices>
      <Menu
        icon="more"
        label={message('looks.menu')}
        items={[
          ...all.map((name) => ({
            id: name,
            label: titleOf(name),
            chosen: name === chosen,
            onChoose: () => onChoose(name),
          })),
          { label: message('command.looks'), onChoose: () => run('edit.looks') },
        ]}
      />
    </div>
  );
}

function LookChoice({
  look: { paper, accents },
  title,
  chosen,
  onChoose,
}: ChoiceProps & { readonly look: DrawnLook; readonly title: string }) {
  return (
    <button
      type="button"
      className={`${styles['choice']} ${styles['choice-look']}`}
      aria-pressed={chosen}
      aria-label={title}
      title={title}
      onClick={onChoose}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <circle cx="10" cy="10" r="9" fill={paper} />
        <path d="M10 1a9 9 0 0 1 0 18z" fill={accents.primary.strong} />
      </svg>
    </button>
  );
}
