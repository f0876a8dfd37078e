import type { OpenIdFailure, OpenIdFlow } from '../../src/app/openid/provider.ts'
import { createOpenIdProvider } from '../../src/openid/provider.ts'
import { plant } from '../support/planted-secrets.ts'
import { CLIENT } from './local-provider.ts'

export const REDIRECT = 'http://127.0.0.1:9/v1/openid/callback'
export const NAME = 'Cổng đăng nhập của Tỉnh ủy'
export const FLOW: OpenIdFlow = {
  state: plant('trang-thai-bi-mat-thu-cua-mot-lan-dang-nhap', 'a state'),
  nonce: plant('so-mot-lan-bi-mat-thu-cua-mot-lan-dang-nhap', 'a nonce'),
  codeVerifier: plant('khoa-kiem-bi-mat-thu-cua-mot-lan-dang-nhap_', 'a code verifier'),
}
export const OTHER = 'x'.repeat(43)

export const clientOf = (issuer: string, now = () => new Date(), clientSecret = CLIENT.secret) =>
  createOpenIdProvider({ issuer, clientId: CLIENT.id, clientSecret, name: NAME, redirectUri: REDIRECT }, now)

export const failed = (reason: OpenIdFailure['reason'], detail: string) => ({ ok: false, error: { reason, detail } })
