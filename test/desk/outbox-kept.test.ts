import { test } from 'tap'
import { openLaptop } from '../http/support/devices.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { SEEN } from './support/in-page.ts'
import { expectPictures } from './support/pictures.ts'
import { openTypedEntry } from './support/typed-entry.ts'

test('ballots that the service refuses stay on the laptop until their typist deletes them', async (t) => {
  const entry = await openTypedEntry(t, {}, { entries: 2 })
  const { openEntry, take, says, onServer, batchId } = entry
  const page = await entry.openAs(entry.mai.username)
  await openEntry(page)
  await take(page, 2)
  await page.route('**/entries/first/ballots', (route) => route.abort())
  await take(page, 3, 0)
  await says(page, /^Máy chủ không trả lời/)

  // Meanwhile the stack is typed to its end on another laptop.
  const other = openLaptop(entry.service)
  await other.signIn(entry.mai.username, EVERYBODYS_PASSWORD)
  const typed = { struck: [entry.congress.idOf('Trần Thị Bình')] }
  const at = `/v1/ballot-batches/${batchId}/entries/first`
  const whole = { from: 1, ballots: Array.from({ length: 22 }, () => typed) }
  t.match(await other.request('POST', `${at}/ballots`, { body: whole }), { status: 201 })
  t.match(await other.request('POST', `${at}/finalisation`), { status: 201 })
  await page.unroute('**/entries/first/ballots')
  await page.evaluate(`entry.release()`)
  await page.evaluate(`dispatchEvent(new Event('online'))`)
  await says(page, 'Máy chủ không nhận: 3 phiếu còn trên máy này')
  t.equal(await take(page, 1), 'entry-final', 'nothing more is taken')

  await page.getByRole('link', { name: 'Máy chủ không nhận: 3 phiếu còn trên máy này' }).click()
  await page.getByRole('heading', { name: '3 phiếu chỉ có trên máy này' }).waitFor()
  await page.getByRole('alert').waitFor()
  const listed = [
    'Phiếu 1: gạch 1 Trần Thị Bình, 2 Nguyễn Văn Dũng',
    'Phiếu 2: gạch 1 Trần Thị Bình, 2 Nguyễn Văn Dũng, 3 Phạm Thị Hoa',
    'Phiếu 3: không gạch ai',
  ]
  t.same(await page.locator('.kept-list li').allInnerTexts(), listed)
  await expectNoBarrier(t, page, 'the ballots that are only here')
  await expectPictures(t, page, 'kept-ballots')
  t.same(await reachedByTab(t, page), [
    'Đăng xuất',
    'English',
    'Thử gửi lại',
    'In danh sách này',
    'Bỏ 3 phiếu này khỏi máy',
    'Về danh sách tập phiếu',
  ])
  await page.getByRole('button', { name: 'Bỏ 3 phiếu này khỏi máy' }).click()
  await page.getByText('Bỏ rồi thì không lấy lại được.').waitFor()
  await expectNoBarrier(t, page, 'the question before deleting')
  await page.getByRole('button', { name: 'Giữ lại' }).click()

  t.comment('without the role the service shows neither the stack nor the list, and the laptop has kept both')
  await entry.congress.must('POST', `/v1/role-grants/${entry.mai.grantId}/revocation`, {
    body: { reason: 'Giao nhầm.' },
  })
  await page.reload()
  await page.getByRole('heading', { name: '3 phiếu chỉ có trên máy này' }).waitFor()
  await page.getByRole('heading', { name: 'Tập 1, lượt 1' }).waitFor()
  t.same(await page.locator('.kept-list li').allInnerTexts(), listed)
  await page.emulateMedia({ media: 'print' })
  t.same(await page.locator('.kept-list li').allInnerTexts(), listed, 'and so is what is printed')
  await page.emulateMedia({ media: 'screen' })

  // The second entry is open, so the first one is blind to the head, on this laptop as well.
  await entry.enter(page, entry.head.username)
  await page.reload()
  await page.getByText('Máy này còn giữ 3 phiếu của người khác.').waitFor()
  t.equal(await page.locator('.kept-list, .kept button').count(), 0)
  await entry.enter(page, entry.mai.username)
  await page.reload()
  await page.getByRole('heading', { name: '3 phiếu chỉ có trên máy này' }).waitFor()
  t.comment('neither a double click nor a held key answers the question that it asks')
  const [ask, throwAway] = ['Bỏ 3 phiếu này khỏi máy', 'Bỏ hẳn'].map((name) => page.getByRole('button', { name }))
  await ask!.dblclick()
  await throwAway!.waitFor()
  await page.reload()
  await ask!.focus()
  for (let pressed = 0; pressed < 5; pressed += 1) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await throwAway!.waitFor()
  await page.getByRole('heading', { name: '3 phiếu chỉ có trên máy này' }).waitFor()
  await throwAway!.click()
  await page.getByRole('heading', { name: 'đã bỏ' }).waitFor()
  t.equal((await onServer()).length, 22)
  entry.forget(/ERR_FAILED/)
})

