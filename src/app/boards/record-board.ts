import { congressLog } from '../../events/log-ref.ts'
import type { CongressId, PersonId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type BoardPaper, type BoardSource, boardProblems } from '../../rules/board.ts'
import { standingOn } from '../../rules/list.ts'
import { STANDING_STATES } from '../../rules/round.ts'
import { needPerson } from '../access/person-needed.ts'
import type { Context } from '../actor.ts'
import { unfinishedRounds } from '../congresses/end-count.ts'
import type { LocksCongress, RollReads } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { CandidateList, Congress, CountingBoard, HandVote, Person, Round } from '../model.ts'
import type { PersonReads } from '../people/ports.ts'
import { type FieldProblem, type Refusal, refuse, refuseAll } from '../refusal.ts'
import type { RoleWrites } from '../roles/ports.ts'
import { revokeOffBoard } from '../roles/revoke-off-board.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { lockCongress } from '../shared/find.ts'
import { handsFit } from '../shared/hands.ts'
import { newVersion, type Precondition, versionChange } from '../shared/precondition.ts'
import type { BoardWrites } from './ports.ts'

export interface BoardInput {
  readonly members: readonly { readonly personId: PersonId; readonly head: boolean }[]
  readonly source: BoardSource
  readonly vote: HandVote | null
  /** The paper of the superior as far as it is stated; null if there is none. */
  readonly paper: Partial<BoardPaper> | null
  readonly reason: string | null
}

/**
 * Records the counting board that the congress elected, or the working group that the superior sent to count. Refuses
 * candidates, people who are not official members, a board without exactly one head (244 d7, 190 d8), and a working
 * group without its complete paper. Board roles that no longer match the new board are revoked in the same transaction.
 */
export const recordBoard = async (
  tx: LocksCongress & RollReads & PersonReads & BoardWrites & ListReads & RoundReads & RoleWrites & AppendsEvents,
  context: Context,
  congressId: CongressId,
  input: BoardInput,
  precondition: Precondition,
): Promise<Result<CountingBoard, Refusal>> => {
  const person = needPerson(context)
  if (!person.ok) return person
  const congress = await lockCongress(tx, congressId)
  if (!congress.ok) return congress
  const before = await tx.board(congressId)
  // The secretary records what the meeting voted; taking the count out of the hands of a board that counts is the act of the
  // presidium itself. The head is not asked, because a head who falls ill must not end the evening.
  const isCounting = before !== undefined && (await unfinishedRounds(tx, congressId)).length > 0
  if (isCounting && context.actor.role !== 'presidium') return refuse('board-while-counting')
  const version = newVersion(context, before, precondition, input.reason)
  if (!version.ok) return version
  if (input.vote) {
    const hands = handsFit(input.vote, (await tx.roll(congressId))?.attending ?? null)
    if (!hands.ok) return hands
  }
  const composed = await checkBoard(tx, congress.value, input)
  if (!composed.ok) return composed
  const board: CountingBoard = {
    members: input.members,
    source: input.source,
    vote: input.vote,
    paper: composed.value,
    ...version.value,
  }
  await tx.insertBoard(congressId, board)
  await tx.appendAudit(context, {
    log: congressLog(congressId),
    action: 'board.recorded',
    objectId: congressId,
    ...versionChange(figures, before, board),
  })
  await revokeOffBoard(tx, context, congressId, board)
  return ok(board)
}

const figures = ({ version, members, source, vote, paper }: CountingBoard) => ({
  version,
  members,
  source,
  vote,
  paper,
})

/** @returns the complete paper of a working group, or null for a board of the meeting */
const checkBoard = async (
  tx: PersonReads & ListReads & RoundReads,
  { id: congressId, regulation, implementing, heldOn }: Congress,
  input: BoardInput,
): Promise<Result<BoardPaper | null, Refusal>> => {
  const people = new Map<string, Person>((await tx.people(congressId)).map((person) => [person.id, person]))
  const pointer = (id: string): string =>
    `/members/${input.members.findLastIndex(({ personId }) => personId === id)}/personId`
  const strangers: FieldProblem[] = input.members
    .filter(({ personId }) => !people.has(personId))
    .map(({ personId }) => ({ pointer: pointer(personId), code: 'person-of-another-congress' }))
  if (strangers.length > 0) return refuse('person-of-another-congress', { errors: strangers })
  const lists = await tx.listsOfCongress(congressId, STANDING_STATES)
  const problems = boardProblems({
    members: input.members.map(({ personId, head }) => ({
      personId,
      head,
      official: people.get(personId)?.membership === 'official',
      workingGroup: people.get(personId)?.workingGroup ?? false,
    })),
    listedPersonIds: new Set(lists.flatMap(standingOn)),
    source: input.source,
    hasVote: input.vote !== null,
    paper: input.paper,
    regulation,
    implementing,
    heldOn,
  })
  const [first] = problems
  if (!first) return ok(input.paper && { number: '', date: '', issuer: '', ...input.paper })
  const errors = await Promise.all(
    problems.map(async ({ code, personId, field = 'members' }): Promise<FieldProblem> => {
      if (personId === undefined) return { code, pointer: `/${field}` }
      const name = people.get(personId)?.fullName ?? ''
      const round = await roundOf(tx, lists, code === 'board-member-on-list' ? personId : null)
      return {
        code,
        pointer: pointer(personId),
        params: round ? { name, number: round.number, office: round.office } : { name },
      }
    }),
  )
  return refuseAll(errors[0]!, errors, {
    citations: [...new Set(problems.flatMap(({ citation }) => (citation ? [citation] : [])))],
  })
}

/** The round whose list names the person; undefined without a person, or if no list names one. */
const roundOf = async (
  tx: RoundReads,
  lists: readonly CandidateList[],
  personId: string | null,
): Promise<Round | undefined> => {
  const list = lists.find((one) => standingOn(one).some((id: string) => id === personId))
  return list && tx.round(list.roundId)
}
