import { test } from 'tap'
import type { BallotPaper } from '../../src/documents/view/ballot-papers.ts'
import { ballotLayout, type ListedFacts, smallestName } from '../../src/documents/view/ballots.ts'
import { widthAtOnePoint } from '../../src/documents/view/text-width.ts'
import { type Picture, type PlacedWord, picturesOf, textOf, wordsOf } from '../support/poppler.ts'
import { expectedText } from './support/expected.ts'
import { COMMUNE, LONG_NAME, listedFacts, madeUpNames } from './support/listed.ts'
import { printedHere } from './support/printed-here.ts'

/** Prints the ballots of a list and returns the PDF, which has one page. */
const printed = async (facts: ListedFacts, paper: BallotPaper | null = null): Promise<Uint8Array> => {
  const layout = ballotLayout(facts, paper)
  if (!layout.ok) throw new Error(layout.error.code)
  const result = printedHere('ballots', layout.value)
  if (result.pages !== 1) throw new Error(`${result.pages} pages`)
  return result.pdf
}

const commune = (count: number, seats: number, office: ListedFacts['office'] = 'committee'): ListedFacts =>
  listedFacts({ ...COMMUNE, office, seats, names: madeUpNames(count) })

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The dark pixels around a place, as a rectangle. All in millimetres. */
const darkAround = ({ scale, at }: Picture, x: number, y: number, reach: number): Box => {
  const [xs, ys]: [number[], number[]] = [[], []]
  for (let row = Math.floor((y - reach) * scale); row < (y + reach) * scale; row += 1) {
    for (let column = Math.floor((x - reach) * scale); column < (x + reach) * scale; column += 1) {
      if (at(column, row) >= 128) continue
      xs.push(column)
      ys.push(row)
    }
  }
  const least = (values: readonly number[]): number => Math.min(...values) / scale
  const most = (values: readonly number[]): number => (Math.max(...values) + 1) / scale
  return { left: least(xs), top: least(ys), right: most(xs), bottom: most(ys) }
}

/** Heights in millimetres at which a vertical line at `x` meets something printed. */
const linesAt = ({ scale, height, at }: Picture, x: number, from: number, to: number): readonly number[] => {
  const column = Math.round(x * scale)
  const met: number[] = []
  let since = -1
  for (let row = Math.round(from * scale); row <= Math.min(height, to * scale); row += 1) {
    const isPrinted = at(column, row) < 240
    if (isPrinted && since < 0) since = row
    if (!isPrinted && since >= 0) {
      met.push((since + row) / 2 / scale)
      since = -1
    }
  }
  return met
}

const isNear = (measured: number, wanted: number): boolean => Math.abs(measured - wanted) <= 0.3

/** The four marks of a ballot whose top left corner is at `x`; measures are those of the form, in millimetres. */
const marksAreRight = (picture: Picture, x: number, width: number, height: number): boolean => {
  const corners = [
    [14.5, 14.5],
    [width - 14.5, 14.5],
    [14.5, height - 14.5],
    [width - 14.5, height - 14.5],
  ] as const
  return corners.every(([dx, dy], place) => {
    const { left, top, right, bottom } = darkAround(picture, x + dx, dy, 2.9)
    const isSquare =
      isNear(left, x + dx - 2.5) && isNear(right, x + dx + 2.5) && isNear(top, dy - 2.5) && isNear(bottom, dy + 2.5)
    const centre = picture.at(Math.round((x + dx) * picture.scale), Math.round(dy * picture.scale))
    const edgeOfHole = picture.at(Math.round((x + dx + 1.4) * picture.scale), Math.round(dy * picture.scale))
    return isSquare && edgeOfHole < 128 && centre < 128 === place < 3
  })
}

/** The size in points in which a word is printed: Tinos is 0.909 times as high as its size. */
const sizeOf = ({ top, bottom }: PlacedWord): number => (bottom - top) / 0.909

const MM = 72 / 25.4

