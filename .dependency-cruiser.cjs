/**
 * Who may import whom. The walls between pure code, window, worker and Node are folders, and these
 * rules keep them standing; tests/ground/layers.test.ts plants a violation of each and sees it caught.
 */

/** A rule that forbids imports. `from` and `to` are conditions of dependency-cruiser. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const renderer = '^src/renderer/'

module.exports = {
  forbidden: [
    forbid(
      'shared-is-pure',
      'Shared code runs everywhere, so it imports only zod and itself.',
      { path: '^src/shared/' },
      { pathNot: ['^src/shared/', '^node_modules/zod/'] },
    ),
    forbid(
      'desktop-meets-window-in-shared',
      'Main and preload know the window only by what is agreed in src/shared.',
      { path: '^src/(main|preload)/' },
      { path: renderer },
    ),
    forbid(
      'main-and-preload-apart',
      'The preload script is sandboxed and shares no code with main.',
      { path: '^src/(main|preload)/' },
      { path: '^src/(main|preload)/', pathNot: '^src/$1/' },
    ),
    forbid(
      'window-meets-desktop-in-shared',
      'The window runs in both hosts.',
      { path: renderer },
      { path: '^src/(main|preload)/' },
    ),
    forbid(
      'window-knows-no-node',
      'Neither shared code nor the window has Node.',
      { path: '^src/(renderer|shared|preload)/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'window-starts-store-by-address',
      'The store runs in its worker; the window only sends it messages.',
      { path: renderer, pathNot: '^src/renderer/store/' },
      { path: '^src/renderer/store/' },
    ),
    forbid(
      'store-stands-alone',
      'The store knows shared code, the migrations and sql.js.',
      { path: '^src/renderer/store/' },
      { path: renderer, pathNot: '^src/renderer/store/' },
    ),
    forbid(
      'window-starts-index-by-address',
      'The text index runs in its worker; the window only sends it messages.',
      { path: renderer, pathNot: '^src/renderer/textIndex/' },
      { path: '^src/renderer/textIndex/' },
    ),
    forbid(
      'text-index-stands-alone',
      'The text index knows shared code; it reads the store over a port.',
      { path: '^src/renderer/textIndex/' },
      { path: renderer, pathNot: '^src/renderer/textIndex/' },
    ),
    forbid(
      'importers-and-exporters-are-functions',
      'They turn bytes into plain data and back and know nothing of the program.',
      { path: '^src/renderer/(importers|exporters)/' },
      { path: renderer, pathNot: '^src/renderer/$1/' },
    ),
    forbid(
      'host-is-an-edge',
      'A host offers files and windows; it does not know what the program does with them.',
      { path: '^src/renderer/host/' },
      { path: renderer, pathNot: '^src/renderer/host/' },
    ),
    forbid(
      'client-below-views',
      'The client serves views and knows none of them.',
      { path: '^src/renderer/client/' },
      { path: '^src/renderer/(views|components|importers|exporters)/' },
    ),
    forbid(
      'components-know-no-domain',
      'Components are things to see and press.',
      { path: '^src/renderer/components/' },
      {
        path: '^src/renderer/(views|client|host|importers|exporters)/',
        // Preferences, such as the widths of panes, are nobody's domain.
        pathNot: '^src/renderer/client/settings\\.ts$',
      },
    ),
    forbid(
      'screens-apart',
      'A screen may be changed or removed without looking at another; what several show is in parts.',
      { path: '^src/renderer/views/([^/]+)/' },
      { path: '^src/renderer/views/[^/]+/', pathNot: '^src/renderer/views/($1|parts)/' },
    ),
    forbid(
      'views-ask-the-client',
      'Only the client and the start of the program know the host.',
      { path: '^src/renderer/views/' },
      { path: '^src/renderer/host/' },
    ),
    forbid(
      'sql-in-one-file',
      'One file opens SQLite, so that its settings cannot be forgotten.',
      { path: '^src/', pathNot: '^src/renderer/store/database\\.ts$' },
      // The address of its wasm file may be named elsewhere: Node and a browser load different ones.
      { path: 'node_modules/(@types/)?sql\\.js/', pathNot: '\\.wasm$' },
    ),
    forbid(
      'cytoscape-in-one-folder',
      'The diagram library stays where the diagram is.',
      { path: '^src/', pathNot: '^src/renderer/(views/(analysis/)?diagram|types)/' },
      { path: 'node_modules/(@types/)?cytoscape' },
    ),
    forbid(
      'electron-in-main-and-preload',
      'Everything else runs in both hosts.',
      { path: '^src/', pathNot: '^src/(main|preload)/' },
      { path: '(node_modules/electron/|^electron$)' },
    ),
    forbid(
      'program-knows-no-tests',
      'What is shipped does not depend on tests or scripts.',
      { path: '^src/' },
      { path: '^(tests|scripts)/' },
    ),
    forbid(
      'no-cycles',
      'Two modules that need each other are one module; type imports count.',
      {},
      { circular: true },
    ),
    forbid(
      'no-barrels',
      'Import from the module that has it.',
      {},
      { path: '/index\\.(ts|tsx|mjs)$', pathNot: 'node_modules/' },
    ),
    forbid(
      'no-orphans',
      'A module of the program that nobody imports and that imports nobody is left over.',
      // The browser starts the offline worker, which shares nothing with the page.
      { orphan: true, path: '^src/', pathNot: '(\\.d\\.ts|/offlineWorker\\.ts)$' },
      {},
    ),
    forbid('all-imports-resolve', 'What is imported exists.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Only ours: packages have folders of these names too, and must stay visible to the rules.
    exclude: { path: '^(out|dist|tests/fixtures)/' },
    preserveSymlinks: true,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.cjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default', 'require'],
    },
  },
}
