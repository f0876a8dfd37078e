import type { LogCrypto } from '../audit/crypto.ts'
import type { EventDocument } from '../audit/event.ts'
import { type AuditAction, has, isAuditAction, kindOf } from '../events/catalogue.ts'
import { type CountAction, type Figures, readFigures } from '../events/event.ts'
import type { RoundId } from '../kernel/brand.ts'
import { fieldsOf } from '../kernel/unknown.ts'
import { RECORDING_ACTIONS } from '../rules/corrections.ts'
import { isTermBackwards } from '../rules/meeting.ts'
import { mayFollowClosing } from '../rules/undoing.ts'
import { appointmentCancelled, appointmentRecorded, hasReferredSeat } from './acts/appointment-acts.ts'
import { ballotCorrected, ballotRemoved, ballotsEntered } from './acts/ballot-acts.ts'
import { batchCancelled, batchCorrected, batchCreated } from './acts/batch-acts.ts'
import { alternateCalledUp } from './acts/call-up-acts.ts'
import { resultConfirmed } from './acts/confirmation-acts.ts'
import {
  congressCancelled,
  congressCorrected,
  electionCancelled,
  electionCorrected,
  roundCancelled,
} from './acts/correction-acts.ts'
import { entryFinalised, entryHandedOver, entryReopened, papersCounted, sheetEntered } from './acts/entry-acts.ts'
import { resultShown } from './acts/hall-acts.ts'
import { KEEPING_ACTS } from './acts/keeping-acts.ts'
import {
  addsDate,
  boardRecorded,
  congressClosed,
  electionCreated,
  expectInstruments,
  personAdded,
  personCorrected,
  rehearsalEnded,
  rollRecorded,
} from './acts/meeting-acts.ts'
import { opinionCancelled, opinionRecorded } from './acts/opinion-acts.ts'
import { batchResolved } from './acts/resolution-acts.ts'
import { decisionRecorded, resultDeclared } from './acts/result-acts.ts'
import {
  ballotsIssued,
  ballotsReturned,
  listApproved,
  listProposed,
  listRejected,
  roundCreated,
} from './acts/round-acts.ts'
import { ballotRuled } from './acts/ruling-acts.ts'
import { seatRefusalCancelled, seatRefused } from './acts/seat-acts.ts'
import { roundAnnulled, roundReopened } from './acts/undoing-acts.ts'
import type { DeclaredRound } from './declared-round.ts'
import { inSentence } from './first-difference.ts'
import { malformed, readable, sequenceOf } from './read-event.ts'
import { judgesRights, Rights } from './rights.ts'
import { leaveOut, roundChangedBy } from './round-of.ts'
import { type Act, type CongressState, newCongress, Step } from './state.ts'
import type { Remark } from './verification.ts'
import { type Violation, violationAt } from './violation.ts'

type Replayed = Exclude<CountAction, 'congress.created' | 'result.declared'>

const ACTS: { readonly [Action in Replayed]: Act<Action> } = {
  'roll.recorded': rollRecorded,
  'person.added': personAdded,
  'person.corrected': personCorrected,
  'board.recorded': boardRecorded,
  'election.created': electionCreated,
  'election.corrected': electionCorrected,
  'election.cancelled': electionCancelled,
  'round.created': roundCreated,
  'round.cancelled': roundCancelled,
  'list.proposed': listProposed,
  'list.approved': listApproved,
  'list.rejected': listRejected,
  'opinion.recorded': opinionRecorded,
  'opinion.cancelled': opinionCancelled,
  'ballots.issued': ballotsIssued,
  'ballots.returned': ballotsReturned,
  'batch.created': batchCreated,
  'batch.corrected': batchCorrected,
  'batch.cancelled': batchCancelled,
  'ballots.entered': ballotsEntered,
  'ballot.corrected': ballotCorrected,
  'ballot.removed': ballotRemoved,
  'ballot.ruled': ballotRuled,
  'batch.resolved': batchResolved,
  'sheet.entered': sheetEntered,
  'entry.papers-counted': papersCounted,
  'entry.finalised': entryFinalised,
  'entry.reopened': entryReopened,
  'entry.handed-over': entryHandedOver,
  'seat.refused': seatRefused,
  'seat.refusal-cancelled': seatRefusalCancelled,
  'appointment.recorded': appointmentRecorded,
  'appointment.cancelled': appointmentCancelled,
  'result.confirmed': resultConfirmed,
  'decision.recorded': decisionRecorded,
  'result.shown': resultShown,
  'round.reopened': roundReopened,
  'round.annulled': roundAnnulled,
  'alternate.called-up': alternateCalledUp,
  'congress.corrected': congressCorrected,
  'congress.cancelled': congressCancelled,
  'congress.closed': congressClosed,
  'rehearsal.ended': rehearsalEnded,
  ...KEEPING_ACTS,
}

type Judged = Pick<Step, 'found' | 'unshown'>

const NOTHING: Judged = { found: [], unshown: [] }
/** Acts on seats that follow from papers of later days: delegates drop out, and the superior appoints. */
const AFTER_THE_CONGRESS: readonly CountAction[] = [
  'alternate.called-up',
  'appointment.recorded',
  'appointment.cancelled',
]

/**
 * The date that decides who is called up, and the person whom the superior appoints, may be added after the congress. The
 * superior annuls after the report of the result.
 */
