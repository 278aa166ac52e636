import type { Node } from 'prosemirror-model';
import type { Decoration, NodeView } from 'prosemirror-view';
import { classNames } from '../../styles/class-names.ts';
import slideStyles from '../../styles/slide.module.css';
import styles from './figure-text.module.css';
import { isChipNode, writtenIn } from './text-document.ts';
import type { PrintedChip } from './text-plugin.ts';

/** A chip in the page: printed as its slide prints it. */
export class ChipView implements NodeView {
  readonly dom = document.createElement('span');
  #node: Node;
  #shown = '';

  constructor(node: Node, decorations: readonly Decoration[]) {
    this.#node = node;
    this.#show(decorations);
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (!isChipNode(node) || writtenIn(node) !== writtenIn(this.#node)) return false;
    this.#node = node;
    this.#show(decorations);
    return true;
  }

  selectNode(): void {
    this.dom.dataset['selected'] = '';
  }

  deselectNode(): void {
    delete this.dom.dataset['selected'];
  }

  ignoreMutation(): boolean {
    return true;
  }

  #show(decorations: readonly Decoration[]): void {
    const chip = (decorations.find(({ spec }) => 'chip' in spec)?.spec as ChipSpec | undefined)
      ?.chip;
    const shown = JSON.stringify(chip && shownOf(chip));
    if (shown === this.#shown) return;
    this.#shown = shown;
    draw(this.dom, writtenIn(this.#node), chip);
  }
}

interface ChipSpec {
  readonly chip: PrintedChip | undefined;
}

/** All that a chip's drawing comes from. */
function shownOf({ run, before, after }: PrintedChip) {
  const printed =
    run.kind === 'figure'
      ? [run.bound.parts, run.mark, run.bound.name, run.bound.period]
      : run.kind === 'period'
        ? run.words
        : run.written;
  return [run.kind, printed, before, after];
}

function draw(dom: HTMLElement, written: string, chip: PrintedChip | undefined): void {
  dom.dataset['written'] = written;
  if (chip?.run.kind !== 'figure') {
    const isBroken = chip?.run.kind !== 'period';
    dom.className = classNames(styles['chip'], isBroken && styles['broken']);
    dom.dataset['chip'] = isBroken ? 'broken' : 'period';
    dom.textContent = chip?.run.kind === 'period' ? chip.run.words : written.slice(2, -2);
    return;
  }
  const { bound, mark } = chip.run;
  dom.className = classNames(
    styles['chip'],
    slideStyles['figure-inline'],
    chip.before && slideStyles['figure-apart-before'],
    chip.after && slideStyles['figure-apart-after'],
  );
  dom.dataset['chip'] = 'figure';
  dom.title = `${bound.name} · ${bound.period}`;
  const parts = bound.parts.map(({ role, text }) => {
    const part = document.createElement('span');
    part.className = slideStyles[`figure-${role}`] ?? '';
    part.dataset['part'] = role;
    part.textContent = text;
    return part;
  });
  dom.replaceChildren(...parts, mark);
}
