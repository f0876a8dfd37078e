import { readdirSync } from 'node:fs'
import { test } from 'tap'
import { NEEDS_JAVASCRIPT } from '../../src/locale/desk/frame.ts'
import { type Bilingual, placeholdersIn } from '../../src/locale/text.ts'
import { sourcesIn } from '../support/source.ts'
import { faulty } from './style.ts'

const FOLDER = new URL('../../src/locale/desk/', import.meta.url)

/** Tables of words by the name of their constant, from every file of the folder. */
const tables = async (): Promise<ReadonlyMap<string, Readonly<Record<string, Bilingual>>>> => {
  const found = new Map<string, Readonly<Record<string, Bilingual>>>()
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.ts'))) {
    for (const [name, table] of Object.entries<object>(await import(new URL(file, FOLDER).href))) {
      if (!('vi' in table)) found.set(name, table as Readonly<Record<string, Bilingual>>)
    }
  }
  return found
}

test('every text of the desk exists in both languages, with the same placeholders', async (t) => {
  const all = await tables()
  t.ok(all.size >= 5, `${all.size} tables`)
  for (const [name, table] of all) {
    for (const [key, { vi, en }] of Object.entries(table)) {
      const at = `${name}.${key}`
      t.not(vi, en, `${at} differs between the languages`)
      t.same([...placeholdersIn(en)].sort(), [...placeholdersIn(vi)].sort(), `${at} has the same figures`)
      t.same(faulty([vi], 'vi'), [], at)
      t.same(faulty([en], 'en'), [], at)
    }
  }
  t.same(faulty([NEEDS_JAVASCRIPT.vi], 'vi'), [])
})

test('every text of the desk is used, and every figure that a text needs is given', async (t) => {
  const code = sourcesIn('src/desk/**/*.{ts,tsx}')
    .filter(({ path }) => path !== 'src/desk/api/types.ts')
    .map(({ text }) => text)
    .join('\n')
  for (const [name, table] of await tables()) {
    for (const [key, { vi }] of Object.entries(table)) {
      const uses = [...code.matchAll(new RegExp(`\\b${name}\\.${key}\\b([^}]*(?:\\}[^}]*)?)`, 'g'))]
      t.ok(uses.length > 0, `${name}.${key} is used`)
      const needed = placeholdersIn(vi.replaceAll(/\[[^\]]*\]/g, ''))
      for (const place of needed)
        t.ok(
          uses.every(([, rest]) => rest!.includes(place)),
          `${name}.${key} gets ${place}`,
        )
    }
  }
})
