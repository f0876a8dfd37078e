import type { Session } from '../../bench/support/staff.ts'
import type { Abuser, Target } from './protocol.ts'
import { flood, json } from './requests.ts'
import { headOf, holding, openSocket, over, Tally } from './sockets.ts'

const MIB = 1024 * 1024

const idle: Abuser = (target, signal) => holding(target, signal, 500, () => {})

const renewed: Abuser = async (target, signal) => {
  const tally = new Tally()
  const lane = async () => {
    while (!signal.aborted) {
      const socket = await openSocket(target)
      tally.add(socket ? 'opened' : 'not opened')
      socket?.destroy()
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  await Promise.all(Array.from({ length: 600 }, lane))
  return tally.outcome
}

/** Sends one more byte at each turn, and never all. */
const trickle =
  (count: number, first: (target: Target) => string, more: string): Abuser =>
  (target, signal) =>
    holding(target, signal, count, (socket) => {
      socket.write(first(target))
      const timer = setInterval(() => socket.write(more), 500)
      socket.once('close', () => clearInterval(timer))
    })

const slowHeaders = trickle(300, () => headOf('GET', '/v1/organisations'), '\r\nx-more: y')

const longBody = ({ head, ballotsPath }: Target): string =>
  `${headOf('POST', ballotsPath, { ...head, 'content-type': 'application/json', 'content-length': MIB })}\r\n\r\n`

const slowBodies = trickle(100, longBody, '[')

const brokenUploads: Abuser = async (target, signal) => {
  const tally = new Tally()
  const lane = async () => {
    while (!signal.aborted) {
      const socket = await openSocket(target)
      if (!socket) continue
      socket.write(`${longBody(target)}${'['.repeat(64 * 1024)}`)
      await new Promise((resolve) => setImmediate(resolve))
      socket.destroy()
      tally.add('broken off')
    }
  }
  await Promise.all(Array.from({ length: 16 }, lane))
  return tally.outcome
}

/** Sends many requests at once on each connection and reads no answer. */
const deaf =
  (connections: number, path: (target: Target) => string, session: (target: Target) => Session | null): Abuser =>
  (target, signal) =>
    holding(target, signal, connections, (socket) => {
      socket.pause()
      const request = `${headOf('GET', path(target), { ...session(target) })}\r\n\r\n`
      socket.write(request.repeat(1_500))
    })

const overviewPath = ({ congressId }: Target): string => `/v1/congresses/${congressId}/overview`

const readingOverview = (target: Target) => ({ method: 'GET', path: overviewPath(target), headers: target.session })

const signIn = (username: string, turn: number) =>
  json('/v1/sessions', JSON.stringify({ username, password: `Khong-phai-mat-khau-${turn}` }))

const followers: Abuser = (target, signal) =>
  holding(target, signal, 200, (socket, tally) => {
    const { cookie, 'user-agent': agent } = tally.outcome['opened']! % 2 === 0 ? target.session : target.head
    socket.once('data', (data: Buffer) => tally.add(data.toString('latin1', 9, 12)))
    socket.write(
      `${headOf('GET', `/v1/congresses/${target.congressId}/audit-feed?after=0`, { cookie, 'user-agent': agent })}\r\n\r\n`,
    )
  })

const deep = '['.repeat(MIB - 1)
const keys = JSON.stringify({
  from: 1,
  ballots: [],
  ...Object.fromEntries(Array.from({ length: 60_000 }, (_, key) => [`k${key}`, 0])),
})
const longNumber = `{"from":1${'0'.repeat(MIB - 100)},"ballots":[]}`
const escapes = `{"from":1,"ballots":"${String.raw`\u0041`.repeat(160_000)}"}`
const HEAVY = [deep, keys, longNumber, escapes]

/** Requests that two readers could understand differently (RFC 9112 § 11.2), and bytes that no reader understands. */
const BROKEN = [
  'POST /v1/sessions HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ncontent-length: 5\r\n\r\nabcd',
  'POST /v1/sessions HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  'POST /v1/sessions HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n\r\n',
  'GET /healthz HTTP/1.1\nhost: x\n\n',
  'GET /healthz HTTP/1.1\r\nhost: x\r\n folded: y\r\n\r\n',
  'GET /health\u0000z HTTP/1.1\r\nhost: x\r\n\r\n',
  'GET /healthz HTTP/1.1\r\n\r\n',
  '\u0016\u0003\u0001\u0002\u0000',
]

const broken: Abuser = async (target, signal) => {
  const tally = new Tally()
  for (let turn = 0; !signal.aborted; turn += 1) {
    const socket = await openSocket(target)
    if (!socket) continue
    socket.once('data', (data: Buffer) => tally.add(data.toString('latin1', 9, 12)))
    socket.write(BROKEN[turn % BROKEN.length]!)
    await Promise.race([new Promise((resolve) => socket.once('close', resolve)), over(signal)])
    socket.destroy()
  }
  return tally.outcome
}

/** Ways to misbehave by name. */
export const ABUSERS: Readonly<Record<string, Abuser>> = {
  '500 idle connections': idle,
  '600 connections, each renewed': renewed,
  '300 slow headers': slowHeaders,
  '100 slow bodies': slowBodies,
  'uploads broken off': brokenUploads,
  'broken requests': broken,
  'requests without a sign-in, 16 at once': flood(16, () => ({ method: 'GET', path: '/v1/organisations' })),
  'the overview by one account, 50 at once': flood(50, readingOverview),
  'sign-ins, 64 at once': flood(64, (_, turn) => signIn(`khong.co.${turn}`, turn)),
  "sign-ins with a typist's name, 16 at once": flood(16, ({ username }, turn) => signIn(username, turn)),
  '200 followers of the log': followers,
  'deep JSON at the sign-in, 10 at once': flood(10, () => json('/v1/sessions', deep)),
  'heavy JSON for ballots, 4 at once': flood(4, ({ ballotsPath, head }, turn) =>
    json(ballotsPath, HEAVY[turn % HEAVY.length]!, head),
  ),
  'descriptions that nobody reads': deaf(
    10,
    () => '/openapi.json',
    () => null,
  ),
  'overviews that nobody reads': deaf(10, overviewPath, ({ session }) => session),
}
