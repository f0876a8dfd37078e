import type { Random } from '../../reference/random.ts'
import type { WalkHall } from './walk-hall.ts'
import { liveIn, newBatch, notDeclarable, roomIn, SIZE, type World } from './walk-model.ts'
import { type Command, change, finalise, type Make, pickBatch, REASON, reopen, type, when } from './walk-typing.ts'

/** Why the round takes no act on its batches. */
const roundRefuses = ({ closed, round }: World): readonly string[] => [
  ...when(closed, 'congress-closed'),
  ...when(round === 'declared', 'result-already-declared'),
  ...when(round === 'annulled', 'round-annulled'),
]

const resolve: Make = ({ call, tagOf, marksOf }, world, random) => {
  const batch = pickBatch(world, random)
  if (!batch) return null
  const [first, second] = batch.entries.map(liveIn)
  const unlike = (first ?? []).flatMap((one, place) => {
    const other = second?.[place]
    return other && one.ballot.letter !== other.ballot.letter ? [{ one, other }] : []
  })
  const path = `/v1/ballot-batches/${batch.id}`
  return {
    name: `the head resolves ${path}`,
    reasons: [
      ...roundRefuses(world),
      ...when(batch.cancelled, 'batch-cancelled'),
      ...when(batch.standing === 'typing', 'entries-blind'),
      ...when(!['typing', 'differing'].includes(batch.standing), 'nothing-differs'),
    ],
    send: async () => {
      const papers = unlike.map(({ one, other }) => ({
        at: { first: one.number, second: other.number },
        ...marksOf('right'),
      }))
      const headers = { 'if-match': await tagOf(`${path}/differences`) }
      return call('truong.ban', 'POST', `${path}/resolutions`, { headers, body: { ...REASON, papers } })
    },
    accepted: () => {
      for (const { ballot } of unlike.flatMap(({ one, other }) => [one, other])) {
        if (ballot.letter !== 'right') ballot.version += 1
        ballot.letter = 'right'
      }
    },
  }
}

const rule: Make = ({ call, present }, world, random) => {
  const batch = pickBatch(world, random)
  if (!batch) return null
  const [entry] = batch.entries
  const aside = entry.ballots.findIndex(({ letter, removed }) => letter === 'aside' && !removed)
  const number = aside >= 0 && !random.oneIn(4) ? aside + 1 : random.int(1, SIZE + 1)
  const ballot = entry.ballots[number - 1]
  const before = batch.rulings.get(number)
  const headers: Record<string, string> = before ? { 'if-match': `"${before.version}"` } : { 'if-none-match': '*' }
  const vote = { for: 3, against: 0, blank: 0 }
  const body = { ruling: 'invalid', present, vote, note: 'Có ký tên.', ...(before ? REASON : {}) }
  return {
    name: `the board rules on ${number} of ${batch.id}`,
    reasons: [
      ...roundRefuses(world),
      ...when(batch.cancelled, 'batch-cancelled'),
      ...when(batch.standing === 'typing', 'ruling-too-early'),
      ...when(ballot === undefined || ballot.removed, 'ballot-unknown'),
      ...when(ballot !== undefined && ballot.letter !== 'aside', 'ballot-not-set-aside'),
    ],
    send: () => call('truong.ban', 'PUT', `/v1/ballot-batches/${batch.id}/rulings/${number}`, { headers, body }),
    accepted: () =>
      void batch.rulings.set(number, { version: (before?.version ?? 0) + 1, ballotVersion: ballot!.version }),
  }
}

const create: Make = ({ call, returned }, world) => ({
  name: 'the head sets up a stack',
  reasons: [...roundRefuses(world), ...when(roomIn(world, returned) < SIZE, 'batch-larger-than-returned')],
  send: () => call('truong.ban', 'POST', `/v1/rounds/${world.roundId}/ballot-batches`, { body: { size: SIZE } }),
  accepted: ({ body }) => void world.batches.push(newBatch((body as { id: string }).id)),
})

