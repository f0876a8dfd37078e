import { test } from 'tap'
import { readyFolder } from '../support/ready-folder.ts'
import { runRounds } from './support/kill-rounds.ts'
import { isVerified } from './support/verified.ts'

test('killed while four people type: no ballot is lost, doubled or changed, and the log is verified', async (t) => {
  const dataDir = await readyFolder(t, 'migrated')
  const outcomes = await runRounds({ dataDir, rounds: 1, victims: ['both'] })
  const clean = { victims: 'both', lost: 0, doubled: 0, changed: 0, unasked: 0 }
  t.match(outcomes, [clean])
  t.ok(outcomes.every(({ acknowledged }) => acknowledged >= 40))
  t.equal(await isVerified(dataDir), true)
})
