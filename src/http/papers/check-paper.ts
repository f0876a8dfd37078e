import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { type KnownPaper, paperWithDigest, paperWithId } from '../../app/papers/check-paper.ts'
import { type Refusal, refuse } from '../../app/refusal.ts'
import { type LineDifference, lineDifferences } from '../../documents/check/line-differences.ts'
import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { query } from '../support/execute.ts'
import type { Services } from '../support/services.ts'

/** Whether a file is a paper of a congress. */
export interface PaperCheck {
  /** `belongs`: byte for byte; `differs`: it names a paper of the congress, but is not the file that was made. */
  readonly verdict: 'belongs' | 'differs' | 'unknown'
  readonly known: KnownPaper | null
  /** The places at which its text differs; null if the texts cannot be compared. */
  readonly differences: readonly LineDifference[] | null
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** A file that somebody holds. */
interface HeldFile {
  readonly bytes: Uint8Array
  /** Whether it was sent as a PDF; only a PDF is read. */
  readonly isPdf: boolean
}

/** Compares a file with the papers of a congress. Only a PDF that is not byte for byte one of them is read. */
export const checkPaper = async (
  request: FastifyRequest,
  services: Services,
  congressId: CongressId,
  { bytes, isPdf }: HeldFile,
): Promise<Result<PaperCheck, Refusal>> => {
  const digest = createHash('sha256').update(bytes).digest('hex')
  const same = await query(request, services, (reads) => paperWithDigest(reads, congressId, digest))
  if (!same.ok) return same
  if (same.value) return ok({ verdict: 'belongs', known: same.value, differences: [] })
  if (!isPdf) return ok({ verdict: 'unknown', known: null, differences: null })
  const read = await services.paperLines.read(bytes)
  if (!read.ok) return refuse('reading-busy')
  const lines = read.value
  if (lines === null) return refuse('paper-not-readable')
  const ids = lines.join('\n').match(UUID) ?? []
  const named = await query(request, services, (reads, reader) => paperWithId(reads, reader, congressId, ids))
  if (!named.ok) return named
  if (!named.value) return ok({ verdict: 'unknown', known: null, differences: null })
  if (named.value.file === null) return ok({ verdict: 'differs', known: named.value, differences: null })
  const made = await services.paperLines.read(named.value.file)
  if (!made.ok) return refuse('reading-busy')
  const differences = made.value && lineDifferences(lines, made.value)
  return ok({ verdict: 'differs', known: named.value, differences })
}
