import { test } from 'tap'
import type { ProblemCode } from '../../src/http/problems/catalogue.ts'
import { expectRefusals, preconditionAt, type Refused } from './support/refusals.ts'
import { NAMES, openStage, type Stage } from './support/stage.ts'

/** Acts on a batch and its entry. */
const acts = (stage: Stage) => ({
  type: { method: 'POST', rest: '/entries/first/ballots', body: { from: 2, ballots: [{ struck: [] }] } },
  correct: {
    method: 'PUT',
    rest: '/entries/first/ballots/1',
    tagged: '/entries/first/ballots/1',
    body: { struck: [], reason: 'Nhập nhầm.' },
  },
  sheet: {
    method: 'PUT',
    rest: '/entries/first/tally-sheet',
    tagged: '/entries/first/tally-sheet',
    body: {
      valid: 2,
      invalid: {},
      names: NAMES.map((name) => ({ personId: stage.idOf(name), votes: 1 })),
      reason: 'Cộng nhầm.',
    },
  },
  finish: { method: 'POST', rest: '/entries/first/finalisation' },
  reopen: { method: 'POST', rest: '/entries/first/reopening', body: { reason: 'Nhập thiếu.' } },
  resize: { method: 'PUT', rest: '', tagged: '', body: { size: 2, reason: 'Đếm lại.' } },
  cancel: { method: 'POST', rest: '/cancellation', tagged: '', body: { reason: 'Lập nhầm.' } },
})

type Act = keyof ReturnType<typeof acts>

const OUT_OF_ORDER: Readonly<Record<string, Partial<Record<Act, ProblemCode>>>> = {
  open: { finish: 'entry-incomplete', reopen: 'entry-not-final', sheet: 'batch-takes-ballots' },
  full: { type: 'batch-full', reopen: 'entry-not-final' },
  final: { type: 'entry-final', correct: 'entry-final', finish: 'entry-final', resize: 'entry-final' },
  cancelled: {
    type: 'entry-closed',
    correct: 'entry-closed',
    finish: 'entry-closed',
    reopen: 'entry-closed',
    resize: 'batch-cancelled',
    cancel: 'batch-cancelled',
  },
  declared: {
    type: 'entry-closed',
    correct: 'entry-closed',
    finish: 'entry-closed',
    reopen: 'entry-closed',
    resize: 'result-already-declared',
    cancel: 'result-already-declared',
  },
  'sheet not entered': { type: 'batch-takes-sheet', finish: 'entry-incomplete', reopen: 'entry-not-final' },
  'sheet final': { sheet: 'entry-final', finish: 'entry-final' },
}

test('every act on a batch and its entry in every state in which it is out of order', async (t) => {
  const { service, stage } = await openStage(t)
  const cancelled = `/v1/ballot-batches/${stage.batches.cancelled}`
  const headers = await preconditionAt(service, cancelled)
  await stage.must('POST', `${cancelled}/cancellation`, { headers, body: { reason: 'Lập nhầm.' } })
  const votes = Object.fromEntries(NAMES.map((name) => [name, 1]))
  const { items } = await stage.must<{ items: { id: string }[] }>(
    'GET',
    `/v1/rounds/${stage.rounds.unfilled}/ballot-batches`,
  )
  const batches: Record<string, string> = {
    ...stage.batches,
    declared: items[0]!.id,
    'sheet not entered': stage.batches.sheet,
    'sheet final': await stage.enterSheet(stage.rounds.counting, { valid: 2, votes }),
  }
  for (const [state, refused] of Object.entries(OUT_OF_ORDER)) {
    const requests: Refused[] = []
    for (const [act, code] of Object.entries(refused) as [Act, ProblemCode][]) {
      const { method, rest, ...more } = acts(stage)[act]
      const path = `/v1/ballot-batches/${batches[state]}`
      const tag = 'tagged' in more ? await preconditionAt(service, `${path}${more.tagged}`) : {}
      const options = { headers: tag, ...('body' in more ? { body: more.body } : {}) }
      requests.push({ what: `${act} while ${state}`, method, path: `${path}${rest}`, options, status: 409, code })
    }
    await expectRefusals(t, service, requests)
  }
})

test('a finished entry can be reopened, corrected and finished', async (t) => {
  const { stage } = await openStage(t)
  const entry = `/v1/ballot-batches/${stage.batches.final}/entries/first`
  t.match(await stage.must('POST', `${entry}/reopening`, { body: { reason: 'Nhập nhầm tên.' } }), { state: 'open' })
  const headers = { 'if-match': await stage.tagOf(`${entry}/ballots/1`) }
  const struck = [stage.idOf(NAMES[0]!)]
  await stage.must('PUT', `${entry}/ballots/1`, { headers, body: { struck, reason: 'Nhập nhầm tên.' } })
  t.match(await stage.must('POST', `${entry}/finalisation`), { state: 'final', entered: 1 })
  const { versions } = await stage.must<{ versions: { version: number; struck: string[]; reason: string | null }[] }>(
    'GET',
    `${entry}/ballots/1`,
  )
  t.same(
    versions.map(({ version, struck, reason }) => [version, struck, reason]),
    [
      [1, [stage.idOf(NAMES[1]!)], null],
      [2, struck, 'Nhập nhầm tên.'],
    ],
    'both versions stay readable',
  )
})

test('a cancelled batch can still be read and is not counted', async (t) => {
  const { stage } = await openStage(t)
  const tally = `/v1/rounds/${stage.rounds.counting}/tally`
  const before = await stage.must<{ counted: number; batches: { total: number } }>('GET', tally)
  const path = `/v1/ballot-batches/${stage.batches.final}`
  const headers = { 'if-match': await stage.tagOf(path) }
  await stage.must('POST', `${path}/cancellation`, { headers, body: { reason: 'Lập nhầm.' } })
  t.match(await stage.must('GET', tally), { counted: before.counted - 1, batches: { total: before.batches.total - 1 } })
  t.match(await stage.must('GET', path), { cancelled: true, version: 2 })
  t.match(await stage.must('GET', path), { entries: [{ slot: 'first', state: 'closed' }] })
  t.match(await stage.must('GET', `${path}/entries/first`), { state: 'closed', entered: 1 })
  t.match(await stage.must('GET', `${path}/entries/first/ballots/1`), { versions: [{ number: 1 }] })
})
