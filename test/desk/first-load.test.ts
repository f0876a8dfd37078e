import { test } from 'tap'
import { openHallBrowser } from './support/hall-browser.ts'
import { addRole } from './support/roles.ts'

/** The most that a window fetches before somebody can work in it, compressed. */
const MOST_BYTES = 100_000

/** Runs in the page: its compressed bytes with those of everything that it fetched, kept in the browser or not. */
const FETCHED = `[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  .map(({ name, encodedBodySize }) => ({ path: new URL(name).pathname, bytes: encodedBodySize }))`

interface Fetched {
  readonly path: string
  readonly bytes: number
}

test('the first page of each role is small, with its screen and its facts', async (t) => {
  const hall = await openHallBrowser(t)
  const page = await hall.open()
  const people = [
    { role: 'typist', username: hall.mai.username, heading: 'Chưa kiểm phiếu' },
    { role: 'head', username: hall.head.username, heading: /^Còn \d+ việc trước khi bầu$/ },
    { role: 'presidium', username: await addRole(hall, 'presidium'), heading: /^Còn \d+ việc trước khi bầu$/ },
    { role: 'secretary', username: await addRole(hall, 'secretary'), heading: /^Còn \d+ việc trước khi bầu$/ },
  ]
  for (const { role, username, heading } of people) {
    await hall.enter(page, username)
    await page.reload()
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    const fetched = await page.evaluate<readonly Fetched[]>(FETCHED)
    const sum = fetched.reduce((bytes, one) => bytes + one.bytes, 0)
    t.ok(sum < MOST_BYTES, `${role}: ${sum} bytes in ${fetched.length} requests`)
    for (const kind of [/^\/$/, /\.css$/, /\.js$/, /\.woff2$/, /^\/v1\//]) {
      t.ok(
        fetched.some(({ path, bytes }) => kind.test(path) && bytes > 0),
        `${role}: ${kind} is counted`,
      )
    }
  }
})
