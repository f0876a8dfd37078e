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
