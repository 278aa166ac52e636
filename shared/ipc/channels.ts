/**
 * The names of all channels, without schemas: the preload has only these, to stay small. A test
 * holds them against the contract.
 */
export const channels = {
  briefing: { get: 'call', changed: 'event' },
  settings: { get: 'call', set: 'call', changed: 'event' },
  exports: { start: 'call', cancel: 'call', proof: 'call', reveal: 'call', progress: 'event' },
  print: { job: 'call', ready: 'call', failed: 'call' },
  windows: { setFullScreen: 'call', fullScreenChanged: 'event' },
  commands: { invoked: 'event' },
  log: { error: 'call' },
} as const;

/** Kinds of windows; each may use its own part of the contract only. */
export const windowRoles = ['editor', 'export'] as const;
export type WindowRole = (typeof windowRoles)[number];

/** What each role may call and hear, as `area.name`. */
export const allowed: Readonly<Record<WindowRole, readonly string[]>> = {
  editor: [
    'briefing.get',
    'briefing.changed',
    'settings.get',
    'settings.set',
    'settings.changed',
    'exports.start',
    'exports.cancel',
    'exports.proof',
    'exports.reveal',
    'exports.progress',
    'windows.setFullScreen',
    'windows.fullScreenChanged',
    'commands.invoked',
    'log.error',
  ],
  export: ['briefing.get', 'print.job', 'print.ready', 'print.failed', 'log.error'],
};
