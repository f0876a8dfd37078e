import type { Test } from 'tap'
import { followersOf } from '../../../src/app/followers.ts'
import { LogSigner, type SignedLogs } from '../../../src/app/log/signing.ts'
import { takeUpKey } from '../../../src/app/log/take-up-key.ts'
import { logsOf, verifyStored } from '../../../src/cli/verify-database.ts'
import type { AccountId, CongressId, PersonId } from '../../../src/kernel/brand.ts'
import { openDatabase, SERVICE_ROLE, SIGN_IN_ROLE } from '../../../src/storage/connection.ts'
import { createUnitOfWork } from '../../../src/storage/unit-of-work.ts'
import { NO_ANCHORS } from '../../../src/verification/anchors.ts'
import { keepPool, type TestConnection } from '../../support/connection.ts'
import { allowStandIns, everybodyIn, TEST_TOKEN } from '../../support/everyone.ts'
import { forgetfulSealing, testKeyStore } from '../../support/log-signer.ts'
import { recordsOf } from '../../support/old-data.ts'
import { countedIds, openTestService, type ServiceOptions, type TestService } from '../../support/service.ts'
import type { State } from '../../support/states.ts'
import { until } from '../../support/until.ts'

const A_DAY = 86_400_000

/** Each database has an installation of its own, whose log has the same id. */
const FORGETFUL: SignedLogs = { recall: () => null, remember: () => {} }

const onBoard = ({ tables }: State) =>
  recordsOf(tables, 'role_grant').filter(({ role }) => role === 'board-head' || role === 'board-member')

/** The person of each account on the counting board; empty before there were accounts. */
export const personsIn = (state: State): ReadonlyMap<string, string> =>
  new Map(onBoard(state).map((row) => [row['account_id']!, row['person_id']!]))

/**
 * Lets the accounts of then go on: the head of the board acts with the token of the tests, a member by `asMember` with the id
 * of the account or of the person. Before there were accounts, the tests' own caller acts.
 */
const asThen = (state: State): NonNullable<ServiceOptions['standIn']> => {
  const grants = onBoard(state)
  return async ({ bearer }) => {
    const [token, id] = bearer?.split('.') ?? []
    const found = grants.find(({ role, account_id: account, person_id: person }) =>
      id === undefined ? role === 'board-head' : id === account || id === person,
    )
    if (token !== TEST_TOKEN || found === undefined) return null
    const [accountId, congressId] = [found['account_id'] as AccountId, found['congress_id'] as CongressId]
    const role = {
      role: found['role'] as 'board-head' | 'board-member',
      congressId,
      organisationId: null,
      personId: found['person_id'] as PersonId,
      needsSecondFactor: false,
    }
    const scope = { accountId, congressIds: [congressId], organisationIds: [], installation: false }
    return { identity: { ...everybodyIn([]), accountId, roles: [role], scope } }
  }
}

export interface UpgradedService {
  readonly service: TestService
  /** Goes through a start on the data of a state, which were migrated; its clock begins a day after the newest event. */
  readonly startOn: (state: State) => Promise<void>
  /** Waits until all connections are gone with the database. */
  readonly gone: () => Promise<void>
}

/**
 * A service that serves one database after another at one address, because building one takes longer than all the rest. It has
 * a signing key of its own: the keys of then are not among the rows.
 */
export const openUpgraded = async (t: Pick<Test, 'teardown'>, connection: TestConnection): Promise<UpgradedService> => {
  const [served, owner] = [openDatabase(connection, () => {}, SERVICE_ROLE), openDatabase(connection)]
  const signIn = openDatabase(connection, () => {}, SIGN_IN_ROLE)
  const direct = keepPool(connection)
  const newId = countedIds(10_000)
  const signing = { signer: new LogSigner(), keyStore: testKeyStore(), signed: FORGETFUL }
  let [ticks, standIn]: [number, NonNullable<ServiceOptions['standIn']>] = [0, async () => null]
  const now = (): Date => {
    ticks += 1000
    return new Date(ticks)
  }
  const giveBack = async () => {
    await served.close()
    await signIn.close()
    await owner.close()
    await direct.end()
  }
  const service = await openTestService(t, {
    database: { connection, service: served, signIn, owner, giveBack },
    now,
    newId,
    signing,
    standIn: (shown) => standIn(shown),
  })
  return {
    service,
    startOn: async (state) => {
      await allowStandIns(owner.pool)
      const { rows } = await owner.pool.query<{ at: string }>('select max(at)::text as at from audit_event')
      ticks = Date.parse(rows[0]!.at) + A_DAY
      standIn = asThen(state)
      const uow = createUnitOfWork(signIn, followersOf(forgetfulSealing(signing.signer.current)))
      await takeUpKey(uow, signing, { at: now().toISOString(), newId })
    },
    gone: () =>
      until(() => served.pool.totalCount + signIn.pool.totalCount + owner.pool.totalCount + direct.totalCount === 0),
  }
}

/** The verdict on each log in a database, the installation's first. */
export const verdictsIn = async (connection: TestConnection): Promise<string[]> => {
  const handle = openDatabase(connection, () => {}, SIGN_IN_ROLE)
  try {
    const uow = createUnitOfWork(handle, [])
    const verdicts: string[] = []
    for await (const log of logsOf(uow)) {
      const found = await verifyStored(uow, log, NO_ANCHORS, '2099-01-01T00:00:00.000Z')
      const { verdict, violations = [] } = found?.verification ?? {}
      const rows = (found?.rows?.first ?? []).map(({ kind, table, key, column }) => `${kind} ${table} ${key} ${column}`)
      const codes = violations.map(({ code, sequence }) => `${code} at ${sequence}`)
      verdicts.push([verdict, found?.stored?.kind ?? [], codes, rows].flat(2).join(', '))
    }
    return verdicts
  } finally {
    await handle.close()
  }
}
