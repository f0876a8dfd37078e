import { type Test, test } from 'tap'
import type { Scope } from '../../src/app/access/identity.ts'
import type { Reads } from '../../src/app/ports.ts'
import { STANDING_STATES } from '../../src/rules/round.ts'
import { openDatabase, SIGN_IN_ROLE } from '../../src/storage/connection.ts'
import { readsOf } from '../../src/storage/stores/stores.ts'
import { createUnitOfWork } from '../../src/storage/unit-of-work.ts'
import { COMPARED_TABLES, TABLES_OF } from '../../src/verification/tables/tables.ts'
import { forEachDatabase, type TestConnection } from '../support/database.ts'
import { testFollowers } from '../support/log-signer.ts'
import { MIGRATED } from '../support/service.ts'
import { NOTHING, withoutTrace } from './support/in-scope.ts'
import * as two from './support/two-organisations.ts'

/** The ids that a caller can name of a congress and of its organisation. */
const idsOf = (place: 'a1' | 'b1' | 'nowhere') => {
  const home = place === 'a1' ? 'a0' : 'b0'
  const of = (from: 'congress' | 'organisation', kind: Parameters<typeof two.idOf>[1]): never =>
    place === 'nowhere' ? (two.UNKNOWN as never) : two.idOf(from === 'congress' ? place : home, kind)
  return {
    account: of('organisation', 'account'),
    organisation: of('organisation', 'organisation'),
    key: of('organisation', 'key'),
    congress: of('congress', 'congress'),
    person: of('congress', 'person'),
    election: of('congress', 'election'),
    round: of('congress', 'round'),
    batch: of('congress', 'batch'),
    grant: of('congress', 'grant'),
    device: of('congress', 'device'),
    hallScreen: of('congress', 'hall-screen'),
    session: of('congress', 'session'),
    paper: of('congress', 'paper'),
    webhook: of('congress', 'webhook'),
    delivery: of('congress', 'delivery'),
    subject: place === 'nowhere' ? 'nobody' : two.markOf(home),
    username: place === 'nowhere' ? 'nobody' : `nguoi.${two.markOf(home)}`,
    token: Buffer.from(place === 'nowhere' ? 'ffff' : two.markOf(place), 'hex'),
  }
}

type Ids = ReturnType<typeof idsOf>

const PAGE = { limit: 100, after: null }

/** Reads without a place, whose scopes have tests of their own. */
type OfNoPlace = 'signInFailures' | 'signingKeys' | 'sharedAddresses' | OfAccounts

/** Reads that answer by the account of the caller: isolation-functions.test.ts asks them. */
type OfAccounts = 'accountEventsOfCongress' | 'ownSignInChanges' | 'ownSuspendedRoles'

