import { randomUUID } from 'node:crypto'
import { Client, type ClientBase } from 'pg'
import type { AccountId, CongressId } from '../../../src/kernel/brand.ts'
import { SERVICE_ROLE } from '../../../src/storage/connection.ts'
import { ScopeSeals } from '../../../src/storage/scope.ts'
import type { Lane } from './process.ts'
import type { BareJob } from './protocol.ts'

/** The statement of the service's unit of work. The ballots of a single entry are counted as one. */
export const ENTER_BALLOTS =
  'select * from enter_ballots($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)'

/** A commitment and its opening, as long as those of a ballot. */
export const COMMITTED = `[{"commitment":"${'0'.repeat(64)}"}]`
export const OPENINGS = `[{"content":{"struck":[0,1]},"salt":"${'0'.repeat(32)}"}]`

/** In the role of the service, so that both sides evaluate the tables' policies. */
export const IN_ITS_ROLE = `-c role=${SERVICE_ROLE}`

/** The account and congress of a bare client. */
interface Place {
  readonly actorId: string
  readonly congressId: string
}

/** The scope of an account in one congress, as the service has it sealed. */
export const sealedIn = (client: ClientBase, { actorId, congressId }: Place, credential = ''): Promise<string> => {
  const accountId = actorId as AccountId
  const scope = { accountId, congressIds: [congressId as CongressId], organisationIds: [], installation: false }
  return new ScopeSeals(client).within(scope, credential, async (sealed) => sealed)
}

/** The same with the open session of the account. */
export const sealedForHead = async (client: ClientBase, place: Place): Promise<string> => {
  const { rows } = await client.query<{ id: string }>(
    'select id from session where account_id = $1 and ended_at is null order by created_at desc limit 1',
    [place.actorId],
  )
  const [session] = rows
  if (!session) throw new Error('the head of the board is not signed in')
  return sealedIn(client, place, `session:${session.id}`)
}

/** Runs work as the owner of the tables and not in the role of the service. */
export const asOwner = async <T>(client: ClientBase, work: () => Promise<T>): Promise<T> => {
  await client.query('set role none')
  const result = await work()
  await client.query(`set role ${SERVICE_ROLE}`)
  return result
}

const openClient = async (job: BareJob, target: BareJob['targets'][number]): Promise<Lane> => {
  const client = new Client({ ...job.connection, options: IN_ITS_ROLE })
  await client.connect()
  const sealed = await asOwner(client, () => sealedForHead(client, target))
  const { batchId, congressId, actorId, ballots } = target
  let turn = 0
  return {
    ask: async () => {
      const key = job.withKeys ? randomUUID() : null
      const { rows } = await client.query<{ status: string }>({
        name: 'enter-ballots',
        text: ENTER_BALLOTS,
        values: [
          sealed,
          batchId,
          'first',
          congressId,
          ballots[turn++ % ballots.length],
          COMMITTED,
          OPENINGS,
          1,
          false,
          null,
          key,
          key,
          new Date().toISOString(),
          actorId,
          'Trưởng ban',
          'board-head',
          '127.0.0.1',
          randomUUID(),
        ],
      })
      if (rows[0]?.status !== 'entered') throw new Error(`the bare client's ballot was not entered: ${rows[0]?.status}`)
    },
    close: () => client.end(),
  }
}

/** One client for each target of the job. */
export const openBareClients = (job: BareJob): Promise<Lane[]> =>
  Promise.all(job.targets.map((target) => openClient(job, target)))
