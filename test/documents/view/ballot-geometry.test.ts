import { test } from 'tap'
import {
  type BallotGeometry,
  type BallotOrder,
  ballotGeometry,
  ballotSheet,
} from '../../../src/documents/view/ballot-geometry.ts'
import { mostNames, paperFor } from '../../../src/documents/view/ballot-spacing.ts'

/** Micrometres of a length in millimetres. */
const mm = (length: number): number => Math.round(length * 1000)

const laidOut = (order: Partial<BallotOrder> & { readonly names: number }): BallotGeometry => {
  const laid = ballotGeometry({ paper: 'a4', form: 'strike-out', longest: 0, ...order })
  if (!laid.ok) throw new Error(laid.error.code)
  return laid.value
}

const pitchOf = ({ pitch }: BallotGeometry): number => pitch.length / pitch.over / 1000

test('squares of 5 mm have their centres 14.5 mm from both edges, and the one at bottom right is a ring', async (t) => {
  const expected = { a4: { width: 210, height: 297 }, a5: { width: 148.5, height: 210 } }
  for (const paper of ['a4', 'a5'] as const) {
    const { width, height } = expected[paper]
    const laid = laidOut({ paper, names: 9 })
    t.same(laid.marks, {
      side: mm(5),
      hole: mm(2.2),
      corners: [
        { x: mm(14.5), y: mm(14.5), ring: false },
        { x: mm(width - 14.5), y: mm(14.5), ring: false },
        { x: mm(14.5), y: mm(height - 14.5), ring: false },
        { x: mm(width - 14.5), y: mm(height - 14.5), ring: true },
      ],
    })
    t.same([laid.width, laid.height], [mm(width), mm(height)])
  }
})

test('the first row begins at a quarter of A4, and the pitch follows from the number of names', async (t) => {
  const rows: readonly (readonly [names: number, pitch: number, columns: number, size: number])[] = [
    [1, 9.281, 1, 14],
    [21, 9.281, 1, 14],
    [22, 7.425, 1, 14],
    [27, 7.425, 1, 14],
    [28, 6.188, 1, 14],
    [32, 6.188, 1, 14],
    [33, 5.304, 2, 12],
    [71, 5.304, 2, 12],
    [74, 5.304, 2, 12],
  ]
  for (const [names, pitch, columns, size] of rows) {
    const laid = laidOut({ names })
    t.equal(laid.rows.length, names)
    t.equal(laid.rows[0]?.top, mm(74.25))
    t.ok(Math.abs(pitchOf(laid) - pitch) < 0.001, `${names} names are ${pitchOf(laid)} mm apart`)
    t.equal(laid.columns, columns)
    t.equal(laid.type.size, size)
  }
})

test('on half a sheet the first row begins at 73.5 mm, and ten names are 10.5 mm apart', async (t) => {
  const laid = laidOut({ paper: 'a5', names: 10 })
  t.equal(laid.rows[0]?.top, mm(73.5))
  t.equal(pitchOf(laid), 10.5)
  t.equal(laid.rows[9]?.bottom, mm(73.5 + 105))
  t.equal(laid.type.size, 14)
})

test('rows lie one below the other without a gap, and folds of a quarter and a half run between two of them', async (t) => {
  for (const names of [21, 27, 32, 74]) {
    const { rows, columns } = laidOut({ names })
    const first = rows.slice(0, Math.ceil(names / columns))
    for (const [place, row] of first.entries()) t.equal(row.bottom, first[place + 1]?.top ?? row.bottom)
    for (const fold of [mm(74.25), mm(148.5), mm(222.75)]) {
      t.ok(
        first.some(({ top }) => top === fold),
        `${names} names: no row edge at ${fold}`,
      )
    }
  }
})

test('no error of rounding adds up', async (t) => {
  const { rows } = laidOut({ names: 21 })
  for (const [place, { top }] of rows.entries()) t.ok(Math.abs(top - (74_250 + (place * 74_250) / 8)) <= 0.5)
})

test('a list that does not fit is refused with the number of names that would', async (t) => {
  t.same(ballotGeometry({ paper: 'a4', names: 75, form: 'strike-out', longest: 0 }), {
    ok: false,
    error: { code: 'ballot-names-do-not-fit', names: 75, most: 74 },
  })
  t.same(ballotGeometry({ paper: 'a5', names: 11, form: 'agree-disagree', longest: 0 }), {
    ok: false,
    error: { code: 'ballot-names-do-not-fit', names: 11, most: 10 },
  })
  t.equal(mostNames('a4'), 74)
  t.equal(mostNames('a5'), 10)
})

