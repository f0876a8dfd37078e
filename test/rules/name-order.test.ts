import { test } from 'tap'
import { compareNames, isInNameOrder, listedName, sortNames } from '../../src/rules/name-order.ts'

const name = (fullName: string, partySince?: string) => ({
  id: `${fullName}/${partySince ?? ''}`,
  fullName,
  ...(partySince === undefined ? {} : { partySince }),
})
const compare = (a: string, b: string) => Math.sign(compareNames(name(a), name(b)))

const LETTERS = 'a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y'.split(' ')
/** ngang, huyền, hỏi, ngã, sắc, nặng as combining marks. */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const VOWELS = 'a ă â e ê i o ô ơ u ư y'.split(' ')

test('reading nameOrder: the letters of the Vietnamese alphabet, one after another', async (t) => {
  for (const [i, a] of LETTERS.entries()) {
    for (const [j, b] of LETTERS.entries()) t.equal(compare(`Lê ${a}n`, `Lê ${b}n`), Math.sign(i - j), `${a} ${b}`)
  }
})

test('reading nameOrder: the tones ngang, huyền, hỏi, ngã, sắc, nặng on every vowel', async (t) => {
  for (const vowel of VOWELS) {
    for (const [i, a] of TONES.entries()) {
      for (const [j, b] of TONES.entries()) {
        t.equal(compare(`Lê T${vowel}${a}n`, `Lê T${vowel}${b}n`), Math.sign(i - j), `${vowel}${a} ${vowel}${b}`)
      }
    }
  }
})

test('reading nameOrder: letters decide before tones', async (t) => {
  t.equal(compare('Lê Hạ', 'Lê Han'), -1)
  t.equal(compare('Lê Hạn', 'Lê Hăn'), -1)
})

test('reading nameOrder: given name, then family name, then middle name', async (t) => {
  t.equal(compare('Vũ Văn An', 'Bùi Văn Bình'), -1, 'given name first')
  t.equal(compare('Bùi Văn An', 'Vũ Đức An'), -1, 'family name before middle name')
  t.equal(compare('Bùi Đức An', 'Bùi Văn An'), -1, 'middle name last')
  t.equal(compare('Bùi An', 'Bùi Văn An'), -1, 'no middle name first')
  t.equal(compare('An', 'Bùi An'), -1, 'a single word is a given name')
})

test('reading nameOrder: case, spaces and the form of Unicode do not matter', async (t) => {
  t.equal(compare('ĐỖ QUANG KHẢI', 'đỗ  quang khải '), 0)
  t.equal(compare('Đỗ Quang Khải'.normalize('NFD'), 'Đỗ Quang Khải'), 0)
})

test('reading nameOrder: of people with the same name the one longer in the Party comes first', async (t) => {
  const older = name('Lê Văn An', '1999-12-31')
  const younger = name('Lê Văn An', '2000-01-01')
  t.equal(compareNames(older, younger), -1)
  t.equal(compareNames(younger, older), 1)
  t.equal(compareNames(older, older), 0)
  t.equal(compareNames(older, name('Lê Văn An')), 0, 'unknown decides nothing')
  t.equal(compareNames(name('Lê Văn An'), younger), 0)
  t.equal(compareNames(name('Lê Văn Ân', '1980-01-01'), older), 1, 'another name is not the same name')
})

test('a list is sorted, unknown dates last among equal names', async (t) => {
  const sorted = [
    name('Hoàng Văn An'),
    name('Lê Văn An', '1990-01-01'),
    name('Lê Văn An', '2000-01-01'),
    name('Lê Văn An'),
    name('Bùi Thị Hạnh'),
    name('Đỗ Quang Khải'),
  ]
  t.same(sortNames(sorted.toReversed()), sorted)
  t.same(sortNames([sorted[3]!, sorted[5]!, sorted[1]!, sorted[0]!, sorted[2]!, sorted[4]!]), sorted)
  const [, known, , unknown] = sorted
  t.same(sortNames([unknown!, known!]), [known, unknown])
  t.same(sortNames([known!, unknown!]), [known, unknown])
  t.ok(isInNameOrder(sorted, 'given-family-middle-seniority'))
})

test('a list is recognised as in order or not', async (t) => {
  const reading = 'given-family-middle-seniority'
  t.ok(isInNameOrder([], reading))
  t.ok(isInNameOrder([name('Lê Văn An')], reading))
  t.notOk(isInNameOrder([name('Lê Văn Bình'), name('Lê Văn An')], reading))
  t.ok(isInNameOrder([name('Lê Văn Bình'), name('Lê Văn An')], 'as-approved'))
  t.notOk(isInNameOrder([name('Lê Văn An', '2000-01-01'), name('Lê Văn An', '1990-01-01')], reading))
  t.ok(isInNameOrder([name('Lê Văn An', '2000-01-01'), name('Lê Văn Bình', '1990-01-01')], reading))
})

test('a name without a date does not hide two others in the wrong order', async (t) => {
  const reading = 'given-family-middle-seniority'
  const late = name('Lê Văn An', '2000-01-01')
  const early = name('Lê Văn An', '1990-01-01')
  t.notOk(isInNameOrder([late, name('Lê Văn An'), early], reading))
  t.ok(isInNameOrder([early, name('Lê Văn An'), late], reading))
})

test('a person without a date of admission to the Party is listed', async (t) => {
  const person = { id: 'p1', fullName: 'Lê Thị Mai', partySince: null }
  t.strictSame(listedName(person), { id: 'p1', fullName: 'Lê Thị Mai' })
  t.strictSame(listedName({ ...person, partySince: '2001-02-03' }), { ...person, partySince: '2001-02-03' })
})
