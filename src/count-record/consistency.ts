import { isCount } from '../kernel/integers.ts'
import type { Path } from '../kernel/json-pointer.ts'
import { ballotForm } from '../rules/ballot.ts'
import { exclusionsAt } from '../rules/roll.ts'
import type { BallotForm } from '../rules/types.ts'
import { notACount, problem, quoted, type RecordProblem } from './problem.ts'
import { type CountedBallot, type CountRecord, RECORD_FORMATS, type TallyRecord, versionOf } from './schema.ts'

type Found = RecordProblem | undefined

/** The first problem in a series of checks; the checks after it are not run. */
const firstOf = <T>(items: Iterable<T>, check: (item: T) => Found): Found => {
  for (const item of items) {
    const found = check(item)
    if (found !== undefined) return found
  }
  return undefined
}

const checkExclusions = (record: CountRecord): Found => {
  const { meeting, roll } = record
  const own: readonly string[] = exclusionsAt(meeting, versionOf(record))
  return firstOf(Object.keys(roll.exclusions ?? {}), (key) =>
    own.includes(key)
      ? undefined
      : problem(['roll', 'exclusions', key], 'exclusion-of-other-meeting', { reason: quoted(key), meeting }),
  )
}

const checkRound = ({ round, candidates, seats }: CountRecord): Found => {
  if ((round.kind === 'first') !== (round.number === 1)) return problem(['round', 'number'], 'round-number')
  return round.kind === 'tie-revote' && candidates.length <= seats
    ? problem(['candidates'], 'tie-revote-without-surplus')
    : undefined
}

const checkAlternates = (record: CountRecord): Found => {
  if (record.format === RECORD_FORMATS[1] || record.alternates === undefined) return undefined
  if (record.office !== 'delegates') return problem(['alternates'], 'alternates-of-other-office')
  // The ranking of the round that tied decides, which is not in this file.
  return record.round.kind === 'tie-revote' ? problem(['alternates'], 'alternates-in-tie-revote') : undefined
}

const checkCandidates = ({ candidates }: CountRecord): Found => {
  const seen = new Set<string>()
  return firstOf(candidates.entries(), ([index, { id }]) => {
    if (seen.has(id)) return problem(['candidates', index, 'id'], 'duplicate-id', { id: quoted(id) })
    seen.add(id)
    return undefined
  })
}

const checkIds = (path: Path, ids: readonly string[], known: ReadonlySet<string>): Found => {
  const seen = new Set<string>()
  return firstOf(ids.entries(), ([index, id]) => {
    if (!known.has(id)) return problem([...path, index], 'unknown-id', { id: quoted(id) })
    if (seen.has(id)) return problem([...path, index], 'duplicate-id', { id: quoted(id) })
    seen.add(id)
    return undefined
  })
}

const MARKS: Record<BallotForm, readonly ('struck' | 'agree' | 'disagree')[]> = {
  'strike-out': ['struck'],
  'agree-disagree': ['agree', 'disagree'],
}

const checkBallot = (path: Path, ballot: CountedBallot, form: BallotForm, known: ReadonlySet<string>): Found => {
  const other = MARKS[form === 'strike-out' ? 'agree-disagree' : 'strike-out']
  const foreign = other.find((key) => ballot[key] !== undefined)
  if (foreign !== undefined) {
    const both = MARKS[form].some((key) => ballot[key] !== undefined)
    return both
      ? problem(path, 'two-kinds-of-ballot')
      : problem([...path, foreign], 'other-form', { form, key: foreign })
  }
  return firstOf(MARKS[form], (key) => {
    const ids = ballot[key]
    return ids === undefined ? problem([...path, key], 'missing') : checkIds([...path, key], ids, known)
  })
}

/** One sum for each candidate and for no other id. */
const checkSums = (path: Path, sums: Readonly<Record<string, number>>, known: ReadonlySet<string>): Found =>
  firstOf(Object.entries(sums), ([id, value]) => {
    if (!known.has(id)) return problem([...path, id], 'unknown-id', { id: quoted(id) })
    // The schema does not check the value of a key named __proto__, so each sum is checked again.
    return isCount(value) ? undefined : notACount([...path, id], value)
  }) ??
  firstOf(known, (id) =>
    Object.hasOwn(sums, id) ? undefined : problem([...path, id], 'candidate-missing', { id: quoted(id) }),
  )

const checkTally = (path: Path, tally: TallyRecord, form: BallotForm, known: ReadonlySet<string>): Found => {
  const votes = checkSums([...path, 'votes'], tally.votes, known)
  if (votes !== undefined) return votes
  const disagree = [...path, 'disagree']
  if (form === 'strike-out') {
    return tally.disagree === undefined ? undefined : problem(disagree, 'other-form', { form, key: 'disagree' })
  }
  return tally.disagree === undefined ? problem(disagree, 'missing') : checkSums(disagree, tally.disagree, known)
}

const checkBallots = ({ ballots, candidates, seats }: CountRecord): Found => {
  const { counted, tally } = ballots
  if ((counted === undefined) === (tally === undefined)) return problem(['ballots'], 'counted-or-tally')
  const known = new Set(candidates.map(({ id }) => id))
  const form = ballotForm(candidates.length, seats)
  if (tally !== undefined) return checkTally(['ballots', 'tally'], tally, form, known)
  return firstOf((counted ?? []).entries(), ([index, ballot]) =>
    checkBallot(['ballots', 'counted', index], ballot, form, known),
  )
}

/** The first contradiction between keys of a record whose shape is valid, or undefined. */
export const findInconsistency = (record: CountRecord): RecordProblem | undefined =>
  firstOf([checkExclusions, checkRound, checkAlternates, checkCandidates, checkBallots], (check) => check(record))