test('ten short names take half a sheet; more names, or a longer one, take A4 or one column', async (t) => {
  // Widths of the longest name in millimetres at 12 points, around the room that the form leaves for it.
  const cases: readonly (readonly [
    names: number,
    form: BallotOrder['form'],
    width: number,
    paper: string,
    columns: number,
  ])[] = [
    [10, 'strike-out', 74.9, 'a5', 1],
    [10, 'strike-out', 75.1, 'a4', 1],
    [11, 'strike-out', 20, 'a4', 1],
    [10, 'agree-disagree', 47.9, 'a5', 1],
    [10, 'agree-disagree', 48.1, 'a4', 1],
    [33, 'strike-out', 49.9, 'a4', 2],
    [33, 'strike-out', 50.1, 'a4', 1],
    [37, 'strike-out', 50.1, 'a4', 1],
    [38, 'strike-out', 50.1, 'a4', 2],
    [33, 'agree-disagree', 44.9, 'a4', 2],
    [33, 'agree-disagree', 45.1, 'a4', 1],
    [71, 'strike-out', 120, 'a4', 2],
  ]
  for (const [names, form, width, paper, columns] of cases) {
    const chosen = paperFor(null, { names, form, longest: (width * 1000) / 12 })
    t.match(chosen, { ok: true, value: { paper, spacing: { columns } } }, `${names} names of ${width} mm, ${form}`)
  }
})

test('a name is refused below 12 points on half a sheet, and below 6 points on A4', async (t) => {
  const list = { names: 71, form: 'strike-out' } as const
  t.ok(paperFor(null, { ...list, longest: 63_000 / 6 }).ok)
  const tooLong = { ok: false, error: { code: 'ballot-name-too-long', least: 6 } }
  t.same(paperFor(null, { ...list, longest: 63_010 / 6 }), tooLong)
  t.same(paperFor('a4', { ...list, longest: 63_010 / 6 }), tooLong)
  const boxes = { names: 3, form: 'agree-disagree' } as const
  t.ok(paperFor('a5', { ...boxes, longest: 48_000 / 12 }).ok)
  t.same(paperFor('a5', { ...boxes, longest: 48_010 / 12 }), {
    ok: false,
    error: { code: 'ballot-name-too-long', least: 12 },
  })
})

test('nothing is printed within 5 mm above the marks at the foot', async (t) => {
  for (const names of [21, 27, 32, 74]) {
    for (const { bottom } of laidOut({ names }).rows) t.ok(bottom <= mm(297 - 14.5 - 2.5 - 5))
  }
  for (const { bottom } of laidOut({ paper: 'a5', names: 10 }).rows) t.ok(bottom <= mm(210 - 14.5 - 2.5 - 5))
})

test('numbers and names begin where the form says', async (t) => {
  const one = laidOut({ names: 27 })
  t.ok(one.rows.every(({ numberX, nameX }) => numberX === mm(30) && nameX === mm(44)))
  const two = laidOut({ names: 71 })
  t.ok(two.rows.slice(0, 36).every(({ numberX, nameX }) => numberX === mm(30) && nameX === mm(39)))
  t.ok(two.rows.slice(36).every(({ numberX, nameX }) => numberX === mm(109) && nameX === mm(118)))
  t.equal(two.rows[36]?.top, mm(74.25))
  const half = laidOut({ paper: 'a5', names: 9 })
  t.ok(half.rows.every(({ numberX, nameX }) => numberX === mm(24) && nameX === mm(38)))
})

test('15 mm of nothing stay right of a name that is struck through', async (t) => {
  for (const names of [9, 27, 71]) {
    for (const { nameRight, right } of laidOut({ names }).rows) t.equal(right - nameRight, mm(15))
  }
})

