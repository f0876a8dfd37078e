import { execFile } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { withClient } from '../../support/connection.ts'
import { COMMITTED, IN_ITS_ROLE, OPENINGS, sealedForHead } from './bare-clients.ts'
import type { BareJob } from './protocol.ts'

const run = promisify(execFile)

/** Whether PostgreSQL's own load generator is installed. */
export const hasPgbench = (): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'pgbench')))

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
/** A colon before a word would be a variable of pgbench. */
const json = (text: string): string => literal(text.replaceAll(':', ': '))
const choice = (texts: readonly string[]): string => `(array[${texts.map(literal).join(', ')}])[:client_id + 1]`

/** The same statement for pgbench; each client picks its batch by its number. */
const script = ({ targets }: BareJob, scopes: readonly string[]): string =>
  `
select * from enter_ballots(
  ${choice(scopes)},
  ${choice(targets.map(({ batchId }) => batchId))}::uuid, 'first',
  ${choice(targets.map(({ congressId }) => congressId))}::uuid, ${json(targets[0]!.ballots[0]!)}::json,
  ${json(COMMITTED)}::json, ${json(OPENINGS)}::json, 1, false, null, null, null,
  now(), ${literal(targets[0]!.actorId)}, 'Trưởng ban', 'board-head', '127.0.0.1', gen_random_uuid()::text
);`.replaceAll('\n', ' ')

/** Transactions per second by pgbench with prepared statements, for at least a second. */
export const runPgbench = async (job: BareJob, folder: string): Promise<number> => {
  const file = join(folder, 'enter-ballots.sql')
  const scopes = await withClient(job.connection, async (client) => {
    const found: string[] = []
    for (const target of job.targets) found.push(await sealedForHead(client, target))
    return found
  })
  writeFileSync(file, script(job, scopes))
  const { host, port, user, database, password } = job.connection
  const clients = String(job.targets.length)
  const seconds = String(Math.max(1, Math.floor(job.milliseconds / 1_000)))
  const args = ['-n', '-M', 'prepared', '-c', clients, '-j', '1', '-T', seconds, '-f', file]
  const { stdout } = await run('pgbench', [...args, '-h', host!, '-p', String(port), '-U', user!, database!], {
    env: { ...process.env, PGOPTIONS: IN_ITS_ROLE, ...(typeof password === 'string' ? { PGPASSWORD: password } : {}) },
  })
  const perSecond = /^tps = ([\d.]+) \(without/m.exec(stdout)?.[1]
  if (perSecond === undefined) throw new Error(`pgbench gave no figure: ${stdout}`)
  return Number(perSecond)
}
