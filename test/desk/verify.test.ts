import { readFileSync } from 'node:fs'
import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { test } from 'tap'
import { bundledDesk } from '../support/desk.ts'
import { openTestService } from '../support/service.ts'
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
  t.same(await reachedByTab(t, page), ['English', 'Chọn tệp nhật ký'])
  await expectPictures(t, page, 'verify-empty')

  // The page names the moment of the verdict.
  await page.clock.setFixedTime(new Date('2017-08-05T12:42:00Z'))
  await app.close()
  const choose = (name: string, bytes: Buffer): Promise<void> =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/jsonl', buffer: bytes })
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
  await page.locator('input[type=file]').setInputFiles(long)
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
  await page.locator('input[type=file]').setInputFiles(huge)
  await page.getByText('Tệp lon.jsonl lớn hơn 1024 MB').waitFor()
  await choose('nhat-ky.jsonl', EXPORT)
  await heading('ĐÃ KIỂM CHỨNG')
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
