export const slideEditor = {
  'command.edit-slides': 'Edit Slides',
  'slide-editor.done': 'Done',
  'slide-editor.stale': 'This slide was changed elsewhere; your change is not saved yet.',
  'slide-editor.keep-mine': 'Keep mine',
  'slide-editor.take-theirs': 'Take theirs',
  'slide-editor.give-up': 'Discard this change',
  'slide-editor.not-editable': 'This slide can’t be edited in this version.',
  'slide-editor.no-slides': 'This briefing has no slides yet.',
  'slide-editor.pane': 'Slide content',
  'slide-editor.unsaved-elsewhere': 'Slide {number} has a change that is not saved yet.',
  'slide-editor.go-there': 'Go there',
} as const;