test('cells to mark are 26 mm wide at 136 and 162 mm, and 20 mm wide on half a sheet', async (t) => {
  for (const { top, bottom, agree, disagree } of laidOut({ names: 21, form: 'agree-disagree' }).rows) {
    t.same(agree, { x: mm(136), y: top, width: mm(26), height: bottom - top })
    t.same(disagree, { x: mm(162), y: top, width: mm(26), height: bottom - top })
  }
  for (const { agree, disagree } of laidOut({ paper: 'a5', names: 5, form: 'agree-disagree' }).rows) {
    t.equal(agree?.width, mm(20))
    t.equal(disagree?.x, (agree?.x ?? 0) + mm(20))
  }
  t.ok(laidOut({ names: 21 }).rows.every(({ agree, disagree }) => agree === null && disagree === null))
})

test('cells of two columns stay inside their column', async (t) => {
  const { rows } = laidOut({ names: 74, form: 'agree-disagree' })
  for (const { nameX, nameLimit, agree, disagree, right } of rows) {
    t.ok(nameX < nameLimit && nameLimit < (agree?.x ?? 0))
    t.equal((disagree?.x ?? 0) + (disagree?.width ?? 0), right)
  }
})

test('the seal has a square of 48 mm around (48, 40), or (42, 40) on half a sheet', async (t) => {
  t.same(laidOut({ names: 27 }).seal, { x: mm(24), y: mm(16), width: mm(48), height: mm(48), diameter: mm(36) })
  t.same(laidOut({ paper: 'a5', names: 9 }).seal.x, mm(42 - 24))
})

test('no row and no mark is within 25 mm of the centre of the seal', async (t) => {
  for (const [paper, x] of [
    ['a4', 48],
    ['a5', 42],
  ] as const) {
    const { rows, marks } = laidOut({ paper, names: 10 })
    t.ok(rows.every(({ top }) => top - mm(40) > mm(25)))
    for (const corner of marks.corners) {
      const nearest = [Math.abs(corner.x - mm(x)) - mm(2.5), Math.abs(corner.y - mm(40)) - mm(2.5)]
      t.ok(Math.hypot(...nearest) > mm(25))
    }
  }
})

test('bars beside the rows are a setting that is off', async (t) => {
  t.same(laidOut({ names: 27 }).ticks, [])
  const { ticks, rows } = laidOut({ names: 27, rowTicks: true })
  t.equal(ticks.length, 54)
  for (const [place, { top, bottom }] of rows.entries()) {
    const y = Math.round((top + bottom) / 2 - mm(0.7))
    t.same(ticks.slice(2 * place, 2 * place + 2), [
      { x: mm(14.5 - 2), y, width: mm(4), height: mm(1.4) },
      { x: mm(210 - 14.5 - 2), y, width: mm(4), height: mm(1.4) },
    ])
  }
  t.equal(laidOut({ names: 71, rowTicks: true }).ticks.length, 72, 'one pair for both columns')
})

test('two ballots of half a sheet are measured from the cut between them', async (t) => {
  t.same(ballotSheet('a5'), {
    width: mm(297),
    height: mm(210),
    ballots: [
      { x: 0, y: 0 },
      { x: mm(148.5), y: 0 },
    ],
  })
  t.same(ballotSheet('a4').ballots, [{ x: 0, y: 0 }])
})

test('the layout depends on nothing but paper, form and number of names', async (t) => {
  t.same(laidOut({ names: 27 }), laidOut({ names: 27 }))
})

test('for every number of names that fits, rows and cells keep clear of each other and of the marks', async (t) => {
  for (const paper of ['a4', 'a5'] as const) {
    for (const form of ['strike-out', 'agree-disagree'] as const) {
      for (let names = 1; names <= mostNames(paper); names += 1) {
        const { rows, marks, width, height } = laidOut({ paper, form, names })
        const outer = marks.side / 2 + mm(14.5)
        const inside = rows.every(
          ({ top, bottom, numberX, nameX, nameRight, nameLimit, right, agree, disagree }, place) => {
            const next = rows[place + 1]
            const cellsFit = !agree || !disagree || (nameLimit < agree.x && disagree.x + disagree.width <= right)
            return (
              bottom - top >= mm(5.3) &&
              numberX < nameX &&
              nameX < nameRight &&
              nameRight <= nameLimit &&
              nameLimit < right &&
              cellsFit &&
              numberX > outer &&
              right < width - outer &&
              bottom < height - outer &&
              (!next || next.top === bottom || (next.numberX > right && next.top === rows[0]?.top))
            )
          },
        )
        t.ok(inside && rows.length === names, `${paper}, ${form}, ${names} names`)
      }
    }
  }
})
