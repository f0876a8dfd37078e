import type { CongressId, ElectionId, PersonId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Notice } from '../../rules/notices.ts'
import type { AccountWrites } from '../accounts/ports.ts'
import type { Context } from '../actor.ts'
import type { BoardWrites } from '../boards/ports.ts'
import { noticedBoard } from '../boards/read-board.ts'
import { type BoardInput, recordBoard } from '../boards/record-board.ts'
import type { LocksCongress, RollWrites } from '../congresses/ports.ts'
import { rollInPlace } from '../congresses/read-roll.ts'
import { recordRoll } from '../congresses/record-roll.ts'
import { createElection } from '../elections/create-election.ts'
import { noticedElection } from '../elections/read-elections.ts'
import type { CandidacyReads } from '../lists/check-names.ts'
import type { ListWrites } from '../lists/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import { addPeople } from '../people/add-people.ts'
import type { PersonInput } from '../people/add-person.ts'
import type { PersonWrites } from '../people/ports.ts'
import { type Refusal, refuse, refuseAll } from '../refusal.ts'
import { grantRole } from '../roles/grant-role.ts'
import type { RoleWrites } from '../roles/ports.ts'
import type { RoundWrites } from '../rounds/ports.ts'
import { within } from '../shared/within.ts'
import type { Plan, PlanNotice, PlannedBoard, PlannedElection, PlannedPerson, RecordedPlan, Ref } from './model.ts'
import { openListedRound } from './open-listed-round.ts'
import { refProblems } from './ref-problems.ts'

type PlanTx = OrganisationReads &
  LocksCongress &
  RollWrites &
  PersonWrites &
  BoardWrites &
  RoundWrites &
  ListWrites &
  CandidacyReads &
  AccountWrites &
  RoleWrites &
  AppendsEvents

/** A refused part of the plan: a person has a ref there instead of an id. */
const inPlan = <T>(prefix: string, result: Result<T, Refusal>): Result<T, Refusal> => {
  const placed = within(prefix, result)
  if (placed.ok) return placed
  const errors = placed.error.errors?.map((error) => ({
    ...error,
    pointer: error.pointer.replace(/\/personId$/, '/person'),
  }))
  return refuse(placed.error.code, { ...placed.error, ...(errors ? { errors } : {}) })
}

const withoutRef = ({ ref: _, ...person }: PlannedPerson): PersonInput => person

/** Nothing of the kind is recorded yet. */
const FIRST = { seen: null } as const

/** The parts of a plan with their ids, as they are recorded one after the other. */
class Recording {
  readonly people = new Map<Ref, PersonId>()
  readonly elections = new Map<Ref, ElectionId>()
  readonly notices: PlanNotice[] = []
  readonly #tx: PlanTx
  readonly #context: Context
  readonly #congressId: CongressId

  constructor(tx: PlanTx, context: Context, congressId: CongressId) {
    this.#tx = tx
    this.#context = context
    this.#congressId = congressId
  }

  /** The id of a person of the plan. Its refs were checked before. */
  readonly #personId = (ref: Ref): PersonId => this.people.get(ref)!

