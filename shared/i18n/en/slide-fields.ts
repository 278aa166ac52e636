import type { slideFields as zh } from '../zh-CN/slide-fields.ts';

/** The pane beside a slide that is edited: what its layout holds, field by field. */
export const slideFields: Readonly<Record<keyof typeof zh, string>> = {
  'slide-fields.pane': 'Fields of the slide',
  'slide-fields.show': 'Show Fields',
  'slide-fields.hide': 'Hide Fields',
  'slide-fields.both-languages': 'Write both languages',
  'slide-fields.section': 'Section',
  'slide-fields.add': 'Add {what}',
  'slide-fields.remove': 'Remove {what}',
  'slide-fields.move': 'Move {what} (drag, or press ↑ ↓)',
  'slide-fields.moved': 'Moved to place {place} of {count}.',
  'slide-fields.removed': 'Removed.',
  'slide-fields.most': 'It holds {most} at most, and is full.',
  'slide-fields.least': 'It needs {least} at least: none can be removed.',
  'slide-fields.choose': 'Choose another: {what}',
  'slide-fields.nothing': 'Nothing chosen yet',
  'slide-fields.gone': 'The data has no {reference}',
  'slide-fields.none-of-them': 'None',
  'slide-fields.needs-chinese':
    'English needs its Chinese. Enter that too, and both will stand on the slide.',
  'slide-fields.back': 'It can’t be so, and is again what it was.',
  'slide-fields.unreadable':
    'A newer version of the program saved what is on this slide, or it does not fit its layout: it can’t be changed here.',
  'slide-fields.no-notes': 'What you say at this slide; the presenter alone sees it',
  'slide-fields.minutes': 'Minutes planned for “{section}”',
  'slide-fields.minutes-help':
    'Left empty, nothing is planned. The presenter’s view keeps time by it.',
  'slide-fields.slide-minutes-help':
    'Left empty, the slide shares its section’s time. It goes with the slide, copied or carried over.',
  'slide-fields.minutes-own':
    '{count, plural, one {One slide of this section says} other {# slides of this section say}} {sum} min in all.',
  'slide-fields.minutes-each':
    '{count, plural, one {One other slide} other {# other slides}} of this section: {minutes} min each.',
  'slide-fields.minutes-over': 'That is more than the section’s: shows keep to the slides’ times.',
};
