import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { ALLOWED, may, type Role } from '../../src/desk/allowed.ts'
import type { Overview } from '../../src/desk/api/types.ts'
import { actsIn, type PackageAct } from '../../src/desk/custody/package-acts.ts'
import { BOARD_ROLES, GRANTED_ROLES } from '../../src/desk/grants/grants-facts.ts'
import { type Home, homeFor } from '../../src/desk/home.ts'
import { actOf, runsMeeting, type Step } from '../../src/desk/meeting/acts.ts'
import { waysFor } from '../../src/desk/meeting/ways.ts'
import { roleRowsOf } from '../../src/http/role-table.ts'
import { grantersOf } from '../../src/rules/granting.ts'
import { CONGRESS_ROLES } from '../../src/rules/roles.ts'

const described = JSON.parse(readFileSync(new URL('../../openapi/openapi.json', import.meta.url), 'utf8'))

/** The roles in a meeting that the service lets do an operation. */
const rolesOf = (operation: string): Role[] => {
  const found = roleRowsOf(described).find((row) => row.operation === operation)
  const rule = found?.rule ?? null
  if (found === undefined || rule === null || rule === 'anyone' || rule === 'signed-in') throw new Error(operation)
  return CONGRESS_ROLES.filter((role) => (rule as readonly string[]).includes(role))
}

const sorted = (roles: Iterable<Role>): string[] => [...new Set(roles)].sort()

const inMeeting = '/v1/congresses/:id'
const ofRound = '/v1/rounds/:id'
const ofBatch = '/v1/ballot-batches/:id'

/** The operations that do a step; together their roles are those to whom the overview offers it. */
const STEPS: Readonly<Record<Step['code'], readonly string[]>> = {
  // Of the roles in a meeting the presidium alone; the roles of others are granted by administrators.
  'grant-again': [`POST ${inMeeting}/role-grants`],
  'await-grant': [],
  'record-roll': [`PUT ${inMeeting}/roll`],
  'record-board': [`PUT ${inMeeting}/counting-board`],
  'create-election': [`POST ${inMeeting}/elections`],
  // It only says what an election waits for.
  'await-election': [],
  'open-round': ['POST /v1/elections/:id/rounds'],
  'open-next-round': ['POST /v1/elections/:id/rounds'],
  'propose-list': [`PUT ${ofRound}/candidate-list`],
  'change-list': [`PUT ${ofRound}/candidate-list`],
  'hold-opinion-vote': [`PUT ${ofRound}/opinion-vote`],
  'settle-opinion-tie': [`PUT ${ofRound}/opinion-vote`],
  'approve-list': [`POST ${ofRound}/candidate-list/approval`],
  'issue-ballots': [`PUT ${ofRound}/ballot-issue`],
  'record-return': [`PUT ${ofRound}/ballot-return`],
  'set-up-stacks': [`POST ${ofRound}/ballot-batches`],
  'finish-stacks': [`POST ${ofBatch}/entries/:slot/hand-over`],
  'settle-differences': [`POST ${ofBatch}/resolutions`],
  'give-rulings': [`PUT ${ofBatch}/rulings/:number`],
  'confirm-result': [`POST ${ofRound}/confirmations`, `POST ${ofRound}/confirmations-in-person`],
  'declare-result': [`POST ${ofRound}/result`],
  'record-decision': [`POST ${ofRound}/decisions`],
  'record-appointment': [`PUT ${ofRound}/appointment`],
  'seal-ballots': [`PUT ${ofRound}/ballot-package`],
  'close-meeting': [`POST ${inMeeting}/closing`],
}

test('the overview offers each step to the roles that the service lets do it, and to no others', async (t) => {
  for (const [code, operations] of Object.entries(STEPS)) {
    t.same(sorted(actOf({ code: code as Step['code'] }).roles), sorted(operations.flatMap(rolesOf)), code)
  }
})

const RIGHTS: Readonly<Record<keyof typeof ALLOWED, readonly string[]>> = {
  readLog: [`GET ${inMeeting}/audit-events`, `GET ${inMeeting}/audit-events/:sequence/inclusion-proof`],
  exportLog: [`POST ${inMeeting}/audit-exports`],
  acceptLog: [`POST ${inMeeting}/audit-acceptances`],
  readStacks: [`GET ${ofRound}/ballot-batches`, `GET ${ofBatch}`],
  readComplaints: [`GET ${inMeeting}/complaints`],
  readGrants: [`GET ${inMeeting}/role-grants`],
  revokeGrants: ['POST /v1/role-grants/:id/revocation', `POST ${inMeeting}/role-grant-additions`],
  readDevices: [`GET ${inMeeting}/devices`],
  readHallScreens: [`GET ${inMeeting}/hall-screens`],
  openHallScreens: [`POST ${inMeeting}/hall-screens`, 'POST /v1/hall-screens/:id/closure'],
  readWebhooks: [`GET ${inMeeting}/webhooks`, 'GET /v1/webhooks/:id/deliveries'],
  changeWebhooks: [
    `POST ${inMeeting}/webhooks`,
    'POST /v1/webhooks/:id/revocation',
    'POST /v1/webhook-deliveries/:id/resends',
  ],
  printOfRound: [`POST ${ofRound}/papers`],
  printOfMeeting: [`POST ${inMeeting}/papers`],
  endRehearsal: [`POST ${inMeeting}/rehearsal-end`],
  attachScans: [`POST ${ofRound}/signed-scans`, `POST ${inMeeting}/signed-scans`],
  cancelMeeting: [`POST ${inMeeting}/cancellation`],
  undoResult: [`POST ${ofRound}/reopenings`, `POST ${ofRound}/annulment`],
}

