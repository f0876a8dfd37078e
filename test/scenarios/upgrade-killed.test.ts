import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { openOwner } from '../../src/storage/backup/open-owner.ts'
import { startEmbeddedPostgres } from '../../src/storage/embedded/start.ts'
import { COMPILED } from '../support/compiled.ts'
import type { TestConnection } from '../support/connection.ts'
import { withClient } from '../support/database.ts'
import { childrenOf, signalAll } from '../support/process-tree.ts'
import { readyFolder } from '../support/ready-folder.ts'
import { everythingIn } from '../support/schema.ts'
import { migrateToState, readStates, type State, writeState } from '../support/states.ts'
import { until } from '../support/until.ts'
import { failedStart } from '../support/worded.ts'
import { verdictsIn } from './support/upgraded-service.ts'

const MAIN = join(import.meta.dirname, '../../src/main.ts')

// A gate in the schema: a migration says that it has reached it, and stays there until somebody opens it.
// Sequences are not part of a transaction, so both sides see them.
const GATE = `
  create schema gate;
  create sequence gate.reached;
  create sequence gate.opened;
  create function gate.wait() returns event_trigger language plpgsql as $$
  declare is_open boolean := false;
  begin
    perform nextval('gate.reached');
    while not is_open loop
      select is_called into is_open from gate.opened;
    end loop;
  end $$;
  create event trigger gate on ddl_command_end execute function gate.wait();`

/** The data of an earlier version in a folder, as its service left it when it ended; and everything that is in it. */
const folderOf = async (
  t: Test,
  state: State,
): Promise<{ readonly dataDir: string; readonly held: readonly string[] }> => {
  const dataDir = await readyFolder(t, 'cluster')
  const started = await startEmbeddedPostgres({ dataDir })
  if (!started.ok) throw failedStart(started.error)
  const { connection, stop } = started.value
  await migrateToState(connection as TestConnection, state)
  await writeState(connection as TestConnection, state)
  await withClient(connection, (client) => client.query(GATE))
  const held = await everythingIn(connection as TestConnection)
  await stop()
  return { dataDir, held }
}

/** Asks the database of a folder, whether or not a service has it running. */
const inFolder = async <T>(dataDir: string, work: (connection: TestConnection) => Promise<T>): Promise<T> => {
  const owner = await openOwner({ databaseUrl: null, dataDir })
  if (!owner.ok) throw failedStart(owner.error)
  try {
    return await work(owner.value.settings as TestConnection)
  } finally {
    await owner.value.close()
  }
}

const isReached = (connection: TestConnection): Promise<boolean> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ reached: boolean }>('select is_called as reached from gate.reached')
    return rows[0]!.reached
  })

const openGate = (connection: TestConnection): Promise<void> =>
  withClient(connection, async (client) => void (await client.query("select nextval('gate.opened')")))

const appliedIn = (connection: TestConnection): Promise<string[]> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name')
    return rows.map(({ name }) => name)
  })

const start = (t: Test, dataDir: string): ChildProcess => {
  const env = { HOST: '127.0.0.1', PORT: '0', ...COMPILED, DATA_DIR: dataDir }
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  t.teardown(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'close')
  })
  return child
}

/** The number of the postmaster and of each of its processes. */
const postgresOf = (pidFile: string): number[] => {
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  return [pid, ...childrenOf(pid)]
}

const untilOpen = async (child: ChildProcess): Promise<void> => {
  let said = ''
  for await (const part of child.stdout!.iterator({ destroyOnReturn: false })) {
    said += part
    if (/^Mở \/ open: http:\S+\/$/m.test(said)) return
  }
  throw new Error(`it did not start: ${said}`)
}

for (const victims of ['the service', 'the service and PostgreSQL'] as const) {
  test(`${victims} killed in the middle of a migration: nothing has changed, and the next start migrates`, async (t) => {
    const state = readStates().find(({ commit }) => commit === '40392a67')!
    const { dataDir, held } = await folderOf(t, state)
    const killed = start(t, dataDir)
    const ended = once(killed, 'close')
    const pidFile = join(dataDir, 'postgres', 'data', 'postmaster.pid')
    // A reader would start PostgreSQL itself, and the service is to be the one.
    await until(() => existsSync(pidFile))
    await inFolder(dataDir, (connection) => until(() => isReached(connection)))
    signalAll([killed.pid!, ...(victims === 'the service' ? [] : postgresOf(pidFile))], 'SIGKILL')
    await ended
    await inFolder(dataDir, async (connection) => {
      t.same(await everythingIn(connection), held, 'nothing has changed')
      await openGate(connection)
    })
    const next = start(t, dataDir)
    await untilOpen(next)
    await inFolder(dataDir, async (connection) => {
      const applied = await appliedIn(connection)
      t.ok(applied.length > state.migrations.length, 'it has migrated')
      t.same(await verdictsIn(connection), ['verified', 'outdated'], 'a log of then is no violation')
    })
  })
}