test('marks, first row and pitch of A4 are where the form says, within 0.3 mm', async (t) => {
  const pitches = [
    [21, 9.281],
    [27, 7.425],
    [32, 6.188],
    [71, 5.304],
  ] as const
  for (const [names, pitch] of pitches) {
    const [picture] = picturesOf(await printed(commune(names, names - 5)))
    t.ok(marksAreRight(picture!, 0, 210, 297), `${names} names: marks`)
    const rows = names > 32 ? 36 : names
    const rules = linesAt(picture!, names > 32 ? 102 : 185, 71, 279)
    t.equal(rules.length, rows + 1, `${names} names: a rule above the first row and below each`)
    for (const [place, y] of rules.entries()) {
      t.ok(isNear(y, 74.25 + place * pitch), `${names} names: rule ${place} is at ${y.toFixed(2)} mm`)
    }
  }
})

test('two ballots of half a sheet have marks of their own and are equal pixel by pixel', async (t) => {
  // A resolution by which the cut falls between two pixels.
  const resolution = (1170 * 25.4) / 148.5
  for (const facts of [
    listedFacts({ seats: 7, names: madeUpNames(10) }),
    listedFacts({ office: 'secretary', seats: 1, names: madeUpNames(1) }),
    listedFacts({ seats: 3, names: madeUpNames(3) }),
  ]) {
    const pdf = await printed(facts)
    const [picture] = picturesOf(pdf)
    t.ok(marksAreRight(picture!, 0, 148.5, 210), 'marks on the left')
    t.ok(marksAreRight(picture!, 148.5, 148.5, 210), 'marks on the right')
    const [fine] = picturesOf(pdf, resolution)
    let different = 0
    let dark = 0
    for (let y = 0; y < fine!.height; y += 1) {
      for (let x = 0; x < 1170; x += 1) {
        if (fine!.at(x, y) < 128) dark += 1
        if (Math.abs(fine!.at(x, y) - fine!.at(x + 1170, y)) > 16) different += 1
      }
    }
    t.ok(dark > 10_000, `${dark} dark pixels`)
    t.equal(different, 0, 'pixels that differ')
  }
})

test('rows of half a sheet begin at 73.5 mm and are 10.5 mm apart', async (t) => {
  const [picture] = picturesOf(await printed(listedFacts({ seats: 7, names: madeUpNames(10) })))
  for (const x of [120, 148.5 + 120]) {
    const rules = linesAt(picture!, x, 72, 190)
    t.equal(rules.length, 11)
    for (const [place, y] of rules.entries())
      t.ok(isNear(y, 73.5 + place * 10.5), `rule ${place} at ${y.toFixed(2)} mm`)
  }
})

test('cells to mark are black frames at 136, 162 and 188 mm', async (t) => {
  const [picture] = picturesOf(await printed(commune(21, 21, 'delegates')))
  const { scale, at } = picture!
  const y = Math.round((74.25 + 10 * 9.281 + 4) * scale)
  const dark: number[] = []
  for (let x = Math.round(120 * scale); x < 190 * scale; x += 1) if (at(x, y) < 128) dark.push(x / scale)
  for (const frame of [136, 162, 188])
    t.ok(
      dark.some((x) => isNear(x, frame)),
      `a frame at ${frame} mm`,
    )
  t.ok(
    dark.every((x) => [136, 162, 188].some((frame) => isNear(x, frame))),
    'nothing else in the row',
  )
})

test('names have 12 points or more, whatever the length of the list', async (t) => {
  for (const count of [1, 9, 10, 21, 27, 32, 71, 74]) {
    const facts = commune(count, Math.max(1, count - 1), 'delegates')
    const top = (count <= 10 ? 73.5 : 74.25) * MM
    const words = wordsOf(await printed(facts)).filter((word) => word.top > top)
    for (const word of words) t.ok(sizeOf(word) > 11.9, `${count} names: ${word.text} has ${sizeOf(word)} points`)
    const letters = (texts: readonly string[]): string => texts.join(' ').split(' ').toSorted().join(' ')
    const found = letters(words.map(({ text }) => text).filter((text) => !/^\d+$/.test(text)))
    const wanted = count <= 10 ? [...facts.names, ...facts.names] : facts.names
    t.equal(found, letters(wanted), `${count} names: each ballot has each of them once`)
  }
})

const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const LETTERS = [...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))), 'đ']

