/**
 * The names of all channels, without schemas: the preload has only these, to stay small. A test
 * holds them against the contract.
 */
export const channels = {
  briefing: { get: 'call', changed: 'event' },
  settings: { get: 'call', set: 'call', changed: 'event' },
  exports: {
    start: 'call',
    retry: 'call',
    images: 'call',
    retryImages: 'call',
    copySlide: 'call',
    data: 'call',
    cancel: 'call',
    proof: 'call',
    reveal: 'call',
    open: 'call',
    logo: 'call',
    chooseLogo: 'call',
    removeLogo: 'call',
    progress: 'event',
  },
  exportChoices: {
    get: 'call',
    remember: 'call',
    save: 'call',
    rename: 'call',
    remove: 'call',
  },
  print: { job: 'call', briefing: 'call', drawn: 'call', ready: 'call', failed: 'call' },
  show: {
    get: 'call',
    briefing: 'call',
    picture: 'call',
    start: 'call',
    act: 'call',
    ink: 'call',
    drawInk: 'call',
    point: 'call',
    noteQuestion: 'call',
    end: 'call',
    plan: 'call',
    setPlan: 'call',
    changed: 'event',
    inked: 'event',
    pointed: 'event',
  },
  meetings: { list: 'call', unreadable: 'call', remove: 'call', export: 'call', changed: 'event' },
  figures: { search: 'call', get: 'call' },
  records: {
    query: 'call',
    facets: 'call',
    get: 'call',
    history: 'call',
    apply: 'call',
    undo: 'call',
    redo: 'call',
    undoState: 'call',
    undoChanged: 'event',
  },
  reviews: {
    list: 'call',
    unreadable: 'call',
    add: 'call',
    change: 'call',
    resolve: 'call',
    remove: 'call',
    restore: 'call',
    changes: 'call',
    export: 'call',
    changed: 'event',
  },
  drafts: { get: 'call', list: 'call', keep: 'call', drop: 'call' },
  differences: { states: 'call', keep: 'call', chooseFile: 'call', compare: 'call' },
  damage: { find: 'call', accept: 'call' },
  windows: { setFullScreen: 'call', fullScreenChanged: 'event' },
  commands: { invoked: 'event' },
  log: { error: 'call' },
} as const;

/** Kinds of windows, in the order in which they are told of events; each may use its own part of the contract only. */
export const windowRoles = ['audience', 'editor', 'export'] as const;
export type WindowRole = (typeof windowRoles)[number];

/** All channels of some areas, as `area.name`. */
function channelsOf(...areas: readonly (keyof typeof channels)[]): string[] {
  return areas.flatMap((area) => Object.keys(channels[area]).map((name) => `${area}.${name}`));
}

/** What each role may call and hear, as `area.name`. */
export const allowed: Readonly<Record<WindowRole, readonly string[]>> = {
  editor: channelsOf(
    'briefing',
    'settings',
    'exports',
    'exportChoices',
    'show',
    'meetings',
    'figures',
    'records',
    'reviews',
    'drafts',
    'differences',
    'damage',
    'windows',
    'commands',
    'log',
  ),
  /** Shows the show and passes on keys, clicks and ink of the one-display show; it changes no data. */
  audience: [
    'settings.get',
    'settings.changed',
    'show.get',
    'show.briefing',
    'show.picture',
    'show.act',
    'show.ink',
    'show.drawInk',
    'show.point',
    'show.noteQuestion',
    'show.end',
    'figures.search',
    'figures.get',
    'show.changed',
    'show.inked',
    'show.pointed',
    'log.error',
  ],
  export: [
    'print.job',
    'print.briefing',
    'print.drawn',
    'print.ready',
    'print.failed',
    'log.error',
  ],
};
