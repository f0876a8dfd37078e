import { z } from 'zod'
import { FIGURES, figures } from './figures.ts'
import { event, IN_CONGRESS, IN_INSTALLATION } from './kind.ts'

const { username, displayName, organisationId, openId, sessionsEnded, expiresAt, rolesSuspended } = FIGURES

const state = z.enum(['active', 'disabled'])

/** The changes that somebody else can make to how an account signs in. A new key lets another system in. */
export const SIGN_IN_CHANGES = [
  'password-reset',
  'second-factor-reset',
  'linked',
  'unlinked',
  'disabled',
  'enabled',
  'unlocked',
  'key-created',
] as const
export type SignInChange = (typeof SIGN_IN_CHANGES)[number]

/** Changes after which nobody can sign in who could not before, so that roles go on. */
const HARMLESS_CHANGES = ['unlocked', 'key-created'] as const satisfies readonly SignInChange[]

export const isHarmlessChange = (change: unknown): boolean => HARMLESS_CHANGES.some((harmless) => harmless === change)

const changes = z.array(z.enum(SIGN_IN_CHANGES)).min(1)

const of = { object: 'account', logs: IN_INSTALLATION, changesAccess: true } as const

/** Accounts and how they are proven. */
export const ACCOUNT_EVENTS = {
  'account.created': event({
    ...of,
    vi: 'Lập tài khoản',
    en: 'An account was created',
    after: figures({ username, displayName, organisationId, openId }),
  }),
  'account.changed': event({
    ...of,
    vi: 'Đính chính, khóa hoặc mở lại tài khoản',
    en: 'An account was corrected, disabled or enabled again',
    after: figures({ displayName, state, openId, sessionsEnded }),
    before: figures({ displayName, state, openId }),
  }),
  'password.changed': event({
    ...of,
    vi: 'Đổi mật khẩu',
    en: 'A password was changed by its owner',
    after: figures({ sessionsEnded }),
  }),
  'password.reset': event({
    ...of,
    vi: 'Cấp lại mật khẩu tạm thời',
    en: 'An administrator set a temporary password',
    after: figures({ expiresAt, sessionsEnded }),
  }),
  'second-factor.prepared': event({
    ...of,
    vi: 'Chuẩn bị bước xác nhận thứ hai',
    en: 'A second factor was prepared; it is required only after its confirmation',
  }),
  'second-factor.confirmed': event({
    ...of,
    vi: 'Bật bước xác nhận thứ hai',
    en: 'A second factor was confirmed',
  }),
  'second-factor.proved': event({
    ...of,
    vi: 'Nhập lại mã xác nhận',
    en: 'A second factor was proved again in a session, for the acts of the next minutes',
  }),
  'second-factor.removed': event({
    ...of,
    vi: 'Bỏ bước xác nhận thứ hai',
    en: 'A second factor was removed by its owner',
    after: figures({ sessionsEnded }),
  }),
  'second-factor.reset': event({
    ...of,
    vi: 'Người quản trị bỏ bước xác nhận thứ hai',
    en: 'An administrator removed a second factor',
    after: figures({ sessionsEnded }),
  }),
  'account.sign-in-changed': event({
    ...of,
    logs: IN_CONGRESS,
    vi: 'Người khác thay đổi cách đăng nhập của tài khoản có vai trò',
    en: 'Somebody else changed how an account with a role in the congress signs in',
    after: figures({ username, changes, rolesSuspended }),
  }),
} as const
