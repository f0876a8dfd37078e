import { test } from 'tap'
import type { Problem } from '../support/client.ts'
import { preconditionAt } from './support/refusals.ts'
import { NAMES, openStage } from './support/stage.ts'

/** Sends the same request several times at once and returns each status, with the code of a refusal. */
const together = async (times: number, send: () => Promise<{ status: number; body: unknown }>): Promise<string[]> => {
  const answers = await Promise.all(Array.from({ length: times }, send))
  return answers.map(({ status, body }) => `${status} ${(body as Partial<Problem>).code ?? ''}`.trim()).sort()
}

test('of several simultaneous declarations exactly one succeeds', async (t) => {
  const { service, stage } = await openStage(t)
  const round = `/v1/rounds/${stage.rounds.counted}`
  const headers = { 'if-match': await stage.tagOf(`${round}/tally`) }
  const answers = await together(5, () => service.request('POST', `${round}/result`, { headers }))
  t.same(answers, ['201', ...new Array<string>(4).fill('409 result-already-declared')])
})

test('of several typists at the last place of a batch exactly one succeeds', async (t) => {
  const { service, stage } = await openStage(t)
  const entry = `/v1/ballot-batches/${stage.batches.open}/entries/first`
  const body = { from: 2, ballots: [{ struck: [] }] }
  const answers = await together(5, () => service.request('POST', `${entry}/ballots`, { body }))
  t.same(answers, ['201', ...new Array<string>(4).fill('409 ballot-position')])
  t.match(await stage.must('GET', entry), { entered: 2 })
})

test('of several corrections of one version exactly one succeeds', async (t) => {
  const { service, stage } = await openStage(t)
  const congress = `/v1/congresses/${stage.id}`
  const ballot = `/v1/ballot-batches/${stage.batches.open}/entries/first/ballots/1`
  const reason = 'Ghi nhầm.'
  const corrections: Readonly<Record<string, unknown>> = {
    [`${congress}/roll`]: { summoned: 24, attending: 21, reason },
    [`/v1/people/${stage.bystander}`]: {
      fullName: 'Hoàng Minh Đức',
      birthYear: 1976,
      membership: 'official',
      unit: 'Văn phòng',
    },
    [`/v1/ballot-batches/${stage.batches.resized}`]: { size: 3, reason },
    [ballot]: { struck: [], reason },
    [`/v1/rounds/${stage.rounds.counting}/ballot-return`]: { returned: 21, sealsIntact: true, reason },
  }
  for (const [path, body] of Object.entries(corrections)) {
    const headers = await preconditionAt(service, path)
    const answers = await together(4, () => service.request('PUT', path, { headers, body }))
    t.same(answers, ['200', ...new Array<string>(3).fill('412 version-stale')], path)
  }
})

test('of several first versions exactly one succeeds', async (t) => {
  const { service, stage } = await openStage(t)
  const path = `/v1/rounds/${stage.rounds.voting}/ballot-return`
  const headers = { 'if-none-match': '*' }
  const body = { returned: 22, sealsIntact: true }
  const answers = await together(4, () => service.request('PUT', path, { headers, body }))
  t.same(answers, ['200', ...new Array<string>(3).fill('412 version-stale')])
})

test('a declaration during ballot entry: no ballot is counted after the result', async (t) => {
  const { service, stage } = await openStage(t)
  const round = stage.rounds.counted
  const reopened = (await stage.must<{ items: { id: string }[] }>('GET', `/v1/rounds/${round}/ballot-batches`))
    .items[0]!
  const entry = `/v1/ballot-batches/${reopened.id}/entries/first`
  const headers = { 'if-match': await stage.tagOf(`/v1/rounds/${round}/tally`) }
  const [declared, reopening] = await Promise.all([
    service.request('POST', `/v1/rounds/${round}/result`, { headers }),
    service.request<Problem>('POST', `${entry}/reopening`, { body: { reason: 'Kiểm lại.' } }),
  ])
  const won = [declared.status, reopening.status].filter((status) => status === 201)
  t.equal(won.length, 1, `${declared.status} and ${reopening.status}`)
})

test('two people of the same name and two openings of one round, simultaneously', async (t) => {
  const { service, stage } = await openStage(t)
  const body = { fullName: NAMES[0], birthYear: 1960, membership: 'official', unit: 'Văn phòng' }
  const people = `/v1/congresses/${stage.id}/people`
  t.same(await together(3, () => service.request('POST', people, { body })), [
    '201',
    '422 person-indistinguishable',
    '422 person-indistinguishable',
  ])
  const rounds = `/v1/elections/${stage.freshElection}/rounds`
  t.same(await together(3, () => service.request('POST', rounds)), ['201', '409 round-open', '409 round-open'])
})
