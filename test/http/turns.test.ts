import { once } from 'node:events'
import { connect } from 'node:net'
import { type Test, test } from 'tap'
import type { UnitOfWork } from '../../src/app/ports.ts'
import { LIMITS } from '../../src/http/transport.ts'
import { openCongress } from '../support/congress.ts'
import { openTestService } from '../support/service.ts'
import { until } from '../support/until.ts'
import { hold, makeKey, makeServiceAccount } from './support/keys.ts'
import { problemComplaints } from './support/problem-checks.ts'
import { answerIn, exchange, listening } from './support/raw.ts'

const LIMIT = { atOnce: 2, waiting: 3 }

/** A service that holds what a key with the role of an observer reads, until the gate is opened. */
const open = async (t: Test) => {
  let heldAccount: string | undefined
  const atGate: (() => void)[] = []
  let reached = 0
  const aroundWork = (uow: UnitOfWork): UnitOfWork => ({
    ...uow,
    read: async (scope, query) => {
      if (heldAccount !== undefined && scope.accountId === heldAccount) {
        reached += 1
        await new Promise<void>((resolve) => atGate.push(resolve))
      }
      return uow.read(scope, query)
    },
  })
  const transport = { limits: { ...LIMITS, reading: LIMIT, writing: LIMIT } }
  const service = await openTestService(t, { transport, aroundWork })
  const congress = await openCongress(service)
  const account = await makeServiceAccount(congress)
  await hold(service, account, 'observer', { congressId: congress.id })
  const { key } = await makeKey(congress, account, { roles: ['observer'] })
  heldAccount = account
  const path = `/v1/congresses/${congress.id}`
  return {
    service,
    key,
    path,
    read: () => service.request('GET', path, { token: key }),
    write: () => service.request('POST', `${path}/people`, { token: key, body: {} }),
    reached: () => reached,
    letOneGo: () => atGate.shift()?.(),
  }
}

test('an account reads a few things at once, waits with more, and is refused beyond that; others are served', async (t) => {
  const { service, path, read, write, reached, letOneGo } = await open(t)
  const asked = LIMIT.atOnce + LIMIT.waiting + 1
  const answers: Awaited<ReturnType<typeof read>>[] = []
  const reads = Array.from({ length: asked }, async () => answers.push(await read()))
  await until(() => reached() === LIMIT.atOnce && answers.length === 1)
  t.same(problemComplaints(answers[0]!, { status: 429, code: 'rate-limited' }), [], 'the line is full')
  t.equal(answers[0]!.headers['retry-after'], '1')
  t.equal(reached(), LIMIT.atOnce, 'the others wait')
  t.equal((await service.request('GET', path)).status, 200, 'another account is served')
  t.equal((await write()).status, 400, 'what the account sends to be recorded has turns of its own')
  for (let done = 1; done < asked; done += 1) {
    await until(() => reached() >= Math.min(done + LIMIT.atOnce - 1, asked - 1))
    t.ok(reached() <= done + LIMIT.atOnce - 1, 'never more at once')
    letOneGo()
  }
  await Promise.all(reads)
  t.equal(answers.filter(({ status }) => status === 200).length, asked - 1, 'those who waited are answered')
  const later = read()
  await until(() => reached() === asked)
  letOneGo()
  t.equal((await later).status, 200)
})

test('bodies that have not come yet take no turn', async (t) => {
  const { service, path, key } = await open(t)
  const port = await listening(service)
  const head = `POST ${path}/people HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${key}\r\ncontent-type: application/json\r\n`
  for (let slow = 0; slow < LIMIT.atOnce; slow += 1) {
    const socket = connect(port, '127.0.0.1')
    t.teardown(() => socket.destroy())
    await once(socket, 'connect')
    const received = once(service.app.server, 'request')
    socket.write(`${head}content-length: 1000\r\n\r\n{`)
    await received
  }
  const answer = await exchange(port, `${head}connection: close\r\ncontent-length: 2\r\n\r\n{}`)
  t.equal(answerIn(answer).status, 400)
})
