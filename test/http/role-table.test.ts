import { test } from 'tap'
import { ROLE_AREA_NAMES } from '../../src/app/access/role-areas.ts'
import { WEBHOOK_EVENTS } from '../../src/app/webhooks/model.ts'
import { openapiText } from '../../src/cli/generate.ts'
import { roleRowsOf, TAGS_BY_AREA } from '../../src/http/role-table.ts'
import { sourcesIn } from '../support/source.ts'
import { type Document, operationsOf } from './support/operations.ts'

const document = JSON.parse(await openapiText()) as Document
const rows = roleRowsOf(document)
const inArea = (...areas: readonly (typeof ROLE_AREA_NAMES)[number][]) =>
  rows.filter(({ tags }) => areas.some((area) => TAGS_BY_AREA[area].some((tag) => tags.includes(tag))))

test('every operation is in one area of the table, which states the roles that may call it', async (t) => {
  t.ok(rows.length > 100)
  t.same(
    rows.filter(({ rule }) => rule === null || rule.length === 0).map(({ operation }) => operation),
    [],
    'each names somebody',
  )
  for (const { operation, tags } of rows) {
    const areas = ROLE_AREA_NAMES.filter((area) => tags.some((tag) => TAGS_BY_AREA[area].includes(tag)))
    t.equal(areas.length, 1, operation)
  }
})

test('every tag of the areas is used', async (t) => {
  const used = new Set(rows.flatMap(({ tags }) => tags))
  t.same(
    Object.values(TAGS_BY_AREA)
      .flat()
      .filter((tag) => !used.has(tag)),
    [],
  )
})

test('every route under /v1 is in the description, where the tests find it', async (t) => {
  const hiding = sourcesIn('src/http/routes/v1/*.ts').filter(({ text }) => /\bhide\b/.test(text))
  t.same(
    hiding.map(({ path }) => path),
    [],
  )
})

test('the list of public operations is short and deliberate', async (t) => {
  t.same(
    rows
      .filter(({ rule }) => rule === 'anyone')
      .map(({ operation }) => operation)
      .sort(),
    [
      'GET /v1/device',
      'GET /v1/first-administrator',
      'GET /v1/hall-view',
      'GET /v1/hall-view/stream',
      'GET /v1/openid',
      'GET /v1/openid/callback',
      'GET /v1/openid/sign-in',
      'GET /v1/signing-keys',
      'POST /v1/first-administrator',
      'POST /v1/pin-sessions',
      'POST /v1/sessions',
    ],
  )
  const outside = operationsOf(document).filter(({ path }) => !path.startsWith('/v1/'))
  t.same(
    outside.map(({ name }) => name),
    ['GET /healthz', 'GET /readyz'],
  )
})

test('no administrator may do anything inside the count of a congress', async (t) => {
  for (const { operation, rule } of inArea('elections', 'count')) {
    if (typeof rule === 'string') t.equal(operation, 'POST /v1/recounts', 'a file that everybody signed in may count')
    else
      t.notOk(
        rule?.some((role) => role.endsWith('-administrator')),
        operation,
      )
  }
})

/** The operation with which people read what each kind of message tells. */
const READ_BY: Readonly<Record<(typeof WEBHOOK_EVENTS)[number], string>> = {
  'result.declared': 'GET /v1/rounds/:id/result',
  'round.reopened': 'GET /v1/rounds/:id/reopenings',
  'round.annulled': 'GET /v1/rounds/:id/annulment',
  'decision.recorded': 'GET /v1/rounds/:id/decisions',
  'seat.refused': 'GET /v1/rounds/:id/seat-refusals',
  'seat.refusal-cancelled': 'GET /v1/rounds/:id/seat-refusals',
  'appointment.recorded': 'GET /v1/rounds/:id/appointments',
  'appointment.cancelled': 'GET /v1/rounds/:id/appointments',
}

test('only a role that may read every kind of message can choose where messages go, or send one again', async (t) => {
  t.same(Object.keys(READ_BY).sort(), [...WEBHOOK_EVENTS].sort())
  const rolesOf = (operation: string): readonly string[] => {
    const rule = rows.find((row) => row.operation === operation)?.rule ?? []
    return Array.isArray(rule) ? rule : []
  }
  for (const act of ['POST /v1/congresses/:id/webhooks', 'POST /v1/webhook-deliveries/:id/resends']) {
    for (const [kind, operation] of Object.entries(READ_BY)) {
      t.same(
        rolesOf(act).filter((role) => !rolesOf(operation).includes(role)),
        [],
        `${act}: ${kind}`,
      )
    }
    t.ok(rolesOf(act).length > 0)
  }
})
