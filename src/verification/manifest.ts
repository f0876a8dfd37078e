import { BUNDLE_FORMATS, type Manifest } from '../audit/bundle.ts'
import type { EventDocument } from '../audit/event.ts'
import { type LogKind, logWithId } from '../events/log-ref.ts'
import { fieldsOf } from '../kernel/unknown.ts'
import type { Findings } from './findings.ts'

const ORIGIN = /^kiem-phieu\/([0-9a-f]{16})\/([0-9a-f-]{36})$/

/** The installation named in an origin; null if it names none. */
export const installationNamed = (origin: string): string | null => ORIGIN.exec(origin)?.[1] ?? null

/** Checks of the first line by itself. */
export const checkManifest = (
  findings: Findings,
  { format, marks, origin, log }: Manifest,
  line: number | null,
): void => {
  // Version 1 of the format does not say whether marks are left out, because it has all of them.
  if ((format === BUNDLE_FORMATS[0]) !== (marks === undefined)) {
    findings.add({ sequence: null, line }, 'manifest-differs', { key: 'marks' })
  }
  if (ORIGIN.exec(origin)?.[2] !== log) findings.add({ sequence: null, line }, 'origin-malformed', { origin })
}

const KEYS = ['name', 'organisation', 'term', 'heldOn', 'regulation'] as const

const termOf = (term: unknown): unknown => {
  const { from, to } = fieldsOf(term)
  return from === undefined ? undefined : `${from}–${to}`
}

/**
 * Checks the first line, which is not signed, against the log: the congress as recorded, and as corrected later; no
 * congress for the log of the installation.
 */
export class MeetingCheck {
  readonly #findings: Findings
  readonly #manifest: Manifest
  readonly #kind: LogKind
  #said: Readonly<Record<string, unknown>> | null = null
  #sequence: number | null = null

  constructor(findings: Findings, manifest: Manifest) {
    this.#findings = findings
    this.#manifest = manifest
    this.#kind = logWithId(manifest.log).kind
  }

  take({ action, after, sequence }: EventDocument): void {
    if (action !== 'congress.created' && action !== 'congress.corrected') return
    const { term, ...facts } = fieldsOf(after)
    this.#said = { ...this.#said, ...facts, term: termOf(term) }
    this.#sequence = sequence
  }

  /** Compares at the end of the events. */
  finish(): void {
    const { congress } = this.#manifest
    if (this.#kind === 'installation' && congress !== null) {
      this.#findings.add({ sequence: null, line: 1 }, 'manifest-differs', { key: 'congress' })
    }
    for (const key of KEYS) {
      const said = this.#said?.[key]
      if (said !== undefined && said !== congress?.[key]) {
        this.#findings.add({ sequence: this.#sequence, line: 1 }, 'manifest-differs', { key })
      }
    }
  }
}
