import type { TestCongress } from '../../../support/congress.ts'
import { type TestConnection, withClient } from '../../../support/database.ts'
import type { Examples } from '../examples.ts'
import type { Stage } from '../stage.ts'

const webhook = (name: string) => ({
  name,
  url: 'https://thongbao.example.vn/kiem-phieu',
  kinds: ['result.declared', 'decision.recorded'],
})

/** Webhooks, created through the API before any declaration. */
export const prepareWebhooks = async ({ must, id }: TestCongress): Promise<Readonly<Record<string, string>>> => {
  const make = async (name: string): Promise<string> =>
    (await must<{ id: string }>('POST', `/v1/congresses/${id}/webhooks`, { body: webhook(name) })).id
  return { webhook: await make('Trang thông tin'), webhookToRevoke: await make('Màn hình hội trường') }
}

/** A message sent to the first of them; test services send nothing by themselves. */
export const prepareDelivery = (
  connection: TestConnection,
  { webhook }: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "update webhook_delivery set state = 'dead', settled_at = created_at where webhook_id = $1 returning id",
      [webhook],
    )
    return { delivery: rows[0]!.id }
  })

/** Requests that succeed on the stage. */
export const webhooksExamples = ({ id, prepared }: Stage): Examples => ({
  'POST /v1/congresses/{id}/webhooks': { params: { id }, body: webhook('Cổng thông tin'), events: ['webhook.created'] },
  'GET /v1/congresses/{id}/webhooks': { params: { id } },
  'GET /v1/webhooks/{id}/deliveries': { params: { id: prepared['webhook']! } },
  'POST /v1/webhook-deliveries/{id}/resends': {
    params: { id: prepared['delivery']! },
    body: {},
    events: ['webhook.resent'],
  },
  'POST /v1/webhooks/{id}/revocation': {
    params: { id: prepared['webhookToRevoke']! },
    body: { reason: 'Màn hình không còn dùng.' },
    events: ['webhook.revoked'],
  },
})
