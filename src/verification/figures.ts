import type { EventDocument } from '../audit/event.ts'
import { type AuditAction, has, kindOf } from '../events/catalogue.ts'
import { readFigures, WITHOUT_FIGURES } from '../events/event.ts'
import type { LogKind } from '../events/log-ref.ts'
import { pointerOf } from '../kernel/json-pointer.ts'
import type { Findings, Spot } from './findings.ts'

/** The place of the first problem (RFC 6901); null if the figures have the shape of their kind. */
const problemOf = (action: AuditAction, { after, before }: EventDocument): string | null => {
  const read = {
    after: readFigures(action, after),
    before: (kindOf(action).before ?? WITHOUT_FIGURES).safeParse(before),
  }
  for (const [name, { error }] of Object.entries(read)) {
    if (error) return `/${name}${pointerOf(error.issues[0]?.path.map(String) ?? [])}`.slice(0, 200)
  }
  return null
}

interface Early {
  readonly spot: Spot
  readonly detail: { readonly action: string; readonly pointer: string }
}

/** Enough to show, so that a hostile file takes no memory. */
const EARLY_MAX = 100

/**
 * Checks the shape of the figures of every kind that no count follows from; the replay reads those of all other kinds.
 * Versions before the tree of hashes wrote other figures into the log of the installation. Their events come before the
 * one about the first signing key.
 */
export class FigureCheck {
  readonly #findings: Findings
  /** The findings before the event about the first signing key; null once that event has been there. */
  #early: Early[] | null

  constructor(findings: Findings, kind: LogKind) {
    this.#findings = findings
    this.#early = kind === 'installation' ? [] : null
  }

  take(action: AuditAction, event: EventDocument, spot: Spot): void {
    if (action === 'signing-key.made') this.#endEarly()
    if (has(action, 'counted')) return
    const pointer = problemOf(action, event)
    if (pointer === null) return
    const detail = { action, pointer }
    if (this.#early === null) this.#findings.add(spot, 'figures-malformed', detail)
    else if (this.#early.length < EARLY_MAX) this.#early.push({ spot, detail })
  }

  #endEarly(): void {
    for (const { spot, detail } of this.#early ?? []) this.#findings.remark('figures-older', detail, spot.sequence)
    this.#early = null
  }

  /**
   * At the end of a log without an event about a signing key no version explains them, unless the log is still where an
   * early version has left it. An exported log is not: a version that signs has exported it.
   */
  finish({ isUnsigned }: { readonly isUnsigned: boolean }): void {
    if (isUnsigned) this.#endEarly()
    for (const { spot, detail } of this.#early ?? []) this.#findings.add(spot, 'figures-malformed', detail)
  }
}
