import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'

const DESK = join(import.meta.dirname, '../../src/desk')

/** The id of an instrument in a text of the program, alone or in a citation; comments may name clauses. */
const INSTRUMENT = /^(?!\s*(?:\/\/|\*|\/\*)).*['"`](?:qd|hd|dl)\d*-\d{4}/

/** Files that name an instrument, which their own tests compare with the rules. */
const COMPARED: readonly string[] = ['list/rows.ts']

test('no clause of the law is typed by hand in the desk: screens show those that the service cites', async (t) => {
  const files = readdirSync(DESK, { recursive: true, encoding: 'utf8' })
  // Their values are generated from the description of the API.
  const own = files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('api/types.ts'))
  t.ok(own.length > 300, `${own.length} files`)
  const naming = own.filter((file) =>
    readFileSync(join(DESK, file), 'utf8')
      .split('\n')
      .some((line) => INSTRUMENT.test(line)),
  )
  t.same(naming, COMPARED)
  t.match("const CLAUSES = { 'qd244-2014': 'd7.k2' }", INSTRUMENT)
  t.notMatch('  // qd244-2014:d17.k2, as `qd244-2014:d17` says', INSTRUMENT)
})
