import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { openTestService } from '../support/service.ts'

const [BINH, CUONG, DUNG, HA] = ['Trần Thị Bình', 'Lê Quang Cường', 'Nguyễn Văn Dũng', 'Phạm Thu Hà'] as const

interface Item {
  readonly fullName: string
  readonly round: number
  readonly appointableFrom: string | null
}

test('hd06-2025:i16.3: people listed and not elected are found with votes, base and the first day', async (t) => {
  const congress = await openCongress(await openTestService(t), {
    level: 'grassroots',
    kind: 'delegates-congress',
    heldOn: '2025-08-15',
    roll: { summoned: 20, attending: 20 },
  })
  const path = `/v1/congresses/${congress.id}/not-elected`
  t.same(await congress.must('GET', path), { items: [] })
  const committee = await congress.createElection('committee', 3)
  const first = await congress.vote(committee, {
    names: [BINH, CUONG, DUNG, HA],
    ballots: [
      { strike: [HA], times: 11 },
      { strike: [CUONG, DUNG], times: 9 },
    ],
  })
  t.match(first.result, { elected: { length: 3 } })
  const { items } = await congress.must<{ items: Item[] }>('GET', path)
  t.match(items, [
    {
      personId: congress.idOf(HA),
      fullName: HA,
      office: 'committee',
      electionId: committee,
      round: 1,
      heldOn: '2025-08-15',
      votes: 9,
      base: 20,
      moreThanHalf: false,
      appointableFrom: '2026-08-15',
      citation: 'hd06-2025:i16.3',
    },
  ])
  t.equal(items.length, 1)
  const unknown = '/v1/congresses/0192f3a4-5b6c-7d8e-9f01-23456789abcd/not-elected'
  t.match(await congress.refused('GET', unknown), { status: 404, code: 'congress-unknown' })
})

test('a person past half who took no seat is listed without a day', async (t) => {
  const congress = await openCongress(await openTestService(t), {
    level: 'grassroots',
    kind: 'delegates-congress',
    roll: { summoned: 20, attending: 20 },
  })
  const committee = await congress.createElection('committee', 3)
  await congress.vote(committee, {
    names: [BINH, CUONG, DUNG, HA],
    ballots: [
      { strike: [HA], times: 8 },
      { strike: [DUNG], times: 7 },
      { strike: [CUONG], times: 5 },
    ],
  })
  const { items } = await congress.must<{ items: Item[] }>('GET', `/v1/congresses/${congress.id}/not-elected`)
  t.match(items, [{ fullName: HA, votes: 12, base: 20, moreThanHalf: true, appointableFrom: null }])
  t.equal(items.length, 1)
})
