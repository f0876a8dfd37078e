import { readFileSync } from 'node:fs'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { PRODUCT_NAME } from '../../kernel/product.ts'
import { TAGS } from '../../locale/tags.ts'
import type { App } from '../support/app.ts'
import { readyAnswer } from '../support/ready-answer.ts'
import { SESSION_COOKIE } from '../support/session-cookie.ts'
import { tidyComponents } from './openapi-components.ts'
import { describeOperation } from './openapi-operation.ts'
import { meaningOf } from './openapi-statuses.ts'
import { DOCS_POLICY } from './security-headers.ts'

const DESCRIPTION = `Records lists, ballots and tallies of elections in the Communist Party of Vietnam and computes who is
elected, under Decision 244-QĐ/TW (2014) and Decision 190-QĐ/TW (2024). Errors are problem documents (RFC 9457) in
Vietnamese, or in English by Accept-Language. Changes name the version they change (If-Match); POST requests may carry an
Idempotency-Key. An act is answered with the header Audit-Receipt: log and leaf hash of its event, and its number for roles that may follow the log, to be compared with the
log later (\`npm run verify -- --receipts\`). Each operation names the statuses that it answers. Beside them, an address without an operation is answered 404, a
known address with another method 405, and a request that is not complete in time, or has too long headers, 408 or 431.`

interface Answer {
  description?: string
  readonly content?: Record<string, unknown>
  readonly $ref?: string
}

interface Operation {
  readonly requestBody?: {
    required?: boolean
    readonly content: Record<string, { schema?: { anyOf?: { type?: string }[] } }>
  }
  readonly responses?: Record<string, Answer>
}

/** Answers without words of their own get those of their status. */
const nameAnswers = ({ responses = {} }: Operation): void => {
  for (const [status, answer] of Object.entries(responses)) {
    if (answer.description === 'Default Response') answer.description = meaningOf(status)
  }
}

/** The answer with a problem document of some status is the same for every operation: it is described once. */
const shareProblems = ({ responses = {} }: Operation, shared: Record<string, Answer>): void => {
  for (const [status, answer] of Object.entries(responses)) {
    if (!answer.content?.['application/problem+json']) continue
    shared[`Problem${status}`] = answer
    responses[status] = { $ref: `#/components/responses/Problem${status}` }
  }
}

/** A nullable body may be omitted. */
const allowNoBody = ({ requestBody }: Operation): void => {
  const choices = requestBody?.content['application/json']?.schema?.anyOf ?? []
  if (requestBody && choices.some(({ type }) => type === 'null')) requestBody.required = false
}

/** Completes operations with facts that the schemas alone cannot express. */
const completeOperations = (document: object): object => {
  const { paths, components, ...rest } = document as {
    paths?: Record<string, Record<string, Operation>>
    components?: object
  }
  const responses: Record<string, Answer> = {}
  for (const operation of Object.values(paths ?? {}).flatMap((operations) => Object.values(operations))) {
    nameAnswers(operation)
    shareProblems(operation, responses)
    allowNoBody(operation)
  }
  return { ...rest, components: { ...components, responses }, paths }
}

/** Committed description, as the routes of this version generate it (shown by a test), without its indentation. */
const committedDescription = (): string =>
  JSON.stringify(JSON.parse(readFileSync(new URL('../../../openapi/openapi.json', import.meta.url), 'utf8')))

/**
 * Serves the description, including the copies for the pages at /docs. It is read and not generated: generating it
 * would keep every other request waiting for half a second. JSON is YAML too (YAML 1.2 § 1.3).
 */
const answerDescription = (app: App): void => {
  const json = readyAnswer('application/json; charset=utf-8', committedDescription)
  const yaml = readyAnswer('application/x-yaml; charset=utf-8', committedDescription)
  app.addHook('onRoute', (route) => {
    if (route.url === '/docs/json') route.handler = json
    if (route.url === '/docs/yaml') route.handler = yaml
  })
  app.get('/openapi.json', { schema: { hide: true } }, json)
}

/** OpenAPI 3.1 from the routes' own schemas, at /openapi.json, browsable at /docs. */
export const describeApi = async (app: App): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: PRODUCT_NAME, description: DESCRIPTION, version: '1' },
      servers: [{ url: '/' }],
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'Key of a service account.' },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: SESSION_COOKIE.tls,
            description: 'Session cookie of a signed-in person, over TLS.',
          },
          sessionWithoutTls: {
            type: 'apiKey',
            in: 'cookie',
            name: SESSION_COOKIE.plain,
            description: 'The same without TLS, on the machine itself: browsers refuse the other name there.',
          },
        },
      },
      security: [{ token: [] }, { session: [] }, { sessionWithoutTls: [] }],
      tags: Object.entries(TAGS).map(([name, { vi, en }]) => ({ name, description: `${vi} / ${en}` })),
    },
    transform: (input) => describeOperation(jsonSchemaTransform(input), input.route),
    transformObject: (input) =>
      tidyComponents(completeOperations(jsonSchemaTransformObject(input))) as ReturnType<
        typeof jsonSchemaTransformObject
      >,
  })
  answerDescription(app)
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: DOCS_POLICY,
    uiConfig: { tryItOutEnabled: true },
    theme: {
      title: PRODUCT_NAME,
      css: [{ filename: 'page.css', content: '.swagger-ui .topbar { display: none !important }' }],
    },
  })
}
