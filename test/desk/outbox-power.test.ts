import { join } from 'node:path'
import { type Test, test } from 'tap'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type LaptopBrowser, openDisk, openProfile } from './support/laptop-profile.ts'
import { openTypedEntry, type Struck } from './support/typed-entry.ts'

const STACK: readonly Struck[] = [1, 2, 3, 0, 1, 3, 2, 2, 0, 1]

/** Types a stack of which the server gets two ballots, and ends the browser by `end`, which opens its next one. */
const typeAndEnd = async (
  t: Test,
  profile: string,
  end: (browser: LaptopBrowser, origin: string) => Promise<LaptopBrowser>,
): Promise<void> => {
  const entry = await openTypedEntry(t)
  const { openEntry, take, shows, says, onServer, origin } = entry
  const browser = await openProfile(profile, origin)
  const { page } = browser
  await entry.enter(page, entry.mai.username)
  await page.reload()
  await openEntry(page)
  await take(page, ...STACK.slice(0, 2))
  await page.evaluate('entry.release()')
  await shows(page, '1 (1) sent, 2 (2) sent')
  await page.route('**/entries/first/ballots', (route) => route.abort())
  for (const struck of STACK.slice(2)) t.equal(await take(page, struck), 'taken')
  const next = await end(browser, origin)
  t.teardown(next.close)
  t.same(await onServer(), ['1: 1', '2: 2'])
  await entry.enter(next.page, entry.mai.username)
  await next.page.reload()
  await openEntry(next.page)
  await says(next.page, 'Đã gửi hết về máy chủ')
  await shows(next.page, STACK.map((struck, index) => `${index + 1} (${struck}) sent`).join(', '))
  t.same(
    await onServer(),
    STACK.map((struck, index) => `${index + 1}: ${struck}`),
  )
}

test('a browser that is killed in the middle of a stack loses no ballot', async (t) => {
  const profile = temporaryFolder(t)
  await typeAndEnd(t, profile, async (browser, origin) => {
    await browser.kill()
    return openProfile(profile, origin)
  })
})

test('a laptop whose power fails in the middle of a stack loses no ballot', async (t) => {
  const disk = openDisk(t)
  if (typeof disk === 'string') {
    t.comment(`${disk}, so a killed browser has to do, as in the test before`)
    return
  }
  await typeAndEnd(t, join(disk.folder, 'profile'), async (browser, origin) => {
    browser.freeze()
    disk.cut()
    await browser.kill()
    return openProfile(join(disk.restore(), 'profile'), origin)
  })
})
