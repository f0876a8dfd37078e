import { Secret, TOTP } from 'otpauth'
import { test } from 'tap'
import type { Browser } from '../support/browser.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import type { SignOff } from '../support/rounds.ts'
import { eventsOf } from './support/audit-log.ts'
import { inShort } from './support/devices.ts'
import { hold, makeKey, makeServiceAccount } from './support/keys.ts'
import { openWaysIn, type WaysIn } from './support/ways-in.ts'

const PROOF = '/v1/account/second-factor/proof'
const FACTOR = '/v1/account/second-factor'
const NEEDED = '403 second-factor-again'

const codeOf = (secret: string, at: Date, steps = 0): string =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: at.getTime() + steps * 30_000 })

/** Sets a second factor up, which its first code proves in this session. */
const withFactor = async ({ service }: WaysIn, person: Browser): Promise<string> => {
  const made = await person.request<{ secret: string }>('POST', FACTOR, { body: { password: EVERYBODYS_PASSWORD } })
  const { secret } = made.body
  await person.request('POST', `${FACTOR}/confirmation`, { body: { code: codeOf(secret, service.now()) } })
  return secret
}

/** A congress that asks for a code again; presidium, head and auditor have a second factor, and no proof is recent. */
const openAsking = async (t: Parameters<typeof openWaysIn>[0]) => {
  const scene = await openWaysIn(t)
  const { congress, chair, auditor, laptop, administrator, service, minutesLater } = scene
  const path = `/v1/congresses/${congress.id}/safeguards`
  const put = (body: object, headers: Readonly<Record<string, string>> = { 'if-none-match': '*' }) =>
    chair.request('PUT', path, { headers, body })
  const asks = { headSecondFactor: false, secondFactorAgain: true }
  const secrets = new Map<Browser, string>()
  t.equal(inShort(await put(asks)), NEEDED, 'who asks for a code has to have one')
  for (const person of [chair, auditor, laptop, administrator]) secrets.set(person, await withFactor(scene, person))
  t.match(await put(asks), { status: 200, body: { version: 1, ...asks } })
  minutesLater(6)
  const prove = (person: Browser) =>
    person.request<{ provedAt: string; until: string }>('POST', PROOF, {
      body: { code: codeOf(secrets.get(person) ?? '', service.now()) },
    })
  return { ...scene, put, prove, secretOf: (person: Browser) => secrets.get(person) ?? '' }
}

test('a congress that asks for a code again gets none of the acts without one, and each of them with one', async (t) => {
  const scene = await openAsking(t)
  const { congress, service, chair, auditor, laptop, administrator, minutesLater, prove, mai } = scene
  const names = ['Trần Thị Bình', 'Nguyễn Văn Dũng']
  const election = await congress.createElection('delegates', 1)
  const round = await congress.playRound(election, { names, ballots: [{ strike: [names[0]!], times: 22 }] })
  const signOff = await laptop.request<SignOff>('GET', `/v1/rounds/${round.id}/confirmations`)
  const confirmed = await laptop.request('POST', `/v1/rounds/${round.id}/confirmations-in-person`, {
    body: { username: mai.username, password: EVERYBODYS_PASSWORD, digest: signOff.body.digest },
  })
  t.equal(confirmed.status, 201)
  const declare = async () => {
    const seen = await laptop.request('GET', `/v1/rounds/${round.id}/tally`)
    return laptop.request('POST', `/v1/rounds/${round.id}/result`, {
      headers: { 'if-match': seen.headers['etag'] ?? '' },
      body: { confirmNoResult: false },
    })
  }
  const post =
    (person: Browser, path: string, body: object = {}) =>
    () =>
      person.request('POST', path, { body })
  const { id } = congress
  const grants = `/v1/congresses/${id}/role-grants`
  await makeServiceAccount(congress, 'may.quet')
  const acts = [
    ['a declaration', laptop, declare],
    ['an export of the log', auditor, post(auditor, `/v1/congresses/${id}/audit-exports`)],
    ['an export of a record', laptop, post(laptop, `/v1/rounds/${round.id}/count-record-exports`)],
    ['a grant', administrator, post(administrator, grants, { username: 'may.quet', role: 'observer' })],
    ['a closing', chair, post(chair, `/v1/congresses/${id}/closing`, { reason: null, confirmUnfinished: false })],
  ] as const
  for (const [what, person, act] of acts) {
    t.same(await eventsOf(service, async () => t.equal(inShort(await act()), NEEDED, what)), [], 'nothing is recorded')
    const events = await eventsOf(service, async () => t.match(await prove(person), { status: 201 }))
    t.match(events, [{ action: 'second-factor.proved' }])
    minutesLater(4)
    const done = await act()
    t.ok(done.status === 200 || done.status === 201, `${what} with a code: ${inShort(done)}`)
    minutesLater(2)
    await chair.request('GET', '/v1/session')
  }
})

