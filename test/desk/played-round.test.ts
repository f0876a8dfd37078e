import type { Page } from 'playwright-core'
import { test } from 'tap'
import { joinBoard } from '../http/support/devices.ts'
import { writeAccount } from '../support/accounts.ts'
import { crowd } from './support/bad-network.ts'
import { type HallBrowser, openHallBrowser } from './support/hall-browser.ts'
import { allSent, secondEnter, typeKeys } from './support/stacks.ts'
import { LISTED_NAMES, openTypedRound, type TypedBallot } from './support/typed-round.ts'

const BOARD = ['Đỗ Quang Huy', 'Lê Thị Mai', 'Vũ Ngọc Anh', 'Ngô Thu Thủy']

const ballot = (...strike: number[]): TypedBallot => ({ strike })

/** The papers of two stacks, as the voters marked them. */
const PAPERS = [
  [
    ballot(3, 8, 11, 12, 16, 24),
    ballot(4, 8, 12, 16, 20, 24),
    ballot(1, 8, 12, 16, 20, 27),
    ballot(2, 4, 12, 16, 24, 26),
    ballot(5, 6, 7, 8, 9, 10),
    ballot(22, 23, 24, 25, 26, 27),
  ],
  [
    ballot(1, 2, 3, 4, 5, 6),
    ballot(7, 9, 11, 13, 15, 17),
    { ...ballot(10, 12, 14, 16, 18, 20), setAside: 'marked' },
    ballot(21, 22, 23, 24, 25, 26),
    ballot(2, 8, 14, 20, 26, 27),
    ballot(3, 6, 9, 12, 15, 18),
  ],
] as const satisfies readonly (readonly TypedBallot[])[]
const [ONE, TWO] = PAPERS

interface Declared {
  readonly result: {
    readonly ballots: { readonly valid: number; readonly invalid: number }
    readonly candidates: readonly { readonly votes: number }[]
  }
}

/** The votes of each name, from the papers alone. */
const votesIn = (papers: readonly TypedBallot[]): readonly number[] =>
  LISTED_NAMES.map((_, place) => papers.filter(({ strike }) => !strike.includes(place + 1)).length)

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

/** A window in which somebody is signed in, at an address. */
const windowOf = async (hall: HallBrowser, { username }: { readonly username: string }, address: string) => {
  const page = await hall.openAs(username, address)
  return page
}

/** An account of the presidium. */
const presidiumOf = async ({ service, congress }: HallBrowser): Promise<{ readonly username: string }> => {
  const username = 'chu.toa'
  await writeAccount(service, { username, organisationId: congress.organisationId })
  await congress.must('POST', `/v1/congresses/${congress.id}/role-grants`, { body: { username, role: 'presidium' } })
  return { username }
}

/** Reopens the declared round, by a paper of the superior. */
const reopen = async (page: Page): Promise<void> => {
  const button = page.getByRole('button', { name: 'Mở lại để kiểm phiếu lại' })
  await button.click()
  await page.getByLabel('cấp trên quyết định').check()
  await page.getByLabel('Số văn bản của cấp trên').fill('12-QĐ/ĐU')
  await page.getByLabel('Ngày văn bản').fill('06/8/2017')
  await page.getByLabel('Cơ quan ban hành').fill('Ban Thường vụ Đảng ủy cấp trên')
  await page.getByLabel('Lý do').fill('Một phiếu phải xem lại.')
  await page.getByLabel('không', { exact: true }).check()
  await button.click()
  await heading(page, 'Chưa công bố được kết quả')
}

/** Every version of a ballot that the service has, by stack, entry and number, with the places of the names struck out. */
const storedIn = async ({ service }: HallBrowser, round: string): Promise<readonly string[]> => {
  const { rows } = await service.owner.pool.query<{ at: string; struck: readonly number[] }>(
    `select concat_ws(' ', batch.number, slot, ballot.number, version) as at, struck
     from ballot join ballot_batch as batch on batch.id = batch_id
     where round_id = $1 order by batch.number, slot, ballot.number, version`,
    [round],
  )
  return rows.map(({ at, struck }) => `${at}: ${struck.map((place) => place + 1).join(' ')}`)
}

/** The same of an entry as it was typed. */
const typedIn = (stack: number, slot: string, ballots: readonly TypedBallot[]): readonly string[] =>
  ballots.map(({ strike }, place) => `${stack} ${slot} ${place + 1} 1: ${strike.join(' ')}`)

