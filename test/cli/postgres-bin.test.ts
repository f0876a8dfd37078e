import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { startService } from '../../src/cli/demo/service-process.ts'
import { COMPILED } from '../support/compiled.ts'
import { madeUp, notedPrograms } from '../support/postgres-of-machine.ts'
import { readyFolder } from '../support/ready-folder.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

// Every command that starts the embedded database, on the PostgreSQL that POSTGRES_BIN names.

type Variables = Readonly<Record<string, string>>

/** Starts the service and stops it, in the form of a command: its complaint, if it did not start. */
const serve = async (variables: Variables) => {
  const started = await startService(variables['DATA_DIR'] ?? '', { ...COMPILED, ...variables })
  if (!started.ok) return { status: 1, said: started.error }
  await started.value.stop()
  return { status: 0, said: started.value.address }
}

/** A backup of a data folder that nothing was done in. */
const backupOf = async (t: Test, dataDir: string): Promise<string> => {
  const file = join(temporaryFolder(t), 'one.backup')
  t.match(await runCommand('backup', [file], { DATA_DIR: dataDir }), { status: 0 })
  return file
}

test('start, migrate, backup, restore, verify and demo run the programs in the folder that is named', async (t) => {
  const { folder, takeNotes } = notedPrograms(t)
  const dataDir = await readyFolder(t, 'migrated')
  const onData = { DATA_DIR: dataDir, POSTGRES_BIN: folder }
  const ran = (command: string, ...programs: readonly string[]): void => {
    const notes = takeNotes()
    for (const program of programs)
      t.ok(
        notes.some((line) => line.startsWith(`${program} -`)),
        `${command}: ${program}`,
      )
    t.ok(
      notes.some((line) => line.startsWith('postgres -D')),
      `${command}: the server`,
    )
  }
  t.match(await serve(onData), { status: 0 })
  ran('start')
  t.match(await runCommand('migrate', [], onData), { status: 0 })
  ran('migrate')
  const file = join(temporaryFolder(t), 'one.backup')
  t.match(await runCommand('backup', [file], onData), { status: 0 })
  ran('backup')
  const elsewhere = { DATA_DIR: join(temporaryFolder(t), 'data'), POSTGRES_BIN: folder }
  t.match(await runCommand('restore', [file], elsewhere), { status: 0, said: /RESTORED/ })
  ran('restore', 'initdb')
  t.match(await runCommand('verify', ['--database'], elsewhere), { status: 3 })
  ran('verify')
  // The service of the play says its address; a whole play would show no more about its database.
  t.match(await runCommand('demo', [], { POSTGRES_BIN: folder }, 'http://127.0.0.1:'), { status: 130 })
  ran('demo', 'initdb')
})

test('each of them refuses a folder without the programs, and a version that is too old', async (t) => {
  const dataDir = await readyFolder(t, 'migrated')
  const file = await backupOf(t, dataDir)
  const missing = join(temporaryFolder(t), 'none')
  const old = madeUp(t, 'postgres (PostgreSQL) 14.25')
  const fresh = join(temporaryFolder(t), 'data')
  for (const [postgresBin, sentence] of [
    [missing, /POSTGRES_BIN cannot be used/],
    [old, /POSTGRES_BIN contains PostgreSQL 14\.25/],
  ] as const) {
    const onData = { DATA_DIR: dataDir, POSTGRES_BIN: postgresBin }
    const onNew = { DATA_DIR: fresh, POSTGRES_BIN: postgresBin }
    const other = join(temporaryFolder(t), 'two.backup')
    t.match(await serve(onData), { status: 1, said: sentence }, 'start')
    t.match(await runCommand('migrate', [], onData), { status: 1, said: sentence }, 'migrate')
    t.match(await runCommand('backup', [other], onData), { status: 1, said: sentence }, 'backup')
    t.match(await runCommand('restore', [file], onNew), { status: 2, said: sentence }, 'restore')
    t.match(await runCommand('verify', ['--database'], onData), { status: 2, said: sentence }, 'verify')
    t.match(await runCommand('demo', [], { POSTGRES_BIN: postgresBin }), { status: 1, said: sentence }, 'demo')
    t.notOk(existsSync(other))
    t.notOk(existsSync(fresh))
  }
})

test('each of them refuses another main version than that of the data, and changes nothing', async (t) => {
  const dataDir = await readyFolder(t, 'migrated')
  const settings = join(dataDir, 'postgres', 'data', 'postgresql.conf')
  const before = readFileSync(settings)
  const onData = { DATA_DIR: dataDir, POSTGRES_BIN: madeUp(t, 'postgres (PostgreSQL) 17.12') }
  const said = /was made by PostgreSQL 18, but POSTGRES_BIN names PostgreSQL 17/
  const file = join(temporaryFolder(t), 'one.backup')
  t.match(await serve(onData), { status: 1, said }, 'start')
  t.match(await runCommand('migrate', [], onData), { status: 1, said }, 'migrate')
  t.match(await runCommand('backup', [file], onData), { status: 1, said }, 'backup')
  t.match(await runCommand('verify', ['--database'], onData), { status: 2, said }, 'verify')
  t.notOk(existsSync(file))
  t.same(readFileSync(settings), before)
})
