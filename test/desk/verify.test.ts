import { readFileSync } from 'node:fs'
import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { test } from 'tap'
import { eventLeaf } from '../../src/audit/event.ts'
import { verifierKey } from '../../src/audit/note.ts'
import { toBase64 } from '../../src/kernel/base64.ts'
import { toHex } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { openCongress } from '../support/congress.ts'
import { exportOf } from '../support/counted-congress.ts'
import { bundledDesk } from '../support/desk.ts'
import { eventAt, fileOf, firstOf, itemsIn, rebuilt } from '../support/forged-bundle.ts'
import { TEST_SIGNING_KEY } from '../support/log-signer.ts'
import { openTestService } from '../support/service.ts'
import { testWitness, textOf } from '../support/witness.ts'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { openDeskBrowser, watchBrowsers } from './support/chromium.ts'
import { expectPictures } from './support/pictures.ts'

const EXPORT = readFileSync(join(import.meta.dirname, '..', 'vectors', 'audit', 'congress-2017.jsonl'))
const ROOT = 'a4e2a5b73dee414d6f7fe52bc11f1d6b2bd554dfc65a606d6e3eb11d4597f1fe'

test('a log file is verified by the page alone, after the service has ended', async (t) => {
  const complaints = watchBrowsers(t)
  const { files } = await bundledDesk()
  const { app } = await openTestService(t, { desk: files })
  const { open } = await openDeskBrowser(t, app, complaints)
  const page = await open('/verify')
  await page.getByText('Trang đã tải đủ.').waitFor()
  await expectNoBarrier(t, page, 'the page before a file is chosen')
  t.same(await reachedByTab(t, page), [
    'English',
    'Chọn tệp nhật ký',
    'Chọn tệp biên nhận',
    'Khóa công khai của bên làm chứng',
  ])
  await expectPictures(t, page, 'verify-empty')

  // The page names the moment of the verdict.
  await page.clock.setFixedTime(new Date('2017-08-05T12:42:00Z'))
  await app.close()
  const choose = (name: string, bytes: Buffer): Promise<void> =>
    page.locator('input[name=log]').setInputFiles({ name, mimeType: 'application/jsonl', buffer: bytes })
  const heading = (name: string): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor()

  await choose('nhat-ky.jsonl', EXPORT)
  await heading('ĐÃ KIỂM CHỨNG')
  await page.getByRole('heading', { name: 'Mới khớp với chính nó' }).waitFor()
  await page.getByText('64 sự kiện, 5 điểm niêm phong').waitFor()
  const typed = page.getByLabel('Giá trị gốc trên biên bản giấy')
  await typed.fill(`${ROOT.slice(0, 48)} 0000 ${ROOT.slice(52)}`)
  await heading('Khác biên bản ở nhóm số 13')
  await page.getByText(`trình duyệt tính ra ${ROOT.slice(48, 52)}, biên bản ghi 0000`).waitFor()
  await expectNoBarrier(t, page, 'a root that differs')
  await expectPictures(t, page, 'verify-root')
  await typed.fill('không phải')
  await page.getByText('chỉ có 64 ký tự').waitFor()
  await typed.fill(`KP:00FF:11AA:${ROOT.toUpperCase()}`)
  await page.getByRole('heading', { name: 'Khớp với biên bản giấy' }).waitFor()
  await heading('ĐÃ KIỂM CHỨNG')

  await choose('bi-sua.jsonl', Buffer.from(EXPORT.toString().replace('"summoned":', '"summoned":1')))
  await heading('CÓ VI PHẠM')
  await page.getByRole('heading', { name: 'Vi phạm đầu tiên của từng loại' }).waitFor()
  t.equal(await typed.count(), 0, 'a log with a violation has no root to compare')
  await expectNoBarrier(t, page, 'a log with violations')
  for (const [bytes, sentence] of [
    [Buffer.of(), 'Tệp rỗng.'],
    [EXPORT.subarray(0, 5_000), 'Tệp không có dòng cuối'],
    [Buffer.from('{"name":"foreign"}\n'), 'Tệp không phải là tệp xuất nhật ký'],
  ] as const) {
    await choose('khac.jsonl', bytes)
    await heading('KHÔNG ĐỌC ĐƯỢC')
    await page.getByRole('alert').getByText(sentence).waitFor()
  }

  // A long file of nothing but violations: the page stays usable, and stops when it is asked to.
  const [first = '', ...rest] = EXPORT.toString().trimEnd().split('\n').slice(0, -1)
  const long = join(t.testdir({ 'dai.jsonl': `${first}\n${`${rest.join('\n')}\n`.repeat(600)}` }), 'dai.jsonl')
  await page.locator('input[name=log]').setInputFiles(long)
  await page.getByRole('progressbar', { name: 'Kiểm chứng tệp nhật ký' }).waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await heading('Being verified')
  await page.getByRole('button', { name: 'Stop the verification' }).click()
  await page.getByText('The verification has been stopped.').waitFor()
  await page.getByRole('button', { name: 'Tiếng Việt' }).click()

  // The file has a hole instead of content, so that it takes no room.
  const huge = join(t.testdir(), 'lon.jsonl')
  await writeFile(huge, '')
  await truncate(huge, 1024 * 1024 * 1024 + 1)
  await page.locator('input[name=log]').setInputFiles(huge)
  await page.getByText('Tệp lon.jsonl lớn hơn 1024 MB').waitFor()
  await choose('nhat-ky.jsonl', EXPORT)
  await heading('ĐÃ KIỂM CHỨNG')
})

