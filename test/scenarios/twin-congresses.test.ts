import { type Test, test } from 'tap'
import { as } from '../support/players.ts'
import type { RequestOptions } from '../support/service.ts'
import { NAMES } from './support/blind-hall.ts'
import { everyRead, firstDifference, seenIn } from './support/every-read.ts'
import { openTwin } from './support/twins.ts'
import { openTwinAgain } from './support/twins-again.ts'

const [BINH, DUNG, HA, AN] = NAMES

const TWINS = [
  {
    first: [
      [HA, AN],
      [HA, AN],
      [DUNG, AN],
      [DUNG, AN],
      [BINH, AN],
      [BINH, DUNG],
    ],
    second: [
      [HA, AN],
      [HA, AN],
      [DUNG, AN],
      [DUNG, AN],
      [BINH, AN],
      [BINH, DUNG],
    ],
    sheet: [6, 3, 2, 1],
    part: 3,
    setAside: 3,
    corrected: [HA, DUNG],
  },
  {
    first: [
      [BINH, DUNG],
      [BINH, AN],
      [BINH, DUNG],
      [HA, DUNG],
      [HA, AN],
      [HA, AN],
    ],
    second: [
      [BINH, HA],
      [BINH, AN],
      [BINH, DUNG],
      [HA, DUNG],
      [HA, AN],
      [HA, AN],
    ],
    sheet: [1, 2, 3, 6],
    part: 4,
    setAside: 5,
    corrected: [BINH, HA, DUNG],
  },
] as const

/** Addresses inside the congress; the others are read in the last state alone. */
const OF_COUNT = /^\/v1\/(?:congresses\/|elections|rounds|ballot-batches)/

/** Acts that are refused while entries are open, by somebody who may see nothing of them. */
const refusedActs = (
  round: string,
  batch: string,
  personId: string,
): readonly (readonly [string, string, string, RequestOptions])[] => {
  const tag = { headers: { 'if-match': '"1"' } }
  const reason = 'Thử.'
  const marks = { struck: [personId] }
  const vote = { for: 3, against: 0, blank: 0 }
  return [
    ['truong.ban', 'POST', `/v1/rounds/${round}/result`, { ...tag, body: {} }],
    ['truong.ban', 'POST', `/v1/ballot-batches/${batch}/resolutions`, { ...tag, body: { reason, papers: [] } }],
    [
      'truong.ban',
      'PUT',
      `/v1/ballot-batches/${batch}/entries/first/ballots/3`,
      { ...tag, body: { ...marks, reason } },
    ],
    ['truong.ban', 'POST', `/v1/ballot-batches/${batch}/entries/first/ballots/3/removal`, { ...tag, body: { reason } }],
    ['truong.ban', 'POST', `/v1/ballot-batches/${batch}/entries/second/finalisation`, {}],
    ['anh', 'POST', `/v1/ballot-batches/${batch}/entries/first/finalisation`, {}],
    ['anh', 'POST', `/v1/ballot-batches/${batch}/entries/first/ballots`, { body: { from: 1, ballots: [marks] } }],
    ['mai', 'POST', `/v1/ballot-batches/${batch}/entries/second/ballots`, { body: { from: 9, ballots: [marks] } }],
    [
      'truong.ban',
      'PUT',
      `/v1/ballot-batches/${batch}/rulings/3`,
      {
        headers: { 'if-none-match': '*' },
        body: { ruling: 'valid', present: [personId], vote, note: 'Thử.' },
      },
    ],
  ]
}

type Twin = Pick<
  Awaited<ReturnType<typeof openTwin>>,
  'service' | 'cast' | 'steps' | 'readable' | 'readers' | 'own' | 'round' | 'batches' | 'finish' | 'mine' | 'theirs'
>

const readIn = async ({ service }: Twin, reader: string, address: string): Promise<string> =>
  seenIn(await service.request('GET', address, as(reader)))

