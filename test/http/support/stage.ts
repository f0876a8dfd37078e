import type { Test } from 'tap'
import type { Office } from '../../../src/rules/types.ts'
import { givePassword } from '../../support/accounts.ts'
import {
  type CongressRecord,
  congressOf,
  openCongress,
  type RoundPlan,
  type TestCongress,
} from '../../support/congress.ts'
import { asMember } from '../../support/everyone.ts'
import type { SignOff } from '../../support/rounds.ts'
import { openScene, type Scene, type SceneOptions } from '../../support/scene.ts'
import type { TestService } from '../../support/service.ts'
import { prepareAccounts } from './access-examples/accounts.ts'
import { prepareClosing } from './access-examples/closing.ts'
import { prepareDevices } from './access-examples/devices.ts'
import { prepareHall } from './access-examples/hall.ts'
import { type Keeping, prepareKeeping } from './access-examples/keeping.ts'
import { prepareKeys } from './access-examples/keys.ts'
import { prepareLogProofs } from './access-examples/log-proofs.ts'
import { prepareOpenid } from './access-examples/openid.ts'
import { prepareRoles } from './access-examples/roles.ts'
import { prepareSessions } from './access-examples/sessions.ts'
import { prepareDelivery, prepareWebhooks } from './access-examples/webhooks.ts'

/** The figures of an opinion vote of twenty people. */
export const OPINION = { listVersion: 1, scope: 'everybody', issued: 20, returned: 20, valid: 20, invalid: {} }
/** One seat, two names: the shortest list with surplus. */
export const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng']
/** The appointment of a secretary by the superior. */
export const APPOINTMENT = {
  paper: { number: '21-QĐ/ĐU', date: '2017-08-12', issuer: 'Ban Thường vụ Đảng ủy cấp trên' },
}
/** Eight ballots, exactly half of them for each of two names. */
const EVEN: RoundPlan = { names: NAMES, ballots: NAMES.map((name) => ({ strike: [name], times: 4 })) }
/** Elected as delegates. */
export const DELEGATES = ['Bùi Thị Liên', 'Đinh Văn Quý']
/** Elected as an alternate of the two. */
export const ALTERNATE = 'Phan Văn Khoa'
/** The head, whom a typist by PIN follows last. */
const BOARD = ['Đỗ Quang Huy', 'Lê Thị Mai', 'Vũ Ngọc Anh', 'Ngô Thị Hạnh']
const FIRST = { headers: { 'if-none-match': '*' } }

/** In the order of their numbers. */
export const BATCHES = [
  'open',
  'full',
  'final',
  'resized',
  'cancelled',
  'sheet',
  'handed',
  'surplus',
  'doubtful',
  'differing',
  'otherSheet',
  'otherFull',
] as const
export type Batch = (typeof BATCHES)[number]

/** The number of a batch in its round. */
export const numberOf = (batch: Batch): number => BATCHES.indexOf(batch) + 1

type RoundOnStage =
  | 'listing'
  | 'proposed'
  | 'listed'
  | 'voting'
  | 'counting'
  | 'counted'
  | 'unfilled'
  | 'disputed'
  | 'annulled'

/** The facts about a stage that tests need: JSON. */
interface StageRecord {
  readonly congress: CongressRecord
  /** Ids of rounds by the state that they are in. */
  readonly rounds: Readonly<Record<RoundOnStage, string>>
  readonly batches: Readonly<Record<Batch, string>>
  /** Rounds of another meeting whose lists are above the limit of surplus, and the votes for their names. */
  readonly opinions: {
    readonly overLimit: string
    readonly asked: string
    readonly names: readonly { readonly personId: string; readonly votes: number; readonly disagree: number }[]
  }
  /**
   * A branch whose third round elected no secretary, twice: the seat is referred, and in the second one a person is
   * appointed.
   */
  readonly referred: Readonly<Record<'open' | 'appointed' | 'personId', string>>
  /** A paper of a declared round. */
  readonly paper: string
  /** A batch of another meeting whose two entries differ. */
  readonly differing: string
  /** An election in which no round has been opened. */
  readonly freshElection: string
  /** Its rounds elect `DELEGATES` and `ALTERNATE` as an alternate. */
  readonly electionWithAlternates: string
  /** A congress, and someone on no list in this one. */
  readonly freshCongress: string
  /** An election without a round in `freshCongress`, and a person of it. */
  /** Rounds of another meeting whose ballots are sealed, and a complaint. */
  readonly keeping: Keeping
  readonly fresh: Readonly<Record<'electionId' | 'personId', string>>
  readonly bystander: string
  /** Ids for the examples about accounts, sessions, roles, keys and devices, by name. */
  readonly prepared: Readonly<Record<string, string>>
  /** A congress of another organisation, with a person and a round of its own. */
  readonly elsewhere: Readonly<Record<'organisationId' | 'congressId' | 'personId' | 'roundId' | 'electionId', string>>
}