/** The words of the names, without those above the rows. */
const rowWords = (pdf: Uint8Array): readonly PlacedWord[] => wordsOf(pdf).filter(({ top }) => top > 73 * MM)

test('a name of 60 letters has 12 points wherever a paper holds it, stays in one line and in its row', async (t) => {
  t.equal([...LONG_NAME].length, 60)
  // Names, seats; the size that the longest gets at least, and the end of its room, in millimetres.
  for (const [names, seats, pitch, least, right] of [
    [1, 1, 9.281, 8, 136],
    [2, 1, 9.281, 12, 173],
    [9, 6, 9.281, 12, 173],
    [10, 10, 9.281, 8, 136],
    [27, 20, 7.425, 12, 173],
    [28, 20, 6.188, 12, 173],
    [32, 32, 6.188, 8, 136],
    [37, 30, 5.304, 12, 173],
    [71, 55, 5.304, 6, 104],
  ] as const) {
    for (const form of ['NFC', 'NFD'] as const) {
      const long = LONG_NAME.normalize(form)
      const facts = listedFacts({ ...COMMUNE, office: 'delegates', seats, names: [long, ...madeUpNames(names - 1)] })
      const found = rowWords(await printed(facts)).filter(
        ({ top, left }) => top < (74.25 + pitch / 2) * MM && left > 38 * MM && left < right * MM,
      )
      const what = `${names} names, ${form}`
      t.equal(found.map(({ text }) => text).join(' '), LONG_NAME, what)
      for (const word of found) {
        t.ok(Math.abs(word.bottom - found[0]!.bottom) < 0.1, `${what}: one line`)
        t.ok(
          word.top > 74.25 * MM && word.bottom < (74.25 + pitch) * MM && word.right < right * MM,
          `${what}: ${word.text}`,
        )
        t.ok(sizeOf(word) > least - 0.1, `${what}: ${sizeOf(word)} points`)
      }
    }
  }
})

test('names in capitals move the ballot to A4, where they have 12 points', async (t) => {
  for (const [seats, right, more] of [
    [6, 173, 'PHƯƠNG THẢO'],
    [9, 136, 'PHƯƠNG'],
  ] as const) {
    const names = madeUpNames(9).map((name) => `${name} ${more}`.toUpperCase())
    const words = rowWords(await printed(listedFacts({ ...COMMUNE, office: 'delegates', seats, names })))
    const letters = words.filter(({ text }) => !/^\d+$/.test(text))
    const sorted = (texts: readonly string[]): string => texts.join(' ').split(' ').toSorted().join(' ')
    t.equal(sorted(letters.map(({ text }) => text)), sorted(names), 'one ballot')
    for (const word of letters)
      t.ok(sizeOf(word) > 11.9 && word.right < right * MM, `${word.text}: ${sizeOf(word)} points`)
  }
})

test('the measure of a name is that of the font: never less, and at most 3 % more', async (t) => {
  const all = LETTERS.flatMap((letter) => [letter, letter.toUpperCase()])
  const latin = Array.from({ length: 94 }, (_, i) => String.fromCodePoint(33 + i)).filter(
    (letter) => !`"'`.includes(letter),
  )
  const signs = [...all, ...latin, 'w', 'W', '\u2019']
  for (let from = 0; from < signs.length; from += 60) {
    // Each letter several times between the same two, so that it decides the width of its word.
    const names = signs.slice(from, from + 60).map((letter) => `n${`${letter}n`.repeat(6)}`)
    const words = rowWords(await printed(listedFacts({ ...COMMUNE, seats: 30, names })))
    for (const name of names) {
      const word = words.find(({ text }) => text === name)
      if (!word) {
        t.fail(`${name} is not printed`)
        continue
      }
      const real = ((word.right - word.left) / sizeOf(word)) * (25_400 / 72)
      for (const form of ['NFC', 'NFD'] as const) {
        const measured = widthAtOnePoint(name.normalize(form))
        t.ok(measured > real * 0.999 && measured < real * 1.03, `${name} in ${form}: ${measured} for ${real}`)
      }
    }
  }
  t.equal(widthAtOnePoint('\u0180'), widthAtOnePoint('\u0181'), 'letters that are not in the table')
})

