import { Bug } from '../../kernel/bug.ts'
import { type BoxFinding, boxFindings } from '../../rules/box-findings.ts'
import type { Tally } from '../../rules/types.ts'
import type { RollReads } from '../congresses/ports.ts'
import type { CustodyReads } from '../custody/ports.ts'
import type { RollVersion } from '../model.ts'
import { ballotsMade } from '../papers/ballots-made.ts'
import type { PaperReads } from '../papers/ports.ts'
import type { RoundInPlace } from '../shared/find.ts'

/** The moment of the question: the version of the roll that the round is bound to, and its ballots. */
interface Seen {
  readonly roll: RollVersion
  readonly tally: Pick<Tally, 'valid' | 'invalid'>
  /** A later version of the roll does not matter any more; null while the round is counted. */
  readonly declaredAt: string | null
}

/** Odd properties of the box of a round whose box has been opened. */
export const oddAtBox = async (
  reads: RollReads & CustodyReads & PaperReads,
  place: RoundInPlace,
  { roll, tally, declaredAt }: Seen,
): Promise<readonly BoxFinding[]> => {
  const { congress, round } = place
  const [issue, ballotReturn, versions, made] = await Promise.all([
    reads.issue(round.id),
    reads.ballotReturn(round.id),
    reads.rollVersions(congress.id),
    ballotsMade(reads, place, declaredAt),
  ])
  if (!issue || !ballotReturn) throw new Bug(`round ${round.id} has lost its ballots issued or returned`)
  const hasNewerRoll = versions.some(
    ({ version, recordedAt }) => version > roll.version && (declaredAt === null || recordedAt < declaredAt),
  )
  const { printed, issued } = issue
  const { returned, sealsIntact, tableCount } = ballotReturn
  return boxFindings({
    attending: roll.attending,
    hasNewerRoll,
    printed,
    made,
    issued,
    returned,
    sealsIntact,
    tableCount,
    tally,
  })
}