test('one code serves five minutes in its own session, and no second proof', async (t) => {
  const scene = await openAsking(t)
  const { congress, service, auditor, minutesLater, prove, secretOf } = scene
  const exported = async () =>
    inShort(await auditor.request('POST', `/v1/congresses/${congress.id}/audit-exports`, { body: {} }))
  const code = codeOf(secretOf(auditor), service.now())
  const at = service.now().getTime()
  t.match(await auditor.request('POST', PROOF, { body: { code } }), {
    status: 201,
    body: { provedAt: new Date(at).toISOString(), until: new Date(at + 5 * 60_000).toISOString() },
  })
  t.match(await auditor.request('POST', PROOF, { body: { code } }), { status: 422, body: { code: 'code-wrong' } })
  minutesLater(4)
  t.equal(await exported(), '200')
  minutesLater(1)
  t.equal(await exported(), NEEDED, 'the five minutes are over')
  await auditor.signIn(auditor.username, EVERYBODYS_PASSWORD, codeOf(secretOf(auditor), service.now()))
  t.equal(await exported(), '200', 'a sign-in with a code serves as long')
  minutesLater(5)
  t.equal(await exported(), NEEDED)
  t.match(await prove(auditor), { status: 201 })
  // The clock had been ahead, and is put right.
  minutesLater(-30)
  t.equal(await exported(), NEEDED, 'a proof of the future serves nothing')
})

test('wrong codes of a proof are counted and delayed like those of a sign-in', async (t) => {
  const { service, auditor, secretOf, minutesLater } = await openAsking(t)
  const tried = () => auditor.request('POST', PROOF, { body: { code: codeOf(secretOf(auditor), service.now(), 9) } })
  const events = await eventsOf(service, async () => t.equal(inShort(await tried()), '422 code-wrong'))
  t.match(events, [{ action: 'session.failed', after: { reason: 'code-wrong', failures: 1 } }])
  for (let left = 4; left > 0; left--) await tried()
  t.equal(inShort(await tried()), '429 sign-in-delayed')
  t.equal(inShort(await auditor.request('POST', PROOF, { body: { code: '12' } })), '400 body-invalid')
  minutesLater(20)
  t.equal(inShort(await tried()), '422 code-wrong')
})

test('to ask for a code no longer needs one, too; an older client changes nothing of it', async (t) => {
  const { put, prove, chair, minutesLater } = await openAsking(t)
  const changed = { headSecondFactor: false, reason: 'Để thử.' }
  const first = { 'if-match': '"1"' }
  t.equal(inShort(await put({ ...changed, secondFactorAgain: false }, first)), NEEDED)
  t.match(await prove(chair), { status: 201 })
  t.match(await put(changed, first), { status: 200, body: { version: 2, secondFactorAgain: true } })
  minutesLater(6)
  t.equal(inShort(await put({ ...changed, secondFactorAgain: false }, { 'if-match': '"2"' })), NEEDED)
  t.match(await prove(chair), { status: 201 })
  t.match(await put({ ...changed, secondFactorAgain: false }, { 'if-match': '"2"' }), {
    status: 200,
    body: { version: 3, secondFactorAgain: false },
  })
})

test('without a second factor nothing is proved, and another system exports nothing', async (t) => {
  const scene = await openAsking(t)
  const { congress, service, secretary } = scene
  const proof = await secretary.request('POST', PROOF, { body: { code: '123456' } })
  t.equal(inShort(proof), '409 second-factor-missing')
  const machine = await makeServiceAccount(congress, 'may.quet')
  await hold(service, machine, 'auditor', { congressId: congress.id })
  const { key } = await makeKey(congress, machine, { roles: ['auditor'] })
  const path = `/v1/congresses/${congress.id}/audit-exports`
  const exported = await service.request('POST', path, { token: key, body: {} })
  t.equal(inShort(exported), NEEDED)
  t.equal(
    inShort(await service.request('POST', PROOF, { token: key, body: { code: '123456' } })),
    '409 second-factor-missing',
  )
})
