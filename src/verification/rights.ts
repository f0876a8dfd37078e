import type { EventDocument } from '../audit/event.ts'
import { isHarmlessChange } from '../events/accounts.ts'
import { type CongressAction, isCongressAction } from '../events/actors.ts'
import { readFigures } from '../events/event.ts'
import { NOBODY } from '../kernel/nil-ids.ts'
import { fieldsOf } from '../kernel/unknown.ts'
import { isAdministrator } from '../rules/corrections.ts'
import { isBoardRole, isCongressRole, RIGHTS_VERSIONS } from '../rules/roles.ts'
import {
  actorsOf,
  proposalWithdrawn,
  type RoleEvent,
  roleGranted,
  roleProposed,
  roleRevoked,
  seatOf,
} from './acts/role-acts.ts'
import { inSentence } from './first-difference.ts'
import { Holders } from './holders.ts'
import { sequenceOf } from './read-event.ts'
import type { CongressState } from './state.ts'
import type { Remark } from './verification.ts'
import { type Violation, violationAt } from './violation.ts'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** A connection that has ended has no address any more. */
const ADDRESSES = [
  /^$/,
  /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|\d{1,2})(?:\.(?!$)|$)){4}$/,
  /^(?=.*:)[0-9a-f:.]{2,45}(?:%[\w.-]{1,40})?$/,
]

interface Actor {
  readonly id: string
  readonly name: string
  readonly role: string
}

const GRANT_ACTS = {
  'role.granted': roleGranted,
  'role.proposed': roleProposed,
  'role.proposal-withdrawn': proposalWithdrawn,
  'role.revoked': roleRevoked,
} as const

const isGrantAct = (kind: string): kind is keyof typeof GRANT_ACTS => Object.hasOwn(GRANT_ACTS, kind)

const NO_REMARKS: readonly Remark[] = []

type Report = (code: Violation['code'], detail: Violation['detail']) => void

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const actorIn = (event: EventDocument): Actor => {
  const { id, name, role } = fieldsOf(fieldsOf(event)['actor'])
  return { id: textOf(id), name: textOf(name), role: textOf(role) }
}

const isAddress = (address: unknown): boolean =>
  address === null || (typeof address === 'string' && ADDRESSES.some((form) => form.test(address)))

/** Whether an actor has the id that its role has. */
const isIdOf = ({ id, role }: Actor): boolean => UUID.test(id) && (id === NOBODY) === (role === 'visitor')

/** Whether the rights of a log are judged, or only pointed out because an earlier version began it. */
export const judgesRights = (event: EventDocument, congress: CongressState | null): boolean => {
  const { action, after } = fieldsOf(event)
  const stated = action === 'congress.created' ? fieldsOf(after)['rightsVersion'] : congress?.facts.rightsVersion
  return RIGHTS_VERSIONS.some((version) => version === stated)
}

/**
 * Replays who may do what in the log of a congress: the form of the actor, the roles that the kind of event allows, who
 * holds them by the grants so far, and the grants themselves. The database asks for the same when it appends an event, so that
 * the order of events is the order of authority.
 */
export class Rights {
  readonly holders = new Holders()
  /** The name under which each account with a role acted last. */
  readonly #names = new Map<string, string>()
  #lastAddress: unknown = null
  /** The name of the actor of the last event before it, if the account acted under another one; null otherwise. */
  renamed: { readonly before: string | number; readonly name: string | number } | null = null

  /**
   * Takes the next event, before the act itself is replayed.
   * @param congress null before it is recorded
   * @returns the rights that the log does not show
   */
  take(event: EventDocument, congress: CongressState | null): Violation[] {
    const { action } = fieldsOf(event)
    this.renamed = null
    const kind = textOf(action)
    if (!isCongressAction(kind)) return []
    const found: Violation[] = []
    const at = sequenceOf(event)
    const report: Report = (code, detail) => void found.push(violationAt(at, code, detail))
    const actor = actorIn(event)
    this.#expectForm(event, actor, report)
    this.#expectRole(kind, actor, congress, report)
    if (kind === 'account.sign-in-changed') this.#takeChange(event, actor)
    if (isGrantAct(kind)) this.#takeGrant(event, kind, congress, report)
    return found
  }

  /** Remarks on the last event: a right that an earlier version did not record to be judged, and another name of an account. */
  remarksOn(event: EventDocument, unshown: readonly Violation[]): readonly Remark[] {
    const { renamed } = this
    if (unshown.length === 0 && !renamed) return NO_REMARKS
    const sequence = sequenceOf(event)
    const detail = { action: inSentence(event.action), role: inSentence(actorIn(event).role) }
    return [
      ...(unshown.length > 0 ? [{ code: 'right-not-shown' as const, sequence, detail }] : []),
      ...(renamed ? [{ code: 'account-renamed' as const, sequence, detail: renamed }] : []),
    ]
  }

  #expectForm(event: EventDocument, actor: Actor, report: Report): void {
    const { requestId, address } = fieldsOf(event)
    this.holders.enter(textOf(requestId))
    if (textOf(requestId).trim() === '') report('actor-malformed', { pointer: '/requestId' })
    if (!isIdOf(actor)) report('actor-malformed', { pointer: '/actor/id' })
    if (address === this.#lastAddress) return
    if (isAddress(address)) this.#lastAddress = address
    else report('actor-malformed', { pointer: '/address' })
  }

  #expectRole(action: CongressAction, actor: Actor, congress: CongressState | null, report: Report): void {
    const { id, role } = actor
    if (!actorsOf(action, congress).includes(role)) {
      report('act-not-of-role', { action, role: inSentence(role) })
      return
    }
    if (isCongressRole(role)) this.#expectHeld(actor, congress, report)
    else if (isAdministrator(role)) {
      const [held] = this.holders.namesOf(id)
      if (held) report('administrator-holds-role', { role: held })
    }
  }

  #expectHeld({ id, name, role }: Actor, congress: CongressState | null, report: Report): void {
    const granted = this.holders.holding(id, role)
    if (!granted) {
      report('role-not-held', { role, account: inSentence(id) })
      return
    }
    if (isBoardRole(role) && seatOf(granted, congress) !== role) {
      report('role-off-board', { role, personId: inSentence(granted.personId) })
    }
    const before = this.#names.get(id)
    if (before === name) return
    this.#names.set(id, name)
    if (before !== undefined) this.renamed = { before: inSentence(before), name: inSentence(name) }
  }

  #takeChange(event: EventDocument, { id: by }: Actor): void {
    const { object, after } = fieldsOf(event)
    const { changes } = fieldsOf(after)
    const lets = Array.isArray(changes) && changes.some((change) => !isHarmlessChange(change))
    this.holders.changeSignIn(textOf(fieldsOf(object)['id']), lets ? by : null)
  }

  #takeGrant(
    event: EventDocument,
    action: keyof typeof GRANT_ACTS,
    congress: CongressState | null,
    report: Report,
  ): void {
    const { after, object } = fieldsOf(event)
    // Figures of another shape are a violation of their own. Proposals and revocations have some of those of a grant.
    const figures = readFigures('role.granted', after)
    if (!congress || !figures.success) return
    const actor = actorIn(event)
    const one: RoleEvent = {
      id: textOf(fieldsOf(object)['id']),
      by: actor.role,
      actorId: actor.id,
      figures: figures.data,
    }
    const rule = GRANT_ACTS[action](one, this.holders, congress)
    if (rule) report('grant-not-allowed', { rule })
  }
}
