import { sealFlow } from '../../../../src/app/openid/flow.ts'
import { createSecrets } from '../../../../src/secrets/secrets.ts'
import type { TestCongress } from '../../../support/congress.ts'
import { TEST_KEY } from '../../../support/service.ts'
import type { Examples } from '../examples.ts'
import type { Stage } from '../stage.ts'

/** No prerequisites: the provider of the tests confirms the tests' own account. */
export const prepareOpenid = async (_congress: TestCongress): Promise<Readonly<Record<string, string>>> => ({})

/** Requests that succeed on the stage, with a simulated provider. The real flow is in test/http/openid.test.ts. */
export const openidExamples = ({ now }: Stage): Examples => {
  const secrets = createSecrets(TEST_KEY)
  let state = ''
  return {
    'GET /v1/openid': {},
    'GET /v1/openid/sign-in': { status: 302 },
    'GET /v1/openid/callback': {
      // A flow works once and for ten minutes, so each request has its own. Headers are read first.
      get headers() {
        state = secrets.token()
        const kept = { state, nonce: '', codeVerifier: '', begunAt: now().toISOString(), brought: null }
        return { cookie: `kiem-phieu-openid=${sealFlow(secrets, kept)}` }
      },
      get query() {
        return `state=${state}&code=of-the-test`
      },
      events: ['session.opened'],
    },
  }
}
