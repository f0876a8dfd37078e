import { codeOf, type Source } from './source.ts'

/** Code that our sources must not contain, where, and the exceptions. */
interface Rule {
  readonly where: RegExp
  readonly what: RegExp
  readonly saying: string
  /** Files that it is for. Each of them must need it, or it goes from the list. */
  readonly except?: readonly string[]
}

const ALL = /^(?:src|migrations)\//
const PAGES = /^src\/desk\//
const SERVICE = /^src\/(?!desk\/)/

export const SECURITY_RULES: readonly Rule[] = [
  {
    where: ALL,
    what: /\beval\(|\bFunction\(|node:vm\b|\bset(?:Timeout|Interval)\(\s*['"`]/,
    saying: 'runs text as a program',
  },
  {
    where: ALL,
    what: /node:child_process\b/,
    saying: 'starts a program',
    except: [
      'src/cli/demo/run-offline.ts',
      'src/cli/demo/service-process.ts',
      'src/storage/embedded/postmaster.ts',
      'src/storage/embedded/run-program.ts',
    ],
  },
  { where: ALL, what: /\bshell:|\bexecSync\b|\bexecFile\b/, saying: 'starts a program through a shell' },
  {
    where: ALL,
    what: /\bnew RegExp\(/,
    saying: 'makes a pattern while it runs',
    except: ['src/http/plugins/route-table.ts', 'src/http/schemas/devices.ts', 'src/locale/text.ts'],
  },
  {
    where: ALL,
    what: /\bsql\.(?:raw|lit)\b|\bsql\s*\.\s*raw\b|\.query\(\s*`[^`]*\$\{/,
    saying: 'puts text into a statement',
    except: [
      // The name of the embedded database, written there.
      'src/storage/embedded/session.ts',
      'migrations/2026-11-22T05-isolation.ts',
      'migrations/2026-11-22T06-rights-of-the-service.ts',
      'migrations/2026-11-22T08-audit-tree.ts',
      'migrations/2026-11-22T10-checkpoints.ts',
      'migrations/2026-11-22T11-log-guards.ts',
      'migrations/2026-11-22T12-webhooks.ts',
      'migrations/2026-11-28T56-rows-with-their-events.ts',
      'migrations/2026-11-28T57-ballots-with-their-entry.ts',
      // Values of the constraints, written there.
      'migrations/2026-11-26T00-lists-of-values.ts',
      // The policies of the catalogue, in which one comparison is replaced.
      'migrations/2026-11-29T20-hashed-organisations.ts',
      // Names of tables, keys and triggers from the catalogue of the database, or compared with the form of such names.
      'src/storage/backup/guards.ts',
      'src/storage/backup/snapshot.ts',
      'src/storage/backup/text-format.ts',
      'src/storage/service-role.ts',
      // Names of columns from the list of compared tables, and a condition that is written there.
      'src/storage/stores/stored-rows.store.ts',
      'src/storage/spare-rights.ts',
    ],
  },
  { where: ALL, what: /\bMath\.random\b/, saying: 'draws what can be guessed' },
  {
    where: ALL,
    what: /\b(?:createHash|createHmac|hash|digestOf)\(\s*['"`](?!sha256['"`])/,
    saying: 'uses another digest than SHA-256',
  },
  {
    where: ALL,
    what: /\bcreate(?:Cipher|Decipher)(?:iv)?\(\s*(?!'aes-256-gcm')/,
    saying: 'uses another cipher than AES-256-GCM',
  },
  {
    where: ALL,
    what: /rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|allowInsecureRequests/,
    saying: 'talks to whoever answers',
    // A provider on this machine, which the configuration allows nowhere else.
    except: ['src/openid/discover.ts'],
  },
  {
    where: SERVICE,
    what: /\bfetch\(|\bimport\s+(?!type\b)[^;']*?\bfrom\s*'(?:node:https?|node:dgram|undici|openid-client)'|\b(?:connect|createConnection)\b[^;']*?\bfrom\s*'node:(?:net|tls)'/,
    saying: 'could talk to another machine',
    except: [
      // The demo calls its own service; a provider is called by configuration; one knows the names of statuses, one
      // listens.
      'src/cli/demo/http-client.ts',
      'src/http/listener.ts',
      'src/http/plugins/client-error.ts',
      'src/openid/discover.ts',
      'src/openid/failure.ts',
      'src/openid/provider.ts',
      // Addresses are checked there before anything is sent.
      'src/webhooks/send.ts',
    ],
  },
  {
    where: PAGES,
    what: /\b(?:inner|outer)HTML\b|\bdangerouslySetInnerHTML\b|\binsertAdjacentHTML\b|\bdocument\.write|\bparseFromString\b/,
    saying: 'writes HTML',
  },
  {
    where: PAGES,
    what: /\bpostMessage\b|\bonmessage\b|'message'/,
    saying: 'listens to other windows',
    except: [
      // A channel that only windows of this origin have.
      'src/desk/other-windows.ts',
      // The script beside a page and the page that started it reach each other, and no window reaches either.
      'src/desk/auditor/verifier.ts',
      'src/desk/auditor/worker.ts',
    ],
  },
  {
    where: PAGES,
    what: /\blocalStorage\b|\bsessionStorage\b|\bindexedDB\b|\bdocument\.cookie\b|\bcaches\b/,
    saying: 'keeps something in the browser',
    except: [
      'src/desk/language.ts',
      // Ballots that the server does not have yet.
      'src/desk/outbox/store.ts',
    ],
  },
  { where: PAGES, what: /\bwindow\.open\b|https?:\/\/|\bWebSocket\b|\bEventSource\b/, saying: 'leads elsewhere' },
]

/** Violations of the security rules in one file. */
export const securityComplaints = ({ path, text }: Source): string[] =>
  SECURITY_RULES.filter(
    ({ where, what, except = [] }) => where.test(path) && !except.includes(path) && what.test(codeOf(text)),
  ).map(({ saying }) => `${path} ${saying}`)

/** Exceptions that are no longer needed. */
export const idleExceptions = (sources: readonly Source[]): string[] =>
  SECURITY_RULES.flatMap(({ what, except = [], saying }) =>
    except
      .filter((path) => !what.test(codeOf(sources.find((source) => source.path === path)?.text ?? '')))
      .map((path) => `${path} no longer ${saying}`),
  )
