import { type AuditKind, kind } from './kind.ts'

/** Whom results and decisions are sent to, and what became of that. */
export const WEBHOOK_KINDS = {
  // Of the address only where it leads: what stands behind may be a secret of the receiver.
  'webhook.created': kind('webhook', 'Lập địa chỉ nhận thông báo', 'A webhook was set up', ['name', 'origin', 'kinds']),
  'webhook.revoked': kind(
    'webhook',
    'Thu hồi địa chỉ nhận thông báo',
    'A webhook was revoked; what had not arrived is not sent any more',
    ['revokedAt', 'givenUp'],
  ),
  'webhook.resent': kind(
    'webhook-delivery',
    'Gửi lại thông báo',
    'Something that had been sent, or given up, is sent once more',
    ['webhookId', 'sequence'],
  ),
  'webhook.dead': kind(
    'webhook-delivery',
    'Thôi gửi thông báo sau nhiều lần không thành công',
    'Sending was given up after the last attempt failed',
    ['webhookId', 'sequence', 'outcome', 'status', 'attempts'],
  ),
} as const satisfies Record<string, AuditKind>
