import { test } from 'tap'
import { NEEDS_JAVASCRIPT } from '../../src/locale/desk/frame.ts'
import { placeholdersIn } from '../../src/locale/text.ts'
import { deskTables } from '../support/desk-texts.ts'
import { sourcesIn } from '../support/source.ts'
import { faulty } from './style.ts'

test('every text of the desk exists in both languages, with the same placeholders', async (t) => {
  const all = await deskTables()
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

/** Letters of a sentence that may stand in two places by chance. */
const SHORT = 20

test('no sentence of the desk is written in two places', async (t) => {
  const places = new Map<string, readonly string[]>()
  for (const [name, table] of await deskTables()) {
    for (const [key, { vi }] of Object.entries(table)) {
      if (vi.endsWith('.') && vi.length > SHORT) places.set(vi, [...(places.get(vi) ?? []), `${name}.${key}`])
    }
  }
  for (const [sentence, at] of places) t.equal(at.length, 1, `${at.join(', ')}: ${sentence}`)
})

test('every text of the desk is used, and every figure that a text needs is given', async (t) => {
  const code = sourcesIn('src/desk/**/*.{ts,tsx}')
    .filter(({ path }) => path !== 'src/desk/api/types.ts')
    .map(({ text }) => text)
    .join('\n')
  for (const [name, table] of await deskTables()) {
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
