import type { Allowed } from '../app/access/authorise.ts'
import { CONGRESS_ROLES, type RoleArea } from '../app/access/roles.ts'

/** Who may do something: anyone, somebody signed in, or somebody in one of these roles where the thing belongs. */
export type RoleRule = Allowed | 'anyone'

const ADMINISTRATORS = ['organisation-administrator', 'system-administrator'] as const
/** Those who run the meeting. */
const MEETING = ['presidium', 'secretary'] as const
const PEOPLE = ['presidium', 'secretary', 'credentials-committee'] as const
const BOARD = ['board-head', 'board-member'] as const
const HEAD = ['board-head'] as const
/** What was typed: a member of the board sees own entries only. */
const TYPED = [...BOARD, 'auditor'] as const
const BATCHES = [...TYPED, 'observer'] as const
/** Those who check the log. */
const CHECKERS = ['presidium', 'board-head', 'auditor'] as const
/** What is said of the log to everybody who watches the count. */
const WATCHERS = ['presidium', 'secretary', 'board-head', 'observer', 'auditor'] as const
const SYSTEM = ['system-administrator'] as const
/** Whoever says which other systems are told of results. */
const WEBHOOKS = ['presidium', 'organisation-administrator'] as const
const GRANTING = ['presidium', ...ADMINISTRATORS] as const

/**
 * Who may do what: every operation, once. Each route names its roles beside it too, and a test holds the two together;
 * the page src/docs/roles.md is made from here.
 */
