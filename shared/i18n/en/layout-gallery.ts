export const layoutGallery = {
  'layout-gallery.title': 'Layouts',
  'layout-gallery.ideas': 'Ideas',
  'layout-gallery.all': 'All layouts',
  'layout-gallery.current': 'As it is now',
  'layout-gallery.waits': 'Waiting: {list}',
  'layout-gallery.lacks': '“{field}” needs at least {least}',
  'layout-gallery.hint':
    'Arrow keys try a layout on, Enter takes it, Escape goes back. What finds no room is kept and waits.',

  'waiting.texts': '{count, plural, one {# text} other {# texts}}',
  'waiting.figures': '{count, plural, one {# figure} other {# figures}}',
  'waiting.goals': '{count, plural, one {# goal} other {# goals}}',
  'waiting.milestones': '{count, plural, one {# event} other {# events}}',
  'waiting.sources': '{count, plural, one {# source} other {# sources}}',
  'waiting.pictures': '{count, plural, one {# picture} other {# pictures}}',
  'waiting.others': '{count, plural, one {# thing} other {# things}}',
  'waiting.picture': 'Picture',

  'make-slide.button': 'Make a slide',
  'make-slide.title': 'A slide of {count, plural, one {# figure} other {# figures}}',
  'make-slide.after': 'After',
  'make-slide.act': 'Add to the briefing',
  'make-slide.no-section': 'This briefing has no section yet. Add one to it first.',

  'tray.title': 'Waiting',
  'tray.help': 'What this layout has no room for is kept here. It is not shown on the slide.',
  'tray.put-back': 'Put back',
  'tray.put-back-this': 'Put back: {name}',
  'tray.remove': 'Remove',
  'tray.remove-this': 'Remove: {name}',
  'tray.no-room': 'This layout has no place left for it',
  'tray.gone': 'It is no longer in the data',
} as const;
