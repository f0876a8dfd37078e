import type { OpenIdProvider } from '../../src/app/openid/provider.ts'
import { ok } from '../../src/kernel/result.ts'

/** Everybody, as the provider of the tests knows them. */
export const EVERYBODY_THERE = { issuer: 'https://cong-dang-nhap.vi-du.vn', subject: 'nguoi.dung.thu' } as const

/** In the place of a provider, for tests that are not about one: it confirms everybody, whatever comes back. */
export const trustingProvider: OpenIdProvider = {
  name: 'Cổng đăng nhập thử',
  start: async ({ state }) => ok(`${EVERYBODY_THERE.issuer}/auth?state=${state}`),
  finish: async () => ok({ ...EVERYBODY_THERE, secondFactor: false }),
}
