import { test } from 'tap'
import { openapiText } from '../../src/cli/generate.ts'
import { ROLE_AREAS, ROLE_TABLE, type RoleRule } from '../../src/http/role-table.ts'
import { sourcesIn } from '../support/source.ts'
import { type Document, operationsOf } from './support/operations.ts'

const operations = operationsOf(JSON.parse(await openapiText()) as Document)
const under = operations.filter(({ path }) => path.startsWith('/v1/'))
const inTable = (name: string): string => name.replaceAll(/\{(\w+)\}/g, ':$1')
/** As sets: the order of roles has no effect (`roleAt`). */
const sorted = (rule: RoleRule | undefined) => (typeof rule === 'string' ? rule : rule && [...rule].sort())

test('the table names every operation, and no other', async (t) => {
  t.same(Object.keys(ROLE_TABLE).sort(), under.map(({ name }) => inTable(name)).sort())
  const named = Object.values(ROLE_AREAS).flatMap((area) => Object.keys(area))
  t.equal(named.length, new Set(named).size, 'each once')
})

test('no route under /v1 is kept out of the description, where the tests would not find it', async (t) => {
  const hiding = sourcesIn('src/http/routes/v1/*.ts').filter(({ text }) => /\bhide\b/.test(text))
  t.same(
    hiding.map(({ path }) => path),
    [],
  )
})

test('the roles beside each route, which the description shows, are those of the table', async (t) => {
  for (const { name, operation } of under) {
    t.same(sorted(operation['x-roles']), sorted(ROLE_TABLE[inTable(name)]), name)
  }
})

test('what is open to anyone is little, and each of it on purpose', async (t) => {
  const open = Object.keys(ROLE_TABLE).filter((name) => ROLE_TABLE[name] === 'anyone')
  t.same(open, [
    'POST /v1/first-administrator',
    'POST /v1/sessions',
    'GET /v1/device',
    'POST /v1/pin-sessions',
    'GET /v1/openid',
    'GET /v1/openid/sign-in',
    'GET /v1/openid/callback',
    'GET /v1/signing-keys',
  ])
  const outside = operations.filter(({ path }) => !path.startsWith('/v1/')).map(({ name }) => name)
  t.same(outside, ['GET /healthz', 'GET /readyz'])
})

test('no administrator is named for anything inside a congress that is counted', async (t) => {
  for (const [name, rule] of Object.entries({ ...ROLE_AREAS.elections, ...ROLE_AREAS.count })) {
    t.notOk(
      rule.some((role: string) => role.endsWith('-administrator')),
      name,
    )
  }
})
