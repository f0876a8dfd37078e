import { Readable } from 'node:stream'
import { test } from 'tap'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import type { Answer, TestService } from '../support/service.ts'
import { storedIn } from '../support/stored.ts'
import { until } from '../support/until.ts'
import { type Hall, inShort, type Laptop, openHall, openLaptop } from './support/devices.ts'
import { hold, makeKey, makeServiceAccount } from './support/keys.ts'
import { documentOf, operationsOf } from './support/operations.ts'

const NOBODYS = '7d9f1c52-7a3b-4c60-8e57-3c1b0a9d4e21'
const AGENT = 'Firefox of the tests'

/** Who sends a request: a person by the cookies of their browser, or a program by its key. */
interface Sender {
  readonly headers: Readonly<Record<string, string>>
}

const byCookies = ({ cookie, device }: Laptop): Sender => ({
  headers: { cookie: [cookie, device].filter((one) => one !== null).join('; ') },
})
const byKey = (key: string): Sender => ({ headers: { authorization: `Bearer ${key}` } })

/** Sends headers, waits until the service wants the body, lets something happen, and sends the body: status and code. */
const sendSlowly = async (
  { app }: TestService,
  { headers }: Sender,
  [method, path]: readonly [string, string],
  body: unknown,
  meanwhile: () => Promise<unknown>,
): Promise<string> => {
  const text = JSON.stringify(body)
  let isAsked = false
  const payload = new Readable({
    read() {
      if (isAsked) return
      isAsked = true
      meanwhile().then(
        () => {
          this.push(text)
          this.push(null)
        },
        (problem: Error) => this.destroy(problem),
      )
    },
  })
  const answer = await app.inject({
    method: method as 'POST',
    url: path,
    remoteAddress: '127.0.0.1',
    headers: {
      'user-agent': AGENT,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(text)),
      ...headers,
    },
    payload,
  })
  if (!isAsked) return `without its body: ${answer.statusCode}`
  return inShort({ status: answer.statusCode, headers: {}, body: JSON.parse(answer.payload) } as Answer)
}

const signedIn = async ({ service }: Hall, username: string): Promise<Laptop> => {
  const browser = openLaptop(service)
  await browser.signIn(username, EVERYBODYS_PASSWORD)
  return browser
}

test('a person who has signed out while the body came is refused on every route, like at the next request', async (t) => {
  const hall = await openHall(t)
  const { service, mai } = hall
  const withBody = operationsOf(documentOf(service.app)).filter(
    ({ operation }) => operation.requestBody !== undefined && operation.security === undefined,
  )
  t.ok(withBody.length > 50, `${withBody.length} operations take a body of somebody who has signed in`)
  const browser = await signedIn(hall, mai.username)
  const sender = byCookies(browser)
  const end = () => openLaptop(service, { cookie: browser.cookie }).request('DELETE', '/v1/session')
  for (const { name, method, path, operation } of withBody) {
    const address = path.replaceAll(/\{\w+\}/g, NOBODYS)
    const type = Object.keys(operation.requestBody!.content)[0]!
    const headers = { ...sender.headers, 'content-type': type }
    t.equal(await sendSlowly(service, { headers }, [method, address], {}, end), '401 session-ended', name)
    await service.owner.pool.query('update session set ended_at = null, ended_because = null')
  }
})

/** Everything stored but the credentials, which the test changes itself. */
const countedIn = async ({ connection }: TestService) => {
  const { session, api_key, ...others } = await storedIn(connection)
  return others
}

const NAMES = ['Ngô Thị Hạnh', 'Bùi Văn Quyết', 'Đặng Văn Sơn']

/** A hall in which a stack of ballots is typed. */
const openStack = async (t: Parameters<typeof openHall>[0]) => {
  const hall = await openHall(t)
  const { congress } = hall
  await congress.addPeople(...NAMES)
  const { id: round } = await congress.openRound(await congress.createElection('committee', 2))
  await congress.startCount(round, { names: NAMES, returned: 20 })
  const { id } = await congress.must<{ id: string }>('POST', `/v1/rounds/${round}/ballot-batches`, {
    body: { mode: 'ballots', size: 5 },
  })
  const ballots = ['POST', `/v1/ballot-batches/${id}/entries/first/ballots`] as const
  const stacks = ['POST', `/v1/rounds/${round}/ballot-batches`] as const
  return { ...hall, hall, round, ballots, stacks }
}

