import { Agent, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'tap'
import { openTestService, TEST_TOKEN } from '../support/service.ts'
import { until } from '../support/until.ts'

test('closing finishes requests in progress and does not wait for idle connections', async (t) => {
  const { app } = await openTestService(t)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true })
  t.teardown(() => agent.destroy())
  const answered = new Promise<{ status: number | undefined; connection: string | undefined }>((resolve, reject) => {
    const headers = { authorization: `Bearer ${TEST_TOKEN}`, 'content-type': 'application/json' }
    const asked = request({ port, agent, method: 'POST', path: '/v1/organisations', headers }, (response) => {
      response.resume()
      response.on('end', () => resolve({ status: response.statusCode, connection: response.headers.connection }))
    })
    asked.on('error', reject)
    asked.write('{"name":"Chi bộ A",')
    // The rest of the body follows only when the server has begun to close.
    app.server.once('request', async () => {
      void app.close()
      await until(() => !app.server.listening)
      asked.end('"level":"chi-bo"}')
    })
  })
  t.same(await answered, { status: 201, connection: 'close' })
  await app.close()
})
