import { z } from 'zod'
import { FIGURES, figures } from './figures.ts'
import { event, IN_CONGRESS } from './kind.ts'
import { instant } from './shapes.ts'

const { name, closedAt, sessionsEnded, accountId, failures } = FIGURES

const of = { object: 'device', logs: IN_CONGRESS } as const

/** Laptops in the hall and the PINs that open them. */
export const DEVICE_EVENTS = {
  'device.opened': event({
    ...of,
    vi: 'Mở máy để nhập phiếu',
    en: 'A laptop was opened for the typists',
    after: figures({ name, expiresAt: instant }),
    changesAccess: true,
  }),
  'device.closed': event({
    ...of,
    vi: 'Đóng máy nhập phiếu',
    en: 'A laptop was closed, with all sessions on it',
    after: figures({ closedAt, sessionsEnded }),
    changesAccess: true,
  }),
  'pin.issued': event({
    ...of,
    vi: 'Cấp mã PIN cho người nhập phiếu',
    en: 'A PIN was issued to a typist',
    after: figures({ accountId, sessionsEnded }),
    changesAccess: true,
  }),
  'pin.refused': event({
    ...of,
    vi: 'Từ chối đăng nhập bằng mã PIN',
    en: 'A sign-in by PIN was refused',
    after: figures({
      accountId,
      because: z.enum(['wrong', 'no-pin', 'locked', 'reissued', 'no-typist', 'elsewhere']),
      failures,
    }),
  }),
  'pin.locked': event({
    ...of,
    vi: 'Khóa mã PIN do nhập sai',
    en: 'A PIN was locked after several wrong attempts in a row',
    after: figures({ accountId, failures }),
  }),
} as const
