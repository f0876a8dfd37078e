import { test } from 'tap'
import { type ApiDocument, apiTypes } from '../../src/cli/generate-api-types.ts'

type Schemas = ApiDocument['components']['schemas']
type Operations = ApiDocument['paths'][string]

const typesOf = (schemas: Schemas, get: Partial<Operations[string]> = {}, method = 'get'): string =>
  apiTypes({
    paths: { '/v1/x/{id}': { [method]: { summary: 'Read an x', responses: {}, ...get } } },
    components: { schemas },
  })

/** A schema in the text of one declared type. */
const one = (schema: Schemas[string]): string =>
  /export (?:type|interface) X (?:= )?([\s\S]*?)\n\n\/\*\*/.exec(typesOf({ X: schema }))![1]!

test('each schema becomes the type of its values', (t) => {
  t.equal(one({ type: 'string' }), 'string')
  t.equal(one({ type: 'integer' }), 'number')
  t.equal(one({ type: ['string', 'null'] }), 'string | null')
  t.equal(one({ type: 'string', enum: ['a', 'b'] }), "'a' | 'b'")
  t.equal(one({ type: 'number', const: 2 }), '2')
  t.equal(one({ anyOf: [{ $ref: '#/components/schemas/Y' }, { type: 'null' }] }), 'Y | null')
  t.equal(one({ type: 'array', items: { type: 'string' } }), 'readonly string[]')
  t.equal(one({ type: 'array', items: { type: ['string', 'null'] } }), 'readonly (string | null)[]')
  t.equal(one({ type: 'object', properties: {}, additionalProperties: false }), 'Readonly<Record<string, never>>')
  t.equal(one({ type: 'object', additionalProperties: { type: 'integer' } }), 'Readonly<Record<string, number>>')
  t.equal(one({}), 'unknown')
  t.end()
})

test('members are read-only, described, and optional unless they are required', (t) => {
  const properties = { a: { type: 'string', description: 'An a.' }, 'b-c': { type: 'boolean' } }
  t.equal(
    one({ type: 'object', properties, required: ['a'] }),
    "{\n  /** An a. */\n  readonly a: string\n  readonly 'b-c'?: boolean\n}",
  )
  t.end()
})

test('an operation has the members that its request and its answer have, and no others', (t) => {
  const text = { type: 'string' } as const
  const json = (schema: Schemas[string]) => ({ content: { 'application/json': { schema } } })
  const written = typesOf(
    {},
    {
      parameters: [
        { in: 'path', name: 'id', required: true, schema: text },
        { in: 'query', name: 'limit', schema: { type: 'integer' } },
        { in: 'header', name: 'If-Match', schema: text },
        { in: 'header', name: 'If-None-Match', schema: text },
      ],
      requestBody: { required: true, ...json(text) },
      responses: { 200: json({ type: 'boolean' }), 409: json(text) },
    },
    'put',
  )
  t.match(written, "/** Read an x */\n  readonly 'PUT /v1/x/{id}': {\n")
  t.match(written, 'readonly path: {\n      readonly id: string\n    }')
  t.match(written, 'readonly query: {\n      readonly limit?: number\n    }')
  t.match(written, 'readonly body: string\n')
  t.match(written, 'readonly seen: string | null\n')
  t.match(written, 'readonly answer: boolean\n  }')
  t.notMatch(written, 'readonly key')
  t.match(typesOf({}), "'GET /v1/x/{id}': {\n    readonly answer: undefined\n  }")
  t.end()
})

test('files are bytes, and a body that may be left out may be undefined', (t) => {
  const pdf = { content: { 'application/pdf': { schema: { type: 'string' } } } } as const
  t.match(typesOf({}, { responses: { 200: pdf } }), 'readonly answer: Blob\n')
  t.match(typesOf({}, { requestBody: pdf }), 'readonly body: Blob | undefined\n')
  t.end()
})

test('an unknown keyword or type is an error, because the type could be wrong', (t) => {
  const unknown = { type: 'object', patternProperties: {} } as Schemas[string]
  t.throws(() => one(unknown), { message: 'a schema has the unknown keyword patternProperties' })
  t.throws(() => one({ type: 'decimal' }), { message: 'a schema has the unknown type decimal' })
  t.end()
})
