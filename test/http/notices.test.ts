import { test } from 'tap'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { openTestService } from '../support/service.ts'

interface Noticed {
  readonly notices: readonly { readonly code: string; readonly citation?: string; readonly detail: string }[]
}

const codesOf = ({ notices }: Noticed): (readonly [string, string | undefined])[] =>
  notices.map(({ code, citation }) => [code, citation])

const read = (congress: TestCongress, path: string): Promise<Noticed> => congress.must<Noticed>('GET', path)

test('qd294-2025:i14.2: a standing committee of more than a third of the committee is created with a notice', async (t) => {
  const service = await openTestService(t)
  const plan = {
    level: 'grassroots',
    kind: 'committee-conference',
    heldOn: '2025-08-15',
    roll: { summoned: 15, attending: 15 },
  } as const
  const congress = await openCongress(service, plan)
  const other = await openCongress(service, plan)
  const third = await other.createElection('standing-committee', 5)
  t.same(codesOf(await read(other, `/v1/elections/${third}`)), [])
  const body = { office: 'standing-committee', seats: 6 }
  const over = await congress.must<Noticed>('POST', `/v1/congresses/${congress.id}/elections`, { body })
  t.same(codesOf(over), [['standing-committee-over-third', 'qd294-2025:i14.2']])
  t.match(over.notices[0]?.detail, /một phần ba/)
  const { items } = await congress.must<{ items: Noticed[] }>('GET', `/v1/congresses/${congress.id}/elections`)
  t.same(items.map(codesOf), [[['standing-committee-over-third', 'qd294-2025:i14.2']]])
})

test('qd294-2025:i14.2: at a congress the newest election of its committee is the measure', async (t) => {
  const congress = await openCongress(await openTestService(t), {
    level: 'province',
    kind: 'delegates-congress',
    roll: { summoned: 150, attending: 150 },
  })
  const first = ['office-of-the-first-conference', 'dl-2011:d20.k1']
  const standing = await congress.createElection('standing-committee', 1)
  t.same(codesOf(await read(congress, `/v1/elections/${standing}`)), [first])
  const committee = await congress.createElection('committee', 2)
  t.same(codesOf(await read(congress, `/v1/elections/${standing}`)), [
    first,
    ['standing-committee-over-third', 'qd29-2016:standing-committee-third'],
  ])
  const votes = { 'Nguyễn Văn An': 50, 'Trần Thị Bình': 50, 'Lê Văn Cường': 50 }
  const nobody = await congress.vote(committee, { names: Object.keys(votes), sheet: { valid: 150, votes } })
  await congress.decide(nobody.round.id, 'leave-vacant')
  await congress.createElection('committee', 3)
  t.same(codesOf(await read(congress, `/v1/elections/${standing}`)), [first])
})

test('dl-2011:d24.k1: the roll of a branch of two official members is recorded with a notice', async (t) => {
  const congress = await openCongress(await openTestService(t), { roll: { summoned: 2, attending: 2 } })
  const path = `/v1/congresses/${congress.id}/roll`
  const few = [['branch-of-fewer-than-three', 'dl-2011:d24.k1']]
  t.same(codesOf(await read(congress, path)), few)
  const election = await congress.createElection('secretary', 1)
  t.same(codesOf(await read(congress, `/v1/elections/${election}`)), few)
  const corrected = await congress.must<Noticed>('PUT', path, {
    headers: { 'if-match': '"1"', 'accept-language': 'en' },
    body: { summoned: 3, attending: 2, reason: 'Ghi nhầm.' },
  })
  t.same(codesOf(corrected), [])
  const { items } = await congress.must<{ items: Noticed[] }>('GET', `${path}/versions`)
  t.same(items.map(codesOf), [few, []])
})

