import { test } from 'tap'
import { fill, placeholdersIn, reference } from '../../src/locale/text.ts'

test('placeholders are filled with figures and names', (t) => {
  t.equal(fill('Có {n} phiếu, {n} người, {name}.', { n: 0, name: 'Lê Thị Ánh' }), 'Có 0 phiếu, 0 người, Lê Thị Ánh.')
  t.end()
})

test('a placeholder without a param is removed with the space before it', (t) => {
  t.equal(fill('Họ tên {name} ghi hai lần ({n}).', { n: 2 }), 'Họ tên ghi hai lần (2).')
  t.equal(fill('{name} là số phiếu.', {}), 'là số phiếu.')
  t.equal(fill('Số phiếu {constructor}.', {}), 'Số phiếu.', 'inherited keys are no params')
  t.end()
})

test('a part in brackets is shown only if all its placeholders can be filled', (t) => {
  const template = 'Quá nhỏ[: từ {minimum} đến {maximum}].'
  t.equal(fill(template, { minimum: 1, maximum: 9 }), 'Quá nhỏ: từ 1 đến 9.')
  t.equal(fill(template, { minimum: 1 }), 'Quá nhỏ.')
  t.equal(fill(template, {}), 'Quá nhỏ.')
  t.end()
})

test('a value may be replaced by words, and is shown itself without them', (t) => {
  const template = 'Phải là {expected|int:số nguyên|string:chữ}.'
  t.equal(fill(template, { expected: 'int' }), 'Phải là số nguyên.')
  t.equal(fill(template, { expected: 'string' }), 'Phải là chữ.')
  t.equal(fill(template, { expected: 'date' }), 'Phải là date.')
  t.equal(fill(template, { expected: 'in' }), 'Phải là in.')
  t.equal(fill('{n|1:một|2:hai}', { n: 2 }), 'hai')
  t.end()
})

test('a word takes the form that goes with the number', (t) => {
  const template = '{size} {size|ballot|ballots} {size|is|are} left.'
  t.equal(fill(template, { size: 1 }), '1 ballot is left.')
  t.equal(fill(template, { size: 2 }), '2 ballots are left.')
  t.equal(fill(template, { size: 0 }), '0 ballots are left.')
  t.equal(fill(template, { size: 11 }), '11 ballots are left.')
  t.equal(fill('{n|a seat|two seats} left[ of {n} {n|seat|seats}]', {}), 'left', 'no number, no word')
  t.end()
})

test('of a list, the values are counted and not read as a number', (t) => {
  const template = '{batches|Batch|Batches} {batches} {batches|differs|differ}.'
  t.equal(fill(template, { batches: '3' }), 'Batch 3 differs.')
  t.equal(fill(template, { batches: '1, 3' }), 'Batches 1, 3 differ.')
  t.equal(fill('{n|1:one|2:two}', { n: 1 }), 'one', 'words for two values are no forms of one word')
  t.end()
})

test('params are inserted unchanged', (t) => {
  t.equal(fill('Tên {a}, {b}.', { a: '{b}', b: '$& [x]  y' }), 'Tên {b}, $& [x]  y.')
  t.end()
})

test('the placeholders of a template are listed once each, in order', (t) => {
  t.strictSame(placeholdersIn('{b} [{a|x:y}] {b} {not a name}'), ['b', 'a'])
  t.strictSame(placeholdersIn('không có'), [])
  t.end()
})

test('a reference page shows every part and names the placeholders', async (t) => {
  t.equal(reference('Số {count|1:một}[ của {name}].'), 'Số {count} của {name}.')
  t.equal(reference('{size} {size|ballot|ballots}.'), '{size} ballots.')
})
