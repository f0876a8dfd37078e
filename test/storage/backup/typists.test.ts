import { test } from 'tap'
import { makeBackup } from '../../../src/backup/make.ts'
import { checkBackup, loadTables } from '../../../src/backup/read.ts'
import { takeSnapshot } from '../../../src/storage/backup/snapshot.ts'
import { openCongress } from '../../support/congress.ts'
import { openTestService } from '../../support/service.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà']
const [STACKS, SIZE, BACKUPS] = [4, 40, 6]

test('a backup while four typists type has every ballot that was acknowledged before it began', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { roll: { summoned: STACKS * SIZE, attending: STACKS * SIZE } })
  await congress.addPeople(...NAMES)
  const round = await congress.openRound(await congress.createElection('committee', 2))
  await congress.startCount(round.id, { names: NAMES, returned: STACKS * SIZE })
  const stacks: string[] = []
  for (let stack = 0; stack < STACKS; stack += 1) {
    const body = { mode: 'ballots', size: SIZE }
    stacks.push((await congress.must<{ id: string }>('POST', `/v1/rounds/${round.id}/ballot-batches`, { body })).id)
  }
  const acknowledged = new Map(stacks.map((id) => [id, 0]))
  const type = async (id: string): Promise<void> => {
    for (let number = 1; number <= SIZE; number += 1) {
      const body = { from: number, ballots: [{ struck: [congress.idOf(NAMES[number % 3]!)] }] }
      await congress.must('POST', `/v1/ballot-batches/${id}/entries/first/ballots`, { body })
      acknowledged.set(id, number)
    }
  }
  const folder = temporaryFolder(t)
  const backUp = async (number: number) => {
    const before = new Map(acknowledged)
    const now = () => new Date('2026-11-28T10:00:00Z')
    const source = { takeSnapshot: () => takeSnapshot(service.connection), dataDir: folder, program: '1', now }
    const { file } = await makeBackup(source, { file: `${folder}/${number}.backup`, passphrase: null })
    return { file, before, after: new Map(acknowledged) }
  }
  const typing = Promise.all(stacks.map(type))
  const made: Awaited<ReturnType<typeof backUp>>[] = []
  for (let number = 0; number < BACKUPS; number += 1) made.push(await backUp(number))
  await typing
  made.push(await backUp(BACKUPS))

  for (const { file, before, after } of made) {
    const rows = await rowsOf(file)
    const events = rows['audit_event']!.filter((row) => row.includes('ballots.entered')).length
    t.equal(events, rows['ballot']!.length, 'each ballot has its event')
    for (const id of stacks) {
      const stored = rows['ballot']!.filter((row) => row.includes(id)).length
      t.ok(stored >= before.get(id)!, `${before.get(id)} were acknowledged, ${stored} are there`)
      // At most one more was under way when its number was looked at.
      t.ok(stored <= after.get(id)! + 1)
    }
  }
  t.equal((await rowsOf(made.at(-1)!.file))['ballot']!.length, STACKS * SIZE)
})

/** The rows of each table of a backup as texts. */
const rowsOf = async (file: string): Promise<Readonly<Record<string, readonly string[]>>> => {
  const from = { file, passphrase: null }
  const rows: Record<string, readonly string[]> = {}
  const load = async ({ name }: { readonly name: string }, data: AsyncIterable<Uint8Array>): Promise<number> => {
    const parts: Uint8Array[] = []
    for await (const part of data) parts.push(part)
    rows[name] = Buffer.concat(parts).toString('utf8').split('\n').slice(0, -1)
    return rows[name].length
  }
  await loadTables(from, await checkBackup(from), load, () => undefined)
  return rows
}
