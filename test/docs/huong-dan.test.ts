import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'tap'
import { ROLE_LABELS } from '../../src/locale/roles.ts'
import { bundledDesk } from '../support/desk.ts'
import { deskTables } from '../support/desk-texts.ts'
import { sourcesIn } from '../support/source.ts'

const DOCS = resolve(import.meta.dirname, '../../src/docs')
const pages = readdirSync(DOCS).filter((name) => /^huong-dan.*\.md$/.test(name))

const textOf = (page: string): string => readFileSync(resolve(DOCS, page), 'utf8')

/** Pictures in the manual: what they show, and their file. */
const pictures = pages.flatMap((page) =>
  [...textOf(page).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt = '', path = '']) => ({ alt, path })),
)

test('every picture of the manual is one that a test of the screens keeps current', async (t) => {
  t.ok(pictures.length >= 12)
  const drawn = sourcesIn('test/desk/**/*.test.ts').flatMap(({ text: code }) =>
    [...code.matchAll(/expectPictures\(t, \w+, '([\w-]+)'\)/g)].map(([, name]) => name!),
  )
  for (const { alt, path } of pictures) {
    const name = /^pictures\/([\w-]+?)-\d+x\d+\.png$/.exec(path)?.[1]
    t.ok(existsSync(resolve(DOCS, path)), `${path} is there`)
    t.ok(name !== undefined && drawn.includes(name), `${path} is drawn by a test`)
    t.ok(alt.length > 10, `${path} is described`)
  }
  const shown = new Set(pictures.map(({ path }) => path))
  const unused = readdirSync(resolve(DOCS, 'pictures')).filter((file) => !shown.has(`pictures/${file}`))
  t.same(unused, [], 'no picture lies there for nothing')
})

test('every role has its part of the manual', async (t) => {
  const headings = pages
    .flatMap((page) => textOf(page).match(/^##? .+$/gm) ?? [])
    .join('\n')
    .toLowerCase()
  for (const [role, { vi }] of Object.entries(ROLE_LABELS)) t.ok(headings.includes(vi), `${role}: ${vi}`)
})

test('every text in bold is one that the screens show, with … for what they fill in', async (t) => {
  const tables = [...(await deskTables()).values()].flatMap((table) => Object.values(table))
  const shown = new Set(
    tables.map(({ vi }) =>
      vi
        .replaceAll(/\[[^\]]*\]/g, '')
        .replaceAll(/\{[^}]*\}/g, '…')
        .trim(),
    ),
  )
  for (const page of pages) {
    const quoted = [...textOf(page).matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => words!.replaceAll(/\s+/g, ' '))
    t.ok(quoted.length > 0, `${page} names what to press`)
    t.same(
      quoted.filter((words) => !shown.has(words)),
      [],
      `${page} names only what the screens show`,
    )
  }
})

test('the desk serves every page of the manual with its pictures, and each leads on', async (t) => {
  const { files } = await bundledDesk()
  t.ok(pages.length >= 6)
  for (const page of pages) {
    const address = page.replace(/^huong-dan-?/, '/huong-dan/').replace(/\/?\.md$/, '')
    const html = files.get(address)?.bytes.toString() ?? ''
    t.match(html, /<h1>.+<\/h1>/, address)
    const named = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, one]) => one!)
    t.same(
      named.filter((one) => !files.has(one)),
      [],
      `${address} names only what is served`,
    )
    t.notMatch(html, /style="|<script/, `${address} has nothing that the policy forbids`)
  }
})
