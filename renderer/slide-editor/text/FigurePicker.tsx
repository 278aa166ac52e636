import type { ReferenceKind } from '../../../shared/deck/field-edits.ts';
import { Popover } from '../../ui/Popover.tsx';
import { useSlideEditing } from '../slide-editing.ts';

interface FigurePickerProps {
  readonly anchor: Element;
  readonly kinds: readonly ReferenceKind[];
  readonly current: string | null;
  readonly onChoose: (reference: string) => void;
  readonly onClose: () => void;
}

export function FigurePicker({ anchor, onChoose, onClose }: FigurePickerProps) {
  const { briefing } = useSlideEditing();
  return (
    <Popover anchor={anchor} label="picker" onClose={onClose}>
      {briefing.figures.map(({ key }) => (
        <button key={key} type="button" onClick={() => onChoose(`{{${key}}}`)}>
          {key}
        </button>
      ))}
    </Popover>
  );
}
