import { test } from 'tap'
import { figures, padEnd, padStart, table, WIDTH, widthOf, wrap } from '../../../src/cli/demo/layout.ts'

test('a Vietnamese letter takes one column in every Unicode form', async (t) => {
  t.equal(widthOf('Nguyễn'), 6)
  t.equal(widthOf('Nguyễn'.normalize('NFD')), 6)
  t.equal(padEnd('ế', 3), 'ế  ')
  t.equal(padStart('ế', 3), '  ế')
  t.equal(padEnd('dài hơn', 3), 'dài hơn')
})

test('lines are broken between words', async (t) => {
  t.strictSame(wrap('một hai ba bốn', '- ', '  ', 9), ['- một hai', '  ba bốn'])
  t.strictSame(wrap('một', '', '', 9), ['một'])
  t.strictSame(wrap('khôngngắtđược nữa', '', '', 5), ['khôngngắtđược', 'nữa'])
})

test('figures are aligned in columns', async (t) => {
  t.strictSame(
    figures([
      ['Phát ra', '21'],
      ['Thu về', '9'],
    ]),
    ['  Phát ra  21', '  Thu về    9'],
  )
})

test('a table keeps its columns and wraps cells that are too wide', async (t) => {
  t.strictSame(
    table(
      [{ title: 'TT', right: true }, { title: 'Họ và tên' }],
      [
        ['1', 'Bình'],
        ['12', '   Dũng'],
      ],
    ),
    ['  TT  Họ và tên', '  --  ---------', '   1  Bình', '  12     Dũng'],
  )
  const wide = table([{ title: 'a' }, { title: 'b' }], [['từ '.repeat(40), 'từ '.repeat(40)]])
  t.ok(wide.every((line) => widthOf(line) <= WIDTH))
  t.equal(wide.join(' ').match(/từ/g)?.length, 80, 'nothing is lost')
})
