import { z } from 'zod'
import { FIGURES, figures } from './figures.ts'
import { event, IN_EITHER, IN_INSTALLATION } from './kind.ts'
import { instant } from './shapes.ts'

const { accountId, via, secondFactor, deviceId, turnedAway, failures, ended, seconds, forgotten } = FIGURES
const { despiteAdministrators } = FIGURES

/** Signing in and out. A session on a laptop in the hall belongs to the log of its congress. */
export const SESSION_EVENTS = {
  'session.opened': event({
    object: 'session',
    logs: IN_EITHER,
    vi: 'Đăng nhập',
    en: 'An account signed in',
    after: figures({ accountId, via, secondFactor, deviceId, expiresAt: instant, turnedAway }),
    changesAccess: true,
  }),
  'session.failed': event({
    object: 'account',
    logs: IN_INSTALLATION,
    vi: 'Đăng nhập không thành công',
    en: 'An attempt to sign in failed; about the nil UUID if the name belongs to no account',
    after: figures({
      reason: z.enum([
        'account-unknown',
        'account-of-service',
        'account-disabled',
        'password-not-used',
        'password-expired',
        'password-wrong',
        'code-missing',
        'code-wrong',
        'setup-link-wrong',
      ]),
      failures,
      turnedAway,
    }),
  }),
  'session.refused': event({
    object: 'session',
    logs: IN_EITHER,
    vi: 'Kết thúc phiên vì được dùng từ máy khác',
    en: 'The token of a session was used from another machine, which ended the session',
    after: figures({ accountId, reason: z.literal('elsewhere') }),
    changesAccess: true,
  }),
  'session.ended': event({
    object: 'session',
    logs: IN_EITHER,
    vi: 'Kết thúc phiên làm việc',
    en: 'A session was ended',
    after: figures({ accountId, because: z.enum(['signed-out', 'signed-in-again']) }),
    changesAccess: true,
  }),
  'session.ended-everywhere': event({
    object: 'account',
    logs: IN_INSTALLATION,
    vi: 'Kết thúc mọi phiên làm việc của tài khoản',
    en: 'All sessions of an account were ended',
    after: figures({ because: z.enum(['signed-out-everywhere', 'by-administrator']), ended }),
    changesAccess: true,
  }),
  'account.locked-out': event({
    object: 'account',
    logs: IN_INSTALLATION,
    vi: 'Tạm khóa đăng nhập vì sai nhiều lần',
    en: 'After many failures the next attempt from an address has to wait for a minute or more; about the nil UUID if the name belongs to no account',
    after: figures({ failures, seconds }),
  }),
  'account.unlocked': event({
    object: 'account',
    logs: IN_INSTALLATION,
    vi: 'Mở khóa đăng nhập',
    en: 'Failed attempts to sign in to an account were reset',
    after: figures({ forgotten }),
    changesAccess: true,
  }),
  'setup-link.made': event({
    object: 'setup-link',
    logs: IN_INSTALLATION,
    vi: 'Tạo liên kết lập người quản trị',
    en: 'A one-time link for the first administrator was created at a start',
    after: figures({ expiresAt: instant, despiteAdministrators }),
    changesAccess: true,
  }),
  'openid.refused': event({
    object: 'account',
    logs: IN_INSTALLATION,
    vi: 'Từ chối đăng nhập qua cổng đăng nhập của tổ chức',
    en: 'A sign-in through the organisation’s provider was refused, for the first time in a minute',
    after: figures({ reason: FIGURES.reason }),
  }),
} as const