test('two typists with a bad network and the head count a round in the browser, with slips, a doubtful ballot, a hand-over and a reopening', async (t) => {
  const plan = { entries: 2, board: BOARD, roll: { summoned: 14, attending: 12 } } as const
  const hall = await openHallBrowser(t, {}, plan)
  const { congress, service, head, mai, anh } = hall
  const thuy = await joinBoard(service, congress, 'ngo.thu.thuy', 'Ngô Thu Thủy')
  const { round } = await openTypedRound(hall, 12)
  const desk = await windowOf(hall, head, `/#/round/${round}`)
  await heading(desk, 'Chia 12 phiếu thu về thành tập')
  await desk.getByLabel('Số phiếu mỗi tập').fill('6')
  await desk.keyboard.press('Enter')
  await heading(desk, '2 tập chờ người nhập')

  const { items } = await congress.must<{ items: { id: string; number: number }[] }>(
    'GET',
    `/v1/rounds/${round}/ballot-batches`,
  )
  const entry = (stack: number, slot: string) => `/#/entry/${items.find(({ number }) => number === stack)?.id}/${slot}`
  /** Opens a stack, after the question whether it is the one in the hand if nobody has begun its entry. */
  const open = async (page: Page, stack: number, slot: string, isBegun = false) => {
    await page.goto(entry(stack, slot))
    if (isBegun) return
    await heading(page, `Tập ${stack}, 6 phiếu: đúng tập đang cầm?`)
    await page.keyboard.press('Enter')
  }
  const type = async (page: Page, stack: number, slot: string, ballots: readonly TypedBallot[], from = 1) => {
    await open(page, stack, slot, from > 1)
    for (const [index, { strike, setAside }] of ballots.entries()) {
      await page.getByRole('heading', { level: 1, name: `Phiếu ${from + index}` }).waitFor()
      // 10 to 27 begin with 1 or 2.
      const numbers = strike.map((one) => (one < 3 ? `0${one}` : String(one))).join('')
      await typeKeys(page, `${numbers}${setAside === undefined ? '' : '/2'}E`)
      if (setAside !== undefined) await secondEnter(page)
      await page.getByText(`Phiếu ${from + index}/6 đã nhận`).waitFor()
    }
    if (from + ballots.length <= ONE.length) return
    await page.getByRole('button', { name: 'Không còn phiếu nào: kết thúc lượt nhập' }).click()
    if (page === left) {
      await page.getByRole('alert').getByText('Đề nghị nhấn lại đúng nút đó.').waitFor()
      await page.getByRole('button', { name: 'Không còn phiếu nào: kết thúc lượt nhập' }).click()
    }
    await heading(page, `Đã khóa lượt nhập tập ${stack}: 6 phiếu`)
  }
  const [left, right] = await Promise.all([windowOf(hall, mai, '/#/stacks'), windowOf(hall, anh, '/#/stacks')])
  // All three attempts of a page are lost for one typist, who has to press again, and the answer for the other.
  const [lostLeft, lostRight] = [await crowd(left, ['request', 'request', 'request']), await crowd(right, ['answer'])]

  // A number is typed wrongly in one entry; in the other a ballot is missed, and a later one typed twice.
  const slips = [ONE[0], ballot(4, 8, 12, 16, 20, 25), ...ONE.slice(2)]
  const others = [ONE[0], ONE[1], ONE[3], ONE[4], ONE[4], ONE[5]]
  await Promise.all([type(left, 1, 'first', slips), type(right, 1, 'second', others)])
  await Promise.all([type(left, 2, 'first', TWO), type(right, 2, 'second', TWO.slice(0, 2))])

  // The second typist has to leave, after a key of the third ballot has sent the second one.
  await typeKeys(right, '9')
  await allSent(right)
  await heading(desk, '1 tập cần trưởng ban xử lý')
  await desk.getByRole('button', { name: 'Tập 2', exact: true }).click()
  await desk.getByRole('button', { name: 'Giao lượt 2 cho người khác' }).click()
  await desk.getByLabel('Người nhận').selectOption('Ngô Thu Thủy')
  await desk.getByLabel('Lý do').fill('Phải ra ngoài vì việc gấp.')
  await desk.keyboard.press('Enter')
  await desk.getByText('Ngô Thu Thủy').waitFor()
  const third = await windowOf(hall, thuy, '/#/stacks')
  await crowd(third, ['answer'])
  await type(third, 2, 'second', TWO.slice(2), 3)

  await heading(desk, '2 tập cần trưởng ban xử lý')
  for (const [lost, finishing] of [
    [lostLeft, 'request'],
    [lostRight, 'answer'],
  ] as const) {
    const acts = ['request of POST ballots', 'answer of POST ballots', `${finishing} of POST finalisation`]
    t.same(
      acts.filter((act) => !lost.includes(act)),
      [],
      'the network was bad',
    )
  }
  t.same(
    await storedIn(hall, round),
    [
      ...typedIn(1, 'first', slips),
      ...typedIn(1, 'second', others),
      ...typedIn(2, 'first', TWO),
      ...typedIn(2, 'second', TWO),
    ],
    'no ballot is lost or doubled',
  )
  await desk.getByRole('link', { name: 'Xem chỗ khác' }).click()
  await heading(desk, 'Tập số 1: hai lượt nhập khác nhau 3 chỗ')
  for (const [place, answer] of ['2', '1', '1'].entries()) {
    await desk.getByText(`Chỗ ${place + 1} trong 3`).waitFor()
    await desk.keyboard.press(answer)
    await desk.keyboard.press('Enter')
  }
  await heading(desk, 'Tập số 1: các lượt nhập đã khớp')

  await desk.goto(`/#/doubtful/${round}`)
  await desk.getByRole('heading', { level: 2, name: 'Lấy tờ thứ 3 của tập số 2' }).waitFor()
  await desk.keyboard.press('2')
  await desk.getByRole('button', { name: 'Cả ban có mặt' }).click()
  await desk.getByLabel('Đồng ý', { exact: true }).fill('4')
  await desk.keyboard.press('Enter')
  await heading(desk, 'Không còn phiếu nào chờ kết luận')

  const declare = async (isFirst: boolean) => {
    for (const page of [left, right]) {
      await page.goto(`/#/confirm/${round}`)
      if (!isFirst) await page.reload()
      await page.getByRole('button', { name: 'Xác nhận kết quả này' }).click()
      if (page === left && isFirst) {
        await page.getByRole('alert').getByText('Chương trình không trả lời.').waitFor()
        await page.getByRole('button', { name: 'Xác nhận kết quả này' }).click()
      }
      await page.getByText('Đã ghi xác nhận của đồng chí.').waitFor()
    }
    await desk.goto(`/#/result/${round}`)
    const button = desk.getByRole('button', { name: 'Công bố kết quả', exact: true })
    await button.click()
    await desk.getByLabel('Ban kiểm phiếu đã đọc lại từng tên và số phiếu.').check()
    await button.click()
    await desk.getByText('đã công bố').waitFor()
    const { result } = await congress.must<Declared>('GET', `/v1/rounds/${round}/result`)
    return { ...result.ballots, votes: result.candidates.map(({ votes }) => votes) }
  }
  const withMarked = PAPERS.flat()
  const counted = withMarked.filter((paper) => !('setAside' in paper))
  t.match(await declare(true), { valid: 11, invalid: 1, votes: votesIn(counted) }, 'no wrong figure is left')

  // The board finds that it was a mark of the press, and counts the ballot.
  await reopen(await windowOf(hall, await presidiumOf(hall), `/#/result/${round}`))
  await desk.goto(`/#/doubtful/${round}`)
  await desk.getByRole('button', { name: 'Sửa kết luận' }).click()
  await desk.keyboard.press('1')
  await desk.getByRole('button', { name: 'Cả ban có mặt' }).click()
  await desk.getByLabel('Đồng ý', { exact: true }).fill('4')
  await desk.getByLabel('Mô tả phiếu').fill('Vết mực in.')
  await desk.getByLabel('Lý do sửa kết luận').fill('Xem lại phiếu.')
  await desk.keyboard.press('Enter')
  await desk.getByText('Đã ghi: tập 2, phiếu 3 hợp lệ.').waitFor()
  t.match(await declare(false), { valid: 12, invalid: 0, votes: votesIn(withMarked) }, 'the second result')
  hall.forget(/ERR_FAILED/)
})
