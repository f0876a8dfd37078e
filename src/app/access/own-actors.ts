import { NOBODY } from '../../kernel/nil-ids.ts'
import type { Actor } from '../actor.ts'

const own = (name: string): Actor => ({ id: NOBODY, name, role: 'visitor' })

/**
 * The actor of events at the start of the program. These names are data of the log: a change would not reach older
 * events.
 */
export const STARTER = own('Người khởi động chương trình')

/** The reason of `role.revoked` for a role that waits to be granted again; like the names above, it is data of the log. */
export const SUSPENDED_BECAUSE =
  'Tạm dừng vai trò vì người khác đã thay đổi cách đăng nhập của tài khoản; vai trò có lại khi được giao lại.'

/** The actor of the event that a restored backup leaves. */
export const RESTORER = own('Người khôi phục bản sao lưu')

/** The actor of events about sending webhooks. */
export const SENDER = own('Bộ phận gửi thông báo')
