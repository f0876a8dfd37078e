import type { Actor } from '../actor.ts'
import { NOBODY } from './visitor.ts'

const own = (name: string): Actor => ({ id: NOBODY, name, role: 'visitor' })

/** Starts of the program, in the log. These names are data of the log: a change would not reach older events. */
export const STARTER = own('Người khởi động chương trình')

/** The sender of webhooks, in the log. */
export const SENDER = own('Bộ phận gửi thông báo')