/** A congress in which every act of the API can be done at once, each on a thing of its own. */
export interface Stage extends TestCongress, Omit<StageRecord, 'congress'> {
  /** The clock of the service, for codes that hold for half a minute. */
  readonly now: () => Date
}

/** The next round of an election, which is a new one if none is given, in the state that `steps` gives. */
const roundUpTo = async (
  congress: TestCongress,
  office: Office,
  steps: 'listing' | 'proposed' | 'listed' | 'voting' | 'counting',
  election?: string,
) => {
  const { id } = await congress.openRound(election ?? (await congress.createElection(office, 1)))
  if (steps === 'listing') return id
  await congress.proposeList(id, NAMES)
  if (steps === 'proposed') return id
  await congress.approveList(id)
  if (steps === 'listed') return id
  await congress.handOut(id, 22)
  if (steps === 'voting') return id
  await congress.openBox(id, 22)
  return id
}

/** Stacks of a single ballot. */
const SINGLE: readonly Batch[] = [
  'full',
  'final',
  'cancelled',
  'surplus',
  'doubtful',
  'differing',
  'otherSheet',
  'otherFull',
]

/** Stacks whose entry is finished. */
const FINAL: readonly Batch[] = ['final', 'doubtful', 'differing']

const setUpBatch = async (congress: TestCongress, roundId: string, kind: Batch): Promise<string> => {
  const onSheet = kind === 'sheet' || kind === 'otherSheet'
  const body = { mode: onSheet ? 'tally-sheet' : 'ballots', size: SINGLE.includes(kind) ? 1 : 2 }
  const { id } = await congress.must<{ id: string }>('POST', `/v1/rounds/${roundId}/ballot-batches`, { body })
  const entry = `/v1/ballot-batches/${id}/entries/first`
  if (!onSheet) {
    const aside = kind === 'doubtful' ? { setAside: 'marked' } : {}
    const ballots = [{ struck: [congress.idOf(NAMES[1]!)], ...aside }]
    await congress.must('POST', `${entry}/ballots`, { body: { from: 1, ballots } })
  }
  if (FINAL.includes(kind)) await congress.must('POST', `${entry}/finalisation`)
  return id
}

/** A stack of one ballot that two people typed differently, in a meeting of its own. Returns its id. */
const prepareDiffering = async (service: TestService): Promise<string> => {
  const congress = await openCongress(service, { level: 'grassroots', board: BOARD, entries: 2 })
  await congress.addPeople(...NAMES)
  const round = await roundUpTo(congress, 'secretary', 'counting')
  const { id } = await congress.must<{ id: string }>('POST', `/v1/rounds/${round}/ballot-batches`, {
    body: { size: 1 },
  })
  for (const [slot, name, typist] of [
    ['first', NAMES[0]!, BOARD[2]!],
    ['second', NAMES[1]!, BOARD[1]!],
  ] as const) {
    const hand = asMember(congress.idOf(typist))
    const entry = `/v1/ballot-batches/${id}/entries/${slot}`
    const body = { from: 1, ballots: [{ struck: [congress.idOf(name)] }] }
    await congress.must('POST', `${entry}/ballots`, { ...hand, body })
    await congress.must('POST', `${entry}/finalisation`, hand)
  }
  return id
}

const WITH_SURPLUS = [...NAMES, 'Trần Văn Khoa', 'Bùi Thị Hoa', 'Đặng Văn Tám']

