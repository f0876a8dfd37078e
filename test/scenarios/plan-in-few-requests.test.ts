import { test } from 'tap'
import { eventsOfCongress, openReplayedService } from '../support/replayed.ts'
import { Counter, FIRST, openOrganisation } from './support/counting-client.ts'

const person = { birthYear: 1975, membership: 'official', unit: 'Chi bộ Văn phòng' } as const
const all = { for: 7, against: 0, blank: 0 }

const PEOPLE = [
  ['binh', 'Trần Thị Bình'],
  ['dung', 'Nguyễn Văn Dũng'],
  ['huy', 'Đỗ Quang Huy'],
  ['mai', 'Lê Thị Mai'],
].map(([ref, fullName]) => ({ ...person, ref, fullName }))

const planOf = (username: { readonly head: string; readonly member: string }) => ({
  roll: { summoned: 7, attending: 7 },
  people: PEOPLE,
  board: {
    members: [
      { person: 'huy', head: true, username: username.head },
      { person: 'mai', head: false, username: username.member },
    ],
    vote: all,
  },
  elections: [
    {
      ref: 'secretary',
      office: 'secretary',
      seats: 1,
      list: {
        candidates: [
          { person: 'binh', origin: 'convening-committee' },
          { person: 'dung', origin: 'nominated' },
        ],
        approval: { approved: true, vote: all },
      },
    },
    { ref: 'deputy', office: 'deputy-secretary', seats: 1 },
  ],
})

interface Planned {
  readonly elections: readonly { readonly id: string; readonly roundId: string | null }[]
}

test('a branch of seven: from the plan of the meeting to the first ballot in at most 12 requests and 6 ids', async (t) => {
  const service = await openReplayedService(t)
  const organisationId = await openOrganisation(service, {
    name: 'Chi bộ Văn phòng',
    level: 'chi-bo',
    usernames: ['quan.tri', 'chu.tich', 'thu.ky', 'truong.ban', 'uy.vien'],
  })
  const counter = new Counter(service)

  const administrator = await counter.browserOf('quan.tri')
  const { id } = await counter.send<{ id: string }>(administrator, 'POST', '/v1/congresses', {
    organisationId,
    kind: 'members-congress',
    name: 'Đại hội Chi bộ Văn phòng',
    term: { from: 2017, to: 2020 },
    heldOn: '2017-08-05',
  })
  await counter.send(administrator, 'POST', `/v1/congresses/${id}/role-grant-additions`, {
    grants: [
      { username: 'chu.tich', role: 'presidium' },
      { username: 'thu.ky', role: 'secretary' },
    ],
  })
  const presidium = await counter.browserOf('chu.tich')
  const body = planOf({ head: 'truong.ban', member: 'uy.vien' })
  const { elections } = await counter.send<Planned>(presidium, 'POST', `/v1/congresses/${id}/plans`, body)
  const round = elections[0]?.roundId
  const head = await counter.browserOf('truong.ban')
  await counter.send(head, 'PUT', `/v1/rounds/${round}/ballot-issue`, { printed: 7, issued: 7, replaced: 0 }, FIRST)
  await counter.send(head, 'PUT', `/v1/rounds/${round}/ballot-return`, { returned: 7, sealsIntact: true }, FIRST)
  const batch = await counter.send<{ id: string }>(head, 'POST', `/v1/rounds/${round}/ballot-batches`, {
    mode: 'ballots',
    size: 7,
  })
  const typist = await counter.browserOf('uy.vien')
  await counter.send(typist, 'POST', `/v1/ballot-batches/${batch.id}/entries/first/ballots`, {
    from: 1,
    ballots: [{ struck: [] }],
  })
  t.ok(counter.requests <= 12, `${counter.requests} requests`)
  t.ok(counter.ids.size <= 6, `${counter.ids.size} ids`)
  t.comment(`${counter.requests} requests, ${counter.ids.size} ids`)
  t.same(
    (await eventsOfCongress(service, id)).map(({ action }) => action),
    [
      'congress.created',
      'role.granted',
      'role.granted',
      'roll.recorded',
      ...PEOPLE.map(() => 'person.added'),
      'board.recorded',
      'role.granted',
      'role.granted',
      'election.created',
      'round.created',
      'list.proposed',
      'list.approved',
      'election.created',
      'ballots.issued',
      'ballots.returned',
      'batch.created',
      'ballots.entered',
    ],
    'every act leaves its own event, as if it had been done alone',
  )
})
