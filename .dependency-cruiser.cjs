// The order of the rooms, as rules that a build can fail on. The rooms' meaning is in docs/architecture.md;
// tests/fences plants one forbidden import for every rule below and expects the rule's name back.

const rooms = [
  'base',
  'records',
  'access',
  'contracts',
  'cards',
  'milestones',
  'charges',
  'invoices',
  'bills',
  'payments',
  'ledger',
  'late-fees',
  'statements',
  'notices',
  'deadlines',
  'imports',
  'api',
  'wording',
  'documents',
  'services',
]

/** One rule a room: inside src/ it may reach itself and the rooms above it. */
const roomOrder = rooms.slice(0, -1).map((room, index) => ({
  name: `room-order-${room}`,
  severity: 'error',
  comment: `src/${room} imports only itself and the rooms above it.`,
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${rooms.slice(0, index + 1).join('|')})/` },
}))

/** `node_modules/<library>/`, wherever it is installed, and the bare name where it is not. */
const library = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`

const sqlLibraries = library('kysely', 'better-sqlite3', '@signalapp/sqlcipher')
const paperLibraries = library(
  'pdfmake',
  '@types/pdfmake',
  'pkijs',
  'asn1js',
  '@peculiar/x509',
  '@signpdf/[^/]+',
  'fontkit',
  'reflect-metadata',
  '@expo-google-fonts/[^/]+',
)
const networkModules = '^(http|https|http2|net|tls|dgram|dns|dns/promises|undici)$'

/** Entry points, workers and declarations: nothing imports them, and they are not dead. */
const startedByPath = [
  '^host/(cli|ledger-host)\\.ts$',
  '^host/.*-worker\\.ts$',
  '^electron/(main|preload)\\.ts$',
  '^renderer/main\\.tsx$',
  '\\.d\\.ts$',
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomOrder,
    {
      name: 'src-is-pure',
      severity: 'error',
      comment:
        'src/ is pure TypeScript: no platform, no library but decimal.js and zod, nothing outside src/.',
      from: { path: '^src/' },
      to: { pathNot: ['^src/', library('decimal\\.js', 'zod')] },
    },
    {
      name: 'decimal-only-in-base',
      severity: 'error',
      comment: 'Rates are computed in src/base alone, where every division names its rounding.',
      from: { pathNot: '^(src/base|tests)/' },
      to: { path: library('decimal\\.js') },
    },
    {
      name: 'zod-only-in-contracts-and-api',
      severity: 'error',
      comment: 'Inside src/, schemas stand where data enters: the contract packs and the API.',
      from: { path: '^src/', pathNot: '^src/(contracts|api)/' },
      to: { path: library('zod') },
    },
    {
      name: 'api-imports-rooms-as-types',
      severity: 'error',
      // A schema is a value: a second copy of the contracts' own (days, ways of delivery) would drift from it.
      comment:
        'The window loads src/api and all it imports by value: base and the schemas of terms, no more.',
      from: { path: '^src/api/' },
      to: {
        path: '^src/',
        pathNot: ['^src/(api|base)/', '^src/contracts/(scalars|terms)\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'cases-from-one-seed',
      severity: 'error',
      comment: 'tests/fuzz/cases.ts gives the seed: no run may fail, or pass, by luck.',
      from: { path: '^tests/', pathNot: '^tests/fuzz/cases\\.ts$' },
      to: { path: library('fast-check') },
    },
    {
      name: 'sql-only-in-db',
      severity: 'error',
      comment: 'Row types and the driver end at db/; the bench compares with the bare driver.',
      from: { pathNot: '^(db|tests|bench)/' },
      to: { path: sqlLibraries },
    },
    {
      name: 'paper-only-in-host',
      severity: 'error',
      comment: 'PDF and signatures are made in host/ alone; src/documents has its own narrow definition.',
      from: { pathNot: '^(host|tests|bench|scripts)/' },
      to: { path: paperLibraries },
    },
    {
      name: 'db-knows-no-shell',
      severity: 'error',
      comment: 'db/ implements the ports of src/services; whoever wires it is above it.',
      from: { path: '^db/' },
      to: { path: '^(host|electron|renderer|bench|scripts)/' },
    },
    {
      name: 'host-knows-no-window',
      severity: 'error',
      comment: 'The ledger host serves a port; the window and the command line are both its callers.',
      from: { path: '^host/' },
      to: { path: '^(electron|renderer|bench|scripts)/' },
    },
    {
      name: 'electron-has-no-ledger',
      severity: 'error',
      comment: 'The main process starts the host and brokers its port; it never opens the database itself.',
      from: { path: '^electron/' },
      to: { path: '^(db|host|renderer|src/services)/' },
    },
    {
      name: 'renderer-knows-base-api-wording',
      severity: 'error',
      comment: 'The page is a caller of the API and nothing else of ours.',
      from: { path: '^renderer/' },
      to: { path: '^(src|db|host|electron|bench|scripts)/', pathNot: '^src/(base|api|wording)/' },
    },
    {
      name: 'no-network',
      severity: 'error',
      // The one server is what the window's page must not reach.
      comment: 'The product is offline: no module of ours can open a connection.',
      from: { pathNot: '^tests/desktop/foreign-server\\.ts$' },
      to: { path: networkModules },
    },
    {
      name: 'no-tests-in-production',
      severity: 'error',
      comment: 'Nothing that ships may lean on a fixture or a test helper.',
      from: { path: '^(src|db|host|electron|renderer|scripts)/' },
      to: { path: '^(tests|bench)/' },
    },
    {
      name: 'no-dev-dependencies-in-production',
      severity: 'error',
      comment: 'What ships must be installed with it. Types vanish before that.',
      from: { path: '^(src|db|host)/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'A circle is one file in two places; types count too.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'An import that leads nowhere is checked by no other rule.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dead-files',
      severity: 'error',
      comment: 'A file that only its tests import is not part of the product. What is started by path is.',
      module: {
        path: '^(src|db|host|electron|renderer)/',
        pathNot: startedByPath,
        numberOfDependentsLessThan: 1,
      },
      from: { pathNot: '^tests/' },
    },
  ],
  options: {
    // Without this parser and @swc/core, TypeScript 7 is read by none, and everything passes.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    // What a run leaves there is no code of ours: mutants among it.
    exclude: { path: '^tests/output/' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
}
