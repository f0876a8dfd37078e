import { test } from 'tap'
import { accountRows, usernameFault } from '../../src/desk/administration/account-rows.ts'

const none = () => false

test('each line of a pasted list becomes a row with a user name', async (t) => {
  const text = '1. Đỗ  Quang Huy\r\n\n2) Lê Thị Mai;Mai.LT\nVũ Ngọc Anh\tanh\n'
  t.same(accountRows(text, {}, none), [
    { key: 'Đỗ Quang Huy#1', fullName: 'Đỗ Quang Huy', username: 'do.quang.huy' },
    { key: 'Lê Thị Mai#1', fullName: 'Lê Thị Mai', username: 'mai.lt' },
    { key: 'Vũ Ngọc Anh#1', fullName: 'Vũ Ngọc Anh', username: 'anh' },
  ])
})

test('namesakes and taken names get the next free user name', async (t) => {
  const rows = accountRows('Lê Thị Mai\nLê Thị Mai', {}, (username) => username === 'le.thi.mai')
  t.same(
    rows.map(({ username }) => username),
    ['le.thi.mai.2', 'le.thi.mai.3'],
  )
})

test('a changed user name stays with its row, and its faults are found', async (t) => {
  const changed = { 'Lê Thị Mai#1': 'huy', 'Vũ Ngọc Anh#1': 'x' }
  const rows = accountRows('Vũ Ngọc Anh\nĐỗ Huy;huy\nLê Thị Mai', changed, none)
  t.same(
    rows.map((row) => usernameFault(row, rows)),
    ['bad', null, 'twice'],
  )
  t.same(accountRows('…', {}, none)[0]?.username, '', 'nothing is proposed without a letter')
})

test('a table copied from a spreadsheet gives its names, whatever its other columns hold', async (t) => {
  const names = (text: string) => accountRows(text, {}, none).map(({ fullName, username }) => [fullName, username])
  const expected = [
    ['Đỗ Quang Huy', 'do.quang.huy'],
    ['Lê Thị Mai', 'le.thi.mai'],
  ]
  for (const text of [
    'TT\tHọ và tên\tNăm sinh\n1\tĐỗ Quang Huy\t1970\n2\tLê Thị Mai\t06/8/1975',
    '1\tĐỗ Quang Huy\t1970\tTổ 1\n2\tLê Thị Mai\t45123\tTổ 2',
    'Đơn vị\tHọ tên\nTổ 1\tĐỗ Quang Huy\nTổ 2\tLê Thị Mai',
    'Họ và tên\rĐỗ Quang Huy\rLê Thị Mai',
    '"Đỗ Quang Huy",1970\r\n"Lê Thị Mai",1975',
    'Đỗ\u00a0Quang\u200b Huy\n\ufeffLê Thị\u2060 Mai\u200e'.normalize('NFD'),
  ]) {
    t.same(names(text), expected, JSON.stringify(text))
  }
})

test('each of three hundred lines of anything is a row, and two hundred faults are found beside theirs', async (t) => {
  const text = Array.from({ length: 300 }, (_, at) => (at % 3 === 0 ? `Lê Thị Mai;mai.${at}` : `#${at}?;!!`)).join('\n')
  const rows = accountRows(text, {}, none)
  t.equal(rows.length, 300)
  t.equal(rows.filter((row) => usernameFault(row, rows) !== null).length, 200)
})
