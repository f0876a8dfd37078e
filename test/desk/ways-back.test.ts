import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { test } from 'tap'
import { openHallBrowser } from './support/hall-browser.ts'
import { addRole } from './support/roles.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng'] as const
const [BINH, DUNG] = NAMES

/** The names of all screens, by the table that holds them. */
const SCREENS = [
  ...readFileSync(join(import.meta.dirname, '../../src/desk/screens.tsx'), 'utf8').matchAll(
    /^ {2}'?([\w-]+)'?: (?:laterP|p)artOf\(async/gm,
  ),
].map(([, name]) => name!)

/** Screens that lead back another way, or belong to others. */
const OTHERS: Readonly<Record<string, string>> = {
  administration: 'the home of administrators',
  confirm: 'members of the board come from their stacks',
  entry: 'typed to its end, from the own stacks',
  kept: 'ballots of typists on a laptop, from the own stacks',
  meetings: 'the choice of the meeting itself',
  practice: 'from the own stacks',
  'rehearsal-over': 'the meeting is gone',
  sheet: 'typed to its end, from the own stacks',
}

/** The steps of the set-up, each with an address of its own. */
const STEPS = ['meeting', 'rules', 'people', 'roll', 'board', 'elections', 'accounts']

test('every page of the head, the presidium and the secretariat has a way back to the overview', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  const election = await congress.createElection('delegates', 1)
  const declared = await congress.vote(election, { names: NAMES, ballots: [{ strike: [DUNG], times: 22 }] })
  const { id: counting } = await congress.openRound(await congress.createElection('committee', 1))
  await congress.startCount(counting, { names: NAMES, returned: 22 })
  const stack = await congress.enterBallots(counting, [{ strike: [BINH], times: 11 }])
  const ofRounds = ['list', 'round', 'ballots', 'doubtful', 'result', 'reading', 'decision', 'seats', 'papers']
  const addresses = [
    ...['account', 'afterwards', 'hall', 'log', 'meeting', 'devices', 'roles', 'webhooks', 'set-up', 'stacks'],
    ...['meeting/closing', 'meeting/election', `call-ups/${election}`, `difference/${stack}`],
    ...STEPS.map((step) => `set-up/${step}`),
    ...[declared.round.id, counting].flatMap((id) => ofRounds.map((screen) => `${screen}/${id}`)),
  ]
  const walked = new Set(addresses.map((at) => at.split('/')[0]))
  t.ok(SCREENS.length > 25, `${SCREENS.length} screens`)
  t.same(
    SCREENS.filter((name) => !walked.has(name) && !Object.hasOwn(OTHERS, name)),
    [],
    'every screen is walked',
  )

  const lost = async (page: Page): Promise<readonly string[]> => {
    const found: string[] = []
    for (const at of addresses) {
      await page.goto(`/#/${at}`)
      await page.reload()
      await page.locator('h1').filter({ hasNotText: 'Đang tải' }).first().waitFor()
      await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
      const ways = page.getByRole('link', { name: 'Toàn cảnh' }).or(page.getByRole('link', { name: 'Về toàn cảnh' }))
      const hrefs = await ways.evaluateAll((links) =>
        links.map((link) => (link as unknown as { getAttribute: (name: string) => string }).getAttribute('href')),
      )
      // An account belongs to no meeting: its way back leads to the first page, which is the overview.
      if (!hrefs.includes('#/meeting') && !(at === 'account' && hrefs.includes('#/'))) found.push(at)
    }
    return found
  }
  const names = [hall.head.username, await addRole(hall, 'presidium'), await addRole(hall, 'secretary')]
  await Promise.all(names.map(async (name) => t.same(await lost(await hall.openAs(name)), [], name)))
})

test('typists go back to their stacks, and the credentials committee to the set-up, from their own accounts too', async (t) => {
  const hall = await openHallBrowser(t)
  for (const [name, words, heading] of [
    [hall.mai.username, 'Tập phiếu', 'Chưa kiểm phiếu'],
    [await addRole(hall, 'credentials-committee'), 'Trang đầu', 'Việc của ban đã xong'],
  ] as const) {
    const page = await hall.openAs(name, '/#/account')
    await page.getByRole('link', { name: words, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    t.equal(await page.getByRole('link', { name: 'Toàn cảnh' }).count(), 0, 'no way to a page that is not theirs')
  }
})
