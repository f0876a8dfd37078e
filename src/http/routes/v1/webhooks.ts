import { z } from 'zod'
import { createWebhook, type IssuedWebhook } from '../../../app/webhooks/create-webhook.ts'
import type { KnownWebhook } from '../../../app/webhooks/model.ts'
import { listDeliveries, listWebhooks } from '../../../app/webhooks/read-webhooks.ts'
import { resendDelivery } from '../../../app/webhooks/resend-delivery.ts'
import { revokeWebhook } from '../../../app/webhooks/revoke-webhook.ts'
import { ReasonIn } from '../../schemas/batches.ts'
import { afterId, DEFAULT_LIMIT, idParams, noBody, page, pageLimit, problems } from '../../schemas/common.ts'
import { DeliveryOut, deliveryState, ShownWebhookOut, WebhookIn, WebhookOut } from '../../schemas/webhooks.ts'
import type { Routes } from '../../support/app.ts'
import { read, write } from '../../support/execute.ts'
import { pageOf } from '../../support/paging.ts'

const tags = ['webhooks']
/**
 * A webhook sends results and decisions to an address that its creator chooses, so it takes a role that may read every kind of
 * them. Administrators see how a webhook fares, and can only end it.
 */
const senders = ['presidium'] as const
const enders = ['presidium', 'organisation-administrator'] as const
const readers = [...enders, 'auditor'] as const
const ofCongress = idParams<'congress'>('Id of the congress.')
const ofWebhook = idParams<'webhook'>('Id of the webhook.')
const ofDelivery = idParams<'webhook-delivery'>('Id of the delivery.')

const toBody = (webhook: KnownWebhook) => ({ ...webhook, state: webhook.revokedAt === null ? 'active' : 'revoked' })
const withSecret = ({ webhook, secret }: IssuedWebhook) => ({ secret, ...toBody(webhook) })

/** Webhooks: signed messages to other systems about declared results and decisions. */
export const webhookRoutes: Routes = (app, services) => {
  app.post(
    '/congresses/:id/webhooks',
    {
      config: { perMinute: 'acts', roles: senders, storesNothing: true },
      schema: {
        tags,
        summary: 'Create a webhook for results and decisions; its secret is shown only this once',
        description:
          'Not repeated by an Idempotency-Key. If the answer was lost, revoke the webhook and create another one.',
        params: ofCongress,
        body: WebhookIn,
        response: { 201: ShownWebhookOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => {
          const { secrets, webhookTargets: targets } = services
          return createWebhook(tx, context, { secrets, targets }, request.params.id, request.body)
        },
        status: 201,
        toBody: withSecret,
        once: true,
      }),
  )

  app.get(
    '/congresses/:id/webhooks',
    {
      config: { roles: readers },
      schema: {
        tags,
        summary: 'List the webhooks of a congress, without their secrets',
        params: ofCongress,
        querystring: z.strictObject({ limit: pageLimit, after: afterId<'webhook'>() }),
        response: { 200: page(WebhookOut), ...problems },
      },
    },
    (request, reply) => {
      const { id } = request.params
      const { limit = DEFAULT_LIMIT, after = null } = request.query
      return read(request, reply, services, {
        query: (reads) => listWebhooks(reads, id, { limit: limit + 1, after }),
        toBody: (items) => pageOf(items.map(toBody), limit, `/v1/congresses/${id}/webhooks`, (webhook) => webhook.id),
      })
    },
  )

  app.post(
    '/webhooks/:id/revocation',
    {
      config: { perMinute: 'unlimited', roles: enders },
      schema: {
        tags,
        summary: 'Stop sending to a webhook',
        params: ofWebhook,
        body: ReasonIn,
        response: { 201: WebhookOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => revokeWebhook(tx, context, request.params.id, request.body.reason),
        status: 201,
        toBody,
      }),
  )

  app.get(
    '/webhooks/:id/deliveries',
    {
      config: { roles: readers },
      schema: {
        tags,
        summary: 'List the deliveries of a webhook: delivered, pending or abandoned',
        params: ofWebhook,
        querystring: z.strictObject({
          state: deliveryState,
          limit: pageLimit,
          after: afterId<'webhook-delivery'>(),
        }),
        response: { 200: page(DeliveryOut), ...problems },
      },
    },
    (request, reply) => {
      const { id } = request.params
      const { state = null, limit = DEFAULT_LIMIT, after = null } = request.query
      const path = `/v1/webhooks/${id}/deliveries${state ? `?state=${state}` : ''}`
      return read(request, reply, services, {
        query: (reads) => listDeliveries(reads, id, state, { limit: limit + 1, after }),
        toBody: (items) => pageOf(items, limit, path, (delivery) => delivery.id),
      })
    },
  )

  app.post(
    '/webhook-deliveries/:id/resends',
    {
      config: { perMinute: 'acts', roles: senders },
      schema: {
        tags,
        summary: 'Send a delivered or abandoned message again',
        params: ofDelivery,
        body: noBody,
        response: { 201: DeliveryOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => resendDelivery(tx, context, request.params.id),
        status: 201,
        toBody: (delivery) => delivery,
      }),
  )
}
