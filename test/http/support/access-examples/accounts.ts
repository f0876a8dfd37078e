import { Secret, TOTP } from 'otpauth'
import { openBrowser } from '../../../support/browser.ts'
import type { TestCongress } from '../../../support/congress.ts'
import { EVERYBODYS_PASSWORD } from '../../../support/everyone.ts'
import { plant } from '../../../support/planted-secrets.ts'
import type { Examples } from '../examples.ts'
import type { Stage } from '../stage.ts'

const NEW_PASSWORD = plant('một mật khẩu khác để thử', 'the next password of the tests')

const PEOPLE = ['doi-ten', 'quen-mat-khau', 'mat-dien-thoai'] as const

/** Their prerequisites, created through the API. */
export const prepareAccounts = async (congress: TestCongress): Promise<Readonly<Record<string, string>>> => {
  const { must, organisationId } = congress
  const ids: Record<string, string> = {}
  for (const username of PEOPLE) {
    const body = { username, displayName: 'Phạm Văn Hải', organisationId }
    const made = await must<{ id: string; temporaryPassword: string }>('POST', '/v1/accounts', { body })
    ids[username] = made.id
    if (username === 'mat-dien-thoai') await withSecondFactor(congress, username, made.temporaryPassword)
  }
  const body = { password: EVERYBODYS_PASSWORD }
  const { secret } = await must<{ secret: string }>('POST', '/v1/account/second-factor', { body })
  return { ...ids, secret }
}

/** A person signs in for the first time, and begins to set up a second factor. */
const withSecondFactor = async ({ call }: TestCongress, username: string, temporary: string): Promise<void> => {
  const browser = openBrowser({ request: call })
  await browser.signIn(username, temporary)
  const password = NEW_PASSWORD
  await browser.request('POST', '/v1/account/password', { body: { current: temporary, password } })
  await browser.request('POST', '/v1/account/second-factor', { body: { password } })
}

/** Requests that succeed on the stage. */
export const accountsExamples = ({ organisationId, prepared, now }: Stage): Examples => {
  const of = (username: (typeof PEOPLE)[number]) => ({ params: { id: prepared[username]! } })
  return {
    'POST /v1/accounts': {
      body: {
        username: 'nguoi.moi',
        displayName: 'Lý Thị Hồng Nhung',
        organisationId,
        openId: { issuer: 'https://dang-nhap.vi-du.vn', subject: '248289761001' },
      },
      events: ['account.created'],
    },
    'GET /v1/accounts': {},
    'GET /v1/accounts/{id}': of('doi-ten'),
    'PUT /v1/accounts/{id}': {
      ...of('doi-ten'),
      precondition: { tagOf: `/v1/accounts/${prepared['doi-ten']}` },
      body: {
        displayName: 'Phạm Văn Hải (Phòng Ngân sách)',
        state: 'disabled',
        openId: { issuer: 'https://dang-nhap.vi-du.vn', subject: '248289761002' },
        reason: 'Đồng chí chuyển công tác.',
      },
      events: ['account.changed'],
    },
    'POST /v1/accounts/{id}/password-reset': { ...of('quen-mat-khau'), body: {}, events: ['password.reset'] },
    'POST /v1/sign-in-slips': {
      body: {
        address: 'https://kiem-phieu.vi-du.vn',
        slips: [
          {
            kind: 'account',
            name: 'Phạm Văn Hải',
            username: 'quen-mat-khau',
            password: 'hhhh-jjjj-kkkk-mmmm',
            expiresAt: '2017-08-12T01:00:00.000Z',
          },
        ],
      },
    },
    'POST /v1/accounts/{id}/second-factor-reset': {
      ...of('mat-dien-thoai'),
      body: {},
      events: ['second-factor.reset'],
    },
    'GET /v1/account': {},
    // A second factor is confirmed, removed and prepared again, so that each request succeeds in this order.
    'POST /v1/account/second-factor/confirmation': {
      get body() {
        return { code: TOTP.generate({ secret: Secret.fromBase32(prepared['secret']!), timestamp: now().getTime() }) }
      },
      events: ['second-factor.confirmed'],
    },
    'POST /v1/account/second-factor/proof': {
      get body() {
        // The code of the confirmation is used up.
        const timestamp = now().getTime() + 30_000
        return { code: TOTP.generate({ secret: Secret.fromBase32(prepared['secret']!), timestamp }) }
      },
      events: ['second-factor.proved'],
    },
    'POST /v1/account/second-factor/removal': {
      body: { password: EVERYBODYS_PASSWORD },
      events: ['second-factor.removed'],
    },
    'POST /v1/account/second-factor': { body: { password: EVERYBODYS_PASSWORD }, events: ['second-factor.prepared'] },
    'POST /v1/account/password': {
      body: { current: EVERYBODYS_PASSWORD, password: NEW_PASSWORD },
      events: ['password.changed'],
    },
  }
}
