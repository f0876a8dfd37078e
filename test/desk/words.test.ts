import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'tap'
import { ROLES } from '../../src/app/access/roles.ts'
import { ROLE_LABELS } from '../../src/locale/roles.ts'

const folder = new URL('../../src/desk/', import.meta.url)
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'))

test('every text of the pages exists in both languages', async (t) => {
  const source = textOf('words.js')
  const [words = ''] = source.split('const ROLES')
  const known = new Map(
    [...words.matchAll(/^ {2}(\w+): \[\s*(['"])(.+?)\2,\s*(['"])(.+?)\4,?\s*\]/gm)].map((m) => [m[1]!, m]),
  )
  t.ok(known.size > 40, `${known.size} texts`)
  for (const [name, match] of known) t.not(match[3], match[5], `${name} differs between the languages`)
  const used = new Set(
    scripts.flatMap((name) =>
      [...textOf(name).matchAll(/\bsay\((?:\w+ \? )?'(\w+)'(?: : '(\w+)')?/g)].flatMap((m) =>
        [m[1], m[2]].filter((key) => key !== undefined),
      ),
    ),
  )
  t.ok(used.size > 30, `${used.size} used`)
  for (const name of used) t.ok(known.has(name!), `${name} has words`)
})

const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)

test('the pages use the same names of roles as the rest of the product', async (t) => {
  const { ROLES: names } = await import(new URL('words.js', folder).href)
  t.same(
    names,
    Object.fromEntries(ROLES.map((role) => [role, [capital(ROLE_LABELS[role].vi), capital(ROLE_LABELS[role].en)]])),
  )
})
