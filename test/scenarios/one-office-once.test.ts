import { test } from 'tap'
import type { Office } from '../../src/rules/types.ts'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { openReplayedService } from '../support/replayed.ts'

const AN = 'Nguyễn Văn An'
const BINH = 'Trần Thị Bình'
const SMALL = { roll: { summoned: 7, attending: 7 } }

const refusalOf = (congress: TestCongress, office: Office, seats: number) =>
  congress.refused('POST', `/v1/congresses/${congress.id}/elections`, {
    body: { office, seats },
    headers: { 'accept-language': 'en' },
  })

const fill = async (congress: TestCongress, office: Office, name: string): Promise<void> => {
  const election = await congress.createElection(office, 1)
  const { elected } = await congress.vote(election, { names: [name], ballots: [{ agree: [name], times: 7 }] })
  if (!elected.includes(name)) throw new Error(`${name} is not elected`)
}

for (const office of ['secretary', 'deputy-secretary'] as const) {
  test(`dl-2011:d24.k4: the filled seat of ${office} of a branch is not voted on again`, async (t) => {
    const congress = await openCongress(await openReplayedService(t), SMALL)
    await fill(congress, office, AN)
    const refused = await refusalOf(congress, office, 1)
    t.match(refused, { status: 409, code: 'office-filled' })
    t.match(refused.detail, /at most 1 holder, and election 1 and those before it have filled 1\./)
  })
}

test('an open election of an office is continued, not repeated', async (t) => {
  const congress = await openCongress(await openReplayedService(t), { level: 'grassroots' })
  await congress.createElection('committee', 3)
  await congress.createElection('delegates', 2)
  const refused = await refusalOf(congress, 'delegates', 2)
  t.match(refused, { status: 409, code: 'office-still-open' })
  t.match(refused.detail, /Election 2 /)
})

test('the seat of an office that was left vacant may be voted on again', async (t) => {
  const congress = await openCongress(await openReplayedService(t), SMALL)
  const nobody = {
    names: [AN, BINH],
    ballots: [
      { strike: [AN], times: 3 },
      { strike: [BINH], times: 3 },
    ],
    returned: 6,
  }
  const { round } = await congress.vote(await congress.createElection('secretary', 1), nobody)
  t.equal((await refusalOf(congress, 'secretary', 1)).code, 'office-still-open', 'nothing is decided')
  await congress.decide(round.id, 'leave-vacant')
  const election = await congress.createElection('secretary', 1)
  t.ok(election)
})

test('an office without a limit is voted on again with a notice', async (t) => {
  const congress = await openCongress(await openReplayedService(t), { level: 'grassroots' })
  const first = await congress.createElection('delegates', 1)
  await congress.vote(first, { names: [AN, BINH], ballots: [{ strike: [AN], times: 22 }] })
  const body = { office: 'delegates', seats: 1 }
  const again = await congress.must<{ notices: { code: string; detail: string }[] }>(
    'POST',
    `/v1/congresses/${congress.id}/elections`,
    { body },
  )
  t.match(again.notices, [{ code: 'office-again' }])
  const before = await congress.must<{ notices: object[] }>('GET', `/v1/elections/${first}`)
  t.same(before.notices, [])
})

test('dl-2011:d24.k4: a branch that meets with delegates has a committee of at most seven, too', async (t) => {
  const congress = await openCongress(await openReplayedService(t), {
    kind: 'delegates-congress',
    roll: { summoned: 30, attending: 30 },
  })
  t.match(await refusalOf(congress, 'committee', 15), { status: 422, code: 'branch-committee-too-large' })
})
