import { toHex } from '../../kernel/bytes.ts'
import type { Logged } from '../ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { EventReads, GrownLog } from './ports.ts'
import type { SignedLog } from './signing.ts'

type Seen = Pick<Logged, 'log' | 'sequence' | 'leafHash'>

/**
 * The last event of each log that this process has committed, as the database returned it then. So events that are changed
 * between two seals, such as ballots of an entry that is still typed, are found at the next one. Nothing is kept over a restart.
 */
export class SeenEvents {
  readonly #last = new Map<string, Seen>()
  /** Size of each log that was accepted as it is, as of the last look. */
  readonly #accepted = new Map<string, number>()

  /** Takes the events of each committed transaction of this process. */
  readonly committed = (logged: readonly Seen[]): void => {
    for (const event of logged) {
      const last = this.#last.get(event.log)
      if (!last || last.sequence < event.sequence) this.#last.set(event.log, event)
    }
  }

  /**
   * Why a log does not hold the last event that this process has committed; null if it does. An event within the signed
   * ones has been compared with them already.
   */
  objection(log: string, signed: SignedLog, { frontier, leaves }: GrownLog): Refusal | null {
    if ((this.#accepted.get(log) ?? 0) !== signed.accepted) this.#last.delete(log)
    this.#accepted.set(log, signed.accepted)
    const last = this.#last.get(log)
    if (!last || last.sequence <= signed.frontier.size) return null
    const { sequence, leafHash } = last
    if (sequence > frontier.size) return refuse('log-altered', { params: { signed: sequence } }).error
    const leaf = leaves[sequence - signed.frontier.size - 1]
    return leaf && toHex(leaf) === leafHash ? null : refuse('event-altered', { params: { sequence } }).error
  }

  /** Whether the stored log holds the last event that this process has committed. */
  async isHeld(tx: EventReads, log: Parameters<EventReads['auditEvents']>[0]): Promise<boolean> {
    const last = this.#last.get(log)
    if (!last) return true
    const [event] = await tx.auditEvents(log, { limit: 1, after: last.sequence - 1 })
    return event?.sequence === last.sequence && event.leafHash === last.leafHash
  }
}