/** Two lists above the limit of surplus in a meeting of their own; an opinion vote is recorded on the second one. */
const prepareOpinions = async (service: TestService): Promise<StageRecord['opinions']> => {
  const congress = await openCongress(service, { level: 'grassroots', board: BOARD })
  await congress.addPeople(...WITH_SURPLUS)
  const listed = async (office: Office) => {
    const { id } = await congress.openRound(await congress.createElection(office, 1))
    await congress.proposeList(id, WITH_SURPLUS)
    return id
  }
  const [overLimit, asked] = [await listed('committee'), await listed('standing-committee')]
  const names = WITH_SURPLUS.map((name, place) => ({
    personId: congress.idOf(name),
    votes: 20 - place,
    disagree: place,
  }))
  await congress.must('PUT', `/v1/rounds/${asked}/opinion-vote`, { ...FIRST, body: { ...OPINION, names } })
  return { overLimit, asked, names }
}

/** Three rounds without a secretary, and the decision to refer the seat to the superior. Returns the third round. */
const referSecretary = async (congress: TestCongress): Promise<string> => {
  const secretary = await congress.createElection('secretary', 1)
  for (const decision of ['further-round', 'further-round'] as const) {
    const { round } = await congress.vote(secretary, EVEN)
    await congress.decide(round.id, decision)
  }
  const { round } = await congress.vote(secretary, EVEN)
  await congress.decide(round.id, 'refer-to-superior')
  return round.id
}

/** Two branches of their own, because a branch has one secretary; in the second one the superior has appointed. */
const prepareReferred = async (service: TestService): Promise<StageRecord['referred']> => {
  const branch = () => openCongress(service, { roll: { summoned: 8, attending: 8 }, board: BOARD })
  const [first, second] = [await branch(), await branch()]
  const [open, appointed] = [await referSecretary(first), await referSecretary(second)]
  await second.must('PUT', `/v1/rounds/${appointed}/appointment`, {
    ...FIRST,
    body: { ...APPOINTMENT, personId: second.idOf(NAMES[0]!) },
  })
  return { open, appointed, personId: first.idOf(NAMES[0]!) }
}

/** One after the other, so that ids and instants are the same in every run. */
const prepareAll = async (congress: TestCongress): Promise<Readonly<Record<string, string>>[]> => {
  const prepared: Readonly<Record<string, string>>[] = []
  for (const prepare of [
    prepareAccounts,
    prepareRoles,
    prepareSessions,
    prepareKeys,
    prepareDevices,
    prepareOpenid,
    prepareLogProofs,
    prepareClosing,
  ]) {
    prepared.push(await prepare(congress))
  }
  return prepared
}

/** An election without a round, and who may stand in it. */
const prepareFresh = async ({ must }: TestCongress, id: string): Promise<StageRecord['fresh']> => {
  const created = async (path: string, body: unknown) =>
    (await must<{ id: string }>('POST', `/v1/congresses/${id}/${path}`, { body })).id
  return {
    electionId: await created('elections', { office: 'committee', seats: 1 }),
    personId: await created('people', { fullName: NAMES[0], birthYear: 1970, membership: 'official', unit: 'Phòng 1' }),
  }
}

const half = (name: string) => ({ strike: [name], times: 11 })
const EXACTLY_HALF: RoundPlan = { names: NAMES, ballots: NAMES.map(half) }

