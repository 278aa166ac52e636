/** Changes of briefings, their sections and slides, and of fields of work. */
export const decks = {
  'edit.subject.deck': 'briefing “{name}”',
  'edit.subject.section': 'section “{name}”',
  'edit.subject.slide': 'slide “{name}”',
  'edit.subject.theme': 'theme “{name}”',
  'edit.deed.moved': 'moved',
  'edit.did-undo-several':
    'Undone: {count, plural, one {# change} other {# changes}}, {subject} first',
  'edit.did-redo-several':
    'Redone: {count, plural, one {# change} other {# changes}}, {subject} first',
  'field.subtitle': 'Subtitle',
  'field.languages': 'Languages',
  'languages.zh-CN': '中文',
  'languages.en': 'English',
  'languages.both': '中文 and English',
  'languages.help': 'What the briefing is written in; shows and exports offer no other.',
  'languages.dropped':
    'English slides are no longer offered, nor is English asked for. The English that is there stays stored, and is used again with “中文 and English”.',
  'languages.added':
    'English slides are offered. Where English is missing the Chinese stands, and the check and the review list it.',
  'field.deckSection': 'Section',
  'field.layout': 'Layout',
  'field.body': 'Content',
  'field.notes': 'Notes',
  'field.minutes': 'Minutes planned for this slide',
  'field.hidden': 'Hidden in shows',
  'field.accent': 'Colour',
  'field.position': 'Order',
  'field.orderKey': 'Order',
  'order.before': 'where it was',
  'order.after': 'where it is now',
  'accent.primary': 'main colour',
  'accent.teal': 'teal',
  'accent.violet': 'violet',
  'accent.gold': 'gold',
  'accent.green': 'green',
  'accent.red': 'red',
} as const;
