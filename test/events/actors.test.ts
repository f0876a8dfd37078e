import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { ACTORS, type CongressAction, ENDED_WITH_REHEARSAL, isCongressAction } from '../../src/events/actors.ts'
import { AUDIT_ACTIONS, kindOf } from '../../src/events/catalogue.ts'
import { grantersOf } from '../../src/rules/granting.ts'
import { CONGRESS_ROLES } from '../../src/rules/roles.ts'

/** The operations that leave each kind of event in the log of a congress; their roles are beside their routes. */
const LEFT_BY: Readonly<Record<string, readonly CongressAction[]>> = {
  'POST /v1/congresses': ['congress.created'],
  'PUT /v1/congresses/{id}': ['congress.corrected'],
  'POST /v1/congresses/{id}/cancellation': ['congress.cancelled'],
  'POST /v1/congresses/{id}/closing': ['congress.closed', 'device.closed'],
  'POST /v1/congresses/{id}/rehearsal-end': ['rehearsal.ended'],
  'POST /v1/congresses/{id}/audit-acceptances': ['log.accepted'],
  'PUT /v1/congresses/{id}/safeguards': ['safeguards.recorded'],
  'PUT /v1/congresses/{id}/roll': ['roll.recorded'],
  'PUT /v1/congresses/{id}/counting-board': ['board.recorded', 'role.revoked'],
  'POST /v1/congresses/{id}/people': ['person.added'],
  'PUT /v1/people/{id}': ['person.corrected'],
  'POST /v1/congresses/{id}/elections': ['election.created'],
  'PUT /v1/elections/{id}': ['election.corrected'],
  'POST /v1/elections/{id}/cancellation': ['election.cancelled'],
  'POST /v1/elections/{id}/rounds': ['round.created'],
  'POST /v1/rounds/{id}/cancellation': ['round.cancelled'],
  'PUT /v1/rounds/{id}/candidate-list': ['list.proposed'],
  'POST /v1/rounds/{id}/candidate-list/approval': ['list.approved', 'list.rejected'],
  'PUT /v1/rounds/{id}/opinion-vote': ['opinion.recorded'],
  'POST /v1/rounds/{id}/opinion-vote/cancellation': ['opinion.cancelled'],
  'PUT /v1/rounds/{id}/ballot-issue': ['ballots.issued'],
  'PUT /v1/rounds/{id}/ballot-return': ['ballots.returned'],
  'POST /v1/rounds/{id}/ballot-batches': ['batch.created'],
  'PUT /v1/ballot-batches/{id}': ['batch.corrected'],
  'POST /v1/ballot-batches/{id}/cancellation': ['batch.cancelled'],
  'POST /v1/ballot-batches/{id}/entries/{slot}/ballots': ['ballots.entered'],
  'PUT /v1/ballot-batches/{id}/entries/{slot}/ballots/{number}': ['ballot.corrected'],
  'POST /v1/ballot-batches/{id}/entries/{slot}/ballots/{number}/removal': ['ballot.removed'],
  'PUT /v1/ballot-batches/{id}/rulings/{number}': ['ballot.ruled'],
  'PUT /v1/ballot-batches/{id}/entries/{slot}/tally-sheet': ['sheet.entered'],
  'POST /v1/ballot-batches/{id}/entries/{slot}/paper-count': ['entry.papers-counted'],
  'POST /v1/ballot-batches/{id}/entries/{slot}/finalisation': ['entry.finalised'],
  'POST /v1/ballot-batches/{id}/entries/{slot}/reopening': ['entry.reopened'],
  'POST /v1/ballot-batches/{id}/entries/{slot}/hand-over': ['entry.handed-over'],
  'POST /v1/ballot-batches/{id}/resolutions': ['batch.resolved'],
  'POST /v1/rounds/{id}/confirmations': ['result.confirmed'],
  'POST /v1/rounds/{id}/result': ['result.declared'],
  'POST /v1/rounds/{id}/shown-result': ['result.shown'],
  'POST /v1/congresses/{id}/shown-result/removal': ['result.hidden'],
  'POST /v1/rounds/{id}/reopenings': ['round.reopened'],
  'POST /v1/rounds/{id}/annulment': ['round.annulled'],
  'POST /v1/rounds/{id}/decisions': ['decision.recorded'],
  'POST /v1/rounds/{id}/seat-refusals': ['seat.refused'],
  'POST /v1/rounds/{id}/seat-refusals/{number}/cancellation': ['seat.refusal-cancelled'],
  'PUT /v1/rounds/{id}/appointment': ['appointment.recorded'],
  'POST /v1/rounds/{id}/appointment/cancellation': ['appointment.cancelled'],
  'POST /v1/elections/{id}/call-ups': ['alternate.called-up'],
  'PUT /v1/rounds/{id}/ballot-package': ['package.sealed'],
  'POST /v1/rounds/{id}/ballot-package/opening': ['package.opened'],
  'POST /v1/rounds/{id}/ballot-package/destruction-order': ['destruction.ordered'],
  'POST /v1/rounds/{id}/ballot-package/destruction-order/cancellation': ['destruction.order-cancelled'],
  'POST /v1/rounds/{id}/ballot-package/destruction': ['destruction.recorded'],
  'POST /v1/rounds/{id}/ballot-package/destruction/cancellation': ['destruction.cancelled'],
  'POST /v1/congresses/{id}/complaints': ['complaint.recorded'],
  'PUT /v1/congresses/{id}/complaints/{number}': ['complaint.changed'],
  'POST /v1/congresses/{id}/papers': ['paper.made'],
  'POST /v1/rounds/{id}/signed-scans': ['scan.attached'],
  'POST /v1/rounds/{id}/signed-scans/{number}/withdrawal': ['scan.withdrawn'],
  'POST /v1/congresses/{id}/signed-scans': ['meeting-scan.attached'],
  'POST /v1/congresses/{id}/signed-scans/{number}/withdrawal': ['meeting-scan.withdrawn'],
  'POST /v1/rounds/{id}/count-record-exports': ['record.exported'],
  'POST /v1/congresses/{id}/role-grants': ['role.granted', 'role.proposed'],
  'POST /v1/role-grants/{id}/revocation': ['role.revoked', 'role.proposal-withdrawn'],
  'PUT /v1/accounts/{id}': ['account.sign-in-changed', 'role.revoked'],
  'POST /v1/accounts/{id}/password-reset': ['account.sign-in-changed', 'role.revoked'],
  'POST /v1/accounts/{id}/second-factor-reset': ['account.sign-in-changed', 'role.revoked'],
  'POST /v1/accounts/{id}/unlock': ['account.sign-in-changed'],
  'POST /v1/service-accounts/{id}/keys': ['account.sign-in-changed'],
  'POST /v1/keys/{id}/rotation': ['account.sign-in-changed'],
  'POST /v1/congresses/{id}/devices': ['device.opened'],
  'POST /v1/devices/{id}/closure': ['device.closed'],
  'POST /v1/devices/{id}/pins': ['pin.issued'],
  'POST /v1/congresses/{id}/hall-screens': ['hall-screen.opened'],
  'POST /v1/hall-screens/{id}/closure': ['hall-screen.closed'],
  'POST /v1/congresses/{id}/audit-checkpoints': ['checkpoint.requested'],
  'POST /v1/congresses/{id}/audit-exports': ['log.exported'],
  'POST /v1/congresses/{id}/audit-checkpoints/{size}/witnesses': ['witness.added'],
  'POST /v1/congresses/{id}/webhooks': ['webhook.created'],
  'POST /v1/webhooks/{id}/revocation': ['webhook.revoked'],
  'POST /v1/webhook-deliveries/{id}/resends': ['webhook.resent'],
}