/** Every other read, called for a place; reads without an id are limited by the scope alone. */
const CALLS: { readonly [Name in Exclude<keyof Reads, OfNoPlace>]: (reads: Reads, ids: Ids) => Promise<unknown> } = {
  session: (reads, { session }) => reads.session(session),
  sessionByToken: (reads, { token }) => reads.sessionByToken(token),
  openSessions: (reads, { account }) => reads.openSessions(account, '2000-01-01T00:00:00Z'),
  hasSignedInFrom: (reads, { account }) => reads.hasSignedInFrom(account, two.ADDRESS),
  account: (reads, { account }) => reads.account(account),
  accountByUsername: (reads, { username }) => reads.accountByUsername(username),
  accounts: (reads, { organisation }) => reads.accounts(PAGE, [organisation]),
  credential: (reads, { account }) => reads.credential(account),
  credentials: (reads, { account }) => reads.credentials([account]),
  credentialByOpenId: (reads, { subject }) => reads.credentialByOpenId(two.OPENID_ISSUER, subject),
  hasSystemAdministrator: (reads) => reads.hasSystemAdministrator(),
  roleGrant: (reads, { grant }) => reads.roleGrant(grant),
  grantsInCongress: (reads, { congress }) => reads.grantsInCongress(congress),
  grantsInOrganisation: (reads, { organisation }) => reads.grantsInOrganisation(organisation),
  systemAdministrators: (reads) => reads.systemAdministrators(),
  liveOrSuspendedGrantsOf: (reads, { account }) => reads.liveOrSuspendedGrantsOf(account),
  roleKinds: (reads, { account }) => reads.roleKinds(account),
  typedUnderAnotherAccount: (reads, { congress, person }) =>
    reads.typedUnderAnotherAccount(congress, person, two.UNKNOWN as never),
  safeguards: (reads, { congress }) => reads.safeguards(congress),
  apiKey: (reads, { key }) => reads.apiKey(key),
  apiKeys: (reads, { account }) => reads.apiKeys(account, PAGE),
  keptKey: (reads, { key }) => reads.keptKey(key),
  device: (reads, { device }) => reads.device(device),
  deviceByToken: (reads, { token }) => reads.deviceByToken(token),
  devices: (reads, { congress }) => reads.devices(congress),
  pin: (reads, { device, account }) => reads.pin(device, account),
  pins: (reads, { device }) => reads.pins(device),
  hallScreen: (reads, { hallScreen }) => reads.hallScreen(hallScreen),
  hallScreenByToken: (reads, { token }) => reads.hallScreenByToken(token),
  hallScreens: (reads, { congress }) => reads.hallScreens(congress),
  shownResult: (reads, { congress }) => reads.shownResult(congress),
  webhook: (reads, { webhook }) => reads.webhook(webhook),
  webhooks: (reads, { congress }) => reads.webhooks(congress, PAGE),
  activeWebhooks: (reads, { congress }) => reads.activeWebhooks(congress),
  delivery: (reads, { delivery }) => reads.delivery(delivery),
  deliveries: (reads, { webhook }) => reads.deliveries(webhook, null, PAGE),
  placeOf: (reads, { batch }) => reads.placeOf({ kind: 'batch', id: batch }),
  heldRoles: (reads, { account }) => reads.heldRoles(account),
  administered: (reads, { account }) => reads.administered(account),
  organisation: (reads, { organisation }) => reads.organisation(organisation),
  organisations: (reads) => reads.organisations(PAGE),
  namedLike: async (reads) => reads.namedLike((await reads.organisations(PAGE)).map(({ name }) => name)),
  namesOnPapers: (reads, { congress }) => reads.namesOnPapers(congress),
  congress: (reads, { congress }) => reads.congress(congress),
  congresses: (reads, { organisation }) => reads.congresses(PAGE, { organisationId: organisation }),
  closings: (reads, { congress }) => reads.closings([congress]),
  roll: (reads, { congress }) => reads.roll(congress),
  rollVersion: (reads, { congress }) => reads.rollVersion(congress, 1),
  rollVersions: (reads, { congress }) => reads.rollVersions(congress),
  person: (reads, { person }) => reads.person(person),
  people: (reads, { congress }) => reads.people(congress),
  board: (reads, { congress }) => reads.board(congress),
  election: (reads, { election }) => reads.election(election),
  elections: (reads, { congress }) => reads.elections(congress),
  round: (reads, { round }) => reads.round(round),
  rounds: (reads, { election }) => reads.rounds(election),
  list: (reads, { round }) => reads.list(round),
  listsOfCongress: (reads, { congress }) => reads.listsOfCongress(congress, STANDING_STATES),
  listVersion: (reads, { round }) => reads.listVersion(round, 1),
  opinions: (reads, { round }) => reads.opinions(round),
  approvals: (reads, { round }) => reads.approvals(round),
  ballotCandidates: (reads, { round }) => reads.ballotCandidates(round),
  issue: (reads, { round }) => reads.issue(round),
  ballotReturn: (reads, { round }) => reads.ballotReturn(round),
  batch: (reads, { batch }) => reads.batch(batch),
  batches: (reads, { round }) => reads.batches(round),
  entry: (reads, { batch }) => reads.entry(batch, 'first'),
  entries: (reads, { round }) => reads.entries(round),
  entriesOfBatch: (reads, { batch }) => reads.entriesOfBatch(batch),
  typistsOf: (reads, { batch }) => reads.typistsOf(batch),
  handsIn: (reads, { batch }) => reads.handsIn([batch]),
  entryTimes: (reads, { congress, batch }) => reads.entryTimes(congress, [batch]),
  standing: (reads, { batch }) => reads.standing(batch),
  standings: async (reads, { round }) => [...(await reads.standings(round))],
  typedBallots: (reads, { batch }) => reads.typedBallots(batch, 'first'),
  ballots: (reads, { batch }) => reads.ballots(batch, 'first', PAGE),
  ballotVersions: (reads, { batch }) => reads.ballotVersions(batch, 'first', 1),
  ballotGroups: (reads, { round }) => reads.ballotGroups(round),
  acceptedBallotGroups: (reads, { round }) => reads.acceptedBallotGroups(round),
  rulings: (reads, { batch }) => reads.rulings(batch, 'first', 1),
  doubtfulBallots: (reads, { round }) => reads.doubtfulBallots(round),
  ballotsWith: (reads, { round }) => reads.ballotsWith(round, [{ struck: [0] }]),
  sheet: (reads, { batch }) => reads.sheet(batch, 'first'),
  sheets: (reads, { round }) => reads.sheets(round),
  stackPrints: (reads, { round }) => reads.stackPrints(round),
  result: (reads, { round }) => reads.result(round),
  confirmations: (reads, { round }) => reads.confirmations(round),
  handsInRound: (reads, { round }) => reads.handsInRound(round),
  resultVersions: (reads, { round }) => reads.resultVersions(round),
  undoings: (reads, { round }) => reads.undoings(round),
  electedIn: (reads, { election }) => reads.electedIn(election),
  decision: (reads, { round }) => reads.decision(round),
  decisionVersions: (reads, { round }) => reads.decisionVersions(round),
  newestChange: (reads, { congress }) => reads.newestChange(congress, []),
  begunEntries: (reads, { congress }) => reads.begunEntries(congress),
  roundsOfCongress: (reads, { congress }) => reads.roundsOfCongress(congress),
  seatRefusalsOfCongress: (reads, { congress }) => reads.seatRefusalsOfCongress(congress),
  appointmentsOfCongress: (reads, { congress }) => reads.appointmentsOfCongress(congress),
  resultsOfCongress: (reads, { congress }) => reads.resultsOfCongress(congress),
  decisionsOfCongress: (reads, { congress }) => reads.decisionsOfCongress(congress),
  stacksOfCongress: (reads, { congress }) => reads.stacksOfCongress(congress, 'open'),
  carriedWithoutSeat: (reads, { congress }) => reads.carriedWithoutSeat(congress),
  seatRefusals: (reads, { round }) => reads.seatRefusals(round),
  appointment: (reads, { round }) => reads.appointment(round),
  appointmentVersions: (reads, { round }) => reads.appointmentVersions(round),
  paper: (reads, { paper }) => reads.paper(paper),
  paperFile: (reads, { paper }) => reads.paperFile(paper),
  paperVersions: (reads, { congress, round }) =>
    reads.paperVersions({ congressId: congress, roundId: round, kind: 'minutes', part: null }),
  papersOfCongress: (reads, { congress }) => reads.papersOfCongress(congress),
  papersOfRound: (reads, { round }) => reads.papersOfRound(round),
  ballotPackage: (reads, { round }) => reads.ballotPackage(round),
  packageVersions: (reads, { round }) => reads.packageVersions(round),
  packagesOfCongress: (reads, { congress }) => reads.packagesOfCongress(congress),
  complaints: (reads, { congress }) => reads.complaints(congress),
  complaintVersions: (reads, { congress }) => reads.complaintVersions(congress, 1),
  scans: (reads, { congress }) => reads.scans({ congressId: congress, roundId: null }),
  scanFile: (reads, { congress, round }) => reads.scanFile({ congressId: congress, roundId: round }, 1),
  boardAt: (reads, { congress }) => reads.boardAt(congress, '2999-01-01T00:00:00.000Z'),
  callUps: (reads, { election }) => reads.callUps(election),
  frontier: (reads, { congress }) => reads.frontier(congress),
  // Called for data that a log does not hold it fails, whichever log it is.
  subtrees: (reads, { congress }) => reads.subtrees(congress, [{ level: 8, position: 0 }]).catch(() => 'not held'),
  checkpoint: (reads, { congress }) => reads.checkpoint(congress, 1),
  newestCheckpoint: (reads, { congress }) => reads.newestCheckpoint(congress),
  checkpoints: (reads, { congress }) => reads.checkpoints(congress, PAGE),
  feed: (reads, { congress }) => reads.feed(congress, PAGE),
  congressesOf: (reads, { organisation }) => reads.congressesOf([organisation]),
  organisationsOf: (reads, { organisation }) => reads.organisationsOf([organisation]),
  closing: (reads, { congress }) => reads.closing(congress),
  witnesses: (reads, { congress }) => reads.witnesses(congress, 1),
  lastLeaf: (reads, { congress }) => reads.lastLeaf(congress),
  keptRoots: (reads, { congress }) => reads.keptRoots(congress, [{ level: 8, position: 0 }]),
  storedRows: async (reads, { congress }) => {
    const tables = await Promise.all([
      ...TABLES_OF.congress.map((name) => reads.storedRows(COMPARED_TABLES[name], congress)),
      ...TABLES_OF.installation.map((name) => reads.storedRows(COMPARED_TABLES[name], null)),
    ])
    return tables.flat()
  },
  auditEvents: (reads, { congress }) => reads.auditEvents(congress, PAGE),
  loggedWitnesses: (reads, { congress }) => reads.loggedWitnesses(congress, 0, 100, 100),
  declaredRounds: (reads, { congress }) => reads.declaredRounds(congress, 100),
  declaredBatches: async (reads, { batch }) => [...(await reads.declaredBatches([batch]))],
  holdsBlind: (reads, { congress }) => reads.holdsBlind(congress),
  holdsHashedMarks: (reads, { congress }) => reads.holdsHashedMarks(congress),
}

