import type { EventDocument } from '../audit/event.ts'
import { readFigures } from '../events/event.ts'
import { fieldsOf } from '../kernel/unknown.ts'
import { isAdministrator } from '../rules/corrections.ts'
import { administrationGranted, administrationRevoked } from './acts/administration-acts.ts'
import { inSentence } from './first-difference.ts'
import { Installation } from './installation.ts'
import { sequenceOf } from './read-event.ts'
import type { Remark } from './verification.ts'
import { type Violation, violationAt } from './violation.ts'

const GRANT_ACTS = { 'role.granted': administrationGranted, 'role.revoked': administrationRevoked } as const

const NOTHING: readonly never[] = []

/** The version of the rules about roles since which administrators are judged. */
const JUDGED_SINCE = 2

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const idOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const instantOf = (value: unknown): number => Date.parse(textOf(value)) || 0

/**
 * Replays who administers the installation: every event in the role of an administrator needs a grant that is in force, and each
 * grant and revocation somebody who may. The database asks for the same when it appends an event, so that the order of events
 * is the order of authority. Logs are judged from the first event that states the version of the rules; before it, what they do
 * not show is a remark. Events may hold anything: none makes it throw.
 */
export class Administration {
  readonly #installation = new Installation()
  #isJudged = false
  /** Observations about the last event that are no violations. */
  remarks: readonly Remark[] = NOTHING

  /**
   * Takes the next event, in order of sequence.
   * @returns its violations, located by its sequence
   */
  take(event: EventDocument): readonly Violation[] {
    const { action, after } = fieldsOf(event)
    const { rightsVersion } = fieldsOf(after)
    this.#isJudged ||= typeof rightsVersion === 'number' && rightsVersion >= JUDGED_SINCE
    const found = this.#judge(event, textOf(action))
    this.remarks = NOTHING
    if (found.length === 0 || this.#isJudged) return found
    const role = inSentence(fieldsOf(fieldsOf(event)['actor'])['role'])
    const detail = { action: inSentence(action), role }
    this.remarks = [{ code: 'right-not-shown', sequence: sequenceOf(event), detail }]
    return NOTHING
  }

  #judge(event: EventDocument, action: string): readonly Violation[] {
    const { actor, object, at, after, requestId } = fieldsOf(event)
    const { id, role } = fieldsOf(actor)
    const by = textOf(role)
    const now = instantOf(at)
    this.#installation.enter(textOf(requestId), now)
    const found: Violation[] = []
    const sequence = sequenceOf(event)
    if (isAdministrator(by) && !this.#installation.holds(textOf(id), by)) {
      found.push(violationAt(sequence, 'role-not-held', { role: by, account: inSentence(id) }))
    }
    if (action !== 'role.granted' && action !== 'role.revoked') {
      this.#follow(action, textOf(fieldsOf(object)['id']), fieldsOf(after))
      return found
    }
    // Figures of another shape are a violation of their own. Revocations have some of those of a grant.
    const figures = readFigures('role.granted', after)
    if (!figures.success) return found
    const one = { id: textOf(fieldsOf(object)['id']), by, actorId: textOf(id), at: now, figures: figures.data }
    const rule = GRANT_ACTS[action](one, this.#installation)
    if (rule && found.length === 0) found.push(violationAt(sequence, 'grant-not-allowed', { rule }))
    return found
  }

  #follow(action: string, id: string, after: Readonly<Record<string, unknown>>): void {
    switch (action) {
      case 'organisation.created':
        this.#installation.addOrganisation(id, idOrNull(after['superiorId']))
        break
      case 'account.created':
        this.#installation.addAccount(id, idOrNull(after['organisationId']))
        break
      case 'account.changed':
        this.#installation.changeAccount(id, after['state'] === 'active')
        break
      case 'setup-link.made':
        this.#installation.addLink({
          expiresAt: instantOf(after['expiresAt']),
          despiteAdministrators: after['despiteAdministrators'] === true,
        })
        break
    }
  }
}
