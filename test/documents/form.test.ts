import { readFile } from 'node:fs/promises'
import { test } from 'tap'
import { FORM_IDS } from '../../src/documents/form/form.ts'
import { FORMS, formOn } from '../../src/documents/form/forms.ts'
import { dateInWords, numberLine, placeAndDateLine } from '../../src/documents/form/lines.ts'
import { dayInFigures } from '../../src/documents/view/wording.ts'

test('a paper has the form of the instrument in force on its day', async (t) => {
  t.equal(formOn('2018-04-03').id, 'hd36-2018')
  t.equal(formOn('2026-05-26').id, 'hd36-2018', 'the last day of 36-HD/VPTW')
  t.equal(formOn('2026-05-27').id, 'hd05-2026', 'the first day of 05-HD/VPTW')
  t.equal(formOn('2017-09-30').id, 'hd36-2018', 'a day before both has the form of the first')
})

test('a number has no colon, a leading zero below 10, and a place to write it if it is not known', async (t) => {
  const form = formOn('2026-06-01')
  t.equal(numberLine(form, 1, 'minutes', 'ĐH'), 'Số 01-BB/ĐH')
  t.equal(numberLine(form, 9, 'report', 'ĐH'), 'Số 09-BC/ĐH')
  t.equal(numberLine(form, 10, 'minutes', 'ĐH'), 'Số 10-BB/ĐH')
  t.equal(numberLine(form, 112, 'submission', 'CB'), 'Số 112-TTr/CB')
  t.equal(numberLine(form, null, 'minutes', 'ĐH'), 'Số ……-BB/ĐH')
})

test('days below 10 and the months 1 and 2 have a leading zero, other months have none', async (t) => {
  t.equal(dateInWords('2025-01-09'), 'ngày 09 tháng 01 năm 2025')
  t.equal(dateInWords('2025-02-10'), 'ngày 10 tháng 02 năm 2025')
  t.equal(dateInWords('2025-03-01'), 'ngày 01 tháng 3 năm 2025')
  t.equal(dateInWords('2025-12-31'), 'ngày 31 tháng 12 năm 2025')
  t.equal(placeAndDateLine('Thôn Đoài', '2025-06-05'), 'Thôn Đoài, ngày 05 tháng 6 năm 2025')
  t.equal(dayInFigures('2025-06-05'), '05/6/2025')
  t.equal(dayInFigures('2025-02-10'), '10/02/2025')
  t.equal(placeAndDateLine(null, '2025-06-05'), '………………, ngày 05 tháng 6 năm 2025')
})

test('papers.md lists each item of form with its evidence under both instruments', async (t) => {
  const page = await readFile(new URL('../../src/docs/papers.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| `(\w+)` \|[^|]*\| (\w) \| (\w) \|$/gm)].map(([, ...cells]) => cells)
  const items = Object.keys(FORMS['hd36-2018'].evidence) as (keyof (typeof FORMS)['hd36-2018']['evidence'])[]
  t.strictSame(
    rows,
    items.map((item) => [item, ...FORM_IDS.map((id) => FORMS[id].evidence[item])]),
  )
})