test('dl-2011:d24.k3: a congress of a branch ten months before the end of its term is created with a notice', async (t) => {
  const congress = await openCongress(await openTestService(t))
  const body = {
    organisationId: congress.organisationId,
    kind: 'members-congress',
    name: 'Đại hội Chi bộ',
    term: { from: 2017, to: 2020 },
    heldOn: '2017-08-05',
  }
  const create = (more: object) =>
    congress.must<Noticed & { id: string; boardTitle: string; previousTermEnd: string | null }>(
      'POST',
      '/v1/congresses',
      { body: { ...body, ...more } },
    )
  const early = [['branch-congress-early', 'dl-2011:d24.k3']]
  // Of terms of their own, so that none is noticed as a second congress of a term.
  const term = { from: 2017, to: 2022 }
  const made = await create({ term, previousTermEnd: '2018-06-30', boardTitle: 'to-kiem-phieu' })
  t.match(made, { previousTermEnd: '2018-06-30', boardTitle: 'to-kiem-phieu' })
  t.same(codesOf(made), early)
  const path = `/v1/congresses/${made.id}`
  t.same(codesOf(await read(congress, path)), early)
  const unknown = await create({ term: { from: 2018, to: 2023 }, heldOn: '2018-08-05' })
  t.match(unknown, { previousTermEnd: null, boardTitle: 'ban-kiem-phieu' })
  t.same(codesOf(unknown), [])
  const { items } = await congress.must<{ items: Noticed[] }>(
    'GET',
    `/v1/congresses?organisationId=${congress.organisationId}`,
  )
  t.same(items.map(codesOf), [[], early, []])
  const { status } = await congress.refused('POST', '/v1/congresses', {
    body: { ...body, previousTermEnd: '2018-02-30' },
  })
  t.equal(status, 400, 'a day that no calendar has')
  t.equal((await congress.refused('POST', '/v1/congresses', { body: { ...body, boardTitle: 'to' } })).status, 400)
})

test('qd294-2025:i10.4.2: a congress of a district organisation after its level ended has a notice', async (t) => {
  const congress = await openCongress(await openTestService(t), {
    level: 'district',
    kind: 'delegates-congress',
    heldOn: '2025-08-15',
    roll: { summoned: 24, attending: 24 },
  })
  const path = `/v1/congresses/${congress.id}`
  const [ended, ...days] = codesOf(await read(congress, path))
  t.same(ended, ['level-ended', 'qd294-2025:i10.4.2'])
  t.same(days, [
    ['day-far-from-recording', undefined],
    ['term-of-odd-length', undefined],
  ])
  const before = await openCongress(await openTestService(t), { level: 'district' })
  t.same(codesOf(await read(before, path)), [
    ['upper-level-with-members', undefined],
    ['term-of-odd-length', undefined],
  ])
})

test('a congress whose day does not fit its term is created with a notice', async (t) => {
  const congress = await openCongress(await openTestService(t))
  const made = await congress.must<Noticed>('POST', '/v1/congresses', {
    body: {
      organisationId: congress.organisationId,
      kind: 'members-congress',
      name: 'Đại hội Chi bộ',
      term: { from: 1990, to: 1994 },
      heldOn: '2019-08-05',
    },
  })
  t.same(codesOf(made), [
    ['day-outside-term', undefined],
    ['day-far-from-recording', undefined],
    ['term-of-odd-length', undefined],
  ])
})

test('dl-2011:d20.k1: the secretary has a notice until the standing committee is the source of candidates', async (t) => {
  const congress = await openCongress(await openTestService(t), {
    level: 'grassroots',
    kind: 'committee-conference',
    roll: { summoned: 15, attending: 9 },
  })
  t.same(codesOf(await read(congress, `/v1/congresses/${congress.id}/roll`)), [['quorum-not-met', undefined]])
  const standing = await congress.createElection('standing-committee', 5)
  const secretary = await congress.createElection('secretary', 1)
  t.same(codesOf(await read(congress, `/v1/elections/${secretary}`)), [
    ['secretary-not-from-standing-committee', 'dl-2011:d20.k1'],
  ])
  const deputies = await congress.createElection('deputy-secretary', 16, standing)
  t.same(codesOf(await read(congress, `/v1/elections/${deputies}`)), [['seats-exceed-summoned', undefined]])
})
