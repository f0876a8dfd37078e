import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { App } from '../support/app.ts'
import { tidyComponents } from './openapi-components.ts'
import { describeOperation } from './openapi-operation.ts'

const DESCRIPTION = `Records lists, ballots and tallies of elections in the Communist Party of Vietnam and computes who is
elected, under Decision 244-QĐ/TW (2014) and Decision 190-QĐ/TW (2024). Errors are problem documents (RFC 9457) in
Vietnamese, or in English by Accept-Language. Changes name the version they change (If-Match); POST requests may carry an
Idempotency-Key.`

/** Problem documents have a media type of their own; the schema is the same. */
const problemContent = (document: object): object => {
  const paths = (document as { paths?: Record<string, Record<string, { responses?: Record<string, Response> }>> }).paths
  interface Response {
    content?: Record<string, unknown>
  }
  for (const operations of Object.values(paths ?? {})) {
    for (const { responses } of Object.values(operations)) {
      for (const status of ['4XX', '5XX']) {
        const content = responses?.[status]?.content
        if (content?.['application/json']) {
          content['application/problem+json'] = content['application/json']
          delete content['application/json']
        }
      }
    }
  }
  return document
}

/** OpenAPI 3.1 from the routes' own schemas, at /openapi.json, browsable at /docs. */
export const describeApi = async (app: App): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Kiểm phiếu', description: DESCRIPTION, version: '1' },
      servers: [{ url: '/' }],
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      security: [{ token: [] }],
    },
    transform: (input) => describeOperation(jsonSchemaTransform(input), input.route),
    transformObject: (input) =>
      tidyComponents(problemContent(jsonSchemaTransformObject(input))) as ReturnType<typeof jsonSchemaTransformObject>,
  })
  await app.register(swaggerUi, { routePrefix: '/docs', uiConfig: { tryItOutEnabled: true } })
  app.get('/openapi.json', { schema: { hide: true } }, (_request, reply) => reply.send(app.swagger()))
}
