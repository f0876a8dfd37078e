import { test } from 'tap'
import { HEAD, openCast } from '../http/support/cast.ts'
import { hold } from '../http/support/keys.ts'
import type { Problem } from '../support/client.ts'
import { as, openWithPlayers } from '../support/players.ts'
import { expectReplays } from '../support/replayed.ts'
import type { Answer, RequestOptions } from '../support/service.ts'
import { NAMES } from './support/blind-hall.ts'

const TYPISTS = 30
/** Ballots in each stack. */
const SIZE = 3
const [BINH, DUNG, HA, AN] = NAMES
const PEOPLE = Array.from({ length: TYPISTS }, (_, index) => `Nguyễn Thị Tám ${index + 1}`)
const usernameOf = (index: number): string => `nhap.${index + 1}`
const each = <T>(work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(PEOPLE.map((_, index) => work(index)))

/** The status of an answer with the code of a refusal. */
const outcome = ({ status, body }: Answer): string => `${status} ${(body as Partial<Problem>).code ?? ''}`.trim()

/** How often each outcome occurred. */
const tallied = (answers: readonly Answer[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(answers, outcome)].map(([one, group]) => [one, group.length]).toSorted())

test('thirty typists enter thirty stacks of one round at once, and two heads resolve one difference', async (t) => {
  const service = await openWithPlayers(t)
  const ballots = TYPISTS * SIZE
  const roll = { summoned: ballots, attending: ballots }
  const cast = await openCast(service, { entries: 2, roll, board: [HEAD, ...PEOPLE] })
  await cast.enlist('truong.ban', 'board-head', HEAD)
  for (const [index, name] of PEOPLE.entries()) await cast.enlist(usernameOf(index), 'board-member', name)
  await hold(service, await cast.account('pho.ban'), 'board-head', { congressId: cast.id })
  await cast.addPeople(...NAMES)
  const { id: roundId } = await cast.openRound(await cast.createElection('delegates', 2))
  await cast.proposeList(roundId, NAMES)
  await cast.approveList(roundId)
  await cast.handOut(roundId, ballots)
  await cast.openBox(roundId, ballots)
  const round = `/v1/rounds/${roundId}`
  const send = (username: string, method: string, path: string, options: RequestOptions = {}) =>
    service.request(method, path, { ...as(username), ...options })

  const created = await each((index) =>
    send('truong.ban', 'POST', `${round}/ballot-batches`, { body: { size: SIZE, label: `Tập ${index + 1}` } }),
  )
  t.same(tallied(created), { '201': TYPISTS })
  const stacks = created.map(({ body }) => body as { readonly id: string; readonly number: number })
  t.equal(new Set(stacks.map(({ number }) => number)).size, TYPISTS, 'every stack has a number of its own')
  const batchOf = (index: number): string => `/v1/ballot-batches/${stacks[index % TYPISTS]!.id}`

  /** A ballot of a stack; one ballot of the second entry of the first stack is mistyped. */
  const struckOn = (stack: number, slot: string, from: number): readonly string[] =>
    (slot === 'second' && stack === 0 && from === 2 ? [BINH, AN] : from === 1 ? [HA, AN] : [DUNG, AN]).map(cast.idOf)
  /** A stack by one typist, ballot by ballot, each sent from two windows at once. */
  const typeStack = async (index: number, stack: number, slot: string): Promise<readonly Answer[]> => {
    const entry = `${batchOf(stack)}/entries/${slot}`
    const answers: Answer[] = []
    for (let from = 1; from <= SIZE; from++) {
      const body = { from, ballots: [{ struck: struckOn(stack, slot, from) }] }
      const windows = [0, 1].map(() => send(usernameOf(index), 'POST', `${entry}/ballots`, { body }))
      answers.push(...(await Promise.all(windows)))
    }
    const finishing = [0, 1].map(() => send(usernameOf(index), 'POST', `${entry}/finalisation`))
    return [...answers, ...(await Promise.all(finishing))]
  }
  const answered = (
    await each(async (index) => [
      ...(await typeStack(index, index, 'first')),
      ...(await typeStack(index, (index + 1) % TYPISTS, 'second')),
    ])
  ).flat()
  t.same(tallied(answered), {
    // Every ballot of both entries, and every finalisation, once.
    '201': 2 * ballots + 2 * TYPISTS,
    '409 ballot-position': 2 * ballots,
    '409 entry-final': 2 * TYPISTS,
  })
  const tally = async () => (await send('truong.ban', 'GET', `${round}/tally`)).body
  t.match(await tally(), { counted: ballots - SIZE, batches: { total: TYPISTS, open: 0, differing: 1, ruling: 0 } })

  const differing = batchOf(0)
  const { headers } = await send('truong.ban', 'GET', `${differing}/differences`)
  const paper = { at: { second: 2 }, struck: [DUNG, AN].map(cast.idOf) }
  const body = { reason: 'Đối chiếu với phiếu giấy.', papers: [paper] }
  const resolutions = await Promise.all(
    ['truong.ban', 'pho.ban'].map((head) =>
      send(head, 'POST', `${differing}/resolutions`, { headers: { 'if-match': headers['etag']! }, body }),
    ),
  )
  t.same(tallied(resolutions), { '201': 1, '412 version-stale': 1 })
  t.match(resolutions.find(({ status }) => status === 412)?.body, { detail: /xem lại|tải lại|mở lại/ })
  const versions = await send('truong.ban', 'GET', `${differing}/entries/second/ballots/2`)
  t.match(versions.body, { versions: { length: 2 } }, 'the paper was entered once')
  t.match(await tally(), { counted: ballots, batches: { differing: 0 } })

  const { digest } = (await send('truong.ban', 'GET', `${round}/confirmations`)).body as { readonly digest: string }
  const confirmed = await each((index) =>
    send(usernameOf(index), 'POST', `${round}/confirmations`, { body: { digest } }),
  )
  t.same(tallied(confirmed), { '201': TYPISTS })
  const stamp = (await send('truong.ban', 'GET', `${round}/tally`)).headers['etag']!
  const declared = await Promise.all(
    ['truong.ban', 'pho.ban'].map((head) =>
      send(head, 'POST', `${round}/result`, { headers: { 'if-match': stamp }, body: {} }),
    ),
  )
  // The head who resolved the difference has a hand in the entries, and asks for a confirmation from outside if they come first.
  t.match(Object.keys(tallied(declared)), [
    '201',
    /^409 (?:result-already-declared|confirmation-from-outside-missing)$/,
  ])
  const refused = [...answered, ...declared].filter(({ status }) => status >= 400)
  t.ok(
    refused.every(({ body }) => (body as Problem).detail.length > 30),
    'every loser reads what to do next',
  )
  const { names } = (await tally()) as { readonly names: readonly { fullName: string; votes: number }[] }
  const votes = Object.fromEntries(names.map((name) => [name.fullName, name.votes]))
  t.strictSame(votes, { [AN]: 0, [BINH]: 90, [DUNG]: 30, [HA]: 60 }, 'no ballot is lost, and none counts twice')
  t.equal(await expectReplays(service), 1)
})