test('a right that another process has taken away while the body came gives no more, in the statement of ballots either', async (t) => {
  const { hall, service, congress, head, mai, laptop, deviceId, issuePin, byPin, ballots, stacks } = await openStack(t)
  const { pool } = service.owner
  const sql =
    (text: string, ...values: readonly string[]) =>
    () =>
      pool.query(text, [...values])
  const typed = { from: 1, ballots: [{ struck: [congress.idOf(NAMES[0]!)] }] }
  const stack = { mode: 'ballots', size: 3 }
  const machine = await makeServiceAccount(congress)
  await hold(service, machine, 'board-member', { congressId: congress.id })
  const key = await makeKey(congress, machine)
  const pin = await issuePin(mai)
  const byPinOfMai = async () => {
    t.equal(await byPin(laptop, mai, pin), '201')
    return byCookies(laptop)
  }
  const as = async ({ username }: { readonly username: string }) => byCookies(await signedIn(hall, username))
  const grant = (back: boolean, account: string, role: string) =>
    back
      ? sql('update role_grant set revoked_at = null where account_id = $1 and role = $2', account, role)
      : sql(
          `update role_grant set revoked_at = '2017-08-05T01:00:00Z' where account_id = $1 and role = $2`,
          account,
          role,
        )
  const state = (account: string, name: string) => sql('update account set state = $2 where id = $1', account, name)
  const session = (account: string) =>
    sql(
      `update session set ended_at = '2017-08-05T01:00:00Z', ended_because = 'signed-out' where account_id = $1 and ended_at is null`,
      account,
    )
  const device = (at: string) => sql(`update device set closed_at = ${at} where id = $1`, deviceId)
  const nothing = async () => {}
  const takings = [
    [
      'the role of a typist',
      () => as(mai),
      ballots,
      typed,
      grant(false, mai.accountId, 'board-member'),
      grant(true, mai.accountId, 'board-member'),
    ],
    ['the session of a typist', () => as(mai), ballots, typed, session(mai.accountId), nothing],
    [
      'the account of a typist',
      () => as(mai),
      ballots,
      typed,
      state(mai.accountId, 'disabled'),
      state(mai.accountId, 'active'),
    ],
    ['the laptop of a typist', byPinOfMai, ballots, typed, device(`'2017-08-05T01:00:00Z'`), device('null')],
    [
      'a key',
      async () => byKey(key.key),
      ballots,
      typed,
      sql(`update api_key set revoked_at = '2017-08-05T01:00:00Z' where id = $1`, key.id),
      sql('update api_key set revoked_at = null where id = $1', key.id),
    ],
    [
      'the role behind a key',
      async () => byKey(key.key),
      ballots,
      typed,
      grant(false, machine, 'board-member'),
      grant(true, machine, 'board-member'),
    ],
    [
      'the role of the head',
      () => as(head),
      stacks,
      stack,
      grant(false, head.accountId, 'board-head'),
      grant(true, head.accountId, 'board-head'),
    ],
    ['the session of the head', () => as(head), stacks, stack, session(head.accountId), nothing],
    [
      'the account of the head',
      () => as(head),
      stacks,
      stack,
      state(head.accountId, 'disabled'),
      state(head.accountId, 'active'),
    ],
    [
      'the safeguard of the head',
      () => as(head),
      stacks,
      stack,
      sql(
        `insert into congress_safeguard (congress_id, version, head_second_factor, recorded_at, recorded_by) values ($1, 1, true, now(), 'x')`,
        congress.id,
      ),
      sql('delete from congress_safeguard where congress_id = $1', congress.id),
    ],
  ] as const
  for (const [what, sender, [method, path], body, take, giveBack] of takings) {
    const who = await sender()
    const before = await countedIn(service)
    t.equal(
      await sendSlowly(service, who, [method, path], body, async () => {
        await service.app.inject({
          method: 'GET',
          url: '/v1/session',
          headers: { 'user-agent': AGENT, ...who.headers },
        })
        await take()
      }),
      '403 authority-ended',
      what,
    )
    await giveBack()
    t.same(await countedIn(service), before, `${what}: nothing is stored`)
  }
  t.equal(await sendSlowly(service, await as(mai), ballots, typed, nothing), '201', 'with everything given back')
})

test('an act that commits beside a revocation waits for it, and is refused', async (t) => {
  const { hall, service, congress, mai, ballots } = await openStack(t)
  const who = byCookies(await signedIn(hall, mai.username))
  const typed = { from: 1, ballots: [{ struck: [congress.idOf(NAMES[0]!)] }] }
  const revoking = await service.owner.pool.connect()
  t.teardown(() => revoking.release())
  await revoking.query('begin')
  // As every act that takes a role away: it holds the log of the congress until it commits.
  await revoking.query('select from audit_log where log_id = $1 for update', [congress.id])
  await revoking.query(`update role_grant set revoked_at = '2017-08-05T01:00:00Z' where account_id = $1`, [
    mai.accountId,
  ])
  const entering = sendSlowly(service, who, ballots, typed, async () => {})
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  await until(async () => (await service.owner.pool.query(waiting)).rowCount === 1)
  await revoking.query('commit')
  t.equal(await entering, '403 authority-ended')
})
