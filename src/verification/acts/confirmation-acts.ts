import type { LogCrypto } from '../../audit/crypto.ts'
import { type DeclaredFacts, resultDigest } from '../../audit/result-digest.ts'
import type { SettledAlternates } from '../../rules/alternates.ts'
import type { Declaration } from '../../rules/declaration.ts'
import { needsSignOff } from '../../rules/procedure.ts'
import { countingProblem } from '../../rules/round.ts'
import {
  type ConfirmationProblem,
  confirmationProblem,
  confirmedIn,
  needsOutsider,
  type SignOff,
} from '../../rules/sign-off.ts'
import { needsTwoPeople } from '../../rules/two-people.ts'
import type { CountResult } from '../../rules/types.ts'
import { canonicalOf } from '../canonical-line.ts'
import { firstDifference, inSentence } from '../first-difference.ts'
import { type Act, type CongressState, procedureOf, type ReplayedRound, type Step } from '../state.ts'

/** Rules that a confirmation in a log breaks. */
export type ConfirmationRule =
  | ConfirmationProblem
  | 'confirmation-not-needed'
  | 'confirmation-part'
  | 'confirmation-repeated'

/** Takes up a confirmation. Later acts on the ballots void it, so that it may come too early without any effect. */
export const resultConfirmed: Act<'result.confirmed'> = (step, congress) => {
  const round = congress.rounds.get(step.id)
  if (!round) return step.unknown('round', step.id)
  step.expectBefore(null)
  if (!step.undeclared(round)) return
  if (countingProblem(round.state)) return step.outOfOrder(round.state)
  const { personId, digest, tookPart } = step.after
  const rule = (code: ConfirmationRule): void => step.report('confirmation-not-allowed', { rule: code })
  if (!needsSignOff(procedureOf(congress))) return rule('confirmation-not-needed')
  const accountId = step.event.actor.id
  if (congress.holders.holding(accountId, 'board-member')?.personId !== personId) {
    step.reportRight('confirmation-of-another', { personId })
  }
  const given = round.confirmed.filter((one) => one.digest === digest)
  const problem = confirmationProblem(congress.board?.members ?? [], given, { personId, accountId })
  if (problem) rule(problem)
  if (tookPart !== round.hands.has(accountId)) rule('confirmation-part')
  if (given.some((one) => one.personId === personId && one.accountId === accountId)) rule('confirmation-repeated')
  round.confirmed.push({ personId, digest, tookPart, accountId })
}

/** A result as it was counted again, and how its declaration moves the round; `ready` is null if it could not be declared. */
export interface CountedAgain {
  readonly result: CountResult
  readonly settled: SettledAlternates | null
  readonly ready: Declaration | null
}

/** Checks that enough members of the board had confirmed exactly the result that follows, and that the event names them. */
export const expectSignOff = (
  step: Step<'result.declared'>,
  congress: CongressState,
  round: ReplayedRound,
  counted: CountedAgain,
  crypto: LogCrypto,
): void => {
  const expected = needsSignOff(procedureOf(congress)) ? signOffIn(step, congress, round, counted, crypto) : null
  const difference = firstDifference(expected, step.after.signOff ?? null)
  if (!difference) return
  step.report('result-does-not-follow', {
    pointer: `/signOff${difference.pointer}`,
    expected: inSentence(difference.expected),
    found: inSentence(difference.found),
  })
}

/** The digest that a board confirms; empty, and so confirmed by nobody, if the facts have no canonical text. */
const digestOf = (crypto: LogCrypto, facts: DeclaredFacts): string =>
  canonicalOf(facts, '') === null ? '' : resultDigest(crypto, facts)

const signOffIn = (
  step: Step<'result.declared'>,
  { board, holders, facts }: CongressState,
  { confirmed, hands }: ReplayedRound,
  { result, settled, ready }: CountedAgain,
  crypto: LogCrypto,
): SignOff => {
  const { version = 1, rollVersion, signOff } = step.after
  const stamp = signOff?.stamp ?? ''
  const digest = digestOf(crypto, { roundId: step.id, version, rollVersion, stamp, result, settled })
  const members = board?.members ?? []
  const same = confirmed.filter((confirmation) => confirmation.digest === digest)
  const parts = new Map(same.map(({ personId, tookPart }) => [personId, tookPart]))
  const waived = ready?.entries === 'round-ended'
  const headAccount = step.event.actor.id
  const { by, others, needed, missing } = confirmedIn<string>(members, same, { headAccount, waived })
  if (missing > 0) step.report('confirmations-missing', { confirmed: by.length, needed })
  const outsiders = holders
    .onBoard()
    .filter(({ accountId }) => accountId !== headAccount && !hands.has(accountId)).length
  // Earlier versions let a head declare whose only confirmations were those of other typists.
  const judged = needsTwoPeople(facts.rightsVersion) && needed > 0
  if (
    judged &&
    needsOutsider(
      hands.has(headAccount),
      by.map((id) => parts.get(id) ?? false),
      outsiders,
    )
  ) {
    step.report('confirmation-from-outside-missing', { outsiders })
  }
  const heads = members.filter(({ head }) => head).map(({ personId }) => personId)
  const headTookPart = hands.has(headAccount)
  return {
    digest,
    stamp,
    others,
    needed,
    confirmedBy: [
      ...heads.map((personId) => ({ personId, head: true, tookPart: headTookPart })),
      ...by.map((personId) => ({ personId, head: false, tookPart: parts.get(personId) ?? false })),
    ],
  }
}
