import type { Random } from '../../reference/random.ts'
import type { Answer } from '../../support/service.ts'
import type { WalkHall } from './walk-hall.ts'
import { type Letter, liveIn, type ModelBatch, type ModelEntry, SIZE, type World } from './walk-model.ts'

/** A command with the reasons for which the model refuses it; accepted if there are none. */
export interface Command {
  readonly name: string
  readonly reasons: readonly string[]
  readonly send: () => Promise<Answer>
  readonly accepted: (answer: Answer) => void
}

export type Make = (hall: WalkHall, world: World, random: Random) => Command | null

const SLOTS = ['first', 'second'] as const
const TYPISTS = ['mai', 'anh'] as const
export const REASON = { reason: 'Đối chiếu với phiếu giấy.' }
export const when = (isSo: boolean, code: string): readonly string[] => (isSo ? [code] : [])

interface Aim {
  readonly batch: ModelBatch
  readonly index: 0 | 1
  readonly entry: ModelEntry
  readonly path: string
  readonly who: string
  /** Why this person does not type in this entry. */
  readonly reasons: readonly string[]
}

/** A batch that is not cancelled most of the time; undefined if there is none. */
export const pickBatch = ({ batches }: World, random: Random): ModelBatch | undefined => {
  const counted = batches.filter(({ cancelled }) => !cancelled)
  const among = counted.length > 0 && !random.oneIn(8) ? counted : batches
  return among.length > 0 ? random.pick(among) : undefined
}

/** An entry with somebody who acts on it: its typist most of the time. */
const aim = (world: World, random: Random): Aim | null => {
  const batch = pickBatch(world, random)
  if (!batch) return null
  const index = random.pick([0, 1] as const)
  const entry = batch.entries[index]
  const who = random.oneIn(6) ? random.pick(['mai', 'anh', 'truong.ban']) : TYPISTS[index]!
  const reasons = [
    ...when(world.closed, 'congress-closed'),
    ...when(entry.typist !== null && entry.typist !== who, 'entry-of-another'),
    ...when(entry.state !== 'open', `entry-${entry.state}`),
  ]
  return { batch, index, entry, who, reasons, path: `/v1/ballot-batches/${batch.id}/entries/${SLOTS[index]}` }
}

const letterFor = (random: Random, index: 0 | 1): Letter => {
  const slip = index === 0 ? 'slip-of-first' : 'slip-of-second'
  return random.pick<Letter>(['right', 'right', 'right', 'right', 'right', 'aside', 'aside', slip])
}

export const type: Make = ({ call, marksOf }, world, random) => {
  const at = aim(world, random)
  if (!at) return null
  const { batch, index, entry, who, path } = at
  const next = entry.ballots.length + 1
  const from = random.oneIn(6) ? random.int(1, next + 1) : next
  const left = Math.max(1, SIZE - liveIn(entry).length)
  const letters = Array.from({ length: random.oneIn(8) ? SIZE : random.int(1, left) }, () => letterFor(random, index))
  const reasons = [
    ...at.reasons,
    ...when(batch.entries[1 - index]!.typist === who, 'entered-before'),
    ...when(from !== next, 'ballot-position'),
    ...when(liveIn(entry).length + letters.length > SIZE, 'batch-full'),
  ]
  return {
    name: `${who} types ${letters.length} from ${from} into ${path}`,
    reasons,
    send: () => call(who, 'POST', `${path}/ballots`, { body: { from, ballots: letters.map(marksOf) } }),
    accepted: () => {
      entry.typist = who
      entry.ballots.push(...letters.map((letter) => ({ letter, removed: false, version: 1 })))
    },
  }
}

export const change: Make = ({ call, marksOf }, world, random) => {
  const at = aim(world, random)
  if (!at) return null
  const { index, entry, who, path } = at
  const number = random.int(1, entry.ballots.length + 1)
  const ballot = entry.ballots[number - 1]
  const stale = random.oneIn(6)
  const isRemoval = random.oneIn(3)
  const letter = letterFor(random, index)
  const reasons = [
    ...at.reasons,
    ...when(ballot === undefined, 'ballot-unknown'),
    ...when(ballot?.removed ?? false, 'ballot-removed'),
    ...when(stale, 'version-stale'),
  ]
  const headers = { 'if-match': `"${(ballot?.version ?? 1) + (stale ? 1 : 0)}"` }
  const [method, rest] = isRemoval ? ['POST', '/removal'] : ['PUT', '']
  const body = isRemoval ? REASON : { ...marksOf(letter), ...REASON }
  return {
    name: `${who} ${isRemoval ? 'removes' : 'corrects'} ${number} of ${path}`,
    reasons,
    send: () => call(who, method!, `${path}/ballots/${number}${rest}`, { headers, body }),
    accepted: () => {
      ballot!.version += 1
      if (isRemoval) ballot!.removed = true
      else ballot!.letter = letter
    },
  }
}

export const finalise: Make = ({ call }, world, random) => {
  const at = aim(world, random)
  if (!at) return null
  const { entry, who, path } = at
  return {
    name: `${who} finishes ${path}`,
    reasons: [...at.reasons, ...when(liveIn(entry).length !== SIZE, 'entry-incomplete')],
    send: () => call(who, 'POST', `${path}/finalisation`),
    accepted: () => {
      entry.state = 'final'
    },
  }
}

export const reopen: Make = ({ call }, world, random) => {
  const at = aim(world, random)
  if (!at) return null
  const { entry, path } = at
  return {
    name: `the head reopens ${path}`,
    reasons: [
      ...when(world.closed, 'congress-closed'),
      ...when(entry.state === 'open', 'entry-not-final'),
      ...when(entry.state === 'closed', 'entry-closed'),
    ],
    send: () => call('truong.ban', 'POST', `${path}/reopening`, { body: REASON }),
    accepted: () => {
      entry.state = 'open'
    },
  }
}
