import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useContext,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { placeOfKey } from '../../../shared/commands/key-place.ts';
import { type BindResult, slideKeyOf } from '../../../shared/deck/bound-slide.ts';
import { storedSlide } from '../../../shared/deck/deck-edits.ts';
import { neighbourOf } from '../../../shared/deck/slide-list-edits.ts';
import { areaOf } from '../../../shared/figures/areas.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { SectionKey, SlideKey } from '../../../shared/model/keys.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import { sectionName } from '../../slides/outline.ts';
import { useSlides } from '../../slides/slide-context.ts';
import { Button } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { useStable } from '../../ui/use-stable.ts';
import hiddenStyles from '../../ui/visually-hidden.module.css';
import { BriefingChoice } from '../../views/reader/BriefingChoice.tsx';
import sidebarStyles from '../../views/reader/sidebar.module.css';
import { DeleteSectionDialog } from './DeleteSectionDialog.tsx';
import { listActOf, type SimpleListAct } from './list-keys.ts';
import { SectionHeading } from './SectionHeading.tsx';
import { SectionNameField } from './SectionNameField.tsx';
import { type OpenMenu, SlideListMenu } from './SlideListMenu.tsx';
import { SlideOption } from './SlideOption.tsx';
import styles from './slide-list-editor.module.css';
import { useListClipboard } from './use-list-clipboard.ts';
import { useListDrops } from './use-list-drops.ts';
import { useSlideList } from './use-slide-list.ts';

interface SlideListEditorProps {
  readonly briefing: Briefing;
  /** Of all its slides, hidden ones too. */
  readonly results: readonly BindResult[];
  readonly currentKey: SlideKey | null;
  /** The slides' language. */
  readonly locale: Locale;
  readonly onGo: (key: SlideKey) => void;
  readonly onLeaveToStage: () => void;
}

/**
 * The list of slides while they are edited: one tab stop, several may be chosen, and the slide that has
 * the focus is the one on the stage. Each act is one step to undo.
 */
