import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { asOwner, IN_ITS_ROLE, sealedIn } from './bare-clients.ts'
import type { Lane } from './process.ts'
import type { AppendJob } from './protocol.ts'

const ACTOR = '0192f3a4-0000-7000-8000-00000000beac'

const APPEND = `select append_audit_event($1::uuid, $2::timestamptz, '${ACTOR}', 'Trưởng ban', 'board-head', '127.0.0.1',
  $3, 'ballots.returned', 'round', $1::uuid, null, '{"returned":500,"sealsIntact":true,"version":1}', null, '{}')`

const openAppender = async ({ connection }: AppendJob, { logId }: AppendJob['targets'][number]): Promise<Lane> => {
  const client = new Client({ ...connection, options: IN_ITS_ROLE })
  await client.connect()
  const sealed = await asOwner(client, () => sealedIn(client, { actorId: ACTOR, congressId: logId }))
  await client.query("select set_config('kiem_phieu.scope', $1, false)", [sealed])
  return {
    ask: async () => {
      const values = [logId, new Date().toISOString(), randomUUID()]
      await client.query({ name: 'append', text: APPEND, values })
    },
    close: () => client.end(),
  }
}

/** One client for each target of the job; a statement is a transaction of its own. */
export const openAppenders = (job: AppendJob): Promise<Lane[]> =>
  Promise.all(job.targets.map((target) => openAppender(job, target)))