const setStage = async (service: TestService): Promise<StageRecord> => {
  const congress = await openCongress(service, { level: 'grassroots', board: BOARD })
  await congress.addPeople(...NAMES)
  const bystander = await congress.addPerson('Hoàng Minh Đức')
  const counting = await roundUpTo(congress, 'inspection-committee', 'counting')
  const other = await openCongress(service, { level: 'grassroots' })
  const otherElection = await other.createElection('delegates', 1)
  const fresh = await congress.must<{ id: string }>('POST', '/v1/congresses', {
    body: {
      organisationId: congress.organisationId,
      kind: 'members-congress',
      name: 'Đại hội Đảng bộ cơ sở Sở Tài chính',
      term: { from: 2020, to: 2025 },
      heldOn: '2020-06-01',
    },
  })
  const webhooks = await prepareWebhooks(congress)
  const unfilled = await congress.vote(await congress.createElection('inspection-chair', 1), EXACTLY_HALF)
  const hall = await prepareHall(congress, unfilled.round.id)
  const delivery = await prepareDelivery(service.connection, webhooks)
  const counted = await congress.playRound(await congress.createElection('standing-committee', 1), EXACTLY_HALF)
  await congress.confirm(counted.id)
  const signOff = await congress.must<SignOff>('GET', `/v1/rounds/${counted.id}/confirmations`)
  const committee = await congress.createElection('committee', 1)
  const annulled = (await congress.openRound(committee)).id
  await congress.undo(annulled, 'annulment')
  const stage = {
    bystander,
    prepared: Object.assign({ digest: signOff.digest }, hall, webhooks, delivery, ...(await prepareAll(congress))),
    freshCongress: fresh.id,
    fresh: await prepareFresh(congress, fresh.id),
    freshElection: await congress.createElection('deputy-secretary', 1),
    rounds: {
      listing: await roundUpTo(congress, 'inspection-deputy-chair', 'listing'),
      proposed: await roundUpTo(congress, 'alternate-delegates', 'proposed'),
      listed: await roundUpTo(congress, 'committee', 'listed', committee),
      voting: await roundUpTo(congress, 'secretary', 'voting'),
      counting,
      counted: counted.id,
      unfilled: unfilled.round.id,
    },
    batches: {
      open: await setUpBatch(congress, counting, 'open'),
      full: await setUpBatch(congress, counting, 'full'),
      final: await setUpBatch(congress, counting, 'final'),
      resized: await setUpBatch(congress, counting, 'resized'),
      cancelled: await setUpBatch(congress, counting, 'cancelled'),
      sheet: await setUpBatch(congress, counting, 'sheet'),
      handed: await setUpBatch(congress, counting, 'handed'),
      surplus: await setUpBatch(congress, counting, 'surplus'),
      doubtful: await setUpBatch(congress, counting, 'doubtful'),
      differing: await setUpBatch(congress, counting, 'differing'),
      otherSheet: await setUpBatch(congress, counting, 'otherSheet'),
      otherFull: await setUpBatch(congress, counting, 'otherFull'),
    },
    elsewhere: {
      organisationId: other.organisationId,
      congressId: other.id,
      personId: await other.addPerson('Phạm Thị Lan'),
      roundId: (await other.openRound(otherElection)).id,
      electionId: otherElection,
    },
  }
  const differing = await prepareDiffering(service)
  await givePassword(service, stage.prepared['pinHolder']!)
  const bothKinds = await congress.createElection('delegates', 2, undefined, { alternates: 1 })
  const delegates = await congress.vote(bothKinds, {
    names: [...DELEGATES, ALTERNATE],
    ballots: [
      { strike: [DELEGATES[0]!], times: 5 },
      { strike: [DELEGATES[1]!], times: 7 },
      { strike: [ALTERNATE], times: 10 },
    ],
  })
  await congress.must('POST', `/v1/rounds/${stage.rounds.listed}/seat-refusals`, {
    body: {
      personId: congress.idOf(NAMES[1]!),
      ground: 'withdrew',
      happenedOn: '2017-08-05',
      vote: { for: 22, against: 0, blank: 0 },
      reason: 'Xin rút.',
    },
  })
  const paper = await congress.must<{ id: string }>('POST', `/v1/rounds/${delegates.round.id}/papers`, {
    body: { kind: 'hall-slides', format: 'pdf' },
  })
  return {
    ...stage,
    paper: paper.id,
    differing,
    opinions: await prepareOpinions(service),
    referred: await prepareReferred(service),
    keeping: await prepareKeeping(service),
    rounds: { ...stage.rounds, annulled, disputed: delegates.round.id },
    electionWithAlternates: bothKinds,
    congress: congress.record(),
  }
}

const STAGE: Scene<StageRecord> = { name: 'stage', play: setStage }

/** A service with a stage in it, which is set once per run and then copied. */
export const openStage = async (
  t: Pick<Test, 'teardown'>,
  options: SceneOptions = {},
): Promise<{ readonly service: TestService; readonly stage: Stage }> => {
  const { service, kept } = await openScene(t, STAGE, options)
  const { congress, ...rest } = kept
  return { service, stage: { ...congressOf(service, congress), ...rest, now: service.now } }
}

export { FIRST }
