import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { LIMITS } from '../../src/http/transport.ts'

const ROOT = join(import.meta.dirname, '../..')
const page = readFileSync(join(ROOT, 'src/docs/scale.md'), 'utf8')

test('the page gives every table its key for a split by organisation', async (t) => {
  const migrations = readdirSync(join(ROOT, 'migrations')).filter((file) => file.endsWith('.ts'))
  const texts = migrations.map((file) => readFileSync(join(ROOT, 'migrations', file), 'utf8'))
  const tables = texts.flatMap((text) => [...text.matchAll(/create table (\w+)/g)].map(([, name]) => name!))
  t.ok(tables.length > 50, 'the tables were found')
  t.same(
    tables.filter((name) => !page.includes(`\`${name}\``)),
    [],
  )
})

test('the page states the limit of connections that is in force', async (t) => {
  t.ok(page.includes(`| connections of one process | ${LIMITS.connections};`))
})
