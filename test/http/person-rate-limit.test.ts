import { test } from 'tap'
import { ROWS_MOST } from '../../src/desk/administration/account-rows.ts'
import { type AuditAction, has, isAuditAction } from '../../src/events/catalogue.ts'
import { LIMITS } from '../../src/http/transport.ts'
import { writeAccount, writeGrant } from '../support/accounts.ts'
import { openBrowser } from '../support/browser.ts'
import { openCongress } from '../support/congress.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { openTestService } from '../support/service.ts'
import { hold, makeKey, makeServiceAccount } from './support/keys.ts'
import { problemComplaints } from './support/problem-checks.ts'
import { openWalker } from './support/walker.ts'

const [ACTS, FILES] = [10, 2]

/** The subject of a count, and complaints about it: recorded by limited acts, although the replay of the count reads them. */
const BESIDE_THE_COUNT: readonly AuditAction[] = [
  'congress.created',
  'congress.corrected',
  'congress.cancelled',
  'rehearsal.ended',
  'person.added',
  'person.corrected',
  'complaint.recorded',
  'complaint.changed',
]

test('every route that changes something says whether it is limited, and nothing that is counted ever is', async (t) => {
  const { writing, exampleOf } = await openWalker(t)
  t.ok(writing.length > 100)
  for (const described of writing) {
    const { name, operation } = described
    const perMinute = operation['x-per-minute']
    if (operation['x-roles'] === 'anyone') {
      t.equal(perMinute, undefined, `${name}: nobody is identified`)
      continue
    }
    t.match(perMinute, /^(?:unlimited|acts|files)$/, name)
    if (perMinute === 'unlimited') continue
    const kinds = (exampleOf(described).events ?? []).filter(isAuditAction)
    const counted = kinds.filter((kind) => has(kind, 'counted') && !BESIDE_THE_COUNT.includes(kind))
    t.same(counted, [], `${name}: the hall waits for what is counted`)
  }
})

test('nothing that a board, its laptops and its roles need in the hall is limited', async (t) => {
  const { writing } = await openWalker(t)
  const needed = writing.filter(
    ({ path, operation: { tags = [] } }) =>
      ['ballot batches', 'entries', 'results', 'decisions', 'elections', 'candidate lists', 'devices'].some((tag) =>
        tags.includes(tag),
      ) ||
      /\/(?:role-grants?|ballot-issue|ballot-return|roll|counting-board|shown-result|unlock|proof)(?:\/|$)/.test(path),
  )
  t.ok(needed.length > 40)
  const limited = needed.filter(
    ({ operation }) => operation['x-per-minute'] === 'acts' || operation['x-per-minute'] === 'files',
  )
  t.same(
    limited.map(({ name }) => name),
    ['POST /v1/organisations/{id}/role-grants'],
  )
})

test('a person is limited in what makes the log grow; counting, reading, other people and keys are not', async (t) => {
  const transport = { limits: { ...LIMITS, personActs: ACTS, personFiles: FILES } }
  const service = await openTestService(t, { transport })
  const congress = await openCongress(service)
  const path = `/v1/congresses/${congress.id}`
  const enter = async (username: string, ...roles: readonly string[]) => {
    const id = await writeAccount(service, { username, organisationId: congress.organisationId })
    for (const role of roles) await writeGrant(service, id, { role, congressId: congress.id })
    const browser = openBrowser(service)
    await browser.signIn(username, EVERYBODYS_PASSWORD)
    return browser
  }
  const presidium = await enter('nguyen-van-an', 'presidium')
  const secretary = await enter('tran-thi-binh', 'secretary')
  // However long the requests take, they are sent within a minute.
  let elapsed = 0
  t.intercept(performance, 'now', { value: () => elapsed })
  let today = Date.now()
  t.intercept(Date, 'now', { value: () => today })
  const person = (number: number) => ({
    body: { fullName: `Nguyễn Văn Đức ${number}`, birthYear: 1975, membership: 'official', unit: 'Phòng Tổng hợp' },
  })
  const add = (browser: typeof presidium, number: number) => browser.request('POST', `${path}/people`, person(number))

  for (let sent = 1; sent < ACTS; sent += 1) t.equal((await add(presidium, sent)).status, 201)
  t.equal((await presidium.request('POST', `${path}/audit-checkpoints`, { body: {} })).status, 201, 'another such act')
  for (const language of ['vi', 'en'] as const) {
    const headers = { 'accept-language': language }
    const refused = await presidium.request<{ detail: string; params: { seconds: number } }>('POST', `${path}/people`, {
      ...person(ACTS),
      headers,
    })
    t.same(problemComplaints(refused, { status: 429, code: 'rate-limited' }, language), [])
    t.equal(refused.headers['retry-after'], '60')
    t.equal(refused.body.params.seconds, 60)
    t.match(refused.body.detail, /60 (?:giây|seconds)/)
  }
  const broken = await presidium.request('POST', `${path}/people`, { body: '{ no JSON' })
  t.equal(broken.status, 429, 'before the body is read')
  const again = openBrowser(service)
  await again.signIn('nguyen-van-an', EVERYBODYS_PASSWORD)
  t.equal((await add(again, ACTS)).status, 429, 'in another session, too')

  for (let sent = 1; sent <= 3 * ACTS; sent += 1) {
    if ((await presidium.request('GET', path)).status !== 200) t.fail('reading was held up')
    const roll = await presidium.request('PUT', `${path}/roll`, { body: {} })
    if (roll.status === 429) t.fail('an act of the count was held up')
  }
  for (let sent = 1; sent <= FILES; sent += 1)
    t.equal(
      (await presidium.request('POST', `${path}/audit-exports`, { body: {} })).status,
      200,
      'files are counted apart',
    )
  t.equal((await presidium.request('POST', `${path}/audit-exports`, { body: {} })).status, 429)
  t.equal((await add(secretary, 2 * ACTS)).status, 201, 'somebody else')

  const account = await makeServiceAccount(congress)
  await hold(service, account, 'secretary', { congressId: congress.id })
  const { key: token } = await makeKey(congress, account, { roles: ['secretary'] })
  for (let sent = 1; sent <= 2 * ACTS; sent += 1) {
    const { status } = await service.request('POST', `${path}/people`, { token, ...person(100 + sent) })
    if (status !== 201) t.fail(`a key has a limit of its own: ${status}`)
  }

  elapsed = 60_001
  // The clock of the machine is put back by years meanwhile, which delays nobody.
  today -= 900 * 86_400_000
  t.equal((await add(presidium, ACTS)).status, 201, 'a minute later')
})

test('accounts for pasted names can be created twice within a minute', async (t) => {
  t.ok(LIMITS.personActs > 2 * ROWS_MOST)
})
