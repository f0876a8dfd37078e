import { test } from 'tap'
import { pointerOf, valueAt } from '../../src/kernel/json-pointer.ts'

test('JSON Pointers are written as in RFC 6901, section 5', (t) => {
  t.equal(pointerOf([]), '')
  t.equal(pointerOf(['foo', 0]), '/foo/0')
  t.equal(pointerOf(['']), '/')
  t.equal(pointerOf(['a/b']), '/a~1b')
  t.equal(pointerOf(['m~n']), '/m~0n')
  t.equal(pointerOf(['~1']), '/~01')
  t.equal(pointerOf([' ', 'k"l']), '/ /k"l')
  t.end()
})

test('a value is found by own keys only', (t) => {
  const root = { a: [{ b: 1 }], text: 'x' }
  t.equal(valueAt(root, ['a', 0, 'b']), 1)
  t.equal(valueAt(root, []), root)
  t.equal(valueAt(root, ['constructor']), undefined)
  t.equal(valueAt(root, ['text', 'length']), undefined)
  t.equal(valueAt(root, ['nothing', 'below']), undefined)
  t.end()
})
