import { ok, type Result } from '../../kernel/result.ts'
import { agreementReached, outsideNameNeedsAgreement } from '../../rules/list.ts'
import { citation } from '../../rules/regulations/regulations.ts'
import type { Office } from '../../rules/types.ts'
import type { MeetingReads } from '../congresses/ports.ts'
import type { ListInput, Person } from '../model.ts'
import { type FieldProblem, type Refusal, refuse } from '../refusal.ts'
import type { RefusalCode } from '../refusal-codes.ts'
import type { ResultReads } from '../results/ports.ts'
import type { RoundReads } from '../rounds/ports.ts'
import type { RoundInPlace } from '../shared/find.ts'
import { namesAllowed } from './names-allowed.ts'
import type { ListReads } from './ports.ts'

/**
 * Whether everyone named may stand in this round. Answers with the people by id, or with every name that may not
 * stand and why.
 */
export const checkNames = async (
  tx: MeetingReads & RoundReads & ListReads & ResultReads,
  place: RoundInPlace,
  input: ListInput,
): Promise<Result<ReadonlyMap<string, Person>, Refusal>> => {
  const { congress, election, round } = place
  const people = new Map<string, Person>((await tx.people(congress.id)).map((person) => [person.id, person]))
  const board = new Set<string>((await tx.board(congress.id))?.members.map(({ personId }) => personId))
  const allowed = await namesAllowed(tx, round)
  const eligible = election.eligibleFrom ? new Set<string>(await tx.electedIn(election.eligibleFrom)) : null
  const taken = await electedElsewhere(tx, place)
  const errors: FieldProblem[] = []
  const seen = new Set<string>()
  for (const [index, candidate] of input.candidates.entries()) {
    const person = people.get(candidate.personId)
    const checks: readonly [boolean, RefusalCode][] = [
      [!person, 'person-of-another-congress'],
      [seen.has(candidate.personId), 'name-repeated'],
      [person?.membership !== 'official', 'candidate-not-official'],
      [board.has(candidate.personId), 'candidate-on-board'],
      [eligible !== null && !eligible.has(candidate.personId), 'candidate-not-eligible'],
      [taken.elected.has(candidate.personId), 'candidate-already-elected'],
      [taken.standing.has(candidate.personId), 'candidate-on-other-list'],
      [allowed !== null && !allowed.has(candidate.personId), 'candidate-outside-round'],
      ...agreementChecks(place, candidate),
    ]
    const failed = checks.find(([wrong]) => wrong)
    if (failed) {
      const params = person ? { name: person.fullName } : {}
      errors.push({ pointer: `/candidates/${index}/personId`, code: failed[1], params })
    }
    seen.add(candidate.personId)
  }
  for (const [index, { personId }] of input.withdrawals.entries()) {
    const repeated = input.withdrawals.findIndex((other) => other.personId === personId) < index
    if (!seen.has(personId) || repeated) {
      errors.push({
        pointer: `/withdrawals/${index}/personId`,
        code: repeated ? 'name-repeated' : 'withdrawal-not-on-list',
      })
    }
  }
  const [first] = errors
  if (!first) return ok(people)
  return refuse(first.code, { errors, ...(first.params ? { params: first.params } : {}), ...cite(first.code, place) })
}

/** qd190-2024:d14.k3: an outside name is put to the meeting only if more than 30 % of those attending agree. */
const agreementChecks = (
  { congress }: RoundInPlace,
  { origin, agreement }: ListInput['candidates'][number],
): readonly [boolean, RefusalCode][] => {
  if (origin === 'convening-committee' || !outsideNameNeedsAgreement(congress.regulation)) return []
  return [
    [agreement === null, 'agreement-missing'],
    [agreement !== null && !agreementReached(agreement.inFavour, agreement.attending), 'agreement-not-reached'],
  ]
}

/** Offices that one person cannot hold together; whoever is elected to one does not stand for the other. */
const PAIRS: readonly (readonly Office[])[] = [
  ['secretary', 'deputy-secretary'],
  ['inspection-chair', 'inspection-deputy-chair'],
]

interface Elsewhere {
  readonly elected: ReadonlySet<string>
  /** On a list of the other office that is approved and not declared yet: both votes could elect them. */
  readonly standing: ReadonlySet<string>
}

/** Nobody can be elected twice to one office, nor to both offices of a pair. */
const electedElsewhere = async (
  tx: RoundReads & ListReads & ResultReads,
  { congress, election }: RoundInPlace,
): Promise<Elsewhere> => {
  const elected = new Set<string>()
  const standing = new Set<string>()
  for (const other of await tx.elections(congress.id)) {
    const paired =
      other.office !== election.office &&
      PAIRS.some((pair) => pair.includes(election.office) && pair.includes(other.office))
    if (other.id !== election.id && !paired) continue
    for (const id of await tx.electedIn(other.id)) elected.add(id)
    if (other.id === election.id) continue
    for (const round of await tx.rounds(other.id)) {
      if (round.state === 'declared') continue
      for (const { personId } of await tx.ballotCandidates(round.id)) standing.add(personId)
    }
  }
  return { elected, standing }
}

const cite = (code: RefusalCode, { congress }: RoundInPlace): { citations?: readonly string[] } => {
  if (code === 'candidate-on-board') return { citations: [citation(congress.regulation, 'board')] }
  if (code === 'agreement-missing' || code === 'agreement-not-reached') {
    return { citations: [citation(congress.regulation, 'outside-name')] }
  }
  return {}
}
