import type { BundleOpenings, Manifest } from '../audit/bundle.ts'
import { openFigures } from '../audit/committed-figures.ts'
import type { LogCrypto } from '../audit/crypto.ts'
import type { EventDocument } from '../audit/event.ts'
import { committedIn } from '../events/catalogue.ts'
import { checkOpenings } from './content.ts'
import type { DeclaredRound } from './declared-round.ts'
import type { Findings } from './findings.ts'
import { withStandIns } from './left-out.ts'

/** An event in the form that the replay reads. */
export interface OpenedEvent {
  readonly event: EventDocument
  /** Whether stand-ins are in the place of contents that are left out, or that do not fit their commitments. */
  readonly isLeftOut: boolean
}

interface Waiting {
  readonly event: EventDocument
  readonly line: number | null
  readonly then: (opened: OpenedEvent) => void
}

/** Opens the commitments of each event, and reports openings that are missing, false, or in a file that says it has none. */
export class Openings {
  readonly #crypto: LogCrypto
  readonly #findings: Findings
  readonly #isLeftOut: boolean
  /** The event whose openings may follow. */
  #waiting: Waiting | null = null

  constructor(crypto: LogCrypto, findings: Findings, { marks }: Manifest) {
    this.#crypto = crypto
    this.#findings = findings
    this.#isLeftOut = marks === 'left-out'
    if (this.#isLeftOut) findings.remark('marks-left-out')
  }

  /** Takes an event whose openings may follow in the next item. `then` is called with its opened form. */
  wait(event: EventDocument, line: number | null, then: (opened: OpenedEvent) => void): void {
    this.#waiting = { event, line, then }
  }

  /** Takes openings, which follow the event whose commitments they open. */
  take({ sequence, openings }: BundleOpenings, line: number | null): void {
    const waiting = this.#waiting
    if (waiting?.event.sequence !== sequence) {
      this.end()
      this.#findings.add({ sequence, line }, 'openings-misplaced')
      return
    }
    this.#waiting = null
    checkOpenings(this.#findings, openings, { sequence, line })
    waiting.then(this.#open(waiting.event, openings, waiting.line))
  }

  /** No openings follow the last event. */
  end(): void {
    const waiting = this.#waiting
    this.#waiting = null
    waiting?.then(this.#open(waiting.event, null, waiting.line))
  }

  /** The declared rounds as the records of the file have them: without marks they are sums. */
  recorded(rounds: readonly DeclaredRound[]): readonly DeclaredRound[] {
    return this.#isLeftOut ? rounds.map((round) => ({ ...round, ballots: null })) : rounds
  }

  /** @param openings null if there are none beside the event */
  #open(event: EventDocument, openings: readonly unknown[] | null, line: number | null): OpenedEvent {
    const opened = openFigures(this.#crypto, committedIn(event.action), event, openings)
    const spot = { sequence: event.sequence, line }
    if (opened.state === 'faulty') this.#findings.add(spot, opened.fault)
    else if (opened.state === 'left-out' && !this.#isLeftOut) this.#findings.add(spot, 'opening-missing')
    else if (opened.state === 'opened' && this.#isLeftOut) this.#findings.add(spot, 'opening-surplus')
    if (opened.state === 'faulty' || opened.state === 'left-out') return { event: withStandIns(event), isLeftOut: true }
    return { event: opened.state === 'plain' ? event : { ...event, ...opened.figures }, isLeftOut: false }
  }
}