const cancel: Make = ({ call, tagOf }, world, random) => {
  const batch = pickBatch(world, random)
  if (!batch) return null
  const path = `/v1/ballot-batches/${batch.id}`
  return {
    name: `the head cancels ${path}`,
    reasons: [...roundRefuses(world), ...when(batch.cancelled, 'batch-cancelled')],
    send: async () =>
      call('truong.ban', 'POST', `${path}/cancellation`, { headers: { 'if-match': await tagOf(path) }, body: REASON }),
    accepted: () => {
      batch.cancelled = true
      for (const entry of batch.entries) entry.state = 'closed'
    },
  }
}

const confirm: Make = ({ call, returned }, world) => {
  const reasons = notDeclarable(world, returned)
  return {
    name: 'a member confirms the result',
    reasons: reasons.length > 0 ? [...reasons, 'nothing-to-confirm'] : [],
    send: async () => {
      const path = `/v1/rounds/${world.roundId}/confirmations`
      const shown = await call('mai', 'GET', path)
      const { digest } = shown.body as { readonly digest?: string | null }
      if (!digest) return { ...shown, status: 409, body: { code: 'nothing-to-confirm' } }
      return call('mai', 'POST', path, { body: { digest } })
    },
    accepted: () => {
      world.confirmed = true
    },
  }
}

const declare: Make = ({ call, tagOf, returned }, world) => ({
  name: 'the head declares the result',
  reasons: [...notDeclarable(world, returned), ...when(!world.confirmed, 'confirmations-missing')],
  send: async () => {
    const path = `/v1/rounds/${world.roundId}`
    const headers = { 'if-match': await tagOf(`${path}/tally`) }
    return call('truong.ban', 'POST', `${path}/result`, { headers, body: {} })
  },
  accepted: () => {
    world.round = 'declared'
    for (const { entries } of world.batches) for (const entry of entries) entry.state = 'closed'
  },
})

const undo =
  (kind: 'reopenings' | 'annulment'): Make =>
  ({ call }, world) => ({
    name: `the presidium undoes the round: ${kind}`,
    reasons: [
      ...when(world.closed, 'congress-closed'),
      ...when(world.round === 'annulled', 'round-annulled'),
      ...when(kind === 'reopenings' && world.round === 'counting', 'result-not-declared'),
    ],
    send: () =>
      call('chu.tich', 'POST', `/v1/rounds/${world.roundId}/${kind}`, { body: { by: 'presidium', ...REASON } }),
    accepted: () => {
      world.round = kind === 'annulment' ? 'annulled' : 'counting'
      const state = kind === 'annulment' ? 'closed' : 'final'
      const moved = world.batches.filter(({ cancelled }) => !cancelled)
      for (const { entries } of moved) for (const entry of entries) entry.state = state
    },
  })

const close: Make = ({ call, congress }, world) => ({
  name: 'the presidium closes the congress',
  reasons: [...when(world.closed, 'congress-closed'), ...when(world.round === 'counting', 'rounds-unfinished')],
  send: () =>
    call('chu.tich', 'POST', `/v1/congresses/${congress}/closing`, {
      body: { reason: null, confirmUnfinished: false },
    }),
  accepted: () => {
    world.closed = true
  },
})

/** Commands that bring a count forward, and those that disturb it, each as often as its share. */
const FORWARD: readonly (readonly [number, Make])[] = [
  [3, create],
  [8, type],
  [3, change],
  [8, finalise],
  [4, resolve],
  [4, rule],
  [4, confirm],
  [4, declare],
  [2, undo('reopenings')],
]
const DISTURBING: readonly (readonly [number, Make])[] = [
  [2, reopen],
  [4, cancel],
  [2, undo('reopenings')],
  [2, undo('annulment')],
  [3, close],
]
const deckOf = (shares: typeof FORWARD): readonly Make[] =>
  shares.flatMap(([share, make]) => Array.from({ length: share }, () => make))
const [ADVANCING, ANY] = [deckOf(FORWARD), deckOf([...FORWARD, ...DISTURBING])]
const TRIES = 30

/** The next command: two times in three one that brings the count forward, if a few tries find one. */
export const nextCommand = (hall: WalkHall, world: World, random: Random): Command | null => {
  const isForward = !random.oneIn(3)
  for (let attempt = 0; isForward && attempt < TRIES; attempt++) {
    const command = random.pick(ADVANCING)(hall, world, random)
    if (command?.reasons.length === 0) return command
  }
  return random.pick(ANY)(hall, world, random)
}
