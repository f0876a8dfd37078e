import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import {
  approve,
  closeMeeting,
  confirmAndDeclare,
  enter,
  exportAndVerify,
  handBallots,
  layList,
  makeMinutes,
  openHallScreen,
  seeFree,
  showResult,
} from './support/evening.ts'
import type { Keyboard } from './support/keyboard.ts'
import { administer, cellOf, grantBoard, openUnused, pastePeople, recordBoard } from './support/setting-up.ts'
import { secondEnter, typeKeys } from './support/stacks.ts'

interface Paper {
  readonly strike: readonly string[]
  readonly times?: number
  readonly doubt?: { readonly kind: string; readonly ruling: string; readonly note: string }
}
/** A paper without surplus: one name with two boxes. */
interface BoxPaper {
  readonly agree: readonly string[]
  readonly disagree: readonly string[]
  readonly times: number
}
interface Sheet {
  readonly valid: number
  readonly invalid: { readonly 'no-choice': number }
  readonly votes: Readonly<Record<string, number>>
}
interface Round<Content> {
  readonly list: readonly string[]
  readonly stacks: readonly Content[]
}
interface Scenario {
  readonly organisations: readonly { readonly name: string }[]
  readonly congress: { readonly term: { readonly from: number; readonly to: number } }
  readonly people: readonly Readonly<Record<'fullName' | 'partySince' | 'unit', string> & { birthYear: number }>[]
  readonly roll: { readonly summoned: number; readonly attending: number; readonly exclusions: Record<string, number> }
  readonly board: { readonly head: string; readonly members: readonly string[] }
  readonly elections: readonly [
    { readonly rounds: readonly [Round<{ readonly ballots: readonly Paper[] }>, Round<{ readonly sheet: Sheet }>] },
    { readonly rounds: readonly [Round<{ readonly ballots: readonly Paper[] }>] },
    { readonly rounds: readonly [Round<{ readonly ballots: readonly BoxPaper[] }>] },
  ]
}
const FILE = join(import.meta.dirname, '../../src/cli/demo/scenario-2017.json')
const SCENARIO = JSON.parse(readFileSync(FILE, 'utf8')) as Scenario
const { organisations, congress, people, roll, board, elections } = SCENARIO
const [FIRST, AGAIN] = elections[0].rounds
const LIST = FIRST.list
const [SECRETARY] = elections[1].rounds
const [DEPUTY] = elections[2].rounds
const BOARD = [board.head, ...board.members]
const [CHAIR, WRITER, AUDITING] = ['Phạm Thị Hồng Nhung', 'Ngô Đức Thịnh', 'Lý Thu Trang']
const PASSWORD = 'một câu dài mà chỉ mình tôi biết'
/** The keys that set a ballot aside. */
const ASIDE: Readonly<Record<string, string>> = { 'not-issued': '/1', marked: '/2' }

interface Typed {
  readonly keys: string
  /** Whether the line asks before it takes the paper. */
  readonly isAsked: boolean
}

const repeated = <One extends { readonly times?: number }>(papers: readonly One[], typed: (paper: One) => Typed) =>
  papers.flatMap((paper) => Array.from({ length: paper.times ?? 1 }, () => typed(paper)))

/** Reads the papers of a list with surplus. */
const struckOn =
  (list: readonly string[], seats: number) =>
  ({ strike, doubt }: Paper): Typed => {
    const places = strike.map((name) => list.indexOf(name) + 1).sort((one, other) => one - other)
    const keys = (places.join('') || '0') + (doubt ? (ASIDE[doubt.kind] ?? '') : '')
    return { keys, isAsked: doubt !== undefined || places.length !== list.length - seats }
  }
const SEATS = 3
const PAPERS = FIRST.stacks.map(({ ballots }) => repeated(ballots, struckOn(LIST, SEATS)))
/** The typist of the second entry reads the fifth paper of the first stack wrongly. */
const SLIP = PAPERS[0]!.map((paper, at) => (at === 4 ? { ...paper, keys: '4' } : paper))
/** Equal papers that are taken at once. */
interface Equal extends Typed {
  readonly times: number
}
const FOR_SECRETARY = SECRETARY.stacks[0]!.ballots.map(
  (paper): Equal => ({ ...struckOn(SECRETARY.list, 1)(paper), times: paper.times ?? 1 }),
)
const FOR_DEPUTY = DEPUTY.stacks[0]!.ballots.map(({ agree, disagree, times }): Equal => {
  const keys = agree.length > 0 ? '1' : disagree.length > 0 ? '2' : '4'
  return { keys, isAsked: agree.length === disagree.length, times }
})

