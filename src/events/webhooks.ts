import { FIGURES, figures } from './figures.ts'
import { event, IN_CONGRESS } from './kind.ts'

const { name, origin, kinds, revokedAt, givenUp, webhookId, sequence, outcome, status, attempts } = FIGURES

/** Webhooks and the deliveries of results and decisions. */
export const WEBHOOK_EVENTS = {
  // Only the origin is logged: the rest of the address may hold a secret of the receiver.
  'webhook.created': event({
    object: 'webhook',
    logs: IN_CONGRESS,
    vi: 'Lập địa chỉ nhận thông báo',
    en: 'A webhook was created',
    after: figures({ name, origin, kinds }),
  }),
  'webhook.revoked': event({
    object: 'webhook',
    logs: IN_CONGRESS,
    vi: 'Thu hồi địa chỉ nhận thông báo',
    en: 'A webhook was revoked; pending deliveries are abandoned',
    after: figures({ revokedAt, givenUp }),
  }),
  'webhook.resent': event({
    object: 'webhook-delivery',
    logs: IN_CONGRESS,
    vi: 'Gửi lại thông báo',
    en: 'A delivered or abandoned delivery is sent again',
    after: figures({ webhookId, sequence }),
  }),
  'webhook.dead': event({
    object: 'webhook-delivery',
    logs: IN_CONGRESS,
    vi: 'Ngừng gửi thông báo sau nhiều lần không thành công',
    en: 'A delivery was abandoned after the last attempt failed',
    after: figures({ webhookId, sequence, outcome, status, attempts }),
  }),
} as const
