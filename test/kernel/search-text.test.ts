import { test } from 'tap'
import { isFound, searchText, searchWords } from '../../src/kernel/search-text.ts'

test('a search ignores tones, marks and case; đ is d', async (t) => {
  t.equal(searchText('Nguyễn Đức Thọ'), 'nguyen duc tho')
  t.equal(searchText('ĐẶNG Thị Thuỷ'), 'dang thi thuy')
  t.equal(searchText('Đường Ước'.normalize('NFD')), 'duong uoc')
  t.same(searchWords('  Văn  phòng '), ['van', 'phong'])
  t.same(searchWords('   '), [])
})

test('every word must occur, in any order and in any of the texts', async (t) => {
  t.ok(isFound('dung nguyen', 'Nguyễn Văn Dũng'))
  t.ok(isFound('dung ke', 'Nguyễn Văn Dũng', 'Phòng Kế hoạch'))
  t.notOk(isFound('dung ke', 'Nguyễn Văn Dũng'))
  t.notOk(isFound('dungphong', 'Nguyễn Văn Dũng', 'Phòng Kế hoạch'))
  t.ok(isFound('', 'Nguyễn Văn Dũng'))
})