/** Kinds that no role writes: owners of accounts, callers who are not known yet, and the program itself. */
const WITHOUT_ROLE: Readonly<Partial<Record<CongressAction, readonly string[]>>> = {
  'session.opened': ['account-holder'],
  'session.ended': ['account-holder'],
  'session.refused': ['visitor'],
  'pin.refused': ['visitor'],
  'pin.locked': ['visitor'],
  'webhook.dead': ['visitor'],
  'log.restored': ['visitor'],
}

interface Described {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly 'x-roles'?: readonly string[] | string }>>>
  >
}

const { paths } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'openapi', 'openapi.json'), 'utf8'),
) as Described

const rolesOf = (operation: string): readonly string[] => {
  const [method = '', path = ''] = operation.split(' ')
  const roles = paths[path]?.[method.toLowerCase()]?.['x-roles']
  if (!Array.isArray(roles)) throw new Error(`${operation} names no roles`)
  return roles
}

test('the replay allows each act to the roles of the routes that leave it, and to nobody else', async (t) => {
  const allowed = new Map<string, Set<string>>()
  for (const [operation, actions] of Object.entries(LEFT_BY)) {
    for (const action of actions) {
      allowed.set(action, new Set([...(allowed.get(action) ?? []), ...rolesOf(operation)]))
    }
  }
  for (const [action, roles] of Object.entries(ACTORS)) {
    const expected = allowed.get(action) ?? WITHOUT_ROLE[action as CongressAction] ?? []
    t.strictSame([...roles].toSorted(), [...expected].toSorted(), action)
  }
})

test('the table has every kind of event that the log of a congress can hold', async (t) => {
  t.same(
    AUDIT_ACTIONS.filter((action) => kindOf(action).logs.includes('congress')).toSorted(),
    Object.keys(ACTORS).toSorted(),
  )
  t.equal(isCongressAction('account.created'), false)
  t.equal(isCongressAction('constructor'), false)
})

test('every role that may grant another may write the event of it', async (t) => {
  for (const role of CONGRESS_ROLES) {
    for (const granter of grantersOf(role)) t.ok(ACTORS['role.granted'].includes(granter), `${granter}: ${role}`)
  }
  t.same(
    ENDED_WITH_REHEARSAL.filter((action) => !Object.hasOwn(ACTORS, action)),
    [],
  )
})
