import { codeOf, type Import, importsOf, type Source } from './source.ts'

/** The rules of the house (design.md), each as a function from one file to complaints about it. */
type Rule = (source: Source) => readonly string[]

/** The room of a file: the folder directly below src, or the file itself for main.ts and config.ts. */
export const roomOf = (path: string): string => path.split('/')[1] ?? path

interface Arrow {
  /** Rooms of ours that may be imported; `type:` before a room allows its types only. */
  readonly rooms: readonly string[]
  /** Packages that may be imported; absent: any. */
  readonly packages?: readonly RegExp[]
}

const ARROWS: Readonly<Record<string, Arrow>> = {
  kernel: { rooms: [], packages: [] },
  rules: { rooms: ['kernel'], packages: [] },
  events: { rooms: ['rules', 'kernel'], packages: [/^zod$/] },
  audit: { rooms: ['kernel'], packages: [] },
  'count-record': { rooms: ['rules', 'kernel'], packages: [/^zod$/] },
  verification: { rooms: ['count-record', 'rules', 'events', 'audit', 'kernel'], packages: [/^zod$/] },
  // Functions of Node, and of a browser, for pure rooms.
  platform: { rooms: ['type:audit', 'kernel'], packages: [/^node:crypto$/, /^@noble\/(?:curves|hashes)\//] },
  app: {
    rooms: ['count-record', 'rules', 'events', 'audit', 'platform', 'kernel'],
    packages: [/^zod$/, /^node:crypto$/, /^otpauth$/, /^@zxcvbn-ts\/language-common$/],
  },
  views: { rooms: ['rules', 'events', 'audit', 'kernel'], packages: [] },
  storage: { rooms: ['app', 'type:rules', 'events', 'audit', 'platform', 'kernel'] },
  documents: { rooms: ['views', 'rules', 'events', 'audit', 'locale', 'kernel'] },
  http: {
    rooms: [
      'app',
      'views',
      'count-record',
      'rules',
      'events',
      'audit',
      'documents',
      'locale',
      'platform',
      'type:desk-build',
      'kernel',
    ],
  },
  tls: { rooms: ['kernel'], packages: [/^node:(?:crypto|fs|net|os|path|tls)$/] },
  secrets: { rooms: ['type:app', 'kernel'], packages: [/^node:(?:crypto|fs|path)$/, /^@node-rs\/argon2$/, /^zod$/] },
  openid: { rooms: ['type:app', 'kernel'], packages: [/^openid-client$/] },
  // The file of a backup, and the folder of backups; the rows come from storage.
  backup: {
    rooms: ['type:storage', 'type:app', 'kernel'],
    packages: [
      /^node:(?:crypto|fs|fs\/promises|path|stream|stream\/promises|zlib)$/,
      /^@node-rs\/argon2$/,
      /^modern-tar$/,
      /^zod$/,
    ],
  },
  // The operator's monitoring reads it.
  metrics: { rooms: ['app', 'type:http', 'kernel'], packages: [/^node:fs\/promises$/, /^prom-client$/] },
  webhooks: {
    rooms: ['app', 'type:events', 'type:audit', 'kernel'],
    packages: [/^node:(?:dns\/promises|http|https|net)$/],
  },
  locale: {
    rooms: [
      'type:config.ts',
      'type:storage',
      'type:secrets',
      'type:tls',
      'type:app',
      'type:count-record',
      'type:events',
      'type:audit',
      'type:verification',
      'type:backup',
      'rules',
      'kernel',
    ],
    packages: [],
  },
  cli: {
    rooms: [
      'app',
      'views',
      'count-record',
      'verification',
      'rules',
      'events',
      'audit',
      'documents',
      'backup',
      'locale',
      'tls',
      'platform',
      'config.ts',
      'kernel',
    ],
  },
  // A client of the API: it knows the service only through the API.
  desk: { rooms: ['locale', 'kernel'], packages: [/^preact(?:\/hooks)?$/, /^@preact\/signals$/] },
  // The files of the desk are read, not imported.
  'desk-build': { rooms: ['locale', 'kernel'], packages: [/^node:(?:crypto|fs|path|zlib)$/, /^(?:esbuild|marked)$/] },
  // Pages, without code.
  docs: { rooms: [], packages: [] },
  'config.ts': { rooms: ['kernel'] },
}

/** True for a folder or file directly under src that has a rule here. */
export const isKnownRoom = (room: string): boolean => room === 'main.ts' || Object.hasOwn(ARROWS, room)

/** Single files that a rule of rooms does not cover. */
const EXCEPTIONS: readonly (readonly [from: RegExp, to: RegExp])[] = [
  // The default data folder depends on the platform alone; it is needed where the environment is read.
  [/^src\/config\.ts$/, /^src\/storage\/(?:embedded\/default-data-dir|hosts\/read-hosts)\.ts$/],
  // Migrating is a command; so is generating the OpenAPI document and the reference pages from the HTTP edge.
  [/^src\/cli\/migrate\.ts$/, /^src\/storage\//],
  // An error of the storage or of a key file that ended a start gets its sentence.
  [/^src\/cli\/start-failure-of\.ts$/, /^src\/(?:secrets|storage\/embedded)\//],
  // So is verifying the live store; verifying a file loads no database code.
  [/^src\/cli\/verify-database\.ts$/, /^src\/storage\//],
  // A backup has the rows of the database, and restoring fills an empty one.
  [/^src\/cli\/(?:backup|restore|restore-target)\.ts$/, /^src\/storage\//],
  [/^src\/cli\/generate[\w-]*\.ts$/, /^src\/(?:http|secrets)\//],
  // The log recomputes the proof of an event by the verifier's own code.
  [
    /^src\/desk\/log\/check-\w+\.ts$/,
    /^src\/(?:audit\/(?:commitment|crypto|merkle|proofs)|platform\/browser-crypto)\.ts$/,
  ],
  // Ballot entry asks for a second Enter before anything is sent, so it asks the one definition of an invalid ballot.
  [/^src\/desk\/entry\/line\//, /^src\/rules\/(?:ballot|types)\.ts$/],
  // The verifier runs beside a page, as a script of its own.
  [/^src\/desk\/auditor\/(?:worker|report|evidence)\.ts$/, /^src\/(?:verification|platform|audit)\//],
  // A tally sheet says beside its fields why it cannot be finished, by the rules that the service applies then.
  [/^src\/desk\/sheet\//, /^src\/rules\/(?:ballot|sheet-faults|types)\.ts$/],
  // The set-up says while somebody types how many votes will elect, and how many names a list lacks, by the rules themselves;
  // it proposes the elections that the rules name for a kind of meeting.
  [/^src\/desk\/set-up\//, /^src\/rules\/(?:roll|majority|surplus|types|usual-elections)\.ts$/],
  // The page of roles offers to grant again what the overview says is suspended, by the same rule.
  [/^src\/desk\/grants\//, /^src\/rules\/two-people\.ts$/],
  // A list that is drawn up says how many names it may have, by the limit that the service applies to it.
  [/^src\/desk\/list\//, /^src\/rules\/(?:surplus|types)\.ts$/],
]

/** The only files of `app` that storage may know: the ports and the words they are written in. */
const PORT_FILES =
  /^src\/app\/(?:ports|model|actor|nothing-to-do|refusal|access\/(?:identity|place)|[\w-]+\/(?:ports|model)|log\/appends-events)\.ts$/

const isOurs = (target: string): boolean => target.startsWith('src/')
const excepted = (path: string, target: string): boolean =>
  EXCEPTIONS.some(([from, to]) => from.test(path) && to.test(target))

const mayImport = (path: string, { target, isType }: Import): boolean => {
  // The composition and the list of migrations may import anything; every other room must be named above.
  if (path === 'src/main.ts' || path.startsWith('migrations/')) return true
  const arrow = ARROWS[roomOf(path)] ?? { rooms: [], packages: [] }
  if (!isOurs(target)) return arrow.packages?.some((known) => known.test(target)) ?? true
  const room = roomOf(target)
  if (roomOf(path) === 'storage' && room === 'app') return PORT_FILES.test(target)
  return (
    room === roomOf(path) ||
    arrow.rooms.includes(room) ||
    (isType && arrow.rooms.includes(`type:${room}`)) ||
    excepted(path, target)
  )
}

/** A room that is not named may not even be there: otherwise it could be imported by those that may import anything. */
const knownRoom: Rule = ({ path }) =>
  path.startsWith('src/') && !isKnownRoom(roomOf(path)) ? ['is in a room without a rule'] : []

const arrows: Rule = (source) =>
  importsOf(source)
    .filter((found) => !mayImport(source.path, found) || found.target === 'src/main.ts')
    .map(({ target, isType }) => `imports ${isType ? 'types of ' : ''}${target}`)

/** Complains if the code of files matching `where` contains something that belongs elsewhere. */
const forbid =
  (where: RegExp, what: RegExp, saying: string, except = /^$/): Rule =>
  ({ path, text }) =>
    where.test(path) && !except.test(path) && what.test(codeOf(text)) ? [saying] : []

/** Rooms that run in Node and in a browser alike, from their arguments alone. */
const PURE = /^src\/(?:kernel|rules|events|audit|count-record|verification|views|documents\/view)\//

/**
 * A route maps to the wire: views compute what follows from the facts. Types of `rules` and the names of roles decide
 * nothing.
 */
const routesOnlyMap: Rule = (source) => {
  if (!source.path.startsWith('src/http/routes/')) return []
  const judging = importsOf(source).filter(
    ({ target, isType }) => !isType && /^src\/rules\/(?!roles\.ts$)/.test(target),
  )
  return judging.map(({ target }) => `judges with ${target}; take a view`)
}

/** The methods of an interface may be this many, with those that it takes over from others of its file. */
const MOST_METHODS = 12

/** A port that joins topics makes a use case take more than it needs. */
const narrowPorts: Rule = ({ path, text }) => {
  if (!/^src\/app\/[\w-]+\/ports\.ts$/.test(path)) return []
  const methods = new Map<string, number>()
  for (const [, name = '', base = '', body = ''] of codeOf(text).matchAll(
    /^export interface (\w+)(?: extends (\w+))? \{\n(.*?)^\}/gms,
  )) {
    methods.set(name, (methods.get(base) ?? 0) + [...body.matchAll(/^ {2}\w+(?:<.*?>)?\(/gm)].length)
  }
  return [...methods]
    .filter(([, count]) => count > MOST_METHODS)
    .map(([name, count]) => `has ${count} methods in ${name}; split it by topic`)
}

/** A store exports factories over a database or a transaction, and functions that turn a row into the model. */
const storesAreFactories: Rule = ({ path, text }) =>
  path.endsWith('.store.ts')
    ? [...codeOf(text).matchAll(/^export (?!type |interface )(?:async )?\w+ (\w+)(.*)$/gm)]
        .filter(
          ([, name = '', rest = '']) =>
            !/^ = \((?:db: Db|tx: DbTransaction)\): \w+ =>/.test(rest) && !/^to[A-Z]/.test(name),
        )
        .map(([, name]) => `exports ${name}, which is no factory of a port`)
    : []

/** A read by the edge of a store that it is only to pass on to a query or a use case of `app`. */
const READS_DIRECTLY = /\b(?:reads|tx)\??\.\w+/

/** Generated: types that follow from the document of the API, and words of the catalogue of events. */
const GENERATED: readonly string[] = ['src/desk/api/types.ts', 'src/locale/event-words.ts']

const RULES: readonly Rule[] = [
  knownRoom,
  arrows,
  narrowPorts,
  storesAreFactories,
  forbid(
    /^src\/storage\/stores\//,
    /\b(?:Kysely|Transaction|Selectable)</,
    'spells out a type of Kysely; take Db, DbTransaction or Row',
  ),
  routesOnlyMap,
  forbid(/^src\/http\//, READS_DIRECTLY, 'reads from a store; take a query of app'),
  forbid(PURE, /\bfrom\s*'(?:fastify|@fastify\/|kysely|pg|pino|fs)\b/, 'touches a server, database or file'),
  forbid(
    PURE,
    /['"`]node:|\bBuffer\b|\bprocess\b|\brequire\(|\bimport\.meta\b|\b__dirname\b/,
    'does not run in a browser',
  ),
  forbid(PURE, /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bhrtime\b|\bTemporal\.Now\b/, 'reads the clock'),
  // Chrome 109 is the last one of Windows 7. The compiler cannot tell, because it also reads the types of other rooms.
  forbid(
    /^src\/desk\//,
    /\.(?:toSorted|toReversed|toSpliced|isWellFormed|withResolvers|groupBy|fromAsync)\(/,
    'does not run in the oldest browser',
  ),
  forbid(
    /^src\/desk\//,
    /\bcrypto\.(?:subtle|randomUUID)\b|\bnavigator\.(?:locks|storage|serviceWorker|clipboard|wakeLock)\b/,
    'does not run in a page over plain HTTP',
    // Asks for it only if it is there.
    /^src\/desk\/outbox\/persist\.ts$/,
  ),
  forbid(PURE, /\bMath\.random\b|\brandom(?:Bytes|UUID|Int)\b|\bgetRandomValues\b/, 'draws at random'),
  forbid(
    /^src\//,
    /\bprocess\.env\b|\bprocess\[|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/,
    'reads the environment',
    /^src\/config\.ts$/,
  ),
  forbid(
    /^src\//,
    /\.transaction\(|\bstartTransaction\(|\bstart transaction\b|['"`]\s*begin\b/i,
    'begins a transaction',
    // A backup reads one snapshot and is restored whole, both outside any use case. The last is a transaction in the browser.
    /^src\/(?:storage\/(?:unit-of-work|backup\/(?:snapshot|restore-rows))|desk\/outbox\/store)\.ts$/,
  ),
  forbid(
    /^src\/(?:app|http\/routes)\//,
    // Whether imported, aliased, taken from a namespace or from the parameters of the unit of work.
    /(?<![\w'])(?:Reads|Tx)\b(?!')|\bParameters<[^>]*\bUnitOfWork\b/,
    'takes every port; name the topics that it uses',
    /^src\/app\/ports\.ts$/,
  ),
  forbid(/^(?:src|migrations)\//, /\bexport default\b|\bas default\b/, 'has a default export'),
  ({ path, text }) => {
    const lines = text.trimEnd().split('\n').length
    return /\.tsx?$/.test(path) && !GENERATED.includes(path) && lines > 250 ? [`has ${lines} lines`] : []
  },
  // The formatter wraps code only.
  ({ path, text }) =>
    path.startsWith('src/') && !GENERATED.includes(path) && /^(?=.{131}) *(?:\/\/|\/?\*)/m.test(text)
      ? ['has a comment of more than 130 characters in one line']
      : [],
]

/** Violations of the house rules in one file. */
export const complaintsAbout = (source: Source): string[] =>
  RULES.flatMap((rule) => rule(source)).map((saying) => `${source.path} ${saying}`)