test('acts and facts that screens offer to some roles are those that the service allows them', async (t) => {
  for (const [right, operations] of Object.entries(RIGHTS)) {
    const act = right as keyof typeof ALLOWED
    for (const operation of operations)
      t.same(sorted(ALLOWED[act]), sorted(rolesOf(operation)), `${right}: ${operation}`)
    for (const role of CONGRESS_ROLES)
      t.equal(may(act, [role]), rolesOf(operations[0]!).includes(role), `${right} ${role}`)
  }
})

test('people who run a meeting record its lists, decisions and refusals of seats', async (t) => {
  for (const what of ['candidate-list', 'decisions', 'seat-refusals']) {
    const operation = `${what === 'candidate-list' ? 'PUT' : 'POST'} ${ofRound}/${what}`
    for (const role of CONGRESS_ROLES) t.equal(runsMeeting([role]), rolesOf(operation).includes(role), operation)
  }
})

test('the acts on a sealed package are offered to the roles that the service lets do them', async (t) => {
  const path = `${ofRound}/ballot-package`
  const acts: Readonly<Record<PackageAct, string>> = {
    seal: `PUT ${path}`,
    open: `POST ${path}/opening`,
    order: `POST ${path}/destruction-order`,
    'cancel-order': `POST ${path}/destruction-order/cancellation`,
    destroy: `POST ${path}/destruction`,
    'cancel-destruction': `POST ${path}/destruction/cancellation`,
  }
  const states = ['unsealed', 'sealed', 'opened', 'ordered', 'destroyed'] as const
  for (const role of CONGRESS_ROLES) {
    const offered = new Set(states.flatMap((state) => actsIn(state, [role])))
    for (const [act, operation] of Object.entries(acts)) {
      t.equal(offered.has(act as PackageAct), rolesOf(operation).includes(role), `${role}: ${act}`)
    }
  }
})

test('administrators and the presidium are offered the roles that each of them grants', async (t) => {
  for (const role of CONGRESS_ROLES) {
    t.equal(
      GRANTED_ROLES.some((one) => one === role),
      grantersOf(role).includes('organisation-administrator'),
      `${role} by administrators`,
    )
    t.equal(
      BOARD_ROLES.some((one) => one === role),
      grantersOf(role).includes('presidium'),
      `${role} by the presidium`,
    )
  }
})

/** Facts without which a first screen shows nothing. */
const READ_BY: Readonly<Record<Home, readonly string[]>> = {
  stacks: [`GET ${ofRound}/ballot-batches`, `GET ${ofBatch}/entries/:slot`, `GET ${ofRound}/pending-result`],
  log: [`GET ${inMeeting}/audit-events`, `GET ${inMeeting}/audit-checkpoints`, `GET ${inMeeting}/overview`],
  'set-up': [`GET ${inMeeting}/people`, `GET ${inMeeting}/roll`, `GET ${inMeeting}/overview`],
  meeting: [`GET ${inMeeting}/overview`],
  administration: [],
  account: [],
}

test('each role has a first screen that it may read, with its own work on it', async (t) => {
  const homes: Readonly<Record<Role & (typeof CONGRESS_ROLES)[number], Home>> = {
    presidium: 'meeting',
    secretary: 'meeting',
    'credentials-committee': 'set-up',
    'board-head': 'meeting',
    'board-member': 'stacks',
    observer: 'meeting',
    auditor: 'log',
  }
  for (const role of CONGRESS_ROLES) {
    const home = homeFor([role], role === 'board-member', false)
    t.equal(home, homes[role], role)
    for (const operation of READ_BY[home]) t.ok(rolesOf(operation).includes(role), `${role}: ${operation}`)
  }
  t.equal(homeFor(null, false, true), 'administration')
  t.equal(homeFor(null, false, false), 'account', 'without any role')
  t.equal(homeFor(['credentials-committee', 'secretary'], false, false), 'meeting')
})

const overviewOf = (closedAt: string | null, states: readonly string[]) =>
  ({ closedAt, elections: [{ rounds: states.map((state) => ({ state })) }] }) as unknown as Overview

test('the overview leads each role to its pages beside the next step, and to no others', async (t) => {
  const ways = (role: Role, overview = overviewOf(null, ['counting'])) =>
    waysFor(overview, [role]).map(({ to }) => to.join('/'))
  t.same(ways('presidium'), ['roles', 'devices', 'hall', 'log', 'webhooks'])
  t.same(ways('secretary'), ['roles', 'hall'])
  t.same(ways('board-head'), ['roles', 'hall', 'log'], 'devices are beside every page of the head')
  t.same(ways('auditor'), ['roles', 'devices', 'hall', 'log', 'webhooks'])
  for (const role of ['observer', 'board-member', 'credentials-committee'] as const) t.same(ways(role), [], role)
})

test('a meeting can be cancelled as long as no list of it is approved', async (t) => {
  const offers = (role: Role, overview: Overview) =>
    waysFor(overview, [role]).some(({ needs }) => needs === 'cancelMeeting')
  t.ok(offers('secretary', overviewOf(null, ['listing', 'cancelled'])))
  t.ok(offers('presidium', overviewOf(null, [])))
  t.notOk(offers('presidium', overviewOf(null, ['listing', 'listed'])))
  t.notOk(offers('presidium', overviewOf('2017-08-05T02:15:00.000Z', [])))
  t.notOk(offers('board-head', overviewOf(null, [])))
})