/** Copies the tally sheet of the first stack. */
const typeSheet = async (typist: Keyboard, entry: number, { valid, invalid, votes }: Sheet): Promise<void> => {
  await typist.heading('1 tập chờ người nhập')
  await seeFree(typist, 1, entry)
  await typist.press('Tập 1')
  await typist.heading('Bảng kiểm phiếu, tập 21 phiếu')
  for (const [name, count] of Object.entries(votes)) await typist.fill(`Số phiếu bầu của ${name}`, String(count))
  await typist.fill('Phiếu hợp lệ', String(valid))
  await typist.fill('Không bầu cho ai', String(invalid['no-choice']))
  await typist.see('Đủ 21 phiếu.')
  await typist.key('Shift+Enter')
  await typist.heading('Không còn tập nào chờ nhập')
}

const typePapers = async (typist: Keyboard, [stack, entry]: readonly [number, number], papers: readonly Typed[]) => {
  const size = papers.length
  await seeFree(typist, stack, entry)
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

/** Types the papers of the only stack, in piles of equal ones. */
const typeEqual = async (typist: Keyboard, entry: number, piles: readonly Equal[]): Promise<void> => {
  // Stacks of the rounds before have the same number.
  await typist.heading('1 tập chờ người nhập')
  await seeFree(typist, 1, entry)
  await typist.press('Tập 1')
  await typist.heading('Tập 1, 21 phiếu: đúng tập đang cầm?')
  await typist.key('Enter')
  let next = 1
  for (const { keys, isAsked, times } of piles) {
    await typist.heading(`Phiếu ${next}`)
    await typeKeys(typist.page, times === 1 ? `${keys}E` : `${keys}*${times}E`)
    if (isAsked || times > 1) await secondEnter(typist.page)
    next += times
  }
  await typist.press('Không còn phiếu nào: kết thúc lượt nhập')
  await typist.heading('Đã khóa lượt nhập tập 1: 21 phiếu')
  await typist.press('Chọn tập tiếp theo')
}

test('the congress of the demo is played by everybody at once, from the first page to the closing', async (t) => {
  const unused = await openUnused(t)
  const { slipOf } = await administer(unused, {
    organisation: organisations.at(-1)!.name,
    term: `${congress.term.from}-${congress.term.to}`,
    day: '05/8/2017',
    accounts: [
      [CHAIR, 'Đoàn chủ tịch'],
      [WRITER, 'Đoàn thư ký'],
      [AUDITING, 'Người kiểm tra việc kiểm phiếu'],
      ...BOARD.map((name) => [name, null] as const),
    ],
    password: PASSWORD,
  })
  const someone = async (name: string): Promise<Keyboard> => {
    const somebody = await unused.someone()
    await enter(somebody, slipOf(name), PASSWORD)
    return somebody
  }
  const presidium = await someone(CHAIR)
  const rows = people.map(({ fullName, birthYear, partySince, unit }) => {
    const since = partySince.split('-').reverse().join('/')
    return [fullName, birthYear, since, unit].join('\t')
  })
  await pastePeople(presidium, ['Họ và tên\tNăm sinh\tNgày vào Đảng\tĐơn vị', ...rows], people.length)
  await presidium.heading('Số được triệu tập, có mặt')
  await presidium.fill('Đảng viên chính thức', String(roll.summoned))
  await presidium.fill('Được giới thiệu sinh hoạt tạm thời nơi khác', '1')
  await presidium.fill('Được miễn công tác', '1')
  await presidium.fill('Có mặt khi bỏ phiếu', String(roll.attending))
  await presidium.key('Enter')
  await recordBoard(presidium, BOARD, roll.attending)
  await presidium.fill('Số lượng cần bầu (chi ủy)', String(SEATS))
  await presidium.mark('Không')
  await presidium.press('Lập 3 nội dung bầu')
  await presidium.heading('Lập danh sách bầu chi ủy')
  await grantBoard(presidium, board.head)
  const [head, secretary, left, right, auditor] = await Promise.all([
    someone(board.head),
    someone(WRITER),
    someone(board.members[0]!),
    someone(board.members[1]!),
    someone(AUDITING),
  ])
  const screen = await openHallScreen(head)
  await secretary.press('Lập danh sách bầu cử')
  await secretary.heading('Lập danh sách bầu')
  for (const name of [...LIST.slice(0, 3), 'Lê Thị Mai']) await secretary.press(`Thêm ${name}`)
  await secretary.press('Ghi danh sách')
  await secretary.see('Đồng chí Lê Thị Mai là thành viên ban kiểm phiếu')
  await secretary.press('Bỏ Lê Thị Mai')
  await secretary.press(`Thêm ${LIST[3]}`)
  await secretary.press('Ghi danh sách')
  await approve(secretary, 20)

  await handBallots(head, roll.attending, { eachStack: PAPERS[0]!.length })
  await Promise.all([left.heading('2 tập chờ người nhập'), right.heading('2 tập chờ người nhập')])
  await Promise.all([typePapers(left, [1, 1], PAPERS[0]!), typePapers(right, [2, 1], PAPERS[1]!)])
  await screen.getByText('Nhập phiếu').waitFor()
  await Promise.all([typePapers(right, [1, 2], SLIP), typePapers(left, [2, 2], PAPERS[1]!)])

  await head.heading('cần trưởng ban xử lý')
  await head.press('Xem chỗ khác')
  await head.heading('Tập số 1: hai lượt nhập khác nhau 1 chỗ')
  await head.key('1', 'Enter')
  await head.heading('Tập số 1: các lượt nhập đã khớp')
  await head.press('Kết luận phiếu có nghi vấn')
  for (const { doubt } of FIRST.stacks.flatMap(({ ballots }) => ballots)) {
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
  const typists = board.members.map((name) => ({ ...slipOf(name), password: PASSWORD, name }))
  /** Declares the round, and reads the votes of the names on the page of its result. */
  const declare = async (outcome: string, names: readonly string[], shown: string) => {
    await confirmAndDeclare(head, typists, outcome)
    const votes: number[] = []
    for (const name of names) votes.push(Number(await cellOf(head, name, 1)))
    await showResult(head, screen, shown)
    return votes
  }
  const tie = 'Trúng cử 2 trong 3 người cần bầu, 2 người bằng phiếu ở vị trí cuối'
  t.same(await declare(tie, LIST, 'Phạm Thu Hà'), [17, 15, 12, 12])

  await presidium.press('Toàn cảnh')
  await presidium.heading('Chờ quyết định sau lần 1')
  await presidium.press('Ghi quyết định sau lần bầu')
  await presidium.mark('Bầu lại giữa những người bằng phiếu')
  await presidium.fill('Đồng ý', '21')
  await presidium.press('Ghi quyết định')
  await presidium.heading('Đã quyết định: bầu lại giữa những người bằng phiếu')
  await presidium.press('Mở lần bầu tiếp theo')
  await approve(presidium, 21)

  t.comment('the second round is counted on paper, and its tally sheet is typed')
  const [{ sheet }] = AGAIN.stacks as readonly [{ readonly sheet: Sheet }]
  await head.press('In biên bản, giấy tờ')
  await handBallots(head, roll.attending, { byTallySheet: true })
  for (const [at, typist] of [left, right].entries()) await typeSheet(typist, at + 1, sheet)
  const tied = Object.keys(sheet.votes)
  t.same(await declare('Trúng cử đủ 1 người cần bầu', tied, 'chi ủy, lần 2: trúng cử 1/1'), [11, 9])
  t.match(await makeMinutes(head), /-1\.pdf$/)

  t.comment('the secretary and the deputy secretary are elected from the committee')
  await layList(secretary, roll.attending, SECRETARY.list)
  await handBallots(head, roll.attending)
  for (const [at, typist] of [left, right].entries()) await typeEqual(typist, at + 1, FOR_SECRETARY)
  const filled = 'Trúng cử đủ 1 người cần bầu'
  t.same(await declare(filled, SECRETARY.list, 'bí thư chi bộ, lần 1: trúng cử 1/1'), [14, 6])
  await layList(secretary, roll.attending, DEPUTY.list)
  await head.press('In biên bản, giấy tờ')
  await handBallots(head, roll.attending)
  for (const [at, typist] of [left, right].entries()) await typeEqual(typist, at + 1, FOR_DEPUTY)
  t.same(await declare(filled, DEPUTY.list, 'phó bí thư chi bộ, lần 1: trúng cử 1/1'), [18])
  await closeMeeting(presidium, true)
  await exportAndVerify(auditor)
})