export const ROLE_AREAS = {
  'signing-in': {
    'POST /v1/first-administrator': 'anyone',
    'POST /v1/sessions': 'anyone',
    'GET /v1/device': 'anyone',
    'POST /v1/pin-sessions': 'anyone',
    'GET /v1/openid': 'anyone',
    'GET /v1/openid/sign-in': 'anyone',
    'GET /v1/openid/callback': 'anyone',
    'GET /v1/sessions': 'signed-in',
    'DELETE /v1/sessions': 'signed-in',
    'GET /v1/session': 'signed-in',
    'DELETE /v1/session': 'signed-in',
    'GET /v1/account': 'signed-in',
    'POST /v1/account/password': 'signed-in',
    'POST /v1/account/second-factor': 'signed-in',
    'POST /v1/account/second-factor/confirmation': 'signed-in',
    'POST /v1/account/second-factor/removal': 'signed-in',
  },
  accounts: {
    'POST /v1/accounts': ADMINISTRATORS,
    'GET /v1/accounts': ADMINISTRATORS,
    'GET /v1/accounts/:id': ADMINISTRATORS,
    'PUT /v1/accounts/:id': ADMINISTRATORS,
    'POST /v1/accounts/:id/password-reset': ADMINISTRATORS,
    'POST /v1/accounts/:id/second-factor-reset': ADMINISTRATORS,
    'POST /v1/accounts/:id/sign-out': ADMINISTRATORS,
    'POST /v1/accounts/:id/unlock': ADMINISTRATORS,
  },
  keys: {
    'POST /v1/service-accounts': ADMINISTRATORS,
    'POST /v1/service-accounts/:id/keys': ADMINISTRATORS,
    'GET /v1/service-accounts/:id/keys': ADMINISTRATORS,
    'POST /v1/keys/:id/rotation': ADMINISTRATORS,
    'POST /v1/keys/:id/revocation': ADMINISTRATORS,
  },
  devices: {
    'POST /v1/congresses/:id/devices': HEAD,
    'GET /v1/congresses/:id/devices': ['presidium', 'board-head', 'auditor'],
    'POST /v1/devices/:id/closure': HEAD,
    'POST /v1/devices/:id/pins': HEAD,
  },
  webhooks: {
    'POST /v1/congresses/:id/webhooks': WEBHOOKS,
    'GET /v1/congresses/:id/webhooks': [...WEBHOOKS, 'auditor'],
    'POST /v1/webhooks/:id/revocation': WEBHOOKS,
    'GET /v1/webhooks/:id/deliveries': [...WEBHOOKS, 'auditor'],
    'POST /v1/webhook-deliveries/:id/resends': WEBHOOKS,
  },
  roles: {
    'POST /v1/congresses/:id/role-grants': GRANTING,
    'GET /v1/congresses/:id/role-grants': [...MEETING, 'board-head', 'auditor', ...ADMINISTRATORS],
    'POST /v1/role-grants/:id/revocation': GRANTING,
    'POST /v1/organisations/:id/role-grants': ADMINISTRATORS,
    'GET /v1/organisations/:id/role-grants': ADMINISTRATORS,
    'POST /v1/system-administrators': ['system-administrator'],
    'GET /v1/system-administrators': ['system-administrator'],
    'PUT /v1/congresses/:id/safeguards': ['presidium'],
    'GET /v1/congresses/:id/safeguards': ['presidium', 'board-head', 'auditor'],
  },
  law: {
    'GET /v1/regulations': 'signed-in',
    'GET /v1/regulations/:id': 'signed-in',
    'GET /v1/regulations/:id/clauses': 'signed-in',
    'GET /v1/regulations/:id/clauses/:clause': 'signed-in',
    'GET /v1/readings': 'signed-in',
    'POST /v1/recounts': 'signed-in',
  },
  organisations: {
    'POST /v1/organisations': ADMINISTRATORS,
    'GET /v1/organisations': 'signed-in',
    'GET /v1/organisations/:id': 'signed-in',
  },
  congresses: {
    'POST /v1/congresses': ADMINISTRATORS,
    'GET /v1/congresses': 'signed-in',
    'GET /v1/congresses/:id': [...CONGRESS_ROLES, ...ADMINISTRATORS],
    'PUT /v1/congresses/:id/roll': PEOPLE,
    'GET /v1/congresses/:id/roll': CONGRESS_ROLES,
    'GET /v1/congresses/:id/roll/versions': CONGRESS_ROLES,
    'POST /v1/congresses/:id/people': PEOPLE,
    'GET /v1/congresses/:id/people': CONGRESS_ROLES,
    'GET /v1/people/:id': CONGRESS_ROLES,
    'PUT /v1/people/:id': PEOPLE,
    'PUT /v1/congresses/:id/counting-board': MEETING,
    'GET /v1/congresses/:id/counting-board': CONGRESS_ROLES,
    'POST /v1/congresses/:id/closing': ['presidium'],
    'GET /v1/congresses/:id/closing': WATCHERS,
    'GET /v1/congresses/:id/audit-feed': ['presidium', 'secretary', 'board-head', 'observer', 'auditor'],
    'GET /v1/congresses/:id/audit-events': ['presidium', 'board-head', 'auditor'],
  },
  elections: {
    'POST /v1/congresses/:id/elections': MEETING,
    'GET /v1/congresses/:id/elections': CONGRESS_ROLES,
    'GET /v1/elections/:id': CONGRESS_ROLES,
    'POST /v1/elections/:id/rounds': MEETING,
    'GET /v1/elections/:id/rounds': CONGRESS_ROLES,
    'GET /v1/rounds/:id': CONGRESS_ROLES,
    'PUT /v1/rounds/:id/candidate-list': MEETING,
    'GET /v1/rounds/:id/candidate-list': CONGRESS_ROLES,
    'GET /v1/rounds/:id/candidate-list/approval': CONGRESS_ROLES,
    'POST /v1/rounds/:id/candidate-list/approval': MEETING,
    'POST /v1/rounds/:id/decisions': MEETING,
    'GET /v1/rounds/:id/decisions': CONGRESS_ROLES,
  },
  count: {
    'PUT /v1/rounds/:id/ballot-issue': HEAD,
    'GET /v1/rounds/:id/ballot-issue': CONGRESS_ROLES,
    'PUT /v1/rounds/:id/ballot-return': HEAD,
    'GET /v1/rounds/:id/ballot-return': CONGRESS_ROLES,
    'POST /v1/rounds/:id/ballot-batches': HEAD,
    'GET /v1/rounds/:id/ballot-batches': BATCHES,
    'GET /v1/ballot-batches/:id': BATCHES,
    'PUT /v1/ballot-batches/:id': HEAD,
    'POST /v1/ballot-batches/:id/cancellation': HEAD,
    'GET /v1/ballot-batches/:id/entries/:slot': TYPED,
    'POST /v1/ballot-batches/:id/entries/:slot/ballots': BOARD,
    'GET /v1/ballot-batches/:id/entries/:slot/ballots': TYPED,
    'GET /v1/ballot-batches/:id/entries/:slot/ballots/:number': TYPED,
    'PUT /v1/ballot-batches/:id/entries/:slot/ballots/:number': BOARD,
    'PUT /v1/ballot-batches/:id/entries/:slot/tally-sheet': BOARD,
    'GET /v1/ballot-batches/:id/entries/:slot/tally-sheet': TYPED,
    'POST /v1/ballot-batches/:id/entries/:slot/finalisation': BOARD,
    'POST /v1/ballot-batches/:id/entries/:slot/reopening': HEAD,
    'POST /v1/ballot-batches/:id/entries/:slot/hand-over': HEAD,
    'GET /v1/rounds/:id/tally': ['board-head', 'auditor'],
    'POST /v1/rounds/:id/result': HEAD,
    'GET /v1/rounds/:id/result': CONGRESS_ROLES,
    'POST /v1/rounds/:id/count-record-exports': [...MEETING, 'board-head', 'auditor'],
  },
  log: {
    'POST /v1/congresses/:id/audit-exports': ['presidium', 'auditor'],
    'GET /v1/installation/audit-events': SYSTEM,
    'POST /v1/installation/audit-exports': SYSTEM,
    'GET /v1/congresses/:id/audit-events/:sequence/inclusion-proof': CHECKERS,
    'GET /v1/congresses/:id/audit-consistency-proof': CHECKERS,
    'GET /v1/congresses/:id/audit-checkpoints': WATCHERS,
    'GET /v1/congresses/:id/audit-checkpoints/:size': WATCHERS,
    'POST /v1/congresses/:id/audit-checkpoints': CHECKERS,
    'POST /v1/congresses/:id/audit-checkpoints/:size/witnesses': ['presidium', 'auditor'],
    'GET /v1/congresses/:id/audit-checkpoints/:size/witnesses': CHECKERS,
    'GET /v1/installation/audit-events/:sequence/inclusion-proof': SYSTEM,
    'GET /v1/installation/audit-consistency-proof': SYSTEM,
    'GET /v1/installation/audit-checkpoints': SYSTEM,
    'GET /v1/installation/audit-checkpoints/:size': SYSTEM,
    'POST /v1/installation/audit-checkpoints': SYSTEM,
    'POST /v1/installation/audit-checkpoints/:size/witnesses': SYSTEM,
    'GET /v1/installation/audit-checkpoints/:size/witnesses': SYSTEM,
    'GET /v1/signing-keys': 'anyone',
    'POST /v1/signing-keys': SYSTEM,
  },
} as const satisfies Readonly<Record<RoleArea, Readonly<Record<string, RoleRule>>>>

/** `METHOD /v1/path/:id` → who may do it. */
export const ROLE_TABLE: Readonly<Record<string, RoleRule>> = Object.assign({}, ...Object.values(ROLE_AREAS))
