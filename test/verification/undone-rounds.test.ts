import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { exportOf } from '../support/counted-congress.ts'
import { itemsIn, verifyText } from '../support/forged-bundle.ts'
import { openReplayedService } from '../support/replayed.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà', 'Hoàng Minh Sơn']

test('an export holds every result of a reopened round and its last record, also after its annulment', async (t) => {
  const service = await openReplayedService(t)
  const congress = await openCongress(service)
  const committee = await congress.createElection('committee', 3)
  const { round } = await congress.vote(committee, { names: NAMES, ballots: [{ strike: [NAMES[3]!], times: 22 }] })
  await congress.undo(round.id, 'reopenings')
  await congress.declare(round.id)
  for (const state of ['declared', 'annulled'] as const) {
    if (state === 'annulled') await congress.undo(round.id, 'annulment')
    const text = await exportOf(service, congress.id)
    t.equal((await verifyText(text)).verdict, 'verified', state)
    const kinds = itemsIn(text).map(({ type }) => type)
    t.equal(kinds.filter((type) => type === 'record').length, 1, state)
    t.equal(kinds.filter((type) => type === 'result').length, 2, state)
  }
})
