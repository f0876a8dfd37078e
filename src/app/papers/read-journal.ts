import { congressLog, logIdOf } from '../../events/log-ref.ts'
import type { BatchId, CongressId, LogId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Contest } from '../../rules/ballot.ts'
import type { EntryContent } from '../../rules/entry-content.ts'
import { DECLARED_STATE, undoneProblem } from '../../rules/round.ts'
import { finalEntryThatCounts } from '../../rules/standing.ts'
import type { Office } from '../../rules/types.ts'
import { type RoundContest, roundContest } from '../batches/contest.ts'
import type { BallotReads, BatchReads } from '../batches/ports.ts'
import { contentsOf } from '../batches/standing.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import { openedEvent } from '../log/opened-event.ts'
import type { AuditEvent, EventReads } from '../log/ports.ts'
import type { Batch } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import type { PersonReads } from '../people/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ResultReads } from '../results/ports.ts'
import type { Undoing } from '../rounds/model.ts'
import type { RoundReads, UndoingReads } from '../rounds/ports.ts'
import { standingOfRound } from '../shared/figures.ts'
import { findRound } from '../shared/find.ts'
import { type PaperBoard, type PaperMeeting, paperBoard, paperMeeting } from './paper-meeting.ts'

type JournalReads = OrganisationReads &
  CongressReads &
  PersonReads &
  BoardReads &
  RoundReads &
  UndoingReads &
  ListReads &
  BatchReads &
  BallotReads &
  ResultReads &
  EventReads

/** An event of a stack, without its hashes and the request. */
type StackEvent = Pick<AuditEvent, 'sequence' | 'at' | 'actor' | 'action' | 'before' | 'after' | 'reason'>

/** Everything that the log says about the entry of the ballots of a round. */
export interface JournalFacts {
  readonly congressId: CongressId
  readonly meeting: PaperMeeting
  readonly office: Office
  readonly round: number
  readonly board: PaperBoard
  readonly contest: Contest
  /** In ballot order, as printed. */
  readonly names: readonly string[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly stacks: readonly (Pick<Batch, 'number' | 'label' | 'size' | 'cancelled'> & {
    readonly events: readonly StackEvent[]
    readonly content: EntryContent | null
  })[]
  readonly reopenings: readonly (Pick<Undoing, 'number' | 'by' | 'paper' | 'reason'> & { readonly at: string })[]
}

/** Events read at a time. */
const PAGE = 500

/** Every event of a stack, in the order of the log. */
const eventsOf = async (reads: EventReads, log: LogId, batchId: BatchId): Promise<readonly StackEvent[]> => {
  const events: StackEvent[] = []
  for (let after: number | null = 0; after !== null; ) {
    const page: AuditEvent[] = await reads.auditEvents(
      log,
      { limit: PAGE, after },
      { objectType: 'ballot-batch', objectId: batchId },
    )
    for (const { sequence, at, actor, action, before, after: figures, reason } of page.map(openedEvent))
      events.push({ sequence, at, actor, action, before, after: figures, reason })
    after = page.length < PAGE ? null : page.at(-1)!.sequence
  }
  return events
}

/** The content of the entry of a stack that counts; null if the stack does not count or was not finished. */
const contentIn = async (reads: JournalReads, contest: RoundContest, batch: Batch): Promise<EntryContent | null> => {
  if (batch.cancelled) return null
  const entries = await reads.entriesOfBatch(batch.id)
  const counted = finalEntryThatCounts(entries)
  if (!counted || counted.manner === null) return null
  const [content = null] = await contentsOf(reads, contest, [counted])
  return content
}

/**
 * The facts of the journal of ballot entry of a round. They are blind until its result is declared, or the congress
 * is closed: refused before. Refused too for a round that the closing has left without a result: a paper is for
 * everybody, and these entries are for the auditor alone.
 */
export const readJournal = async (reads: JournalReads, id: RoundId): Promise<Result<JournalFacts, Refusal>> => {
  const place = await findRound(reads, id)
  if (!place.ok) return place
  const { round, congress } = place.value
  const isOpen = round.state === DECLARED_STATE || (await reads.closing(congress.id)) !== undefined
  if (!isOpen) return refuse(undoneProblem(round) ?? 'result-not-declared')
  if ((await standingOfRound(reads, congress.id, round)) === 'left') return refuse('figures-for-auditor')
  const [names, people, batches, undoings] = await Promise.all([
    reads.ballotCandidates(id),
    reads.people(congress.id),
    reads.batches(id),
    reads.undoings(id),
  ])
  const contest = roundContest(congress, round, names)
  const log = logIdOf(congressLog(congress.id))
  const stacks: JournalFacts['stacks'][number][] = []
  for (const batch of batches) {
    const { number, label, size, cancelled } = batch
    const events = await eventsOf(reads, log, batch.id)
    stacks.push({ number, label, size, cancelled, events, content: await contentIn(reads, contest, batch) })
  }
  const { candidates, seats, allDisagree } = contest
  return ok({
    congressId: congress.id,
    meeting: await paperMeeting(reads, congress),
    office: round.office,
    round: round.recordNumber,
    board: await paperBoard(reads, congress, (await reads.result(id))?.declaredAt ?? null),
    contest: { candidates, seats, allDisagree },
    names: names.map(({ nameOnPaper }) => nameOnPaper),
    people: people.map(({ id: personId, fullName }) => ({ id: personId, name: fullName })),
    stacks,
    reopenings: undoings
      .filter(({ kind }) => kind === 'reopened')
      .map(({ number, by, paper, reason, recordedAt }) => ({ number, by, paper, reason, at: recordedAt })),
  })
}