test('the smallest size is known before a ballot is printed', async (t) => {
  for (const [names, seats] of [
    [1, 1],
    [27, 20],
    [71, 55],
  ] as const) {
    const facts = listedFacts({ ...COMMUNE, office: 'delegates', seats, names: [LONG_NAME, ...madeUpNames(names - 1)] })
    const layout = ballotLayout(facts, null)
    if (!layout.ok) throw new Error(layout.error.code)
    const sizes = rowWords(await printed(facts)).map(sizeOf)
    const known = smallestName(layout.value)
    t.ok(
      Math.min(...sizes) > known - 0.1 && Math.min(...sizes) < known * 1.03 + 0.1,
      `${known} for ${Math.min(...sizes)}`,
    )
  }
})

test('half a sheet is refused for a name that would be smaller than 12 points, and names it', async (t) => {
  const facts = listedFacts({ seats: 4, names: [...madeUpNames(4), LONG_NAME.normalize('NFD')] })
  t.match(ballotLayout(facts, 'a5'), {
    ok: false,
    error: { code: 'ballot-name-too-long', name: LONG_NAME, least: 12 },
  })
  t.match(ballotLayout(facts, null), { ok: true, value: { geometry: { paper: 'a4' } } })
  const capitals = { ...COMMUNE, seats: 55, names: ['MƯỜ'.repeat(15), ...madeUpNames(70)] }
  t.match(ballotLayout(listedFacts(capitals), null), {
    ok: false,
    error: { code: 'ballot-name-too-long', name: 'MƯỜ'.repeat(15), least: 6 },
  })
})

test('all 146 letters of Vietnamese are printed, composed, also from text that is not', async (t) => {
  const all = LETTERS.flatMap((letter) => [letter, letter.toUpperCase()])
  t.equal(new Set(all).size, 146)
  const names = Array.from({ length: 10 }, (_, i) => `Nguyễn ${all.slice(i * 15, i * 15 + 15).join('')}`)
  for (const form of ['NFC', 'NFD'] as const) {
    const text = textOf(await printed(listedFacts({ seats: 9, names: names.map((name) => name.normalize(form)) })))
    for (const letter of all) t.ok(text.includes(letter), `${letter} in ${form}`)
  }
})

test('markup in names and in the name of the organisation is printed as it is written', async (t) => {
  const names = ['#panic()', '*Văn* An', '$x$ Bình', '<b>Chi</b>', '\\ Dũng', '@ref Giang', '= Hà', '// Lan', '"Mai"']
  const organisation = { name: 'Chi bộ #let x = *1*', level: 'chi-bo' } as const
  const text = textOf(await printed(listedFacts({ seats: 8, names, organisation })))
  for (const name of names) t.ok(text.includes(name), name)
  t.ok(text.includes('#LET X = *1*'))
})

test('the same list gives the same bytes', async (t) => {
  const [one, other] = [await printed(commune(27, 21)), await printed(commune(27, 21))]
  t.ok(Buffer.from(one).equals(Buffer.from(other)))
})

test('the text of each form of ballot is that of its file', async (t) => {
  const forms: Readonly<Record<string, ListedFacts>> = {
    'ballot-strike-out': listedFacts(),
    'ballot-agree-disagree': listedFacts({ seats: 4, office: 'committee' }),
    'ballot-one-name': listedFacts({ office: 'secretary', seats: 1, names: madeUpNames(1) }),
    'ballot-further-round': listedFacts({ ...COMMUNE, seats: 2, round: { number: 2, kind: 'further' } }),
    'ballot-tie-revote': listedFacts({
      office: 'delegates',
      seats: 1,
      names: madeUpNames(2),
      round: { number: 3, kind: 'tie-revote' },
    }),
    'ballot-71-names': commune(71, 55),
  }
  for (const [name, facts] of Object.entries(forms)) expectedText(t, name, textOf(await printed(facts)))
})

test('a list that does not fit is refused', async (t) => {
  t.match(ballotLayout(commune(75, 70), null), { ok: false, error: { code: 'ballot-names-do-not-fit', most: 74 } })
})
