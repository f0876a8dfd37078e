import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { test } from 'tap'
import { EXIT, verifyFiles } from '../../src/cli/verify.ts'
import { exportOf } from '../support/counted-congress.ts'
import { eventAt, fileOf, firstOf, itemsIn, rebuilt } from '../support/forged-bundle.ts'
import { TEST_SIGNING_KEY } from '../support/log-signer.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'
import { typeKeys } from './support/stacks.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà', 'Hoàng Minh Sơn']

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

/** Runs in the page: receipts that were kept before, of which the service had given none. */
const keptBefore = (entryId: string, numbers: readonly number[]): string => `new Promise((resolve) => {
  const opening = indexedDB.open('kiem-phieu')
  opening.onsuccess = () => {
    const tx = opening.result.transaction('receipts', 'readwrite')
    for (const number of ${JSON.stringify(numbers)}) {
      const one = { entryId: '${entryId}', number, version: 1, operation: 'PUT /v1/earlier', at: '2017-08-05T01:00:00.000Z', receipt: '' }
      tx.objectStore('receipts').put(one)
    }
    tx.oncomplete = () => {
      opening.result.close()
      resolve()
    }
  }
})`

interface Saved {
  readonly text: string
  readonly receipts: readonly Readonly<Record<string, unknown>>[]
}

/** Saves the receipts by the page of the laptop after a reload, as their person does. */
const save = async (page: Page): Promise<Saved> => {
  await page.reload()
  await page.locator('.own-receipts summary').click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu biên nhận ra tệp cho người kiểm tra' }).click(),
  ])
  const text = readFileSync(await file.path(), 'utf8')
  return { text, ...(JSON.parse(text) as Pick<Saved, 'receipts'>) }
}

test('a laptop keeps the receipt of every act, and the file that it saves finds an altered log', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress, service, head, mai } = hall
  await congress.addPeople(...NAMES)
  const { id: round } = await congress.openRound(await congress.createElection('delegates', 3))
  await congress.startCount(round, { names: NAMES, order: 'as-given', returned: 22 })
  const board = await hall.openAs(head.username, `/#/round/${round}`)
  await heading(board, 'Chia 22 phiếu thu về thành tập')
  await board.evaluate(keptBefore(`acts/${head.accountId}`, [1, 2, 5_000, 5_000 + 1]))
  await board.getByLabel('Số phiếu mỗi tập').fill('11')
  await board.keyboard.press('Enter')
  await heading(board, '2 tập chờ người nhập')

  t.comment('one stack by ballots, the other by its sheet')
  const { items } = await congress.must<{ items: { id: string }[] }>('GET', `/v1/rounds/${round}/ballot-batches`)
  const [one, two] = items.map(({ id }) => id)
  const typist = await hall.openAs(mai.username, `/#/entry/${one}/first`)
  // The page names the moment of each act.
  await typist.clock.setFixedTime(new Date('2017-08-05T03:20:00Z'))
  await heading(typist, 'Tập 1, 11 phiếu: đúng tập đang cầm?')
  await typist.keyboard.press('Enter')
  for (let number = 1; number <= 11; number += 1) {
    await heading(typist, `Phiếu ${number}`)
    await typeKeys(typist, '4 E')
    await typist.getByText(`Phiếu ${number}/11 đã nhận`).waitFor()
  }
  await typist.getByRole('button', { name: 'Không còn phiếu nào: kết thúc lượt nhập' }).click()
  await heading(typist, 'Đã khóa lượt nhập tập 1: 11 phiếu')
  await typist.goto(`/#/sheet/${two}/first`)
  await typist.locator('input[name="votes-1"]:focus').waitFor()
  for (const votes of [11, 11, 10, 1, 11]) await typeKeys(typist, `${votes} E`)
  await typist.getByText('Đủ 11 phiếu.').waitFor()
  await typist.getByRole('button', { name: 'Khóa lượt nhập' }).click()
  await heading(typist, 'Không còn tập nào chờ nhập')

  await typist.getByRole('link', { name: 'Biên nhận trên máy này' }).click()
  const ofTypist = await save(typist)
  const acts = ['Khóa lượt nhập', 'Nhập bảng kiểm phiếu', 'Khóa lượt nhập']
  t.same(
    (await typist.locator('.own-receipts li').allInnerTexts()).map((line) => line.replace(/, lúc .*$/, '')),
    acts,
  )
  await expectNoBarrier(t, typist, 'the receipts of a typist')
  await expectPictures(t, typist, 'kept-receipts')
  t.equal(ofTypist.receipts.length, 11 + acts.length)
  t.notMatch(ofTypist.text, /sequence|struck|votes|valid|reason/, 'neither a number nor what was typed')
  await board.goto('/#/account')
  await board.getByRole('link', { name: 'Biên nhận các việc đã ghi, trên máy này' }).click()
  const ofHead = await save(board)
  t.equal(await board.locator('.own-receipts li').count(), 3, 'the oldest have given way')
  t.match(ofHead.receipts, [{ log: congress.id, sequence: Number, operation: /additions$/ }])
  await hall.enter(board, mai.username)
  await board.reload()
  await board.getByText('Máy này chưa giữ biên nhận nào của đồng chí.').waitFor()

  t.comment('the log, and one that the holder of the key has rewritten')
  await congress.declare(round)
  const text = await exportOf(service, congress.id)
  const rewritten = itemsIn(text)
  eventAt(rewritten, firstOf(rewritten, 'sheet.entered')).requestId = 'another'
  const folder = t.testdir({
    'nhat-ky.jsonl': text,
    'bi-sua.jsonl': await fileOf(rebuilt(rewritten, { key: TEST_SIGNING_KEY })),
    'mai.json': ofTypist.text,
    'huy.json': ofHead.text,
  })
  const verify = async (log: string, ...given: readonly string[]) => {
    const said: string[] = []
    const out = async (line: string): Promise<void> => void said.push(line)
    const args = given.flatMap((name) => ['--receipts', join(folder, name)])
    return { status: await verifyFiles([...args, join(folder, log)], { folder, out, err: out }), said: said.join('\n') }
  }
  t.equal((await verify('nhat-ky.jsonl', 'mai.json', 'huy.json')).status, EXIT.verified)
  t.equal((await verify('bi-sua.jsonl')).status, EXIT.consistent, 'nothing in the file itself shows it')
  const found = await verify('bi-sua.jsonl', 'mai.json')
  t.equal(found.status, EXIT.violated)
  t.match(found.said, 'No event fits the receipt')
  t.match((await verify('bi-sua.jsonl', 'huy.json')).status, EXIT.verified, 'what came before is as it was')
})
