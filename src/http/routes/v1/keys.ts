import { z } from 'zod'
import { createKey, type IssuedKey } from '../../../app/keys/create-key.ts'
import { listKeys } from '../../../app/keys/list-keys.ts'
import { type ApiKey, keyState } from '../../../app/keys/model.ts'
import { revokeKey } from '../../../app/keys/revoke-key.ts'
import { rotateKey } from '../../../app/keys/rotate-key.ts'
import { ReasonIn } from '../../schemas/batches.ts'
import { afterId, DEFAULT_LIMIT, idParams, page, pageLimit, problems } from '../../schemas/common.ts'
import { KeyIn, KeyOut, RotationIn, ShownKeyOut } from '../../schemas/keys.ts'
import type { Routes } from '../../support/app.ts'
import { read, write } from '../../support/execute.ts'
import { pageOf } from '../../support/paging.ts'

const tags = ['keys']
const roles = ['organisation-administrator', 'system-administrator'] as const
const ofAccount = idParams<'account'>('Id of the service account.')
const params = idParams<'api-key'>('Id of the key.')

/** Keys of other systems: created, listed, replaced, revoked. */
export const keyRoutes: Routes = (app, services) => {
  const toBody = (key: ApiKey) => ({ ...key, state: keyState(key, services.now().toISOString()) })
  const withText = ({ key, text }: IssuedKey) => ({ key: text, ...toBody(key) })

  app.post(
    '/service-accounts/:id/keys',
    {
      config: { perMinute: 'acts', roles, storesNothing: true },
      schema: {
        tags,
        summary: 'Create a key for a service account; it is shown only this once',
        description:
          'Not repeated by an Idempotency-Key. If the answer was lost, revoke the key and create another one.',
        params: ofAccount,
        body: KeyIn,
        response: { 201: ShownKeyOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => {
          const input = { ...request.body, congressIds: request.body.congressIds ?? null }
          return createKey(tx, context, services.secrets, request.params.id, input)
        },
        status: 201,
        toBody: withText,
        once: true,
      }),
  )

  app.get(
    '/service-accounts/:id/keys',
    {
      config: { roles },
      schema: {
        tags,
        summary: 'List the keys of a service account, without their secrets',
        params: ofAccount,
        querystring: z.strictObject({ limit: pageLimit, after: afterId<'api-key'>() }),
        response: { 200: page(KeyOut), ...problems },
      },
    },
    (request, reply) => {
      const { id } = request.params
      const { limit = DEFAULT_LIMIT, after = null } = request.query
      return read(request, reply, services, {
        query: (reads) => listKeys(reads, id, { limit: limit + 1, after }),
        toBody: (items) => pageOf(items.map(toBody), limit, `/v1/service-accounts/${id}/keys`, (key) => key.id),
      })
    },
  )

  app.post(
    '/keys/:id/rotation',
    {
      config: { perMinute: 'acts', roles, storesNothing: true },
      schema: {
        tags,
        summary: 'Replace a key by a new one of the same scope; it is shown only this once',
        params,
        body: RotationIn,
        response: { 201: ShownKeyOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) =>
          rotateKey(tx, context, services.secrets, request.params.id, request.body.overlapMinutes),
        status: 201,
        toBody: withText,
        once: true,
      }),
  )

  app.post(
    '/keys/:id/revocation',
    {
      config: { perMinute: 'unlimited', roles },
      schema: {
        tags,
        summary: 'Revoke a key at once',
        params,
        body: ReasonIn,
        response: { 201: KeyOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => revokeKey(tx, context, request.params.id, request.body.reason),
        status: 201,
        toBody,
      }),
  )
}
