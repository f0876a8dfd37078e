import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { openTestService } from '../support/service.ts'
import { AN, BINH, CUONG, DUNG, HA, TIED_BALLOTS } from '../support/tied-alternates.ts'

interface CallUps {
  readonly items: readonly { readonly number: number }[]
  readonly delegates: readonly { readonly fullName: string }[]
  readonly alternates: readonly {
    readonly fullName: string
    readonly votes: readonly number[]
    readonly partySince: string | null
    readonly mayBeNext: boolean
  }[]
  readonly citations: readonly { readonly id: string; readonly evidence: string }[]
}

test('qd294-2025:i11.4.2: the call-ups of an election say who holds its seats and who is next', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots', heldOn: '2025-08-05' })
  const election = await congress.createElection('delegates', 3, undefined, { alternates: 2 })
  const path = `/v1/elections/${election}/call-ups`
  t.match(await congress.must<CallUps>('GET', path), { items: [], delegates: [], alternates: [] })
  await congress.addPerson(DUNG, { partySince: '2005-05-19' })
  await congress.vote(election, { names: [AN, BINH, CUONG, DUNG, HA], ballots: TIED_BALLOTS })
  const names = (people: CallUps['delegates']) => people.map(({ fullName }) => fullName).sort()
  const order = ({ alternates }: CallUps) =>
    alternates.map(({ fullName, votes, mayBeNext }) => [fullName, votes, mayBeNext]).sort()

  const open = await congress.must<CallUps>('GET', path)
  t.same(names(open.delegates), [AN, CUONG, BINH].sort())
  t.same(
    order(open),
    [
      [DUNG, [12], true],
      [HA, [12], true],
    ],
    'equal votes, and the Party age of one is unknown',
  )
  t.match(open.citations, [
    { id: 'qd294-2025:i11.4.2', evidence: 'text' },
    { id: 'qd294-2025:i11.4.4', evidence: 'text' },
  ])

  const person = `/v1/people/${congress.idOf(HA)}`
  await congress.must('PUT', person, {
    headers: { 'if-match': await congress.tagOf(person) },
    body: {
      ...{ fullName: HA, birthYear: 1975, membership: 'official', unit: 'Phòng Tổng hợp' },
      ...{ partySince: '1998-05-19', reason: 'Bổ sung ngày vào Đảng.' },
    },
  })
  t.same(
    order(await congress.must<CallUps>('GET', path)),
    [
      [DUNG, [12], false],
      [HA, [12], true],
    ],
    'the longer Party age comes first',
  )

  const [droppedOut, calledUp] = [congress.idOf(AN), congress.idOf(HA)]
  await congress.must('POST', path, { body: { droppedOut, calledUp, ground: 'deceased', reason: 'Từ trần.' } })
  const after = await congress.must<CallUps>('GET', path)
  t.same(names(after.delegates), [BINH, CUONG, HA].sort(), 'the seat has gone to the alternate')
  t.same(order(after), [[DUNG, [12], true]])
})
