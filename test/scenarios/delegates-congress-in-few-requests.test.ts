import { test } from 'tap'
import type { Browser } from '../support/browser.ts'
import { openReplayedService } from '../support/replayed.ts'
import { Counter, FIRST, openOrganisation } from './support/counting-client.ts'

const person = { birthYear: 1975, membership: 'official', unit: 'Đảng bộ phường' } as const
const all = { for: 291, against: 0, blank: 0 }
const WORDS = ['Một', 'Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín']
const named = (kind: string, family: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...person,
    ref: `${kind}${index}`,
    fullName: `${family} Văn ${WORDS[Math.floor(index / 9)]} ${WORDS[index % 9]}`,
  }))
const COMMITTEE = named('committee', 'Trần', 27)
const DELEGATES = named('delegate', 'Phạm', 6)
const BOARD = named('board', 'Đỗ', 3)
const SIZES = [...Array<number>(11).fill(25), 16]

const listOf = (people: readonly { readonly ref: string }[]) => ({
  candidates: people.map(({ ref }) => ({ person: ref, origin: 'convening-committee' })),
  approval: { approved: true, vote: all },
})

const PLAN = {
  roll: { summoned: 300, attending: 291, exclusions: { conveningAbsent: 5, absentWithoutAlternate: 2 } },
  people: [...COMMITTEE, ...DELEGATES, ...BOARD],
  board: {
    members: BOARD.map(({ ref }, index) => ({ person: ref, head: index === 0, username: `ban.${index}` })),
    vote: all,
  },
  elections: [
    { ref: 'committee', office: 'committee', seats: 21, list: listOf(COMMITTEE) },
    { ref: 'delegates', office: 'delegates', seats: 3, alternates: 1, list: listOf(DELEGATES) },
  ],
}

/** Ballots of each stack on which the first names of the list for delegates are struck out. */
const FEWER = [5, 6, 7, 9]

interface Planned {
  readonly people: readonly { readonly ref: string; readonly id: string }[]
  readonly elections: readonly { readonly id: string; readonly roundId: string }[]
}

interface Declared {
  readonly result: { readonly elected: readonly string[]; readonly tied: readonly string[] }
}

interface Sheet {
  readonly batch: number
  readonly valid: number
  readonly invalid: object
  readonly names: readonly { readonly personId: string; readonly votes: number }[]
}

/** Votes of one name in a stack of that size. */
type Votes = (size: number) => number

