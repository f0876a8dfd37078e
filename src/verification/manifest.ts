import type { Manifest } from '../audit/bundle.ts'
import type { EventDocument } from '../audit/event.ts'
import { fieldsOf } from '../kernel/unknown.ts'
import type { Findings } from './findings.ts'

const ORIGIN = /^kiem-phieu\/([0-9a-f]{16})\/([0-9a-f-]{36})$/

/** The installation named in an origin; null if it names none. */
export const installationNamed = (origin: string): string | null => ORIGIN.exec(origin)?.[1] ?? null

/** Checks of the first line by itself. */
export const checkManifest = (findings: Findings, { origin, log }: Manifest, line: number | null): void => {
  if (ORIGIN.exec(origin)?.[2] !== log) findings.add({ sequence: null, line }, 'origin-malformed', { origin })
}

const KEYS = ['name', 'organisation', 'term', 'heldOn', 'regulation'] as const

const termOf = (term: unknown): unknown => {
  const { from, to } = fieldsOf(term)
  return from === undefined ? undefined : `${from}–${to}`
}

/** The first line is not signed; the name of the congress is in the log. */
export const checkCongress = (
  findings: Findings,
  { congress }: Manifest,
  { action, after, sequence }: EventDocument,
): void => {
  if (action !== 'congress.created') return
  const created = fieldsOf(after)
  const said: Readonly<Record<string, unknown>> = { ...created, term: termOf(created.term) }
  for (const key of KEYS) {
    if (said[key] !== undefined && said[key] !== congress?.[key]) {
      findings.add({ sequence, line: 1 }, 'manifest-differs', { key })
    }
  }
}