const mayFollow = (step: Step, action: CountAction, congress: CongressState): boolean =>
  AFTER_THE_CONGRESS.includes(action) ||
  action === 'rehearsal.ended' ||
  Object.hasOwn(KEEPING_ACTS, action) ||
  (action === 'person.added' && hasReferredSeat(congress)) ||
  (action === 'round.annulled' && mayFollowClosing({ kind: 'annulled', ...(step as Step<'round.annulled'>).after })) ||
  (action === 'person.corrected' && addsDate(step as Step<'person.corrected'>, congress))

/**
 * Replays the counts of one congress from its events alone: entries give the tallies, tallies give the results, and
 * these are compared with the declared ones. It also checks whether each act could happen at that moment, and whether
 * the state before it was as stated. It keeps the ballots until the closing, because a declared round may be reopened.
 * Events may hold anything: none makes it throw.
 */
export class Replay {
  readonly #crypto: LogCrypto
  #congress: CongressState | null = null
  readonly #declared: DeclaredRound[] = []
  readonly #rights = new Rights()
  /** Observations about the last event that are no violations. */
  remarks: readonly Remark[] = []

  constructor(crypto: LogCrypto) {
    this.#crypto = crypto
  }

  /**
   * Takes the next event, in order of sequence, with the contents behind its commitments.
   * @param isLeftOut whether stand-ins are in the place of these contents
   * @returns its violations, located by its sequence
   */
  take(event: EventDocument, isLeftOut = false): readonly Violation[] {
    const { action } = fieldsOf(event)
    const isJudged = judgesRights(event, this.#congress)
    const unshown = this.#rights.take(event, this.#congress)
    const step = this.#takeCounted(event, action, isLeftOut)
    if (this.#congress && !RECORDING_ACTIONS.includes(String(action))) this.#congress.isUntouched = false
    unshown.push(...step.unshown)
    this.remarks = this.#rights.remarksOn(event, isJudged ? [] : unshown)
    if (unshown.length === 0) return step.found
    return isJudged ? [...unshown, ...step.found] : step.found
  }

  #takeCounted(event: EventDocument, action: unknown, isLeftOut: boolean): Judged {
    if (!isAuditAction(action)) return NOTHING
    if (!has(action, 'counted')) return this.#takeUncounted(event, action)
    const envelope = readable.safeParse(event)
    if (!envelope.success) return { found: [malformed(event, action, envelope.error)], unshown: [] }
    const after = readFigures(action, event.after)
    if (!after.success) return { found: [malformed(event, action, after.error)], unshown: [] }
    const step = new Step<CountAction>(event, action, after.data, isLeftOut)
    this.#replay(step, action)
    return step
  }

  /** Nothing follows from such an event, so only its place is judged. */
  #takeUncounted(event: EventDocument, action: AuditAction): Judged {
    const sequence = sequenceOf(event)
    if (!this.#congress) return { found: [violationAt(sequence, 'congress-missing', { action })], unshown: [] }
    return NOTHING
  }

  #replay(step: Step, action: CountAction): void {
    if (!has(action, 'cites')) step.expectCitations([])
    if (kindOf(action).object === 'congress' && step.id !== step.event.log)
      step.report('congress-differs', { id: inSentence(step.id) })
    if (action === 'congress.created') {
      this.#begin(step as Step<'congress.created'>)
      return
    }
    const congress = this.#congress
    if (!congress) {
      step.report('congress-missing', { action })
      return
    }
    if (congress.over || (congress.closed && !mayFollow(step, action, congress))) {
      step.report('act-after-closing', { action })
      return
    }
    if (step.isLeftOut) leaveOut(step, congress)
    if (action === 'result.declared') this.#declare(step as Step<'result.declared'>, congress)
    else (ACTS[action] as Act<CountAction>)(step, congress)
    roundChangedBy(step, action, congress)?.confirmed.splice(0)
    if (action === 'round.reopened') this.#supersede(step.id)
  }

  #begin(step: Step<'congress.created'>): void {
    step.expectBefore(null)
    if (this.#congress) step.report('congress-repeated')
    else
      this.#congress = newCongress(step.id, step.after, {
        holders: this.#rights.holders,
        digestOf: (text) => this.#crypto.sha256OfText(text),
      })
    if (isTermBackwards(step.after.term)) step.report('term-backwards')
    expectInstruments(step, step.after)
  }

  #declare(step: Step<'result.declared'>, congress: CongressState): void {
    const counted = resultDeclared(step, congress, this.#crypto) ?? { facts: null, ballots: null }
    const { rollVersion, result }: Figures<'result.declared'> = step.after
    const { sequence, at } = step.event
    const settled = congress.rounds.get(step.id)?.declared?.settled ?? null
    const declared = { roundId: step.id as RoundId, sequence, declaredAt: at, rollVersion, result, settled }
    this.#declared.push({ ...declared, ...counted, superseded: false })
  }

  #supersede(roundId: string): void {
    const last = this.#declared.findLastIndex((declared) => declared.roundId === roundId)
    const declared = this.#declared[last]
    if (declared) this.#declared[last] = { ...declared, superseded: true }
  }

  /** The state after the last event; null before the congress is recorded. */
  get congress(): CongressState | null {
    return this.#congress
  }

  /** The declared rounds, in the order of their declaration. */
  declared(): readonly DeclaredRound[] {
    return this.#declared
  }
}