test('a delegates’ congress of 300 with a slip, a tie and an annulled vote in at most 60 requests', async (t) => {
  const service = await openReplayedService(t)
  const usernames = ['quan.tri', 'chu.tich', 'thu.ky', 'ban.0', 'ban.1', 'ban.2']
  const organisationId = await openOrganisation(service, { name: 'Đảng bộ Phường', level: 'grassroots', usernames })
  const counter = new Counter(service)

  const administrator = await counter.browserOf('quan.tri')
  const { id } = await counter.send<{ id: string }>(administrator, 'POST', '/v1/congresses', {
    organisationId,
    kind: 'delegates-congress',
    name: 'Đại hội đại biểu Đảng bộ Phường',
    term: { from: 2025, to: 2030 },
    heldOn: '2025-08-15',
  })
  await counter.send(administrator, 'POST', `/v1/congresses/${id}/role-grant-additions`, {
    grants: [
      { username: 'chu.tich', role: 'presidium' },
      { username: 'thu.ky', role: 'secretary' },
    ],
  })
  const presidium = await counter.browserOf('chu.tich')
  const planned = await counter.send<Planned>(presidium, 'POST', `/v1/congresses/${id}/plans`, PLAN)
  const idOf = new Map(planned.people.map((one) => [one.ref, one.id]))
  const head = await counter.browserOf('ban.0')
  const typists = { first: await counter.browserOf('ban.1'), second: await counter.browserOf('ban.2') }

  /** From the box to the declared result; every stack is entered twice, each time by another person. */
  const count = async (
    round: string,
    votes: readonly (readonly [personId: string, votes: Votes])[],
    slip?: { readonly batch: number; readonly from: number; readonly to: number },
  ) => {
    const path = `/v1/rounds/${round}`
    await counter.send(head, 'PUT', `${path}/ballot-issue`, { printed: 295, issued: 291 }, FIRST)
    await counter.send(head, 'PUT', `${path}/ballot-return`, { returned: 291, sealsIntact: true }, FIRST)
    const batches = SIZES.map((size, index) => ({ size, label: `Tập số ${index + 1}` }))
    await counter.send(head, 'POST', `${path}/ballot-batch-additions`, { batches })
    const sheets = SIZES.map((size, index) => ({
      batch: index + 1,
      valid: size,
      invalid: {},
      names: votes.map(([personId, of]) => ({ personId, votes: of(size) })),
    }))
    await enter('first', path, sheets)
    if (!slip) await enter('second', path, sheets)
    else await enterWithSlip(path, sheets, slip)
    return declare(head, path)
  }
  const enter = (slot: 'first' | 'second', path: string, sheets: readonly Sheet[]) =>
    counter.send(typists[slot], 'POST', `${path}/tally-sheet-additions`, { slot, sheets, finish: true })

  /** The second typist moves a vote between two names in one stack, which is found, sent back and corrected. */
  const enterWithSlip = async (
    path: string,
    sheets: readonly Sheet[],
    { batch, from, to }: { readonly batch: number; readonly from: number; readonly to: number },
  ) => {
    const right = sheets[batch - 1]!
    const names = right.names.map((name, index) => ({
      ...name,
      votes: name.votes + (index === to ? 1 : 0) - (index === from ? 1 : 0),
    }))
    await enter('second', path, sheets.with(batch - 1, { ...right, names }))
    const { items } = await counter.send<{ items: readonly { id: string; number: number; standing: string }[] }>(
      head,
      'GET',
      `${path}/ballot-batches`,
    )
    const differing = items.filter(({ standing }) => standing === 'differing')
    t.same(
      differing.map(({ number }) => number),
      [batch],
      'the slip is found, and nothing else',
    )
    const entry = `/v1/ballot-batches/${differing[0]!.id}/entries/second`
    const reason = 'Ghi nhầm một phiếu từ người này sang người khác.'
    await counter.send(head, 'POST', `${entry}/reopening`, { reason })
    const { batch: _, ...sheet } = right
    await counter.send(typists.second, 'PUT', `${entry}/tally-sheet`, { ...sheet, reason }, { 'if-match': '"1"' })
    await counter.send(typists.second, 'POST', `${entry}/finalisation`, {})
  }
  /** One of the two other members reads the tally and confirms it before the head declares. */
  const declare = async (browser: Browser, path: string) => {
    const { signOff } = await counter.send<{ signOff: { digest: string } }>(typists.first, 'GET', `${path}/tally`)
    await counter.send(typists.first, 'POST', `${path}/confirmations`, { digest: signOff.digest })
    const { tag } = await counter.tagged(browser, 'GET', `${path}/tally`)
    return counter.send<Declared>(browser, 'POST', `${path}/result`, {}, { 'if-match': tag })
  }
  const listed = async (election: string): Promise<string> => {
    const body = { approval: { approved: true, vote: all } }
    const { round } = await counter.send<{ round: { id: string } }>(
      presidium,
      'POST',
      `/v1/elections/${election}/listed-rounds`,
      body,
    )
    return round.id
  }
  const votesOf = (people: typeof COMMITTEE, ofName: (index: number) => Votes) =>
    people.map(({ ref }, index) => [idOf.get(ref)!, ofName(index)] as const)

  const [committee, delegates] = planned.elections
  const first = await count(
    committee!.roundId,
    votesOf(COMMITTEE, (index) => (size) => (index < 20 ? size - 3 : index < 22 ? size - 5 : 1)),
    { batch: 4, from: 20, to: 21 },
  )
  t.equal(first.result.elected.length, 20)
  const tied = [idOf.get(COMMITTEE[20]!.ref)!, idOf.get(COMMITTEE[21]!.ref)!]
  t.same(new Set(first.result.tied), new Set(tied))
  const decision = { kind: 'tie-revote', vote: all }
  await counter.send(presidium, 'POST', `/v1/rounds/${committee!.roundId}/decisions`, decision)
  const revote = await count(await listed(committee!.id), [
    [tied[0]!, () => 1],
    [tied[1]!, (size) => size - 1],
  ])
  t.same(revote.result.elected, [tied[1]])

  const ballots = votesOf(DELEGATES, (index) => (size) => size - (FEWER[index] ?? size - 1))
  await count(delegates!.roundId, ballots.with(0, [ballots[0]![0], () => 2]))
  const annulment = { by: 'presidium', reason: 'Niêm phong hòm phiếu bị rách khi đưa về phòng kiểm phiếu.' }
  await counter.send(presidium, 'POST', `/v1/rounds/${delegates!.roundId}/annulment`, annulment)
  const again = await count(await listed(delegates!.id), ballots)
  t.same(
    again.result.elected,
    ballots.slice(0, 3).map(([personId]) => personId),
  )
  await counter.send(presidium, 'POST', `/v1/congresses/${id}/closing`, {
    reason: null,
    confirmUnfinished: false,
  })

  t.comment(`${counter.requests} requests, ${counter.ids.size} ids`)
  t.ok(counter.requests <= 60, `${counter.requests} requests`)
})
