import type { Context } from '../../../src/app/actor.ts'
import type * as m from '../../../src/app/model.ts'
import type { Reads, Tx } from '../../../src/app/ports.ts'
import { congressLog } from '../../../src/events/log-ref.ts'
import type {
  AccountId,
  BatchId,
  CongressId,
  DecisionId,
  ElectionId,
  NewId,
  OrganisationId,
  PersonId,
  RoundId,
} from '../../../src/kernel/brand.ts'
import { NO_SESSION } from '../../../src/kernel/nil-ids.ts'
import { ok } from '../../../src/kernel/result.ts'
import { OPENED_ENTRY } from '../../../src/rules/entry.ts'
import { completeReadings } from '../../../src/rules/readings.ts'
import type { BallotMarks } from '../../../src/rules/types.ts'
import { openDatabase, SIGN_IN_ROLE } from '../../../src/storage/connection.ts'
import { createUnitOfWork } from '../../../src/storage/unit-of-work.ts'
import type { TestConnection } from '../../support/database.ts'
import { EVERYBODY, everybodyIn } from '../../support/everyone.ts'
import { testFollowers } from '../../support/log-signer.ts'
import { countedIds } from '../../support/service.ts'

export const AT = '2017-08-05T01:02:03.456Z'
const recorded = { recordedAt: AT, recordedBy: EVERYBODY.id }
const first = { version: 1, reason: null, ...recorded }
const vote = { for: 21, against: 0, blank: 1 }
const id = <T extends string>(number: number): T => `0192f3a4-0000-7000-9000-${String(number).padStart(12, '0')}` as T

export const contextOf = (newId: NewId): Context => ({
  actor: { ...EVERYBODY, role: 'board-head' },
  // Without a session: what is stored here is not about rights.
  identity: everybodyIn([congress.id], [organisation.id], new Map(), NO_SESSION),
  at: AT,
  requestId: newId(),
  address: '127.0.0.1',
  newId,
})

/** The same caller under another account. */
export const actingAs = (context: Context, id: string): Context => ({
  ...context,
  actor: { ...context.actor, id },
  identity: { ...context.identity, scope: { ...context.identity.scope, accountId: id as AccountId } },
})

export const organisation: m.Organisation = {
  id: id<OrganisationId>(1),
  version: 1,
  name: 'Chi bộ Văn phòng Sở Tài chính',
  level: 'chi-bo',
  superiorId: null,
  createdAt: AT,
}

export const congress: m.Congress = {
  id: id<CongressId>(2),
  version: 1,
  organisationId: organisation.id,
  kind: 'members-congress',
  name: 'Đại hội Chi bộ Văn phòng, nhiệm kỳ 2017–2020',
  term: { from: 2017, to: 2020 },
  heldOn: '2017-08-05',
  regulation: 'qd244-2014',
  readings: completeReadings({ markedBallots: 'board-rules' }, 2),
  countVersion: 2,
  procedure: { version: 2, entries: 1 },
  implementing: 'qd29-2016',
  boardTitle: 'to-kiem-phieu',
  previousTermEnd: '2017-12-31',
  rehearsal: false,
  rehearsalEndedAt: null,
  createdAt: AT,
}

/** The figures of the event that records the congress. */
const congressFigures = {
  organisationId: organisation.id,
  organisation: organisation.name,
  level: organisation.level,
  kind: congress.kind,
  name: congress.name,
  term: congress.term,
  heldOn: congress.heldOn,
  regulation: congress.regulation,
  readings: congress.readings,
  countVersion: congress.countVersion,
  procedure: congress.procedure,
  implementing: congress.implementing,
  boardTitle: congress.boardTitle,
  previousTermEnd: congress.previousTermEnd,
}

export const roll: m.RollVersion = { ...first, summoned: 24, attending: 22, exclusions: { exempt: 2 } }

export const people: readonly m.Person[] = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Đỗ Quang Huy'].map(
  (fullName, index) => ({
    id: id<PersonId>(10 + index),
    congressId: congress.id,
    version: 1,
    carried: null,
    fullName,
    birthYear: 1975,
    partySince: index === 0 ? '1998-05-19' : null,
    membership: 'official',
    unit: 'Phòng Tổng hợp',
    workingGroup: false,
  }),
)
const [binh, dung, huy] = people as [m.Person, m.Person, m.Person]

export const board: m.CountingBoard = {
  ...first,
  members: [{ personId: huy.id, head: true }],
  source: 'congress',
  vote,
  paper: null,
}

export const election: m.Election = {
  id: id<ElectionId>(3),
  congressId: congress.id,
  number: 1,
  office: 'delegates',
  seats: 1,
  alternates: 2,
  eligibleFrom: null,
  version: 1,
  cancelled: null,
}

