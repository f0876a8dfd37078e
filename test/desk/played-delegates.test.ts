import { test } from 'tap'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import {
  approve,
  closeMeeting,
  confirmAndDeclare,
  exportAndVerify,
  handBallots,
  openHallScreen,
  seeFree,
  showResult,
} from './support/evening.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { type Keyboard, withKeyboard } from './support/keyboard.ts'
import { paste } from './support/paste.ts'
import { addRole } from './support/roles.ts'
import { pastePeople } from './support/setting-up.ts'
import { LISTED_NAMES } from './support/typed-round.ts'

const DELEGATES = 300
const ATTENDING = 298
const SEATS = 15
const LIST = LISTED_NAMES.slice(0, 17)
/** The delegates who are neither on the list nor on the board. */
const OTHERS = Array.from({ length: DELEGATES - LIST.length - 3 }, (_, at) => {
  const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ'][at % 7]
  const middle = ['Văn', 'Hữu', 'Đức', 'Xuân', 'Ngọc'][Math.floor(at / 7) % 5]
  return `${family} ${middle} ${['Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười'][Math.floor(at / 35)]}`
})

interface Sheet {
  readonly votes: readonly number[]
  readonly valid: number
  /** Ballots that choose nobody. */
  readonly empty: number
}
/** A sheet on which the fifteen first names are elected, each with one vote less than the one before. */
const sheetOf = (valid: number, empty: number): Sheet => ({
  votes: LIST.map((_, at) => (at < SEATS ? valid - 4 - at : 40 - at)),
  valid,
  empty,
})
const SHEETS: readonly Sheet[] = [sheetOf(99, 1), sheetOf(100, 0), sheetOf(97, 1)]

/** Copies the tally sheet of a stack, from the page of the typist's stacks and back to it. */
const copySheet = async (typist: Keyboard, stack: number, entry = 1): Promise<void> => {
  const { votes, valid, empty } = SHEETS[stack - 1]!
  const { page } = typist
  await seeFree(typist, stack, entry)
  await typist.press(`Nhập bảng kiểm phiếu Tập ${stack}`)
  await typist.heading(`Bảng kiểm phiếu, tập ${valid + empty} phiếu`)
  await page.locator('input[name="votes-1"]:focus').waitFor()
  // On the paper four other grounds come before ballots that choose nobody.
  for (const figure of [...votes, valid, '', '', '', '', empty]) {
    await page.keyboard.type(String(figure))
    if (figure !== empty || empty === 0) await page.keyboard.press('Enter')
  }
  await typist.see(`Đủ ${valid + empty} phiếu.`)
  await page.keyboard.press('Shift+Enter')
  await typist.heading(/tập (?:chờ người nhập|nào chờ nhập)/)
}

test('a congress of 300 delegates is played by everybody at once, from its list of people to the closing', async (t) => {
  const roll = { summoned: DELEGATES, attending: ATTENDING, exclusions: { conveningAbsent: 1 } }
  const hall = await openHallBrowser(t, {}, { kind: 'delegates-congress', entries: 2, roll })
  const { congress, mai, anh } = hall
  const someone = async (username: string, path = '/') => withKeyboard(await hall.openAs(username, path))
  const committee = await someone(await addRole(hall, 'credentials-committee'), '/#/set-up/people')
  await committee.page.getByText('Đã ghi 3 người').waitFor()
  await pastePeople(committee, [...LIST, ...OTHERS], DELEGATES - 3)
  await committee.heading('Việc của ban đã xong')
  const { items } = await congress.must<{ items: object[] }>('GET', `/v1/congresses/${congress.id}/people?limit=200`)
  t.ok(items.length >= 200)
  await congress.createElection('committee', SEATS)

  const [head, secretary, presidium, left, right, auditor] = await Promise.all([
    someone(hall.head.username),
    addRole(hall, 'secretary').then(someone),
    addRole(hall, 'presidium').then(someone),
    someone(mai.username),
    someone(anh.username),
    addRole(hall, 'auditor').then(someone),
  ])
  const screen = await openHallScreen(head)
  await secretary.press('Mở lần bầu thứ nhất')
  await secretary.heading('Lập danh sách bầu')
  await paste(secretary.page.getByLabel('Tìm theo họ tên hoặc đơn vị'), LIST.join('\n'))
  await secretary.see('Đã thêm 17 người từ danh sách')
  await secretary.press('Ghi danh sách')
  await approve(secretary, ATTENDING)
  await handBallots(head, ATTENDING, { eachStack: 100 })
  await Promise.all([left, right].map((typist) => typist.heading('3 tập chờ người nhập')))
  await Promise.all([copySheet(left, 1), copySheet(right, 2)])
  await screen.getByText('Nhập phiếu').waitFor()
  // Nobody begins a stack that the other one is about to begin.
  await Promise.all([copySheet(left, 3), copySheet(right, 1, 2)])
  await Promise.all([copySheet(left, 2, 2), copySheet(right, 3, 2)])

  const typists = [
    { name: 'Lê Thị Mai', username: mai.username, password: EVERYBODYS_PASSWORD },
    { name: 'Vũ Ngọc Anh', username: anh.username, password: EVERYBODYS_PASSWORD },
  ]
  await confirmAndDeclare(head, typists, 'Trúng cử đủ 15 người cần bầu')
  await head.see('cần 150 phiếu')
  const round = new URL(head.page.url()).hash.split('/').at(-1)
  const { result } = await congress.must<{
    readonly result: { readonly candidates: readonly { readonly votes: number }[]; readonly elected: readonly string[] }
  }>('GET', `/v1/rounds/${round}/result`)
  t.same(
    result.candidates.map(({ votes }) => votes),
    LIST.map((_, at) => SHEETS.reduce((sum, { votes }) => sum + votes[at]!, 0)),
  )
  t.same(result.elected.map(congress.nameOf).length, SEATS)
  await showResult(head, screen, 'trúng cử 15/15')
  await closeMeeting(presidium, true)
  await exportAndVerify(auditor)
})
