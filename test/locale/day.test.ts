import { test } from 'tap'
import { dayInWords } from '../../src/locale/text.ts'

test('a day in a sentence is written as people write it, and any other text stays', async (t) => {
  t.equal(dayInWords('2017-08-05', 'vi'), '05/8/2017')
  t.equal(dayInWords('2026-02-11', 'vi'), '11/02/2026', 'January and February keep their zero')
  t.equal(dayInWords('2017-08-05', 'en'), '5 August 2017')
  for (const other of ['', 'Đỗ Quang Huy', '08-QĐ/ĐU', '2017-13-05', '2017-08-05T01:00:00Z', 'ngày 2017-08-05']) {
    t.equal(dayInWords(other, 'vi'), other)
    t.equal(dayInWords(other, 'en'), other)
  }
})
