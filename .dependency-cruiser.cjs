/**
 * Who may use whom. docs/architecture.md says why; scripts/architecture.ts runs these rules and
 * scripts/architecture.test.ts breaks each of them on purpose.
 */

const NODE = { dependencyTypes: ['core'] };
const ELECTRON = { path: '(^|/)node_modules/electron/|^electron$' };

/** An error-level rule: `from` must not reach `to`. */
const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const TESTS = '\\.test\\.tsx?$';

module.exports = {
  forbidden: [
    forbid('no-cycles', 'Modules that need each other are one module.', {}, { circular: true }),
    forbid(
      'no-orphans',
      'A module that nothing uses and that uses nothing is dead.',
      {
        orphan: true,
        pathNot: [TESTS, '\\.d\\.ts$', '\\.css$', '\\.config\\.ts$'],
      },
      {},
    ),
    forbid('no-missing', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
    forbid(
      'renderer-apart',
      'The renderer knows the main process by the contract only.',
      { path: '^renderer/' },
      { path: '^main/' },
    ),
    forbid(
      'slides-drawn-in-one-thread',
      'The main process has no part of the renderer but the thread that draws slides to measure them.',
      {
        path: '^main/',
        pathNot: [TESTS, '^main/fit/fit-tasks\\.ts$', '^main/export/pptx/look-colours\\.ts$'],
      },
      { path: '^renderer/' },
    ),
    forbid(
      'colours-of-looks',
      'A presentation has the colours of its look as its theme, and nothing else of the renderer.',
      { path: '^main/export/pptx/look-colours\\.ts$' },
      { path: '^renderer/', pathNot: '^renderer/styles/looks\\.ts$' },
    ),
    forbid(
      'renderer-no-electron',
      'The renderer is a web page: no Electron.',
      { path: '^renderer/', pathNot: TESTS },
      ELECTRON,
    ),
    forbid(
      'renderer-no-node',
      'The renderer is a web page: no Node.',
      { path: '^renderer/', pathNot: TESTS },
      NODE,
    ),
    forbid(
      'shared-alone',
      'Shared code is pure: it uses itself, zod, pinyin-match for search, intl-messageformat for messages and fractional-indexing for orders.',
      { path: '^shared/', pathNot: [TESTS, '/testing/'] },
      {
        pathNot: [
          '^shared/',
          '(^|/)node_modules/(zod|pinyin-match|intl-messageformat|fractional-indexing)/',
        ],
      },
    ),
    forbid(
      'preload-thin',
      'The preload uses electron and the channel names, and nothing that drags zod in.',
      { path: '^main/preload/', pathNot: TESTS },
      { pathNot: ['^main/preload/', '^shared/ipc/channels\\.ts$', ELECTRON.path] },
    ),
    forbid(
      'sqlite-in-store',
      'Only the store talks to the database.',
      { pathNot: '^main/store/' },
      { path: '(^|/)node_modules/(@types/)?better-sqlite3/' },
    ),
    forbid(
      'csv-in-one-place',
      'Every table of text is written by one function, which guards what sheets take for formulas.',
      { path: '^(main|renderer|shared)/', pathNot: '^main/export/tables/csv\\.ts$' },
      { path: '(^|/)node_modules/csv-stringify/' },
    ),
    forbid(
      'icons-in-one-place',
      'Every icon goes by a name of ours, so that one meaning has one picture.',
      { path: '^renderer/', pathNot: '^renderer/ui/Icon\\.tsx$' },
      { path: '(^|/)node_modules/lucide-react/' },
    ),
    forbid(
      'handlers-no-electron',
      'Handlers run in both test harnesses, one of them without Electron.',
      { path: '^main/ipc/handlers/' },
      ELECTRON,
    ),
    forbid(
      'store-below',
      'The store is below IPC and windows.',
      { path: '^main/store/' },
      { path: '^main/(ipc|windows)/' },
    ),
    forbid(
      'no-network',
      'Nothing leaves the machine: the app has no use for what reaches others.',
      { path: '^(main|renderer|shared)/', pathNot: TESTS },
      { ...NODE, path: '^(node:)?(dgram|dns|http|http2|https|net|tls)(/|$)' },
    ),
    forbid(
      'views-apart',
      'A view never uses another view: what they share lives beside them.',
      { path: '^renderer/views/([^/]+)/' },
      { path: '^renderer/views/([^/]+)/', pathNot: '^renderer/views/$1/' },
    ),
    forbid(
      'charts-lowest',
      'Charts are drawn from figures and a look: whatever shows them uses them, never the reverse.',
      { path: '^renderer/charts/', pathNot: TESTS },
      { path: '^renderer/', pathNot: '^renderer/(charts|styles)/' },
    ),
    forbid(
      'figures-below-slides',
      'Slides and charts show figures; what traces a figure knows neither.',
      { path: '^renderer/figures/', pathNot: TESTS },
      { path: '^renderer/(charts|slides)/' },
    ),
    forbid(
      'slides-below-views',
      'A slide is drawn wherever it is shown: it knows none of those places.',
      { path: '^renderer/slides/', pathNot: [TESTS, '\\.fixture\\.ts$'] },
      { path: '^renderer/', pathNot: '^renderer/(charts|figures|slides|styles|ui)/' },
    ),
    forbid(
      'layouts-apart',
      'A layout never uses another: what they share lives above them.',
      { path: '^(renderer/slides|shared/deck)/layouts/([^/]+)/' },
      {
        path: '^(renderer/slides|shared/deck)/layouts/([^/]+)/',
        pathNot: '^(renderer/slides|shared/deck)/layouts/$2/',
      },
    ),
    forbid(
      'app-without-tests',
      'The app does not use what tests and scripts are made of.',
      { path: '^(main|renderer|shared)/', pathNot: TESTS },
      { path: ['^(e2e|scripts|bench)/', TESTS] },
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|out-types|dist)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
