import { sql } from 'kysely'
import { test } from 'tap'
import { isFound } from '../../src/kernel/search-text.ts'
import { openDatabase } from '../../src/storage/connection.ts'
import { foldedName, foundIn, searchedName } from '../../src/storage/stores/search.ts'
import { forEachDatabase } from '../support/database.ts'
import { MIGRATED } from '../support/service.ts'

const LETTERS = 'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ'
const TEXTS = [LETTERS, LETTERS.toUpperCase(), LETTERS.normalize('NFD'), 'Nguyễn Văn Dũng', '100% _ \\ (1975)']
const SEARCHES = [LETTERS, 'nguyen dung', 'NGUYỄN', 'đ', '%', '_', '\\', '1975)', 'khong co', ' ']

test('searching', async (t) => {
  await forEachDatabase(
    t,
    'the database finds what the pure function finds',
    async (t, connection) => {
      const { db, close } = openDatabase(connection)
      for (const text of TEXTS) {
        for (const search of SEARCHES) {
          const { rows } = await sql<{ found: boolean }>`
            select ${foundIn(search, 'a', 'b')} as found from (values (${text}::text, 'x'::text)) as row (a, b)`.execute(
            db,
          )
          t.equal(rows[0]?.found, isFound(search, text, 'x'), `${search} in ${text}`)
        }
      }
      const spaces = ['\u0020', '\u00a0', '\u1680', '\u2000', '\u2005', '\u200a', '\u202f', '\u205f', '\u3000']
      const names = [...TEXTS, ...spaces.map((space) => `${space}Chi${space} bộ${space}${space}1${space}`)]
      for (const name of names) {
        const { rows } = await sql<{ folded: string }>`
          select ${foldedName('a')} as folded from (values (${name}::text)) as row (a)`.execute(db)
        t.equal(rows[0]?.folded, searchedName(name), `the name ${JSON.stringify(name)}`)
      }
      await close()
    },
    MIGRATED,
  )
})