const WITNESS = testWitness('cap-tren.example', 22)
const STRANGER = testWitness('nguoi-la.example', 23)

test('receipts and the key of a witness are compared in the page by the code of the command', async (t) => {
  const complaints = watchBrowsers(t)
  const { files } = await bundledDesk()
  const service = await openTestService(t, { desk: files })
  const congress = await openCongress(service, { level: 'grassroots' })
  const checkpoints = `/v1/congresses/${congress.id}/audit-checkpoints`
  const { size, note } = await congress.must<{ size: number; note: string }>('POST', checkpoints)
  const { name, publicKey } = WITNESS
  const line = WITNESS.plain(textOf(note))
  const body = { name, publicKey: toBase64(publicKey), line }
  await congress.must('POST', `${checkpoints}/${size}/witnesses`, { body })
  const text = await exportOf(service, congress.id)
  const rewritten = itemsIn(text)
  const changed = eventAt(rewritten, firstOf(rewritten, 'witness.added'))
  const leafHash = toHex(eventLeaf(nodeCrypto, changed))
  const receipt = { log: congress.id, leafHash, at: '2017-08-05T01:00:00.000Z' }
  changed.requestId = 'another'
  const fileOfReceipts = (...receipts: readonly object[]): string =>
    JSON.stringify({ format: 'audit-receipts/1', receipts })

  const { open } = await openDeskBrowser(t, service.app, complaints)
  const page = await open('/verify')
  await page.getByText('Trang đã tải đủ.').waitFor()
  await page.clock.setFixedTime(new Date('2017-08-05T12:42:00Z'))
  await service.app.close()
  const choose = (input: 'log' | 'receipts', given: string, file = `${input}.json`): Promise<void> =>
    page
      .locator(`input[name=${input}]`)
      .setInputFiles({ name: file, mimeType: 'application/json', buffer: Buffer.from(given) })
  const heading = (words: string): Promise<void> => page.getByRole('heading', { level: 1, name: words }).waitFor()
  const again = page.getByRole('button', { name: 'Kiểm chứng lại với bằng chứng này' })
  const witness = page.getByLabel('Khóa công khai của bên làm chứng')

  t.comment('evidence that cannot be read: nothing is judged, and each field says why')
  await choose('receipts', text, 'nhat-ky.jsonl')
  await witness.fill(`${toBase64(publicKey).slice(0, -2)}`)
  t.equal(await again.count(), 0, 'there is nothing to verify yet')
  await choose('log', text, 'nhat-ky.jsonl')
  await page.getByRole('alert').getByText('Chưa kiểm chứng tệp nhat-ky.jsonl').waitFor()
  await page.getByText('đó không phải là tệp biên nhận').waitFor()
  await page.getByText('Đây không phải là khóa công khai.').waitFor()
  t.equal(await witness.getAttribute('aria-invalid'), 'true')
  t.equal(await page.evaluate('document.activeElement.textContent'), 'Chọn tệp biên nhận', 'the first wrong field')
  await expectNoBarrier(t, page, 'evidence that cannot be read')
  await expectPictures(t, page, 'verify-evidence-wrong')
  await choose('receipts', fileOfReceipts({ ...receipt, log: 'another' }))
  await page.getByText('đó không phải là tệp biên nhận').waitFor({ state: 'detached' })
  await page.getByText('Đây không phải là khóa công khai.').waitFor()
  await witness.fill('')
  await again.click()
  await heading('ĐÃ KIỂM CHỨNG')
  await page.getByText('Trong 1 biên nhận của tệp, không có biên nhận nào thuộc nhật ký này.').waitFor()
  await page.getByRole('heading', { name: 'Mới khớp với chính nó' }).waitFor()
  await page.getByText('Khóa này chưa được nêu để đối chiếu').waitFor()

  t.comment('both fit, by the keyboard alone')
  await choose('receipts', fileOfReceipts(receipt, { ...receipt, log: 'another' }))
  await witness.fill(verifierKey(nodeCrypto, name, publicKey))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Khớp với bằng chứng từ bên ngoài' }).waitFor()
  await page.getByText('1 biên nhận đều khớp với nhật ký').waitFor()
  await page.getByText('Bên làm chứng có khóa đã nêu đã ký nhật ký này.').waitFor()
  await page.getByText(`Bên làm chứng ${name}, có khóa được nêu để đối chiếu`).waitFor()
  await expectNoBarrier(t, page, 'evidence that fits')
  await expectPictures(t, page, 'verify-evidence')
  const tabs = await reachedByTab(t, page)
  for (const reached of ['Chọn tệp biên nhận', 'Bỏ tệp này', 'Kiểm chứng lại với bằng chứng này']) {
    t.ok(tabs.includes(reached), `${reached} among ${tabs.join(', ')}`)
  }

  t.comment('a stranger as the witness, and a log that was rewritten by the holder of the key')
  await witness.fill(toBase64(STRANGER.publicKey))
  await page.keyboard.press('Enter')
  await heading('CÓ VI PHẠM')
  await page.getByText('Không có chữ ký hợp lệ nào của bên làm chứng').waitFor()
  await witness.fill('')
  await choose('log', await fileOf(rebuilt(rewritten, { key: TEST_SIGNING_KEY })), 'bi-sua.jsonl')
  await page.getByText(`Không có sự kiện nào khớp với biên nhận ${leafHash.slice(0, 16)}`).waitFor()
  await page.getByRole('button', { name: 'Bỏ tệp này' }).click()
  await again.click()
  await heading('ĐÃ KIỂM CHỨNG')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Consistent with itself only' }).waitFor()
})

