import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type Test, test } from 'tap'
import { startService } from '../../src/cli/demo/service-process.ts'
import type { Stage } from '../../src/cli/demo/stage.ts'
import { COMPILED } from '../support/compiled.ts'
import { MEETING, playUntilCount, stackOf } from '../support/played-until-count.ts'
import { killProgram } from '../support/process-tree.ts'
import { readyFolder } from '../support/ready-folder.ts'
import { sendFrom } from './support/chromium.ts'
import { openProfile } from './support/laptop-profile.ts'

/** The struck name of each ballot of the stack. */
const STACK = [1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4] as const
/** Ballots that are typed before the cut. */
const BEFORE = 7

const start = async (t: Test, dataDir: string, port = '0') => {
  const service = await startService(dataDir, { ...COMPILED, PORT: port })
  if (!service.ok) throw new Error(service.error)
  t.teardown(service.value.stop)
  return service.value
}

/** Types ballots with one struck name each; the page says before each one which it is. */
const type = async (page: Page, from: number, ballots: readonly number[]): Promise<void> => {
  for (const [index, struck] of ballots.entries()) {
    await page.getByRole('heading', { level: 1, name: `Phiếu ${from + index} / ${STACK.length}` }).waitFor()
    await page.keyboard.press(`Digit${struck}`)
    await page.keyboard.press('Enter')
  }
}

/** The other entry of the stack, and the tally of both. */
const tallyOf = async ({ cast: { head, typists } }: Stage): Promise<unknown> => {
  const typist = typists[1]!.client
  const { round, batch, people } = await stackOf(typist)
  const entry = `${batch}/second`
  const ballots = STACK.map((struck) => ({ struck: [people[struck - 1]!] }))
  await typist.post(`${entry}/ballots`, { body: { from: 1, ballots } })
  await typist.post(`${entry}/finalisation`)
  return (await head.client.get(`${round}/tally`)).body
}

test('a power cut to the laptops of the service and of a typist in the middle of a stack loses and doubles nothing', async (t) => {
  const dataDir = await readyFolder(t, 'migrated')
  const { address, link } = await start(t, dataDir)
  const stage = await playUntilCount(address, link)
  const { username, password } = stage.cast.typists[0]!
  const profile = join(dataDir, '..', 'profile')

  const openStack = async (): Promise<Awaited<ReturnType<typeof openProfile>>> => {
    const laptop = await openProfile(profile, address)
    const { page } = laptop
    await sendFrom(page, 'POST', '/v1/sessions', { username, password })
    await page.goto('/#/meetings')
    await page.reload()
    await page.getByRole('link', { name: MEETING }).click()
    await page.getByRole('link', { name: 'Tập 1' }).first().click()
    return laptop
  }
  const before = await openStack()
  await before.page.getByRole('button', { name: 'Đúng, bắt đầu nhập' }).press('Enter')
  await type(before.page, 1, STACK.slice(0, BEFORE))
  await before.page.getByRole('heading', { level: 1, name: `Phiếu ${BEFORE + 1} / ${STACK.length}` }).waitFor()
  killProgram('src/main.ts')
  await before.kill()

  await start(t, dataDir, new URL(address).port)
  const { page, close } = await openStack()
  t.teardown(close)
  await type(page, BEFORE + 1, STACK.slice(BEFORE))
  await page.getByRole('button', { name: 'Không còn phiếu nào: kết thúc lượt nhập' }).press('Enter')
  await page.getByRole('heading', { name: /^Đã khóa/ }).waitFor()
  t.match(await tallyOf(stage), { counted: STACK.length, batches: { open: 0, differing: 0 } })
})
