import { test } from 'tap'
import { BLANK_HEAD } from '../../src/documents/view/letterhead.ts'
import type { MinutesFacts } from '../../src/documents/view/minutes/facts.ts'
import { minutesPaper } from '../../src/documents/view/minutes.ts'
import { officeData } from '../../src/documents/view/office-data.ts'
import type { Slip } from '../../src/documents/view/paper.ts'
import { picturesOf, textOf } from '../support/poppler.ts'
import { minutesFacts } from './support/minutes-facts.ts'
import { MINUTES } from './support/minutes-plans.ts'
import { printedHere } from './support/printed-here.ts'

const SLIP: Slip = {
  paperId: '01980a3c-1111-8222-8333-123456789abc',
  digest: '0123456789abcdef'.repeat(4),
  later: null,
  checkpoint: { root: 'fedcba9876543210'.repeat(4), size: 77 },
}

const printed = async (facts: MinutesFacts, slip: Slip = SLIP) => {
  const paper = minutesPaper(facts, { part: 'delegates', head: BLANK_HEAD, slip })
  const data = officeData(paper, facts.meeting.heldOn)
  return printedHere('office', data)
}

/** The text of each page in single spaces. */
const pagesOf = (pdf: Uint8Array): readonly string[] =>
  textOf(pdf)
    .split('\f')
    .map((page) => page.replaceAll(/\s+/gu, ' ').trim())
    .filter((page) => page !== '')

/** A round in which everybody is elected. */
const elected = (names: readonly string[]): MinutesFacts =>
  minutesFacts({
    names,
    seats: names.length,
    readings: { nameOrder: 'as-approved' },
    tally: { valid: 22, invalid: {}, votes: names.map(() => 20), disagree: names.map(() => 2) },
  })

test('the last sentence, the signatures and the slip share a page, whatever the length of the text before them', async (t) => {
  for (const count of [1, 5, 9, 14, 20, 26]) {
    const names = Array.from({ length: count }, (_, index) => `Nguyễn Thị Hồng Nhung ${index + 1}`)
    const pages = pagesOf((await printed(elected(names))).pdf)
    const signed = pages.filter((page) => page.includes('T/M BAN KIỂM PHIẾU'))
    t.equal(signed.length, 1, `${count} names`)
    t.match(signed[0], 'ký xác nhận.')
    t.match(signed[0], 'T/M ĐOÀN CHỦ TỊCH')
    t.match(signed[0], 'Mã đối chiếu: 0123 4567 89ab cdef')
    t.match(signed[0], 'fedc ba98 7654 3210')
  }
})

test('a list of 220 names repeats the heads of its tables, and pages are numbered from the second', async (t) => {
  const names = Array.from({ length: 220 }, (_, index) => `Trần Quốc Khánh ${String(index + 1).padStart(3, '0')}`)
  const { pdf, pages: count } = await printed(elected(names))
  const pages = pagesOf(pdf)
  t.equal(pages.length, count)
  const withNames = pages.filter((page) => /\d Trần Quốc Khánh \d/.test(page))
  t.ok(withNames.length > 10)
  for (const page of withNames) t.match(page, /TT Họ và tên/)
  for (const name of names) {
    t.equal(
      pages.join(' ').split(name).length - 1,
      3,
      `${name} stands on the list, in the results and among the elected`,
    )
  }
  t.notMatch(pages[0], /^1 /)
  for (const [index, page] of pages.entries()) if (index > 0) t.match(page, new RegExp(`^${index + 1} `))
})

const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const LETTERS = [...'aăâeêioôơuưy'].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')))
const ALPHABET = [...LETTERS, 'đ'].flatMap((letter) => [letter, letter.toLocaleUpperCase('vi')])

test('all letters with tones are printed, and text that was typed as letters with marks is composed', async (t) => {
  t.equal(ALPHABET.length, 146)
  const typed = ALPHABET.map((letter) => letter.normalize('NFD'))
  const names = Array.from({ length: 10 }, (_, index) => typed.slice(index * 15, index * 15 + 15).join(' '))
  const text = pagesOf((await printed(elected(names))).pdf).join(' ')
  t.equal(text, text.normalize('NFC'))
  for (const letter of ALPHABET) t.ok(text.includes(letter), letter)
})

test('markup in a name is printed as it is, and a name of 60 characters keeps every letter', async (t) => {
  const long = 'Nguyễn Phước Bảo Trân Thị Huyền Tôn Nữ Diễm Quỳnh Phương Anh'
  t.equal(long.length, 60)
  const names = ['#panic()', '*đậm*', '$x$', '<b>An</b>', '\\Bình', '@ref', '= Cúc', '//Dũng', '_Em_', '`Giang`', long]
  const text = pagesOf((await printed(elected(names))).pdf).join(' ')
  for (const name of names.slice(0, -1)) t.ok(text.includes(`${name} 20 90,91`), name)
  for (const word of long.split(' ')) t.ok(text.includes(word), word)
})

test('lines in capitals with two marks leave a white row between them', async (t) => {
  const { facts } = MINUTES['delegates']!
  const organisation = { name: 'Ẫ Ễ Ỗ Ẩ Ể Ổ', level: 'grassroots' } as const
  const [page] = picturesOf((await printed({ ...facts, meeting: { ...facts.meeting, organisation } })).pdf, 200)
  const left = Math.round(30 * page!.scale)
  const right = Math.round(100 * page!.scale)
  const isWhite = (y: number): boolean => {
    for (let x = left; x < right; x++) if (page!.at(x, y) < 200) return false
    return true
  }
  const rows = Array.from({ length: Math.round(30 * page!.scale) }, (_, y) => isWhite(Math.round(18 * page!.scale) + y))
  const gaps = rows.filter((white, index) => white && rows[index - 1] === false).length
  t.ok(gaps >= 4, `${gaps} white rows below the lines of organisation, meeting, term and mark`)
})

test('the same facts give the same bytes, another slip gives others', async (t) => {
  const { facts } = MINUTES['surplus-elected']!
  const base64 = async (slip: Slip): Promise<string> => Buffer.from((await printed(facts, slip)).pdf).toString('base64')
  t.equal(await base64(SLIP), await base64(SLIP))
  t.not(await base64(SLIP), await base64({ ...SLIP, checkpoint: null }))
})
