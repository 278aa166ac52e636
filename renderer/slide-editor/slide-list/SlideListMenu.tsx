import { accents } from '../../../shared/model/indicator.ts';
import type { SectionKey } from '../../../shared/model/keys.ts';
import { ContextMenu } from '../../ui/ContextMenu.tsx';
import type { MenuItem } from '../../ui/MenuList.tsx';
import { useMessages } from '../../ui/messages.ts';
import { shortcut } from '../../ui/shortcut.ts';
import { pointBeside } from './listed-slides.ts';
import type { SlideClipboard } from './use-list-clipboard.ts';
import type { SlideListActs } from './use-slide-list.ts';

/** A menu that is open, and what it is about. */
export type OpenMenu = { readonly x: number; readonly y: number } & (
  | { readonly about: 'slides' }
  | { readonly about: 'section'; readonly section: SectionKey }
);

interface SlideListMenuProps {
  readonly menu: OpenMenu;
  readonly acts: SlideListActs;
  readonly clipboard: SlideClipboard;
  readonly onRename: (section: SectionKey) => void;
  readonly onTurn: (menu: OpenMenu | null) => void;
}

/** What can be done with the chosen slides, or with a section. */
export function SlideListMenu(props: SlideListMenuProps) {
  return props.menu.about === 'slides' ? (
    <SlidesMenu {...props} />
  ) : (
    <SectionMenu key={props.menu.section} {...props} section={props.menu.section} />
  );
}

function SlidesMenu({ menu, acts, clipboard, onTurn }: SlideListMenuProps) {
  const message = useMessages();
  const { deck, groups, keys, allHidden } = acts;
  const first = deck.slides.find(({ key }) => keys.has(key));
  const before = first && deck.slides[first.position - 2];
  const beginsSection = !before || before.section !== first.section;
  const [up, down] = [pointBeside(groups, keys, 'up'), pointBeside(groups, keys, 'down')];
  const section = deck.sections.find(({ key }) => key === first?.section);
  const items: MenuItem[] = [
    { label: message('slide-list.new'), keys: shortcut('Enter'), onChoose: acts.insertNew },
    {
      ...{ label: message('slide-list.duplicate'), keys: shortcut('CmdOrCtrl+D') },
      onChoose: acts.duplicate,
    },
    {
      ...{ label: message('slide-list.cut'), keys: shortcut('CmdOrCtrl+X'), apart: true },
      onChoose: clipboard.cut,
    },
    {
      ...{ label: message('slide-list.copy'), keys: shortcut('CmdOrCtrl+C') },
      onChoose: clipboard.copy,
    },
    {
      ...{ label: message('slide-list.paste'), keys: shortcut('CmdOrCtrl+V') },
      rests: !clipboard.hasCopied(),
      onChoose: clipboard.pasteCopied,
    },
    {
      label: message(allHidden ? 'slide-list.show' : 'slide-list.hide'),
      apart: true,
      onChoose: acts.toggleHidden,
    },
    {
      ...{ label: message('slide-list.move-up'), keys: shortcut('CmdOrCtrl+Up') },
      rests: up === null,
      onChoose: () => acts.move(keys, up),
    },
    {
      ...{ label: message('slide-list.move-down'), keys: shortcut('CmdOrCtrl+Down') },
      rests: down === null,
      onChoose: () => acts.move(keys, down),
    },
    {
      ...{ label: message('slide-list.delete'), keys: shortcut('Delete') },
      onChoose: acts.remove,
    },
    {
      ...{ label: message('slide-list.split'), apart: true, rests: beginsSection },
      onChoose: () => first && acts.split(first.key),
    },
    ...(section
      ? [
          {
            label: message('slide-list.section', { name: acts.nameOf(section.key) }),
            onChoose: () => onTurn({ ...menu, about: 'section', section: section.key }),
          },
        ]
      : []),
  ];
  return (
    <ContextMenu
      at={menu}
      label={message('slide-list.menu')}
      items={items}
      onClose={() => onTurn(null)}
    />
  );
}

function SectionMenu({
  menu,
  acts,
  section: key,
  onRename,
  onTurn,
}: SlideListMenuProps & { readonly section: SectionKey }) {
  const message = useMessages();
  const { sections } = acts.deck;
  const at = sections.findIndex((section) => section.key === key);
  const above = sections[at - 1]?.key;
  const items: MenuItem[] = [
    { label: message('slide-list.rename'), onChoose: () => onRename(key) },
    ...accents.map((accent, index) => ({
      label: message('slide-list.colour', { colour: message(`accent.${accent}`) }),
      chosen: sections[at]?.accent === accent,
      apart: index === 0,
      onChoose: () => acts.recolour(key, accent),
    })),
    {
      label: message('slide-list.section-up'),
      apart: true,
      rests: above === undefined,
      onChoose: () => above && acts.moveSection(key, above),
    },
    {
      label: message('slide-list.section-down'),
      rests: at === sections.length - 1,
      onChoose: () => acts.moveSection(key, sections[at + 2]?.key ?? null),
    },
    {
      label: message('slide-list.section-add'),
      apart: true,
      onChoose: () => acts.addSection(key),
    },
    {
      label: message('slide-list.section-delete'),
      rests: sections.length === 1,
      onChoose: () => acts.removeSection(key),
    },
  ];
  return (
    <ContextMenu
      at={menu}
      label={message('slide-list.section-menu', { name: acts.nameOf(key) })}
      items={items}
      onClose={() => onTurn(null)}
    />
  );
}