/** Plays both twins step by step, and compares all answers to readers and to refused acts after each. */
const compareTwins = async (t: Test, left: Twin, right: Twin): Promise<void> => {
  t.same(left.readable, right.readable, 'both have the same ids')
  const addresses = everyRead(left.service, left.readable)
  t.ok(addresses.length > 80, `${addresses.length} addresses`)
  const ofCount = addresses.filter((address) => OF_COUNT.test(address))
  let [compared, readable] = [0, 0]
  for (const [step, play] of Object.entries(left.steps)) {
    await play()
    await right.steps[step]!()
    const leaks: string[][] = []
    const isLast = step === Object.keys(left.steps).at(-1)
    for (const reader of left.readers) {
      const hidden = (isLast ? addresses : ofCount).filter(
        (address) => !left.own[reader]?.some((entry) => address.startsWith(entry)),
      )
      for (const address of hidden) {
        const [one, other] = await Promise.all([readIn(left, reader, address), readIn(right, reader, address)])
        if (one !== other) leaks.push([`${reader} GET ${address}`, ...firstDifference(one, other)])
        compared += 1
        if (one.startsWith('{"status":200')) readable += 1
      }
    }
    const acts = refusedActs(left.round, left.batches[0]!, left.cast.idOf(BINH))
    for (const [username, method, address, options] of acts) {
      const seen = []
      for (const { service } of [left, right])
        seen.push(await service.request(method, address, { ...as(username), ...options }))
      const [one = '', other = ''] = seen.map(seenIn)
      t.ok(seen[0]!.status >= 400, `${method} ${address} is refused`)
      if (one !== other) leaks.push([`${username} ${method} ${address}`, ...firstDifference(one, other)])
    }
    t.same(leaks, [], step)
  }
  const seenByHead = []
  for (const twin of [left, right]) {
    await twin.finish('anh', twin.theirs)
    seenByHead.push(await readIn(twin, 'truong.ban', `${twin.mine}/ballots`))
  }
  t.not(seenByHead[0], seenByHead[1], 'the comparison sees a difference once the entries are final')
  t.ok(readable > compared / 4, `${readable} of ${compared} answers were no refusal`)
}

/** The reader of figures of a round that its meeting has left without a result. */
const AUDITOR = 'kiem.tra'

/**
 * Closes both twins in the middle of the count, and compares all answers to everybody but the auditor: to typists about their
 * own entries too.
 */
const compareClosed = async (t: Test, left: Twin, right: Twin): Promise<void> => {
  for (const { steps, cast } of [left, right]) {
    for (const play of Object.values(steps)) await play()
    const body = { reason: 'Hội nghị dừng lại.', confirmUnfinished: true }
    await cast.must('POST', `/v1/congresses/${cast.id}/closing`, { ...as('chu.tich'), body })
  }
  const addresses = everyRead(left.service, left.readable)
  const leaks: string[][] = []
  for (const reader of left.readers.filter((name) => name !== AUDITOR)) {
    for (const address of addresses) {
      const [one, other] = await Promise.all([readIn(left, reader, address), readIn(right, reader, address)])
      if (one !== other) leaks.push([`${reader} GET ${address}`, ...firstDifference(one, other)])
    }
  }
  t.same(leaks, [])
  const { round, mine, cast } = left
  const log = `/v1/congresses/${cast.id}`
  for (const address of [`${mine}/ballots`, `${log}/audit-events?limit=200`]) {
    const [one, other] = [await readIn(left, AUDITOR, address), await readIn(right, AUDITOR, address)]
    t.match(one, /^\{"status":200/, address)
    t.not(one, other, `the auditor sees the difference in ${address}`)
  }
  const asks = (username: string, method: 'GET' | 'POST', address: string, body?: object) =>
    left.service.request<{ code?: string }>(method, address, { ...as(username), ...(body ? { body } : {}) })
  t.match(await asks('chu.tich', 'POST', `${log}/audit-exports`), {
    status: 403,
    body: { code: 'figures-for-auditor' },
  })
  const exported = await asks(AUDITOR, 'POST', `${log}/audit-exports`)
  t.equal(exported.status, 200)
  t.match(String(exported.body), /"action":"ballots\.entered","actor"/)
  t.match(await asks('truong.ban', 'GET', `/v1/rounds/${round}/tally`), {
    status: 403,
    body: { code: 'figures-for-auditor' },
  })
  for (const username of ['chu.tich', 'truong.ban', 'mai']) {
    t.match(await asks(username, 'POST', `/v1/rounds/${round}/papers`, { kind: 'entry-journal', format: 'pdf' }), {
      status: 403,
      body: { code: 'figures-for-auditor' },
    })
  }
}

test('a closing in the middle of a count tells nobody but the auditor what the ballots say', async (t) => {
  await compareClosed(t, await openTwin(t, TWINS[0]), await openTwin(t, TWINS[1]))
})

test('a closing while a declared round is counted again shows the new ballots to the auditor alone', async (t) => {
  await compareClosed(t, await openTwinAgain(t, TWINS[0]), await openTwinAgain(t, TWINS[1]))
})

test('two congresses that differ in ballots alone answer every reader the same until the entries are final', async (t) => {
  await compareTwins(t, await openTwin(t, TWINS[0]), await openTwin(t, TWINS[1]))
})

test('a round that is counted again and a vote that is held again tell nobody their ballots, whatever was declared', async (t) => {
  const [left, right] = [await openTwinAgain(t, TWINS[0]), await openTwinAgain(t, TWINS[1])] as const
  await compareTwins(t, left, right)
  const first = await readIn(left, 'dai.bieu', `/v1/rounds/${left.round}/results`)
  t.match(first, /"status":200.*"holds":false/, 'the first result stays readable')
})