export const SlideListEditor = memo(function SlideListEditor({
  briefing: latestBriefing,
  results: latestResults,
  currentKey,
  locale,
  onGo,
  onLeaveToStage,
}: SlideListEditorProps) {
  const message = useMessages();
  const spoken = useContext(InterfaceLocale);
  const { look } = useSlides();
  // The pictures may be a moment late: what is typed on the stage is drawn first. The sections come with
  // them, or slides would stand in their new section in their old order.
  const latest = useMemo(
    () => ({ briefing: latestBriefing, results: latestResults }),
    [latestBriefing, latestResults],
  );
  const { briefing, results } = useDeferredValue(latest);
  const { deck } = briefing;
  const list = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  /** The focus comes back to the list, wherever it is now. */
  const wantsFocus = useRef(false);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [renaming, setRenaming] = useState<SectionKey | null>(null);
  const [deleting, setDeleting] = useState<SectionKey | null>(null);

  const acts = useSlideList({
    ...{ briefing, results, currentKey, locale, onGo },
    onSectionAdded: setRenaming,
    onAskRemoval: setDeleting,
  });
  const { groups, keys, hidden, emptySection } = acts;

  const clipboard = useListClipboard(list, {
    area: areaOf(deck, briefing.areas),
    onCopy() {
      if (emptySection) return null;
      const chosen = deck.slides.filter(({ key }) => keys.has(key));
      const slides = chosen.map((slide) => storedSlide(deck, slide));
      acts.say(message('slide-list.copied', { count: slides.length }));
      return { slides, text: slides.map(({ title }) => inLocale(title, locale)).join('\n') };
    },
    onCut: acts.remove,
    onPaste: acts.paste,
  });

  useListDrops(list, line, {
    groups,
    onSlides(slide, to) {
      const moved = acts.draggedWith(slide);
      if (!keys.has(slide)) acts.press(slide, { shift: false, ctrl: false });
      acts.move(moved, to);
    },
    onSection: acts.moveSection,
  });

  // Whoever began to edit has the keys of the list at once, unless something else has the focus.
  useLayoutEffect(() => {
    if (document.activeElement === document.body)
      tabStopIn(list.current)?.focus({ preventScroll: true });
  }, []);

  // What is typed changes no order, and asking where an option stands lays the whole window out.
  const order = results.map(slideKeyOf).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another option is the tab stop
  useLayoutEffect(() => {
    const stop = tabStopIn(list.current);
    if (!stop) return;
    const { activeElement } = document;
    const isLost = wantsFocus.current && activeElement === document.body;
    if (list.current?.contains(activeElement) || isLost) stop.focus({ preventScroll: true });
    stop.scrollIntoView({ block: 'nearest' });
  }, [currentKey, emptySection, order]);

  const simpleActs: Readonly<Record<SimpleListAct, () => void>> = {
    insert: acts.insertNew,
    duplicate: acts.duplicate,
    remove: acts.remove,
    'select-all': acts.selectAll,
    'open-menu': openMenuByKey,
    rename: () => (emptySection ? setRenaming(emptySection) : onLeaveToStage()),
    leave: onLeaveToStage,
  };

  function onKeyDown(event: KeyboardEvent): void {
    const { ctrlKey, metaKey, shiftKey, altKey } = event;
    const act = listActOf({
      ...{ place: placeOfKey(event), ctrl: ctrlKey || metaKey, shift: shiftKey, alt: altKey },
    });
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    if (act.act === 'go') acts.goBy(act.step, act.extends);
    else if (act.act === 'move') acts.moveBy(act.direction, act.toEnd);
    else simpleActs[act.act]();
  }

  function openMenuByKey(): void {
    const box = document.activeElement?.getBoundingClientRect();
    if (!box) return;
    const at = { x: box.left + 32, y: box.top + 24 };
    if (emptySection) setMenu({ ...at, about: 'section', section: emptySection });
    else setMenu({ ...at, about: 'slides' });
  }

  // Options are many, and are drawn anew only when they change: what they call stays the same.
  const handlers = {
    press: (key: SlideKey, { shiftKey, ctrlKey, metaKey }: MouseEvent) =>
      acts.press(key, { shift: shiftKey, ctrl: ctrlKey || metaKey }),
    openSlideMenu(key: SlideKey, event: MouseEvent) {
      event.preventDefault();
      if (!keys.has(key)) acts.press(key, { shift: false, ctrl: false });
      setMenu({ x: event.clientX, y: event.clientY, about: 'slides' });
    },
    openSectionMenu(section: SectionKey, event: MouseEvent) {
      event.preventDefault();
      setMenu({ x: event.clientX, y: event.clientY, about: 'section', section });
    },
    countDragged: (key: SlideKey) => acts.draggedWith(key).size,
  };
  const stable = useStable(handlers);

  function endRenaming(key: SectionKey, name: string | null): void {
    setRenaming(null);
    tabStopIn(list.current)?.focus();
    if (name !== null) acts.rename(key, name);
  }

  function endRemoval(key: SectionKey, answer: 'keep-slides' | 'with-slides' | null): void {
    setDeleting(null);
    if (answer === 'keep-slides') acts.removeSectionAlone(key);
    if (answer === 'with-slides') acts.removeSectionWithSlides(key);
  }

  const neighbour = deleting && neighbourOf(deck, deleting);
  return (
    <nav
      className={sidebarStyles['sidebar']}
      data-scrolls
      aria-label={message('reader.slides')}
      onFocus={() => {
        wantsFocus.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        // An option that goes loses the focus to nothing: then it belongs to the next one.
        if (relatedTarget) wantsFocus.current = false;
      }}
    >
      <BriefingChoice open={deck} />
      <div className={styles['slide-list-head']}>
        <Button look="quiet" icon="add" onClick={acts.insertNew}>
          {message('slide-list.new')}
        </Button>
      </div>
      <div className={styles['slide-list']}>
        <div
          ref={list}
          className={sidebarStyles['sidebar-list']}
          role="listbox"
          aria-multiselectable="true"
          aria-label={message('reader.slides')}
          onKeyDown={onKeyDown}
        >
          {groups.map(({ section, slides }, index) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
            <div
              key={`${section?.key ?? ''}${slides[0] ? slideKeyOf(slides[0]) : index}`}
              className={sidebarStyles['sidebar-section']}
              role="group"
              aria-label={sectionName(section, locale)}
              data-group
            >
              <SectionHeading
                section={section}
                locale={locale}
                look={look}
                onMenu={stable.openSectionMenu}
                onRename={setRenaming}
              />
              {slides.map((result) => {
                const key = slideKeyOf(result);
                return (
                  <SlideOption
                    key={key}
                    result={result}
                    isSelected={keys.has(key)}
                    isCurrent={key === currentKey}
                    isTabStop={key === currentKey && !emptySection}
                    isHidden={hidden.has(key)}
                    locale={locale}
                    onPress={stable.press}
                    onMenu={stable.openSlideMenu}
                    countDragged={stable.countDragged}
                  />
                );
              })}
              {slides.length === 0 && section && (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's
                <div
                  className={styles['empty-section']}
                  role="option"
                  aria-selected={section.key === emptySection}
                  aria-label={message('slide-list.empty-section-of', {
                    name: inLocale(section.name, spoken),
                  })}
                  tabIndex={section.key === emptySection ? 0 : -1}
                  onClick={() => acts.stopAtEmpty(section.key)}
                  onContextMenu={(event) => stable.openSectionMenu(section.key, event)}
                >
                  {message('slide-list.empty-section')}
                </div>
              )}
            </div>
          ))}
        </div>
        <div ref={line} className={styles['drop-line']} hidden />
        {renaming !== null && (
          <SectionNameField
            key={renaming}
            name={nameIn(briefing, renaming, locale)}
            lang={locale}
            top={headingTop(list.current, renaming)}
            onEnd={(name) => endRenaming(renaming, name)}
          />
        )}
      </div>
      <div className={hiddenStyles['visually-hidden']} role="status" data-testid="slide-list-said">
        {acts.said}
      </div>
      {menu && (
        <SlideListMenu
          key={menu.about}
          menu={menu}
          acts={acts}
          clipboard={clipboard}
          onRename={setRenaming}
          onTurn={setMenu}
        />
      )}
      {deleting !== null && (
        <DeleteSectionDialog
          name={acts.nameOf(deleting)}
          slides={deck.slides.filter((slide) => slide.section === deleting).length}
          neighbour={neighbour && inLocale(neighbour.name, spoken)}
          onAnswer={(answer) => endRemoval(deleting, answer)}
        />
      )}
    </nav>
  );
});

function tabStopIn(list: HTMLElement | null): HTMLElement | null {
  return list?.querySelector<HTMLElement>('[role="option"][tabindex="0"]') ?? null;
}

function nameIn({ deck }: Briefing, key: SectionKey, locale: Locale): string {
  const section = deck.sections.find((one) => one.key === key);
  return section ? inLocale(section.name, locale) : '';
}

function headingTop(list: HTMLElement | null, key: SectionKey): number {
  const heading = list?.querySelector(`[data-section-heading="${key}"]`);
  if (!heading || !list) return 0;
  return heading.getBoundingClientRect().top - list.getBoundingClientRect().top;
}