const SCOPES = { 'a role in the congress': two.IN_A1, administering: two.ADMINISTERS_A }

type AskIn = (scope: Scope, call: (reads: Reads) => Promise<unknown>) => Promise<unknown>

/** Two organisations in a database, and a way to read there within a scope. */
const prepared = async (t: Test, connection: TestConnection): Promise<{ readonly askIn: AskIn; reads: string[] }> => {
  await two.writeTwoOrganisations(connection)
  const handle = openDatabase(connection, () => {}, SIGN_IN_ROLE)
  t.teardown(handle.close)
  const uow = createUnitOfWork(handle, testFollowers)
  return { askIn: (scope, call) => withoutTrace(uow.read(scope, call)), reads: Object.keys(readsOf(handle.db)) }
}

test('the answer of the stores', async (t) => {
  await forEachDatabase(
    t,
    'is the same for foreign and for unknown objects, for every read',
    async (t, connection) => {
      const { askIn, reads } = await prepared(t, connection)
      const ofAccounts = ['accountEventsOfCongress', 'ownSignInChanges', 'ownSuspendedRoles'] as const
      const ofNoPlace: readonly OfNoPlace[] = ['signInFailures', 'signingKeys', 'sharedAddresses', ...ofAccounts]
      t.same(reads.sort(), [...Object.keys(CALLS), ...ofNoPlace].sort(), 'every function is asked')

      for (const [name, call] of Object.entries(CALLS)) {
        const answer = (scope: Scope, place: 'a1' | 'b1' | 'nowhere') =>
          askIn(scope, (reads) => call(reads, idsOf(place)))
        const outside = await answer(NOTHING, 'a1')
        t.same(outside, await answer(NOTHING, 'nowhere'), `${name}, in no scope`)
        t.notMatch(JSON.stringify(outside) ?? '', /0000[ab][012]/, `${name}, in no scope: nothing of anybody`)
        let found = false
        for (const [who, scope] of Object.entries(SCOPES)) {
          const foreign = await answer(scope, 'b1')
          t.same(foreign, await answer(scope, 'nowhere'), `${name}, ${who}`)
          t.notMatch(JSON.stringify(foreign) ?? '', /0000b[012]/, `${name}, ${who}: nothing of others`)
          const own = await answer(scope, 'a1')
          t.notMatch(JSON.stringify(own) ?? '', /0000b[012]/, `${name}, ${who}: nothing of others beside one’s own`)
          if (JSON.stringify(own) !== JSON.stringify(outside)) found = true
        }
        t.ok(found, `${name} finds what is in the scope, so there is something that it could have shown to others`)
      }
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'about failed sign-ins, which belong to no account, is for administrators only',
    async (t, connection) => {
      const { askIn } = await prepared(t, connection)
      const ask = (scope: Scope, key: string) => askIn(scope, (reads) => reads.signInFailures([key]))
      for (const place of ['a0', 'b0'] as const) {
        const key = `name ${two.markOf(place)}`
        t.match(await ask(two.ADMINISTERS_A, key), [{ key, count: 1 }])
        for (const scope of [two.IN_A1, NOTHING]) t.same(await ask(scope, key), [])
      }
      t.same(await ask(two.ADMINISTERS_A, 'name nobody'), [])
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'about signing keys is for everybody, because they verify checkpoints',
    async (t, connection) => {
      const { askIn } = await prepared(t, connection)
      const keys = await askIn(NOTHING, (reads) => reads.signingKeys())
      t.match(keys, [{ number: 1 }])
      for (const scope of Object.values(SCOPES)) t.same(await askIn(scope, (reads) => reads.signingKeys()), keys)
    },
    MIGRATED,
  )
})