export const round: m.Round = {
  id: id<RoundId>(4),
  congressId: congress.id,
  electionId: election.id,
  number: 1,
  recordNumber: 1,
  kind: 'first',
  office: 'delegates',
  seats: 1,
  alternates: 2,
  names: 'any',
  repeats: null,
  state: 'counting',
}

export const list: m.CandidateList = {
  roundId: round.id,
  version: 1,
  order: 'regulation',
  candidates: [
    { personId: binh.id, origin: 'convening-committee', agreement: null },
    { personId: dung.id, origin: 'nominated', agreement: { inFavour: 9, attending: 22 } },
  ],
  withdrawals: [{ personId: dung.id, accepted: false }],
  ...recorded,
}

export const approval: m.ListApproval = {
  id: id(5),
  roundId: round.id,
  listVersion: 1,
  approved: true,
  vote,
  ...recorded,
}

export const ballotNames: readonly m.BallotCandidate[] = [binh, dung].map(({ id: personId, fullName, partySince }) => ({
  personId,
  fullName,
  nameOnPaper: `${fullName} (1975)`,
  partySince,
}))

export const issue: m.BallotIssue = { ...first, printed: 30, issued: 22, replaced: 1, rollVersion: 1 }
export const ballotReturn: m.BallotReturn = {
  ...first,
  returned: 22,
  sealsIntact: true,
  note: 'Niêm phong nguyên vẹn.',
  hallCount: { countedAt: '2017-08-05T02:15:00.000Z', countedBy: [binh.id, dung.id] },
  tableCount: { sheets: 22, countedAt: '2017-08-05T02:25:00.000Z', countedBy: [dung.id] },
}

export const batch: m.Batch = {
  id: id<BatchId>(6),
  roundId: round.id,
  congressId: congress.id,
  number: 1,
  mode: 'ballots',
  version: 1,
  size: 3,
  label: 'Tập số 1',
  cancelled: false,
}
/** A ballot as it is entered, with nothing but its marks. */
export const plainBallot = (marks: BallotMarks) => ({ marks, doubt: null, setAside: null, times: 1 })

export const sheetBatch: m.Batch = { ...batch, id: id<BatchId>(7), number: 2, mode: 'tally-sheet', label: null }

export const sheet: m.TallySheet = {
  version: 1,
  tally: { valid: 2, invalid: { 'over-voted': 1 }, votes: [2, 0], disagree: null },
  reason: null,
  enteredAt: AT,
  enteredBy: EVERYBODY.id,
}

export const decision: m.Decision = {
  id: id<DecisionId>(8),
  roundId: round.id,
  version: 1,
  kind: 'further-round',
  newNamesAllowed: true,
  vote,
  note: 'Đại hội thống nhất bầu tiếp.',
  reason: null,
  decidedAt: AT,
  recordedBy: EVERYBODY.id,
}

/** Writes everything above, as the use cases would one after the other. */
export const writeSample = async (tx: Tx): Promise<void> => {
  await tx.insertOrganisation(organisation)
  await tx.insertCongress(congress)
  await tx.insertRoll(congress.id, roll)
  for (const person of people) await tx.insertPerson(person, AT)
  await tx.insertBoard(congress.id, board)
  await tx.insertElection(election, AT)
  await tx.insertRound(round, AT)
  await tx.insertList(list)
  await tx.insertApproval(approval)
  await tx.insertBallotCandidates(round.id, ballotNames)
  await tx.insertIssue(round.id, issue)
  await tx.insertReturn(round.id, ballotReturn)
  for (const one of [batch, sheetBatch]) {
    await tx.insertBatch(one, recorded)
    await tx.insertEntry(one.id, 'first', OPENED_ENTRY)
  }
}

/** A unit of work on a migrated database in which the sample is written. */
export const openSample = async (connection: TestConnection) => {
  const handle = openDatabase(connection, () => {}, SIGN_IN_ROLE)
  const uow = createUnitOfWork(handle, testFollowers)
  const newId = countedIds()
  const context = contextOf(newId)
  const change = async (work: (tx: Tx) => Promise<void>): Promise<void> => {
    await uow.write(context, async (tx) => {
      await work(tx)
      await tx.appendAudit(context, {
        log: congressLog(congress.id),
        action: 'congress.created',
        objectId: congress.id,
        after: congressFigures,
      })
      return ok(null)
    })
  }
  await change(writeSample)
  /** Reads within the scope of the sample. */
  const read = <T>(query: (reads: Reads) => Promise<T>): Promise<T> => uow.read(context.identity.scope, query)
  return { ...handle, uow, context, change, read }
}