const MEETING = '01890a5d-ac96-774b-bcce-b302099a8057'
const VERIFIER = '**/verifier-*.js'

test('a press before the verifier is here is carried out when it comes; without one nothing is promised', async (t) => {
  const complaints = watchBrowsers(t)
  const { files } = await bundledDesk()
  const { app } = await openTestService(t, { desk: files })
  const desk = await openDeskBrowser(t, app, complaints)
  const heading = (page: Page, name: string): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor()
  const fulfilExport = async (context: BrowserContext): Promise<void> => {
    await context.route('**/audit-exports', (route) =>
      route.fulfill({ status: 200, contentType: 'application/jsonl', body: EXPORT }),
    )
  }
  const here = Promise.withResolvers<void>()
  const prepare = async (context: BrowserContext): Promise<void> => {
    await fulfilExport(context)
    await context.route(VERIFIER, async (route) => {
      await here.promise
      await route.continue()
    })
  }

  const [live, chosen] = [
    await desk.open(`/verify#log/${MEETING}`, undefined, prepare),
    await desk.open('/verify', undefined, prepare),
  ]
  await live.getByRole('button', { name: 'Lấy nhật ký và kiểm chứng' }).click()
  const [chooser] = await Promise.all([
    chosen.waitForEvent('filechooser'),
    chosen.getByRole('button', { name: 'Chọn tệp nhật ký' }).click(),
  ])
  await chooser.setFiles({ name: 'nhat-ky.jsonl', mimeType: 'application/jsonl', buffer: EXPORT })
  for (const page of [live, chosen]) await page.getByText('Đang tải chương trình kiểm chứng').waitFor()
  await expectNoBarrier(t, live, 'a log that waits for the verifier')
  here.resolve()
  for (const page of [live, chosen]) await heading(page, 'ĐÃ KIỂM CHỨNG')

  const gone = Promise.withResolvers<void>()
  desk.forget(/verifier-/)
  const without = await desk.open(`/verify#log/${MEETING}`, undefined, async (context) => {
    await fulfilExport(context)
    await context.route(VERIFIER, async (route) => {
      await gone.promise
      await route.abort()
    })
  })
  await without.getByRole('button', { name: 'Lấy nhật ký và kiểm chứng' }).click()
  await without.getByText('Đang tải chương trình kiểm chứng').waitFor()
  gone.resolve()
  await without.getByRole('alert').getByText('không tải được').waitFor()
  t.ok(await without.getByRole('button', { name: 'Lấy nhật ký và kiểm chứng' }).isDisabled())
  const [kept] = await Promise.all([
    without.waitForEvent('download'),
    without.getByRole('button', { name: 'Lưu tệp nhật ký vừa lấy' }).click(),
  ])
  t.ok(EXPORT.equals(readFileSync(await kept.path())), 'what was fetched is kept, also if nothing verifies it')
})
