import { type MouseEvent, useEffect, useRef, useState } from 'react';
import type { BoundFigure } from '../../../shared/deck/bound-slide.ts';
import { destinationOfFigure, sourceOfFigure } from '../../figures/destinations.ts';
import { ContextMenu } from '../../ui/ContextMenu.tsx';
import type { MenuItem } from '../../ui/MenuList.tsx';
import { useMessages } from '../../ui/messages.ts';
import { shortcutOf } from '../../ui/shortcut.ts';
import type { Destination } from '../../workspace/navigation.ts';

type Trace = (figure: BoundFigure, anchor: HTMLElement) => void;

type Open = { readonly x: number; readonly y: number } & (
  | { readonly about: 'slide' }
  | { readonly about: 'figure'; readonly figure: BoundFigure; readonly anchor: HTMLElement }
);

/**
 * The menu under the other mouse button: of a figure, or of the slide that is in sight or in the list.
 *
 * @returns `trace` in the place of what a pressed figure calls: only the figure itself knows what it is
 */
export function useReaderMenu(show: Trace) {
  const [open, setOpen] = useState<Open | null>(null);
  const askedAt = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const showLatest = useRef(show);
  useEffect(() => {
    showLatest.current = show;
  });
  // It keeps its identity: every slide would be drawn anew with it.
  const [trace] = useState<Trace>(() => (figure: BoundFigure, anchor: HTMLElement) => {
    const at = askedAt.current;
    if (at === null) showLatest.current(figure, anchor);
    else setOpen({ ...at, about: 'figure', figure, anchor });
  });

  function onContextMenu(event: MouseEvent): void {
    const at = { x: event.clientX, y: event.clientY };
    const target = event.target as Element;
    const figure = target.closest<HTMLElement>('[data-stage] button[data-figure-key]');
    const listed = target.closest<HTMLElement>('[role="option"]');
    if (!figure && !listed && !target.closest('[data-stage]')) return;
    event.preventDefault();
    if (figure) {
      askedAt.current = at;
      figure.click();
      askedAt.current = null;
      return;
    }
    listed?.click();
    setOpen({ ...at, about: 'slide' });
  }

  return { open, trace, onContextMenu, close: () => setOpen(null) };
}

export interface ReaderMenuProps {
  readonly open: Open;
  readonly onTrace: Trace;
  /** Where the store may be edited. */
  readonly onCorrect: ((figure: BoundFigure['figure']) => void) | null;
  readonly onGo: (to: Destination) => void;
  readonly commands: Readonly<
    Record<'showHere' | 'copy' | 'export' | 'review', () => void> & {
      /** Null where the store is only read. */
      readonly edit: (() => void) | null;
    }
  >;
  readonly onClose: () => void;
}

/** What can be done with the figure or the slide that was pointed at. */
export function ReaderMenu(props: ReaderMenuProps) {
  const { open, onClose } = props;
  const message = useMessages();
  const figureItems = useFigureItems(props);
  const { commands } = props;
  const slideItems: MenuItem[] = [
    {
      ...{ label: message('command.show-start-here'), keys: shortcutOf('show.start-here') },
      onChoose: commands.showHere,
    },
    {
      ...{ label: message('command.edit-slides'), keys: 'E', rests: commands.edit === null },
      onChoose: () => commands.edit?.(),
    },
    { label: message('command.go-review'), onChoose: commands.review },
    {
      ...{ label: message('command.copy-slide'), keys: shortcutOf('edit.copy-slide') },
      apart: true,
      onChoose: commands.copy,
    },
    {
      ...{ label: message('command.export-pdf'), keys: shortcutOf('file.export-pdf') },
      onChoose: commands.export,
    },
  ];
  return (
    <ContextMenu
      at={open}
      label={open.about === 'figure' ? open.figure.name : message('slide-list.menu')}
      items={open.about === 'figure' ? figureItems : slideItems}
      onClose={onClose}
    />
  );
}

function useFigureItems({ open, onTrace, onCorrect, onGo }: ReaderMenuProps): MenuItem[] {
  const message = useMessages();
  if (open.about !== 'figure') return [];
  const { figure, anchor } = open;
  const isTarget = figure.figure.origin === 'target';
  const source = sourceOfFigure(figure.figure);
  return [
    { label: message('figure.show-trace'), onChoose: () => onTrace(figure, anchor) },
    {
      label: message(isTarget ? 'edit.goal-title' : 'data.correct'),
      rests: onCorrect === null,
      onChoose: () => onCorrect?.(figure.figure),
    },
    {
      label: message(isTarget ? 'figure.in-goals' : 'figure.in-data'),
      apart: true,
      onChoose: () => onGo(destinationOfFigure(figure.figure)),
    },
    {
      label: message('figure.in-source'),
      rests: source === null,
      onChoose: () => source && onGo(source),
    },
  ];
}
