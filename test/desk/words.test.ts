import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'tap'
import { ROLES } from '../../src/app/access/roles.ts'

const folder = new URL('../../src/desk/', import.meta.url)
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'))

test('every text of the pages is there in both languages, and every role has its name', async (t) => {
  const source = textOf('words.js')
  const [words = '', roles = ''] = source.split('const ROLES')
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
  for (const role of ROLES) t.ok(new RegExp(`^ {2}'?${role}'?: \\[`, 'm').test(roles), role)
})