test('a browser that cannot keep ballots says so before anything is typed, and takes nothing', async (t) => {
  const entry = await openTypedEntry(t)
  const page = await entry.open()
  await entry.enter(page, entry.mai.username)
  await page.context().addInitScript(`
    const { open } = IDBFactory.prototype
    IDBFactory.prototype.open = function (...given) {
      if (!globalThis.isPrivate) return open.apply(this, given)
      throw new DOMException('no', 'QuotaExceededError')
    }
    globalThis.isPrivate = true
  `)
  await page.reload()
  await entry.openEntry(page)
  await entry.says(page, 'Trình duyệt này không giữ được phiếu')
  t.equal(await entry.take(page, 1), 'cannot-keep')
  t.equal(await page.evaluate('entry.ballots.value.length'), 0)
  // There is room on the disk again.
  await page.evaluate('isPrivate = false')
  t.equal(await entry.take(page, 1), 'taken')
  await page.evaluate('entry.release()')
  await entry.says(page, 'Đã gửi hết về máy chủ')
  t.same(await entry.onServer(), ['1: 1'])
})

/** Runs in the page: the stores as their first version made them, with what it kept in them. */
const firstVersion = (batchId: string, accountId: string, personId: string): string => `new Promise((resolve) => {
  const [entryId, at] = ['${batchId}/first/${accountId}', '2017-08-05T01:00:00.000Z']
  const place = { batchId: '${batchId}', slot: 'first', accountId: '${accountId}', entryId }
  const opening = indexedDB.open('kiem-phieu', 1)
  opening.onupgradeneeded = () => {
    const db = opening.result
    db.createObjectStore('entries', { keyPath: 'entryId' })
    db.createObjectStore('ballots', { keyPath: ['entryId', 'number'] })
    db.createObjectStore('changes', { keyPath: ['entryId', 'order'] })
    db.createObjectStore('receipts', { keyPath: ['entryId', 'number', 'version'] })
  }
  opening.onsuccess = () => {
    const tx = opening.result.transaction(['entries', 'ballots', 'changes', 'receipts'], 'readwrite')
    tx.objectStore('entries').put({ ...place, window: 'a window that was closed', draft: '2 3' })
    const [first, key] = [{ ...place, number: 1, key: 'key-of-1', group: 'key-of-1', at }, 'key-of-2']
    tx.objectStore('ballots').put({ ...first, ballot: { struck: ['${personId}'] } })
    tx.objectStore('ballots').put({ ...first, number: 2, key, group: null, ballot: { struck: [] } })
    tx.objectStore('changes').put({ ...first, order: 1, ballot: { struck: [] }, key: 'key-of-3', seen: null })
    tx.objectStore('receipts').put({ ...place, number: 1, version: 1, at })
    tx.oncomplete = () => {
      opening.result.close()
      resolve()
    }
  }
})`

test('ballots that the first version of the desk kept are sent by this one', async (t) => {
  const entry = await openTypedEntry(t)
  const page = await entry.open()
  await entry.enter(page, entry.mai.username)
  // Before the desk has opened its stores.
  await page.route('**/v1/session', (route) => route.abort())
  await page.reload()
  await page.getByRole('heading', { name: 'Chương trình không trả lời' }).waitFor()
  await page.evaluate(`new Promise((resolve) => {
    indexedDB.deleteDatabase('kiem-phieu').onsuccess = resolve
  })`)
  const personId = entry.congress.idOf('Trần Thị Bình')
  await page.evaluate(firstVersion(entry.batchId, entry.mai.accountId, personId))
  t.comment(
    'that version kept no list: while the service does not show it, people are counted and no id is on the page',
  )
  await page.route('**/v1/ballot-batches/**', (route) => route.abort())
  // From here on the page may ask again by itself at any moment.
  await page.unroute('**/v1/session')
  await page.goto('/#/kept')
  await page.reload()
  await page.getByRole('heading', { name: 'Một tập phiếu' }).waitFor()
  t.same(await page.locator('.kept > .kept-list li').allInnerTexts(), [
    'Phiếu 1: gạch 1 người mà máy này không giữ tên',
    'Phiếu 2: không gạch ai',
    'Phiếu 1: không gạch ai',
  ])
  t.notMatch(await page.evaluate<string>(SEEN), personId)
  await page.unroute('**/v1/ballot-batches/**')
  await entry.openEntry(page)
  await page.reload()
  await entry.says(page, 'Đã gửi hết về máy chủ')
  await entry.shows(page, '1 (0) sent, 2 (0) sent')
  await page.getByText('2 3', { exact: true }).waitFor()
  t.same(await entry.onServer(), ['1: 1', '1.2: 0', '2: 0'])
  entry.forget(/ERR_FAILED/)
})
