import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import {
  approve,
  confirmAndDeclare,
  exportAndVerify,
  handBallots,
  openHallScreen,
  showResult,
} from './support/evening.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { type Keyboard, withKeyboard } from './support/keyboard.ts'
import { addRole } from './support/roles.ts'
import { secondEnter, typeKeys } from './support/stacks.ts'

interface Paper {
  readonly strike: readonly string[]
  readonly times?: number
  readonly doubt?: { readonly kind: string; readonly ruling: string; readonly note: string }
}
interface Scenario {
  readonly roll: { readonly summoned: number; readonly attending: number; readonly exclusions: Record<string, number> }
  readonly board: { readonly head: string; readonly members: readonly string[] }
  readonly elections: readonly {
    readonly rounds: readonly {
      readonly list: readonly string[]
      readonly stacks: readonly { readonly ballots: readonly Paper[] }[]
    }[]
  }[]
}
interface Declared {
  readonly result: { readonly candidates: readonly { readonly votes: number }[] }
}

const FILE = join(import.meta.dirname, '../../src/cli/demo/scenario-2017.json')
const SCENARIO = JSON.parse(readFileSync(FILE, 'utf8')) as Scenario
const { roll, board, elections } = SCENARIO
const [FIRST] = elections[0]!.rounds
const LIST = FIRST!.list
const SEATS = 3
/** The keys that set a ballot aside. */
const ASIDE: Readonly<Record<string, string>> = { 'not-issued': '/1', marked: '/2' }

/** The keys of each paper, and whether the line asks before it takes it. */
const keysOf = ({ strike, doubt }: Paper) => {
  const places = strike.map((name) => LIST.indexOf(name) + 1).sort((one, other) => one - other)
  const keys = (places.join('') || '0') + (doubt ? (ASIDE[doubt.kind] ?? '') : '')
  return { keys, isAsked: doubt !== undefined || places.length !== LIST.length - SEATS }
}
const PAPERS = FIRST!.stacks.map(({ ballots }) =>
  ballots.flatMap((paper) => Array.from({ length: paper.times ?? 1 }, () => keysOf(paper))),
)
/** The typist of the second entry reads the fifth paper of the first stack wrongly. */
const SLIP = PAPERS[0]!.map((paper, at) => (at === 4 ? { ...paper, keys: '4' } : paper))

const typePapers = async (typist: Keyboard, stack: number, papers: readonly ReturnType<typeof keysOf>[]) => {
  const size = papers.length
  await typist.press(`Tập ${stack}`)
  await typist.heading(`Tập ${stack}, ${size} phiếu: đúng tập đang cầm?`)
  await typist.key('Enter')
  for (const [index, { keys, isAsked }] of papers.entries()) {
    await typist.heading(`Phiếu ${index + 1}`)
    await typeKeys(typist.page, `${keys}E`)
    if (isAsked) await secondEnter(typist.page)
    await typist.see(`Phiếu ${index + 1}/${size} đã nhận`)
  }
  await typist.press('Không còn phiếu nào: kết thúc lượt nhập')
  await typist.heading(`Đã khóa lượt nhập tập ${stack}: ${size} phiếu`)
  await typist.press('Chọn tập tiếp theo')
}

test('the congress of the demo is played by everybody at once, to a tie and its decision', async (t) => {
  const hall = await openHallBrowser(
    t,
    {},
    { level: 'chi-bo', entries: 2, roll, board: [board.head, ...board.members] },
  )
  const { congress, mai, anh } = hall
  await congress.addPeople(...LIST)
  await congress.createElection('committee', SEATS)
  const someone = async (username: string) => withKeyboard(await hall.openAs(username))
  const head = await someone(hall.head.username)
  const screen = await openHallScreen(head)
  const [presidium, secretary, left, right, auditor] = await Promise.all([
    addRole(hall, 'presidium').then(someone),
    addRole(hall, 'secretary').then(someone),
    someone(mai.username),
    someone(anh.username),
    addRole(hall, 'auditor').then(someone),
  ])

  await secretary.press('Mở lần bầu thứ nhất')
  await secretary.heading('Lập danh sách bầu')
  for (const name of [...LIST.slice(0, 3), 'Lê Thị Mai']) await secretary.press(`Thêm ${name}`)
  await secretary.press('Ghi danh sách')
  await secretary.see('Đồng chí Lê Thị Mai là thành viên ban kiểm phiếu')
  await secretary.press('Bỏ Lê Thị Mai')
  await secretary.press(`Thêm ${LIST[3]}`)
  await secretary.press('Ghi danh sách')
  await approve(secretary, 20)

  await handBallots(head, roll.attending, PAPERS[0]!.length)
  await Promise.all([left.heading('2 tập chờ người nhập'), right.heading('2 tập chờ người nhập')])
  await Promise.all([typePapers(left, 1, PAPERS[0]!), typePapers(right, 2, PAPERS[1]!)])
  await screen.getByText('Nhập phiếu').waitFor()
  await Promise.all([typePapers(right, 1, SLIP), typePapers(left, 2, PAPERS[1]!)])

  await head.heading('cần trưởng ban xử lý')
  await head.press('Xem chỗ khác')
  await head.heading('Tập số 1: hai lượt nhập khác nhau 1 chỗ')
  await head.key('1', 'Enter')
  await head.heading('Tập số 1: các lượt nhập đã khớp')
  await head.press('Kết luận phiếu có nghi vấn')
  for (const { doubt } of FIRST!.stacks.flatMap(({ ballots }) => ballots)) {
    if (!doubt) continue
    await head.page.getByRole('heading', { level: 2, name: 'Lấy tờ thứ' }).waitFor()
    await head.key(doubt.ruling === 'valid' ? '1' : '2')
    await head.press('Cả ban có mặt')
    await head.fill('Đồng ý', '3')
    await head.fill('Mô tả phiếu', doubt.note)
    await head.key('Enter')
    await head.see('Đã ghi: tập')
  }
  await head.heading('Không còn phiếu nào chờ kết luận')
  await head.press('Chi ủy, lần 1')
  const typists = [
    { name: 'Lê Thị Mai', username: mai.username, password: EVERYBODYS_PASSWORD },
    { name: 'Vũ Ngọc Anh', username: anh.username, password: EVERYBODYS_PASSWORD },
  ]
  await confirmAndDeclare(head, typists, 'Trúng cử 2 trong 3 người cần bầu, 2 người bằng phiếu ở vị trí cuối')
  const round = new URL(head.page.url()).hash.split('/').at(-1)
  const { result } = await congress.must<Declared>('GET', `/v1/rounds/${round}/result`)
  t.same(
    result.candidates.map(({ votes }) => votes),
    [17, 15, 12, 12],
  )
  await showResult(head, screen, 'Phạm Thu Hà')

  await presidium.heading('Chờ quyết định sau lần 1')
  await presidium.press('Ghi quyết định sau lần bầu')
  await presidium.mark('Bầu lại giữa những người bằng phiếu')
  await presidium.fill('Đồng ý', '21')
  await presidium.press('Ghi quyết định')
  await presidium.heading('Đã quyết định: bầu lại giữa những người bằng phiếu')
  await presidium.press('Mở lần bầu tiếp theo')
  await approve(presidium, 21)
  await exportAndVerify(auditor)
})
