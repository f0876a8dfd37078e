import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { z } from 'zod'
import { openapiText } from '../../src/cli/generate.ts'
import { REFUSAL_STATUSES } from '../../src/http/refusal-statuses.ts'
import { openTestService } from '../support/service.ts'
import { type Described, type Document, operationsOf, type Schema } from './support/operations.ts'

const text = await openapiText()
const document = JSON.parse(text) as Document
const operations = operationsOf(document)

/** `POST /v1/rounds/{id}/result` is the route `POST /rounds/:id/result`. */
const routeOf = (name: string): string => name.replace('/v1', '').replaceAll(/\{(\w+)\}/g, ':$1')

test('the committed document matches the current routes', async (t) => {
  const committed = readFileSync(new URL('../../openapi/openapi.json', import.meta.url), 'utf8')
  t.ok(committed === text, 'npm run generate writes it anew')
})

test('the document and its pages are public', async (t) => {
  const { request } = await openTestService(t)
  const served = await request('GET', '/openapi.json', { token: null })
  t.equal(served.status, 200)
  t.same(served.body, document)
  for (const path of ['/docs', '/docs/']) {
    const { status, headers } = await request('GET', path, { token: null })
    t.ok(status === 200 || (status === 302 && headers['location']?.includes('/docs/')), `${path}: ${status}`)
  }
  t.match(await request('GET', '/docs/', { token: null }), { status: 200, headers: { 'content-type': /^text\/html/ } })
})

test('every operation is described with its refusals', async (t) => {
  t.ok(operations.length > 40)
  for (const { name, method, path, operation } of operations) {
    t.ok(operation.summary, `${name}: summary`)
    t.ok(operation.description, `${name}: description`)
    t.equal(operation.tags?.length, 1, `${name}: tag`)
    const refusals = Object.keys(operation.responses).filter((status) => /^[45]/.test(status))
    t.ok(refusals.length > 1, `${name}: refusals`)
    for (const status of refusals) {
      const shared = operation.responses[status]?.$ref?.split('/').at(-1) ?? ''
      t.equal(shared, `Problem${status}`, `${name}: ${status}`)
      const content = document.components.responses[shared]?.content ?? {}
      t.same(Object.keys(content), ['application/problem+json'], `${name}: ${status}`)
      t.same(
        content['application/problem+json']?.schema,
        { $ref: '#/components/schemas/Problem' },
        `${name}: ${status}`,
      )
    }
    const successes = Object.keys(operation.responses).filter((status) => /^(?:2|302)/.test(status))
    t.equal(successes.length, 1, `${name}: one way to succeed`)
    const isOpen = operation['x-roles'] === 'anyone' || !path.startsWith('/v1/')
    t.equal(
      operation.security !== undefined,
      isOpen,
      `${name}: who is calling is asked under /v1, but for what is open`,
    )
    t.equal(operation.requestBody !== undefined, method !== 'GET', `${name}: body`)
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter)
    const described = operation.parameters?.filter((parameter) => parameter.in === 'path') ?? []
    t.same(
      described.map((parameter) => parameter.name),
      named,
      `${name}: parameters of the path`,
    )
    t.ok(described.every(({ required }) => required))
  }
})

test('every operation names its statuses: each one, and no class of them', async (t) => {
  for (const { name, method, path, operation } of operations) {
    const statuses = Object.keys(operation.responses)
    t.same(
      statuses.filter((status) => !/^[2-5]\d\d$/.test(status)),
      [],
      name,
    )
    const has = (status: number) => statuses.includes(`${status}`)
    const isOpen = operation['x-roles'] === undefined || operation['x-roles'] === 'anyone'
    t.ok(has(400) && has(500), `${name}: a malformed request, a fault`)
    t.equal(has(413) && has(415), method !== 'GET', `${name}: the body`)
    t.ok(isOpen || (has(401) && has(429) && has(503)), `${name}: the caller`)
    t.ok(!Array.isArray(operation['x-roles']) || has(403), `${name}: the roles`)
    t.ok(!Array.isArray(operation['x-roles']) || !path.includes('{id}') || has(404), `${name}: the place`)
    const takesVersion = operation.parameters?.some(({ name: header }) => header === 'If-Match') ?? false
    t.equal(has(428), takesVersion, `${name}: the version`)
    t.ok(!takesVersion || has(412), `${name}: an old version`)
    t.ok(!path.startsWith('/v1/') || Object.hasOwn(REFUSAL_STATUSES, routeOf(name)), `${name}: its code was read`)
  }
})

test('the tags are declared with their words, and each is used', async (t) => {
  const used = new Set(operations.flatMap(({ operation }) => operation.tags ?? []))
  t.same(document.tags.map(({ name }) => name).sort(), [...used].sort())
  t.ok(document.tags.every(({ description }) => description.includes(' / ')))
})

test('the session cookie is named as it is with TLS and without', async (t) => {
  const { token, ...cookies } = document.components.securitySchemes
  t.ok(token)
  t.same(
    Object.values(cookies).map(({ in: place, name }) => [place, name]),
    [
      ['cookie', '__Host-kiem-phieu'],
      ['cookie', 'kiem-phieu-session'],
    ],
  )
  t.same(
    document.security.flatMap((one) => Object.keys(one)),
    Object.keys(document.components.securitySchemes),
  )
})

test('operations have unique names', async (t) => {
  const ids = operations.map(({ operation }) => operation.operationId)
  t.ok(ids.every(Boolean))
  t.equal(new Set(ids).size, ids.length)
})

