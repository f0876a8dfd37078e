import type { Page } from 'playwright-core'
import { test } from 'tap'
import { writeGrant } from '../support/accounts.ts'
import { openCongress } from '../support/congress.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { expectToFit } from './support/fits.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { countRound } from './support/stacks.ts'

const [ONE, TWO] = ['Đại hội Chi bộ Văn phòng Sở Tài chính', 'Đại hội Chi bộ Thanh tra Sở Tài chính']

/** Runs in the page: keeps every heading that is shown, with the address at that moment. */
const KEEP_HEADINGS = `(() => {
  window.shownHeadings = []
  new MutationObserver(() => {
    const heading = document.querySelector('h1')
    if (heading) window.shownHeadings.push(location.hash + ' ' + heading.textContent)
  }).observe(document, { subtree: true, childList: true, characterData: true })
})()`

test('with roles in two meetings, nothing of one is shown under the name of the other, and what is typed names its meeting', async (t) => {
  const hall = await openHallBrowser(t, {}, { entries: 2 })
  const { congress: one, service, head, mai } = hall
  const two = await openCongress(service, { level: 'grassroots', name: TWO })
  await writeGrant(service, mai.accountId, {
    role: 'board-member',
    congressId: two.id,
    personId: two.idOf('Lê Thị Mai'),
  })
  await writeGrant(service, head.accountId, {
    role: 'board-head',
    congressId: two.id,
    personId: two.idOf('Đỗ Quang Huy'),
  })
  const { id: round, batches } = await countRound(
    hall,
    ['Trần Thị Bình', 'Lê Hữu Phước'],
    1,
    [12, 10],
    'delegates',
    null,
  )
  const [stack = '', sheet = ''] = batches

  const signIn = async (username: string): Promise<Page> => {
    const page = await hall.open()
    await hall.enter(page, username)
    await page.addInitScript(KEEP_HEADINGS)
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Chọn đại hội, hội nghị' }).waitFor()
    return page
  }
  /** Opens something of the first meeting at an address that names the second one. */
  const openUnderOther = async (page: Page, screen: string, heading: string): Promise<void> => {
    await page.goto(`/#/in/${two.id}/${screen}`)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    t.equal(new URL(page.url()).hash, `#/in/${one.id}/${screen}`, `${screen} is shown in its own meeting`)
    await page.locator('.bar .where').getByText(ONE).waitFor()
    const shown = await page.evaluate<readonly string[]>('window.shownHeadings')
    const under = shown.filter((one) => one.startsWith(`#/in/${two.id}/${screen} `))
    const wrong = under.filter((one) => !one.endsWith(' Đang tải') && !one.endsWith('Chọn đại hội, hội nghị'))
    t.same(wrong, [], `${screen} shows nothing before`)
  }

  const typists = await signIn(mai.username)
  await openUnderOther(typists, `entry/${stack}/first`, 'Tập 1, 12 phiếu: đúng tập đang cầm?')
  await typists.locator('main').getByText(ONE).waitFor()
  await expectNoBarrier(t, typists, 'the question that names the meeting')
  await typists.getByRole('button', { name: 'Đúng, bắt đầu nhập' }).click()
  await typists.getByRole('heading', { name: /^Phiếu 1/ }).waitFor()
  await typists.locator('.bar .where').getByText(ONE).waitFor()
  await expectToFit(t, typists, 'an entry that names its meeting')
  await openUnderOther(typists, `sheet/${sheet}/first`, 'Bảng kiểm phiếu, tập 10 phiếu')
  await openUnderOther(typists, `confirm/${round}`, 'Chưa công bố được kết quả')

  const heads = await signIn(head.username)
  await openUnderOther(heads, `difference/${stack}`, 'Tập số 1: chờ nhập xong lượt 1, 2')
  await openUnderOther(heads, `result/${round}`, 'Chưa công bố được kết quả')
  await heads.goto(`/#/in/${two.id}/result/0192f3a4-5b6c-7d8e-9f01-23456789abcd`)
  await heads.getByRole('heading', { level: 1, name: 'Không đọc được kết quả' }).waitFor()
})