  #notice(pointer: string, notices: readonly Notice[]): void {
    this.notices.push(...notices.map((notice) => ({ pointer, notice })))
  }

  async recordRoll(roll: NonNullable<Plan['roll']>): Promise<Result<null, Refusal>> {
    const recorded = await recordRoll(this.#tx, this.#context, this.#congressId, { ...roll, reason: null }, FIRST)
    if (!recorded.ok) return within('/roll', recorded)
    const noticed = await rollInPlace(this.#tx, this.#congressId, recorded.value)
    if (!noticed.ok) return noticed
    this.#notice('/roll', noticed.value.notices)
    return ok(null)
  }

  async recordPeople(people: Plan['people']): Promise<Result<null, Refusal>> {
    if (people.length === 0) return ok(null)
    const added = await addPeople(this.#tx, this.#context, this.#congressId, people.map(withoutRef))
    if (!added.ok) return added
    for (const [index, { ref }] of people.entries()) this.people.set(ref, added.value[index]!.id)
    return ok(null)
  }

  async recordBoard({ members, ...rest }: PlannedBoard): Promise<Result<null, Refusal>> {
    const seats = members.map(({ person, head }) => ({ personId: this.#personId(person), head }))
    const input: BoardInput = { ...rest, members: seats, reason: null }
    const board = await recordBoard(this.#tx, this.#context, this.#congressId, input, FIRST)
    if (!board.ok) return inPlan('/board', board)
    const noticed = await noticedBoard(this.#tx, this.#congressId, board.value)
    if (!noticed.ok) return noticed
    this.#notice('/board', noticed.value.notices)
    return ok(null)
  }

  async grant({ members }: PlannedBoard): Promise<Result<RecordedPlan['grants'], Refusal>> {
    const grants: RecordedPlan['grants'][number][] = []
    for (const [index, { person, head, username }] of members.entries()) {
      if (username === null) continue
      const role = head ? 'board-head' : 'board-member'
      const input = { username, role, personId: this.#personId(person) } as const
      const granted = await grantRole(this.#tx, this.#context, this.#congressId, input)
      if (!granted.ok) return inPlan(`/board/members/${index}`, granted)
      grants.push({ username, role })
    }
    return ok(grants)
  }

  async recordElection(
    { ref, eligibleFrom, list, ...seats }: PlannedElection,
    prefix: string,
  ): Promise<Result<RecordedPlan['elections'][number], Refusal>> {
    const from = eligibleFrom === null ? null : this.elections.get(eligibleFrom)!
    const input = { ...seats, eligibleFrom: from }
    const election = await createElection(this.#tx, this.#context, this.#congressId, input)
    if (!election.ok) return within(prefix, election)
    const { id } = election.value
    this.elections.set(ref, id)
    const noticed = await noticedElection(this.#tx, election.value)
    if (!noticed.ok) return noticed
    this.#notice(prefix, noticed.value.notices)
    if (list === null) return ok({ ref, id, roundId: null, approved: false })
    const named = {
      order: list.order,
      candidates: list.candidates.map(({ person, ...rest }) => ({ ...rest, personId: this.#personId(person) })),
      withdrawals: list.withdrawals.map(({ person, ...rest }) => ({ ...rest, personId: this.#personId(person) })),
    }
    const opened = await openListedRound(this.#tx, this.#context, id, named, list.approval)
    if (!opened.ok) return inPlan(`${prefix}/list`, opened)
    this.#notice(`${prefix}/list`, opened.value.paper.notices)
    this.#notice(`${prefix}/list/approval`, opened.value.approval?.notices ?? [])
    return ok({ ref, id, roundId: opened.value.round.id, approved: list.approval?.approved ?? false })
  }
}

/**
 * Records a meeting's plan in one transaction: roll, people, counting board with the roles of its members, and elections
 * with the lists of their first rounds. Each part is the same act as alone, with its own checks and its own event; if
 * one is refused, nothing is recorded, and the refusal names its place in the plan.
 */
export const recordPlan = async (
  tx: PlanTx,
  context: Context,
  congressId: CongressId,
  plan: Plan,
): Promise<Result<RecordedPlan, Refusal>> => {
  const errors = refProblems(plan)
  const [wrong] = errors
  if (wrong) return refuseAll(wrong, errors)
  const recording = new Recording(tx, context, congressId)
  const roll = plan.roll ? await recording.recordRoll(plan.roll) : ok(null)
  if (!roll.ok) return roll
  const people = await recording.recordPeople(plan.people)
  if (!people.ok) return people
  const board = plan.board ? await recording.recordBoard(plan.board) : ok(null)
  if (!board.ok) return board
  const grants = plan.board ? await recording.grant(plan.board) : ok([])
  if (!grants.ok) return grants
  const elections: RecordedPlan['elections'][number][] = []
  for (const [index, election] of plan.elections.entries()) {
    const recorded = await recording.recordElection(election, `/elections/${index}`)
    if (!recorded.ok) return recorded
    elections.push(recorded.value)
  }
  return ok({
    people: [...recording.people].map(([ref, id]) => ({ ref, id })),
    elections,
    grants: grants.value,
    notices: recording.notices,
  })
}
