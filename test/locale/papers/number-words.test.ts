import { test } from 'tap'
import { inWords } from '../../../src/locale/papers/number-words.ts'

test('numbers in words follow the forms of official Vietnamese', async (t) => {
  const expected: readonly (readonly [number, string])[] = [
    [0, 'không'],
    [1, 'một'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi bốn'],
    [25, 'hai mươi lăm'],
    [31, 'ba mươi mốt'],
    [55, 'năm mươi lăm'],
    [91, 'chín mươi mốt'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [111, 'một trăm mười một'],
    [115, 'một trăm mười lăm'],
    [121, 'một trăm hai mươi mốt'],
    [200, 'hai trăm'],
    [550, 'năm trăm năm mươi'],
    [1000, 'một nghìn'],
    [1001, 'một nghìn không trăm linh một'],
    [1010, 'một nghìn không trăm mười'],
    [1381, 'một nghìn ba trăm tám mươi mốt'],
    [1600, 'một nghìn sáu trăm'],
    [2024, 'hai nghìn không trăm hai mươi bốn'],
    [10_005, 'mười nghìn không trăm linh năm'],
    [21_115, 'hai mươi mốt nghìn một trăm mười lăm'],
    [100_000, 'một trăm nghìn'],
    [1_000_005, 'một triệu không trăm linh năm'],
    [1_005_000, 'một triệu không trăm linh năm nghìn'],
  ]
  for (const [number, words] of expected) t.equal(inWords(number), words, String(number))
})
