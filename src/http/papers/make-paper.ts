import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { newestRoot } from '../../app/log/newest-root.ts'
import { NOTHING_TO_DO } from '../../app/nothing-to-do.ts'
import {
  keepPaper,
  logSizeOf,
  type NextPaper,
  nextPaper,
  type PrintedPaper,
  type Shown,
} from '../../app/papers/keep-paper.ts'
import { findPaper } from '../../app/papers/read-papers.ts'
import type { Reads } from '../../app/ports.ts'
import type { Refusal } from '../../app/refusal.ts'
import { findCongress } from '../../app/shared/find.ts'
import type { Slip } from '../../documents/view/paper.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { PaperFormat } from '../../rules/papers.ts'
import { query, writeIfNeeded } from '../support/execute.ts'
import { sendRefusal } from '../support/name-stack.ts'
import type { Services } from '../support/services.ts'
import { printPaper } from './print-paper.ts'
import type { Showing } from './showing.ts'

/** Computes everything that a paper shows; called again where the paper is stored if the log has grown meanwhile. */
export type Show = (reads: Reads) => Promise<Result<Showing, Refusal>>

/**
 * The digest covers an own template of the organisation, so that another template gives another version.
 * @param content the content as JSON
 */
const shownAs = ({ press }: Services, showing: Showing, content: string): Shown => {
  const { place, date, recordDigest, ballotsPrinted, geometry } = showing
  const own = press.own(showing.content.layout === 'text' ? 'office' : showing.content.template)
  const beside = JSON.stringify([date, recordDigest, ballotsPrinted, geometry, own])
  const everything = `[${content},${beside.slice(1)}`
  return { place, factsDigest: createHash('sha256').update(everything).digest('hex') }
}

export const shownBy = (services: Services, showing: Showing): Shown =>
  shownAs(services, showing, JSON.stringify(showing.content))

interface Planned {
  readonly showing: Showing
  /** The content as JSON: its text is hashed and printed. */
  readonly content: string
  readonly shown: Shown
  readonly next: NextPaper
  readonly checkpoint: Slip['checkpoint']
  readonly logSize: number
  /** Read here, for papers of every kind. */
  readonly rehearsal: boolean
}

const planPaper = async (
  services: Services,
  reads: Reads,
  show: Show,
  format: PaperFormat,
): Promise<Result<Planned, Refusal>> => {
  const showing = await show(reads)
  if (!showing.ok) return showing
  const content = JSON.stringify(showing.value.content)
  const shown = shownAs(services, showing.value, content)
  const congress = await findCongress(reads, shown.place.congressId)
  if (!congress.ok) return congress
  const { id: congressId, rehearsal } = congress.value
  const next = await nextPaper(reads, shown, format)
  return ok({
    showing: showing.value,
    content,
    shown,
    next,
    checkpoint: await newestRoot(reads, congressId),
    logSize: await logSizeOf(reads, congressId),
    rehearsal,
  })
}

/** Prints the paper as planned, outside any transaction. */
const printPlanned = async (
  { press }: Services,
  { showing, content, shown, next, checkpoint, logSize, rehearsal }: Planned,
  format: PaperFormat,
): Promise<Result<PrintedPaper, Refusal>> => {
  const { recordDigest, ballotsPrinted, geometry, head } = showing
  const { id, version, replaces } = next
  const later = replaces === null ? null : { version, replaces }
  const slip = { paperId: id, later, digest: recordDigest ?? shown.factsDigest, checkpoint }
  const printed = await printPaper(press, showing, content, { format, slip, rehearsal })
  if (!printed.ok) return printed
  const { file, digest, pages, isTied } = printed.value
  return ok({
    shown,
    logSize,
    next,
    format,
    file,
    digest,
    pages,
    slipDigest: isTied ? slip.digest : null,
    checkpointSize: isTied ? (checkpoint?.size ?? null) : null,
    ballotsPrinted,
    geometry,
    head,
  })
}

/**
 * Makes a paper: reads the facts, prints, and stores the file in a transaction that reads them again if the log has grown.
 * The same facts give the file that is stored already.
 */
export const makePaper = async (
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  { show, format }: { readonly show: Show; readonly format: PaperFormat },
): Promise<FastifyReply> => {
  const planned = await query(request, services, (reads) => planPaper(services, reads, show, format))
  if (!planned.ok) return sendRefusal(request, reply, services, planned.error)
  const { made, id } = planned.value.next
  const printed = made ? null : await printPlanned(services, planned.value, format)
  if (printed && !printed.ok) return sendRefusal(request, reply, services, printed.error)
  return writeIfNeeded(request, reply, services, {
    useCase: (tx, context) =>
      printed
        ? keepPaper(tx, context, printed.value, async () => {
            const again = await show(tx)
            return again.ok ? ok(shownBy(services, again.value)) : again
          })
        : Promise.resolve(NOTHING_TO_DO),
    unchanged: (reads) => findPaper(reads, id),
    status: 201,
    toBody: (paper) => paper,
    headers: (paper) => ({ location: `/v1/papers/${paper.id}` }),
  })
}
