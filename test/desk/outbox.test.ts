import { test } from 'tap'
import { countedIds, openTestService } from '../support/service.ts'
import { openTypedEntry } from './support/typed-entry.ts'

/** Runs in the page: everything that the laptop keeps, without keys and times. */
const IN_STORE = `new Promise((resolve) => {
  const opening = indexedDB.open('kiem-phieu')
  opening.onsuccess = () => {
    const tx = opening.result.transaction(['ballots', 'changes', 'receipts'])
    const asked = ['ballots', 'changes', 'receipts'].map((name) => tx.objectStore(name).getAll())
    tx.oncomplete = () => {
      opening.result.close()
      const [ballots, changes, receipts] = asked.map(({ result }) => result)
      resolve({
        ballots: ballots.map(({ number }) => number),
        changes: changes.map(({ number }) => number),
        receipts: receipts.map(({ number, version }) => number + '.' + version),
        proven: receipts.every(({ receipt }) => /^log="[^"]+", leaf="[0-9a-f]{64}"$/.test(receipt)),
        hasMarks: JSON.stringify(receipts).includes('struck'),
      })
    }
  }
})`

test('a ballot is on the laptop before it is taken, and on the server when the next one is begun', async (t) => {
  const entry = await openTypedEntry(t)
  const { openEntry, take, correct, act, shows, says, onServer } = entry
  const page = await entry.openAs(entry.mai.username)
  await openEntry(page)
  await shows(page, 'none')
  await says(page, 'Đã gửi hết về máy chủ')

  t.equal(await take(page, 2), 'taken')
  await shows(page, '1 (2) held')
  t.match(await page.evaluate(IN_STORE), { ballots: [1], receipts: [] })
  await says(page, '1 phiếu chưa gửi về máy chủ')
  t.equal(await correct(page, 1, 3), 'taken', 'undo costs nothing while the ballot is held')
  t.equal(await take(page, 1, 1), 'taken', 'a repeat is two ballots')
  await shows(page, '1 (3) sent, 2 (1) held, 3 (1) held')
  t.equal(await act(page, 'remove(3)'), 'taken')
  await page.evaluate('entry.release()')
  await shows(page, '1 (3) sent, 2 (1) sent')
  await says(page, 'Đã gửi hết về máy chủ')
  t.same(await onServer(), ['1: 3', '2: 1'])

  t.equal(await correct(page, 1, 0), 'taken')
  t.equal(await take(page, 2), 'taken')
  t.equal(await act(page, 'remove(2)'), 'taken')
  t.equal(await correct(page, 9, 0), 'no-ballot')
  await page.evaluate('entry.release()')
  await shows(page, '1 (0) sent, 3 (2) sent')
  await says(page, 'Đã gửi hết về máy chủ')
  t.same(await onServer(), ['1: 3', '1.2: 0', '2: 1', '2.2: removed', '3: 2'])
  t.same(await page.evaluate(IN_STORE), {
    ballots: [],
    changes: [],
    receipts: ['1.1', '1.2', '2.1', '2.2', '3.1'],
    proven: true,
    hasMarks: false,
  })

  await page.evaluate(`entry.keepDraft('3 8')`)
  await page.evaluate('history.back()')
  await page.getByRole('heading', { name: 'Đang mở' }).waitFor()
  await openEntry(page)
  await shows(page, '1 (0) sent, 3 (2) sent')
  await page.getByText('3 8', { exact: true }).waitFor()
  t.equal(await page.evaluate('entry.status.value.next'), 4, 'the number of a removed ballot is not used again')
  const unfinished = await page.evaluate('entry.finish().then(({ ok, failure }) => [ok, failure.code])')
  t.same(unfinished, [false, 'entry-incomplete'])
})

