import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { checkBackup } from '../../src/backup/read.ts'
import type { HttpClient } from '../../src/cli/demo/http-client.ts'
import { startService } from '../../src/cli/demo/service-process.ts'
import { COMPILED } from '../support/compiled.ts'
import { plant } from '../support/planted-secrets.ts'
import { playUntilCount, stackOf } from '../support/played-until-count.ts'
import { killProgram } from '../support/process-tree.ts'
import { readyFolder } from '../support/ready-folder.ts'
import { runCommand as run } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** Ballots of the stack that is left to be typed. */
const STACK = 12
const PASSPHRASE = plant('mưa rơi trên mái ngói cũ', 'the passphrase of backups')

const startOn = async (t: Test, dataDir: string, variables: Readonly<Record<string, string>> = {}) => {
  const service = await startService(dataDir, { ...COMPILED, ...variables })
  if (!service.ok) throw new Error(service.error)
  t.teardown(service.value.stop)
  return service.value
}

test('a laptop is lost in the middle of a stack: its backup is restored elsewhere, verified, and counting goes on', async (t) => {
  const dataDir = await readyFolder(t, 'migrated')
  const folder = temporaryFolder(t)
  const file = join(folder, 'usb', 'one.backup')
  const first = await startOn(t, dataDir)
  const stage = await playUntilCount(first.address, first.link)
  const [one, other] = stage.cast.typists.map(({ client }) => client)
  const { round, batch, people } = await stackOf(one!)
  const type = (client: HttpClient, slot: string, from: number, to: number) =>
    client.post(`${batch}/${slot}/ballots`, {
      body: {
        from,
        ballots: Array.from({ length: to - from + 1 }, (_, at) => ({ struck: [people[(from + at) % 4]!] })),
      },
    })
  for (let number = 1; number <= 4; number += 1) await type(one!, 'first', number, number)

  // The stick is not there yet.
  const environment = { DATA_DIR: dataDir, BACKUP_PASSPHRASE: PASSPHRASE }
  t.match(await run('backup', [file], environment), {
    status: 1,
    said: /^Không ghi được tệp .*\nThe file .* cannot be written/m,
  })

  // The other typist goes on while the backup is made.
  const kept = join(folder, 'one.backup')
  const [backup] = await Promise.all([
    run('backup', [kept], environment),
    (async () => {
      for (let number = 1; number <= STACK; number += 1) await type(other!, 'second', number, number)
    })(),
  ])
  t.match(backup, { status: 0, said: /^ĐÃ SAO LƯU: .*BACKED UP: .*\n.*SHA-256.*: [0-9a-f]{64}$/m })
  t.notMatch(backup.said, PASSPHRASE)
  t.equal(statSync(kept).mode & 0o777, 0o600)
  t.notOk(readFileSync(kept).includes('PRIVATE KEY'))

  killProgram('src/main.ts')
  const elsewhere = join(folder, 'elsewhere', 'data')
  const target = { DATA_DIR: elsewhere }
  t.match(await run('restore', [kept], target), { status: 2, said: /BACKUP_PASSPHRASE/ })
  t.match(await run('restore', [kept], { ...target, BACKUP_PASSPHRASE: 'một mật khẩu khác' }), {
    status: 2,
    said: /not the right one/,
  })
  t.match(await run('restore', ['--check', kept], { ...target, BACKUP_PASSPHRASE: PASSPHRASE }), {
    status: 0,
    said: /intact/,
  })
  const stopped = await run('restore', [kept], { ...target, BACKUP_PASSPHRASE: PASSPHRASE }, 'the file is intact')
  t.match(stopped, { status: 2, said: /Stopped as asked/ })
  t.notOk(existsSync(elsewhere), 'nothing is left of an attempt that failed, or was stopped')
  const restored = await run('restore', [kept], { ...target, BACKUP_PASSPHRASE: PASSPHRASE })
  t.match(restored, { status: 0, said: /CONSISTENT WITH ITSELF[\s\S]*ĐÃ KHÔI PHỤC .*RESTORED/ })
  t.match(await run('restore', [kept], { ...target, BACKUP_PASSPHRASE: PASSPHRASE }), {
    status: 2,
    said: /is not empty/,
  })
  t.match(await run('verify', ['--database'], target), { status: 3 }, 'before the service has run on it')
  t.equal(statSync(join(elsewhere, 'keys', 'log-signing.key')).mode & 0o777, 0o600)

  const stick = join(folder, 'stick')
  mkdirSync(stick)
  const second = await startOn(t, elsewhere, { PORT: new URL(first.address).port, BACKUP_DIR: stick })
  const log = `/congresses/${stage.congress.id}/audit-events?action=log.restored`
  const { items } = (await stage.cast.presidium.client.get<{ items: readonly unknown[] }>(log)).body
  t.match(items, [{ actor: { role: 'visitor' }, after: { backedUpAt: /^20/, backedUpWith: /^\d/ } }])
  t.equal(items.length, 1, 'the log says that a backup was restored')
  await type(one!, 'first', 5, STACK)
  await one!.post(`${batch}/first/finalisation`)
  // Every ballot of the first typist was acknowledged before the backup began; of the second typist it has those until then.
  const { entered } = (await other!.get<{ entered: number }>(`${batch}/second`)).body
  if (entered < STACK) await type(other!, 'second', entered + 1, STACK)
  await other!.post(`${batch}/second/finalisation`)
  const tally = (await stage.cast.head.client.get<Record<string, unknown>>(`${round}/tally`)).body
  t.match(tally, { valid: STACK })
  t.match(await run('verify', ['--database'], target), { status: 3, said: /CONSISTENT WITH ITSELF/ })

  // The service ends right after the closing, and still finishes the backup.
  const closing = { reason: null, confirmUnfinished: true }
  await stage.cast.presidium.client.post(`/congresses/${stage.congress.id}/closing`, { body: closing })
  t.match((await one!.get('/installation/last-backup')).body, { state: /^(?:running|made)$/, problem: null })
  await second.stop()
  t.match(
    await run('backup', [join(folder, 'stopped.backup')], target),
    { status: 0 },
    'a stopped one is backed up too',
  )
  t.notOk(existsSync(join(elsewhere, 'postgres', 'data', 'postmaster.pid')), 'and stopped again')
  const [made = ''] = readdirSync(stick)
  const { rows } = await checkBackup({ file: join(stick, made), passphrase: null })
  t.match(rows, { congress_closing: 1 })
})