const contentsOf = ({ operation }: Described): { readonly sent: Schema[]; readonly answered: Schema[] } => ({
  sent: Object.values(operation.requestBody?.content ?? {}).map(({ schema }) => schema),
  answered: Object.values(operation.responses).flatMap(({ content = {} }) =>
    Object.values(content).map(({ schema }) => schema),
  ),
})

const referencesIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!)

const reachableFrom = (schemas: readonly Schema[]): Set<string> => {
  const found = new Set<string>()
  const open = schemas.flatMap(referencesIn)
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue
    found.add(name)
    open.push(...referencesIn(document.components.schemas[name]))
  }
  return found
}

test('requests and answers are described separately', async (t) => {
  const contents = operations.map(contentsOf)
  const sent = reachableFrom(contents.flatMap((content) => content.sent))
  const answered = reachableFrom(contents.flatMap((content) => content.answered))
  // A count record is a file format: the exported shape equals the accepted shape.
  t.same(
    [...sent].filter((name) => answered.has(name)),
    ['CountRecord'],
  )
})

/** Places in a schema that lack words or an example. */
const undescribed = (at: string, schema: Schema, isField: boolean): string[] => {
  if (schema.$ref) return []
  const inner = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema
  const description = schema.description ?? inner.description
  const examples = schema.examples ?? inner.examples ?? (schema.example === undefined ? undefined : [schema.example])
  const complaints = isField && !inner.$ref && (!description || !examples?.length) ? [at] : []
  const fields = Object.entries(inner.properties ?? {})
  return [
    ...complaints,
    ...fields.flatMap(([key, field]) => undescribed(`${at}.${key}`, field, true)),
    ...(inner.items ? undescribed(`${at}[]`, inner.items, false) : []),
  ]
}

test('every field has a description and an example', async (t) => {
  const inline = operations.flatMap((described) => {
    const { sent, answered } = contentsOf(described)
    return [...sent, ...answered].flatMap((schema) => undescribed(described.name, schema, false))
  })
  const named = Object.entries(document.components.schemas).flatMap(([name, schema]) =>
    undescribed(name, schema, false),
  )
  t.same([...inline, ...named], [])
})

/**
 * The schemas as one JSON Schema document, so that a part of it can validate a value. Two things that zod reads
 * differently from JSON Schema are left out: patterns with Unicode classes (it lacks the flag), and the oneOf of a
 * counted ballot (it ignores `required` without a type).
 */
const $defs = JSON.parse(
  JSON.stringify(document.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
  (key, value) => (key === 'oneOf' || (key === 'pattern' && /\\p\{/.test(value)) ? undefined : value),
)

/** The definitions that a part of the document needs, because zod copies everything that it is given. */
const definitionsFor = (schema: unknown, found: Record<string, z.core.JSONSchema.JSONSchema> = {}) => {
  for (const [, name] of JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)) {
    if (name! in found) continue
    found[name!] = $defs[name!]
    definitionsFor($defs[name!], found)
  }
  return found
}

const misfits = (at: string, schema: unknown): string[] => {
  if (typeof schema !== 'object' || schema === null) return []
  const { examples = [] } = schema as Schema
  const accepting = examples.length > 0 ? z.fromJSONSchema({ ...schema, $defs: definitionsFor(schema) }) : null
  return [
    ...examples.flatMap((it) => (accepting?.safeParse(it).success ? [] : [`${at}: ${JSON.stringify(it)}`])),
    ...Object.entries(schema).flatMap(([key, inner]) => (key === 'examples' ? [] : misfits(`${at}/${key}`, inner))),
  ]
}

test('every example is accepted by its own schema', async (t) => {
  t.same(misfits('', $defs), [])
})

test('a change names the version seen; a request that stores nothing takes no Idempotency-Key', async (t) => {
  const headers = (name: string) => operations.find((described) => described.name === name)?.operation.parameters
  t.match(headers('POST /v1/rounds/{id}/result'), [{ name: 'id' }, { name: 'If-Match', required: true }])
  t.same(headers('POST /v1/recounts') ?? [], [])
})

test('objects are closed: an undescribed key is refused', async (t) => {
  const open = (at: string, schema: Schema): string[] => {
    const own = schema.properties && schema.additionalProperties !== false ? [at] : []
    const inner = [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])]
    const fields = Object.entries(schema.properties ?? {}).flatMap(([key, field]) => open(`${at}.${key}`, field))
    return [...own, ...inner.flatMap((of) => open(at, of)), ...fields]
  }
  const found = Object.entries(document.components.schemas).flatMap(([name, schema]) => open(name, schema))
  t.same(found, [])
})

test('the document is OpenAPI 3.1: references resolve, and no keyword of 3.0 is used', async (t) => {
  t.match(document.openapi, /^3\.1\.\d+$/)
  const known = Object.keys(document.components.schemas)
  t.same(
    [...new Set(referencesIn(document))].filter((name) => !known.includes(name)),
    [],
  )
  const shared = [...text.matchAll(/"\$ref": "#\/components\/responses\/(\w+)"/g)].map(([, name]) => name!)
  t.same([...new Set(shared)].sort(), Object.keys(document.components.responses).sort())
  t.equal(
    referencesIn(document).length + shared.length,
    [...text.matchAll(/"\$ref"/g)].length,
    'every reference is to a schema or to a shared answer',
  )
  t.notMatch(text, /"nullable":|"exclusiveMinimum": (?:true|false)/)
  t.same(
    known.filter((name) => !/^[A-Z][A-Za-z]+$/.test(name)),
    [],
  )
})
