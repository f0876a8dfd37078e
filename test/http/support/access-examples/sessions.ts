import type { TestCongress } from '../../../support/congress.ts'
import { EVERYBODY, EVERYBODYS_PASSWORD, SETUP_TOKEN } from '../../../support/everyone.ts'
import type { Examples } from '../examples.ts'
import type { Stage } from '../stage.ts'

/** No prerequisites: the tests' own account can sign in. */
export const prepareSessions = async (_congress: TestCongress): Promise<Readonly<Record<string, string>>> => ({})

const ACCOUNT = { params: { id: EVERYBODY.id } }

/** Requests that succeed on the stage. */
export const sessionsExamples = (_stage: Stage): Examples => ({
  'GET /v1/first-administrator': {},
  'POST /v1/first-administrator': {
    body: {
      token: SETUP_TOKEN,
      username: 'quan.tri.dau',
      displayName: 'Nguyễn Thị Thu Hà',
      password: 'một câu dài chỉ mình tôi biết',
    },
    actor: 'created',
    events: ['account.created', 'role.granted', 'session.opened'],
  },
  'POST /v1/sessions': {
    body: { username: 'nguoi.dung.thu', password: EVERYBODYS_PASSWORD },
    events: ['session.opened'],
  },
  'GET /v1/session': {},
  'GET /v1/sessions': {},
  'DELETE /v1/session': { body: {}, events: ['session.ended'] },
  'DELETE /v1/sessions': { body: {}, events: ['session.ended-everywhere'] },
  'POST /v1/accounts/{id}/sign-out': { ...ACCOUNT, body: {}, events: ['session.ended-everywhere'] },
  'POST /v1/accounts/{id}/unlock': { ...ACCOUNT, body: {}, events: ['account.unlocked'] },
})