test('answers that are lost after the server has stored them enter nothing twice', async (t) => {
  const entry = await openTypedEntry(t)
  const { openEntry, take, correct, act, shows, says, onServer } = entry
  const page = await entry.openAs(entry.mai.username)
  await openEntry(page)
  const lost: string[] = []
  await page.route(/\/entries\/first\/(?:ballots|finalisation)/, async (route, request) => {
    const line = `${request.method()} ${new URL(request.url()).pathname.replace(/^.*\/first/, '')}`
    if (request.method() === 'GET' || lost.includes(line)) return route.continue()
    lost.push(line)
    await route.fetch()
    return route.abort()
  })
  const online = () => page.evaluate(`dispatchEvent(new Event('online'))`)

  await take(page, 2, 1)
  await page.evaluate('entry.release()')
  await says(page, /^Máy chủ không trả lời từ \d\d:\d\d, cứ nhập tiếp$/)
  t.equal(await take(page, 3), 'taken', 'typing goes on')
  await shows(page, '1 (2) waiting, 2 (1) waiting, 3 (3) held')
  await page.evaluate('entry.release()')
  await online()
  await says(page, 'Đã gửi hết về máy chủ')
  await shows(page, '1 (2) sent, 2 (1) sent, 3 (3) sent')
  t.same(await onServer(), ['1: 2', '2: 1', '3: 3'])

  await correct(page, 2, 0)
  await says(page, /^Máy chủ không trả lời/)
  await online()
  await shows(page, '1 (2) sent, 2 (0) sent, 3 (3) sent')
  await act(page, 'remove(1)')
  await says(page, /^Máy chủ không trả lời/)
  await online()
  await says(page, 'Đã gửi hết về máy chủ')
  await shows(page, '2 (0) sent, 3 (3) sent')
  t.same(await onServer(), ['1: 2', '1.2: removed', '2: 1', '2.2: 0', '3: 3'])

  await take(page, ...Array.from({ length: 20 }, () => 1 as const))
  const finish = 'entry.finish().then(({ ok, value, failure }) => ok ? value.state : failure.code)'
  t.equal(await page.evaluate(finish), 'final')
  t.equal(await page.evaluate(finish), 'final', 'a second press is no mistake')
  t.equal((await onServer()).length, 25)
  t.same(lost, ['POST /ballots', 'PUT /ballots/2', 'POST /ballots/1/removal', 'POST /finalisation'])
  entry.forget(/ERR_FAILED/)
})

test('while the service is away typing goes on, and a restart gets every ballot once and in order', async (t) => {
  const entry = await openTypedEntry(t)
  const { openEntry, take, shows, says, onServer, service } = entry
  const page = await entry.openAs(entry.mai.username)
  await openEntry(page)
  await take(page, 1)
  await page.evaluate('entry.release()')
  await shows(page, '1 (1) sent')
  await service.app.close()
  for (const struck of [2, 3, 0] as const) t.equal(await take(page, struck), 'taken')
  await says(page, /^Máy chủ không trả lời/)
  await shows(page, '1 (1) sent, 2 (2) waiting, 3 (3) waiting, 4 (0) held')

  const again = await openTestService(t, { beside: service.connection, now: service.now, newId: countedIds(10_000) })
  await again.app.listen({ host: '127.0.0.1', port: Number(new URL(entry.origin).port) })
  await page.evaluate('entry.release()')
  await says(page, 'Đã gửi hết về máy chủ')
  await shows(page, '1 (1) sent, 2 (2) sent, 3 (3) sent, 4 (0) sent')
  t.same(await onServer(again), ['1: 1', '2: 2', '3: 3', '4: 0'])
  entry.forget(/ERR_CONNECTION/)
})

test('only one window types an entry; the other one shows it, and goes on when the first is closed', async (t) => {
  const entry = await openTypedEntry(t)
  const { openEntry, take, shows, says, onServer } = entry
  const page = await entry.openAs(entry.mai.username)
  await openEntry(page)
  await take(page, 1)
  const second = await page.context().newPage()
  await second.goto(entry.origin)
  await openEntry(second)
  await says(second, 'Tập này đang mở ở cửa sổ khác')
  t.equal(await take(second, 2), 'elsewhere')
  await take(page, 2)
  await page.evaluate('entry.release()')
  await shows(second, '1 (1) sent, 2 (2) sent')
  await page.close({ runBeforeUnload: true })
  await says(second, 'Đã gửi hết về máy chủ')
  t.equal(await take(second, 3), 'taken')
  await second.evaluate('entry.release()')
  await shows(second, '1 (1) sent, 2 (2) sent, 3 (3) sent')
  t.same(await onServer(), ['1: 1', '2: 2', '3: 3'])
})
