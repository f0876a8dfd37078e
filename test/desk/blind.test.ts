import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page, Response } from 'playwright-core'
import { test } from 'tap'
import { openHallBrowser } from './support/hall-browser.ts'
import { KEPT, SEEN } from './support/in-page.ts'
import { addRole } from './support/roles.ts'
import { LISTED_NAMES, openTypedRound } from './support/typed-round.ts'

const SCREENS = readFileSync(join(import.meta.dirname, '../../src/desk/screens.tsx'), 'utf8')

/** Figures and positions of the entries, which nothing else in the meeting has. */
const PLANTED = /(?<![\w.:-])(?:317|113|127|430|431|432|557|558|119|104)(?![\w.:-])/g

/** Marks in an answer: lists of names that are not empty, kinds of doubt, and how the entry is typed. */
const MARKS = /"(?:struck|agree|disagree)":\[[^\]]|"(?:setAside|manner)":"/g

const matches = (text: string, pattern: RegExp): readonly string[] => text.match(pattern) ?? []

const nameOf = (path: string): string => path.replace(/[0-9a-f-]{36}/g, 'ID')

/** A page without facts of the round, between two others: so a heading after it belongs to the next page. */
const BETWEEN = 'Tài khoản của tôi'

interface Walker {
  readonly page: Page
  /** The path of the entry that the person types. */
  readonly own?: string
}

/** Opens addresses one after another, and gathers everything blind in them and in the answers behind them. */
const walk = async ({ page, own }: Walker, addresses: readonly string[]): Promise<readonly string[]> => {
  const seen = new Set<string>()
  const answers: Promise<void>[] = []
  const read = async (response: Response): Promise<void> => {
    const { pathname } = new URL(response.url())
    if (!pathname.startsWith('/v1/')) return
    // An answer that came when its page was left already has no text.
    const text = await response.text().catch(() => '')
    const marks = own !== undefined && pathname.startsWith(own) ? [] : matches(text, MARKS)
    for (const one of [...matches(text, PLANTED), ...marks]) seen.add(`${one} in the answer of ${nameOf(pathname)}`)
  }
  page.on('response', (response) => answers.push(read(response)))
  const heading = page.locator('h1').filter({ hasNotText: 'Đang tải' })
  await page.goto('/#/account')
  await page.reload()
  for (const at of addresses) {
    await page.goto('/#/account')
    await heading.filter({ hasText: BETWEEN }).waitFor()
    await page.goto(`/#/${at}`)
    if (at !== 'account') await heading.filter({ hasNotText: BETWEEN }).first().waitFor({ state: 'attached' })
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
    await Promise.all(answers)
    for (const one of matches(await page.evaluate<string>(SEEN), PLANTED)) seen.add(`${one} on the page ${nameOf(at)}`)
  }
  return [...seen]
}

test('while entries run, nothing of them can be seen on any screen, in its answers or on the laptop of another typist', async (t) => {
  const hall = await openHallBrowser(t, {}, { entries: 2, roll: { summoned: 1000, attending: 990 } })
  const { round, by, newStack } = await openTypedRound(hall, 980)
  const { mai, anh } = hall
  const [A, B, C] = LISTED_NAMES.map(hall.congress.idOf)
  const running = await newStack(700)
  const finished = await newStack(223)
  const type = async (member: typeof mai, stack: string, slot: string, ballots: readonly object[]): Promise<void> => {
    await by(member, 'POST', `/v1/ballot-batches/${stack}/entries/${slot}/ballots`, { from: 1, ballots })
  }
  // 557 ballots, the next is 558; those that were set aside are 431 to 557.
  const doubtful = Array.from({ length: 127 }, () => ({ setAside: 'unreadable' }))
  await type(mai, running, 'first', [{ struck: [A], times: 317 }, { struck: [B], times: 113 }, ...doubtful])
  await type(mai, finished, 'first', [
    { struck: [A], times: 119 },
    { struck: [B], times: 104 },
  ])
  await by(mai, 'POST', `/v1/ballot-batches/${finished}/entries/first/finalisation`, {})
  await type(anh, running, 'second', [{ struck: [C], times: 2 }])

  const { electionId } = await hall.congress.must<{ electionId: string }>('GET', `/v1/rounds/${round}`)
  const addresses = [
    `call-ups/${electionId}`,
    `meeting/election/${electionId}`,
    ...['account', 'meeting', 'meetings', 'devices', 'kept', 'practice', 'stacks', 'meeting/closing'],
    ...['administration', 'hall', 'log', 'rehearsal-over', 'roles', 'set-up', 'webhooks', `reading/${round}`],
    ...['afterwards', 'decision', 'list', 'ballots', 'round', 'seats', 'confirm', 'papers', 'result', 'doubtful'].map(
      (screen) => `${screen}/${round}`,
    ),
    ...[running, finished].flatMap((stack) => [
      `difference/${stack}`,
      ...['first', 'second'].flatMap((slot) => [`entry/${stack}/${slot}`, `sheet/${stack}/${slot}`]),
    ]),
  ]
  const screens = [...SCREENS.matchAll(/^ {2}'?([\w-]+)'?: (?:laterP|p)artOf\(async/gm)].map(([, name]) => name)
  t.ok(screens.length > 25, `${screens.length} screens`)
  const walked = new Set(addresses.map((at) => at.split('/')[0]))
  t.same(
    screens.filter((name) => !walked.has(name)),
    [],
    'every screen is walked',
  )

  const own = await walk({ page: await hall.openAs(mai.username) }, [`entry/${running}/first`])
  t.ok(own.includes('558 on the page entry/ID/first'), 'the typist sees the own figures: the walk would find them')
  t.ok(own.includes('"struck":[" in the answer of /v1/ballot-batches/ID/entries/first/ballots'), 'and the own marks')

  const others = [hall.head.username, await addRole(hall, 'presidium'), await addRole(hall, 'secretary')]
  const page = await hall.openAs(anh.username)
  const theirs = `/v1/ballot-batches/${running}/entries/second`
  await Promise.all([
    ...others.map(async (name) =>
      t.same(await walk({ page: await hall.openAs(name) }, addresses), [], `${name} sees nothing`),
    ),
    walk({ page, own: theirs }, addresses).then((seen) => t.same(seen, [], 'the other typist sees nothing of it')),
  ])
  await page.goto(`/#/entry/${running}/second`)
  await page.getByText('2 trên máy chủ').waitFor()
  const kept = await page.evaluate<string>(KEPT)
  t.match(kept, anh.accountId, 'the laptop keeps the own entry')
  t.same(matches(kept, PLANTED), [], 'and no figure of another one')
  t.notMatch(kept, A ?? '', 'and no mark')
})
