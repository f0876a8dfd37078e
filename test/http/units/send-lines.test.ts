import { once } from 'node:events'
import { get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { fastify } from 'fastify'
import { type Test, test } from 'tap'
import { sendLines } from '../../../src/http/support/send-lines.ts'

const LINE = `${'x'.repeat(1023)}\n`

interface Given {
  readonly lines: () => AsyncGenerator<string, void>
  /** The answer as the server sees it. */
  response?: ServerResponse
}

/** Asks a server that answers with these lines. */
const asked = async (t: Test, given: Given): Promise<IncomingMessage> => {
  const app = fastify()
  app.get('/', (_request, reply) => {
    given.response = reply.raw
    return sendLines(reply, given.lines(), { 'content-type': 'application/jsonl' })
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  t.teardown(() => app.close())
  const { port } = app.server.address() as AddressInfo
  const request = get({ port, agent: false })
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  t.teardown(() => answer.destroy())
  return answer
}

const textOf = async (answer: IncomingMessage): Promise<string> => {
  let text = ''
  for await (const chunk of answer.setEncoding('utf8')) text += chunk
  return text
}

test('the answer consists of the lines, whatever their lengths', async (t) => {
  for (const lines of [[], ['a\n'], ['a\n', LINE.repeat(200), 'ế\n'], Array.from({ length: 500 }, () => LINE)]) {
    const answer = await asked(t, {
      lines: async function* () {
        yield* lines
      },
    })
    t.equal(answer.headers['content-type'], 'application/jsonl')
    t.equal(await textOf(answer), lines.join(''))
  }
})

/** An endless source of lines, and its state. */
const endless = () => {
  const state = { made: 0, ended: false }
  const given: Given = {
    lines: async function* () {
      try {
        for (;;) {
          state.made += 1
          yield LINE
        }
      } finally {
        state.ended = true
      }
    },
  }
  return { state, given }
}

/** Resolves when no more data is sent, because the caller reads nothing. */
const stuck = async ({ response }: Given): Promise<void> => {
  while (!response?.writableNeedDrain) await setImmediate()
}

test('lines are generated only as the caller reads them: memory stays constant for an endless file', async (t) => {
  const { state, given } = endless()
  const answer = await asked(t, given)
  answer.pause()
  // The system accepts a little more several times, and finally nothing.
  let before = -1
  for (let turns = 0; turns < 200; turns += 1) {
    await stuck(given)
    if (state.made !== before) turns = 0
    before = state.made
    await setImmediate()
  }
  t.ok(given.response!.writableLength < 4 * 64 * 1024, `${given.response!.writableLength} bytes wait in memory`)
  t.notOk(state.ended)
})

test('a caller that disconnects ends the generation of lines', async (t) => {
  const { state, given } = endless()
  const answer = await asked(t, given)
  answer.on('error', () => {})
  answer.destroy()
  while (!state.ended) await setImmediate()
  t.ok(state.ended)
})

test('a failure after the first line breaks the connection', async (t) => {
  const answer = await asked(t, {
    lines: async function* () {
      yield LINE.repeat(100)
      throw new Error('the disk is gone')
    },
  })
  const failed = await textOf(answer).then(
    () => false,
    () => true,
  )
  t.ok(failed)
  t.notOk(answer.complete)
})

test('a failure before the first line is answered by itself', async (t) => {
  const answer = await asked(t, {
    // biome-ignore lint/correctness/useYield: it fails before it could
    lines: async function* () {
      throw new Error('the disk is gone')
    },
  })
  t.equal(answer.statusCode, 500)
  t.match(answer.headers['content-type'], /json(?:;|$)/)
})
