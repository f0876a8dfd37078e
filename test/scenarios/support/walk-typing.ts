import type { Random } from '../../reference/random.ts'
import { type Command, electionRefuses, entryId, type Make, pickBatch, REASON, seenAs, when } from './walk-command.ts'
import { HEAD_OF_BOARD, TYPISTS } from './walk-hall.ts'
import {
  isTyped,
  type Letter,
  liveIn,
  type ModelBatch,
  type ModelEntry,
  type Place,
  SIZE,
  SLIPS,
  type World,
} from './walk-model.ts'

interface Aim extends Place {
  readonly batch: ModelBatch
  readonly index: number
  readonly entry: ModelEntry
  readonly path: string
  readonly who: string
  /** Why this person does not type in this entry. */
  readonly reasons: readonly string[]
}

/** An entry with somebody who acts on it: its typist most of the time. */
const aim = (world: World, random: Random): Aim | null => {
  const at = pickBatch(world, random)
  if (!at) return null
  const open = at.batch.entries.filter(({ state }) => state === 'open')
  const entry = random.pick(open.length > 0 && !random.oneIn(6) ? open : at.batch.entries)
  const index = at.batch.entries.indexOf(entry)
  const who = random.oneIn(8) ? random.pick([...TYPISTS, HEAD_OF_BOARD]) : (entry.typist ?? TYPISTS[index]!)
  const reasons = [
    ...electionRefuses(world, at),
    ...when(entry.typist !== null && entry.typist !== who, 'entry-of-another'),
    ...when(entry.state !== 'open', `entry-${entry.state}`),
  ]
  return { ...at, index, entry, who, reasons, path: `/v1/ballot-batches/${at.batch.id}/entries/${entry.slot}` }
}

/** The parts of a command that is an event of this entry. */
const on = ({ round, batch, entry }: Aim, event: string, ofBatch?: string) => ({
  round,
  batch,
  touches: [
    { machine: 'entry' as const, id: entryId(batch, entry), event },
    ...(ofBatch ? [{ machine: 'batch' as const, id: batch.id, event: ofBatch }] : []),
  ],
})

const hasOtherHand = ({ batch, entry, who }: Aim): boolean =>
  batch.entries.some((other) => other !== entry && other.hands.has(who))

/** The ballots of a stack from one place on as its typist types them: now and then with a slip. */
const lettersFrom = (random: Random, { batch, index }: Aim, from: number, count: number): readonly Letter[] =>
  Array.from({ length: count }, (_, place) => {
    const paper = batch.papers[from + place] ?? 'right'
    return random.oneIn(8) ? SLIPS[index]! : paper
  })

export const type: Make = ({ call, marksOf }, world, random) => {
  const at = aim(world, random)
  if (!at) return null
  const { batch, entry, who, path } = at
  const next = entry.ballots.length + 1
  const from = random.oneIn(8) ? random.int(1, next + 1) : next
  const left = Math.max(1, SIZE - liveIn(entry).length)
  const count = random.oneIn(8) ? SIZE : left
  const letters = lettersFrom(random, at, liveIn(entry).length, count)
  // By pattern with a number of repeats if the ballots are alike, or ballot by ballot.
  const isPattern = count > 1 && new Set(letters).size === 1
  const ballots = isPattern ? [{ ...marksOf(letters[0]!), times: count }] : letters.map(marksOf)
  const reasons = [
    ...at.reasons,
    ...when(batch.mode === 'tally-sheet', 'batch-takes-sheet'),
    ...when(entry.sheet !== null, 'entry-takes-sheet'),
    ...when(entry.typist === null && hasOtherHand(at), 'entered-before'),
    ...when(from !== next, 'ballot-position'),
    ...when(liveIn(entry).length + count > SIZE, 'batch-full'),
  ]
  return {
    ...on(at, 'ballots-entered'),
    name: `${who} types ${count} ${isPattern ? 'by pattern ' : ''}from ${from} into ${path}`,
    reasons,
    send: () => call(who, 'POST', `${path}/ballots`, { body: { from, ballots } }),
    accepted: () => {
      entry.typist = who
      entry.hands.add(who)
      entry.ballots.push(...letters.map((letter) => ({ letter, removed: false, version: 1 })))
    },
  }
}

const OF_SHEETS = ['batch ruling ruled differing', 'batch ready ruled differing', 'batch differing ruled ready']

export const enterSheet: Make = ({ call, sheetOf }, world, random) => {
  const at = aim(world, random)
  if (!at) return null
  const { batch, entry, who, path } = at
  // An entry whose ballots were all removed may become a sheet; the walk leaves it as it is.
  if (entry.ballots.length > 0 && liveIn(entry).length === 0) return null
  if (entry.sheet !== null && !random.oneIn(6)) return null
  const letters = lettersFrom(random, at, 0, SIZE)
  const version = entry.sheet?.version ?? 0
  const reasons = [
    ...at.reasons,
    ...when(batch.mode === 'ballots', 'batch-takes-ballots'),
    ...when(entry.ballots.length > 0, 'entry-takes-ballots'),
    ...when(hasOtherHand(at), 'entered-before'),
  ]
  const body = { ...sheetOf(letters), ...(version > 0 ? REASON : {}) }
  return {
    ...on(at, 'sheet-entered'),
    // A sheet is compared with the rulings on the ballots of another entry.
    leadsTo: batch.papers.includes('aside') && !batch.entries.some(({ sheet }) => sheet !== null) ? OF_SHEETS : [],
    name: `${who} enters the sheet of ${path}`,
    reasons,
    send: () => call(who, 'PUT', `${path}/tally-sheet`, { headers: seenAs(version), body }),
    accepted: () => {
      entry.typist = who
      entry.hands.add(who)
      entry.sheet = { letters, version: version + 1 }
    },
  }
}

const changeOf = (
  at: Aim,
  random: Random,
  isRemoval: boolean,
): Omit<Command, 'send' | 'accepted' | 'name'> & Change => {
  const { entry } = at
  const number = random.int(1, entry.ballots.length + 1)
  const ballot = entry.ballots[number - 1]
  const stale = random.oneIn(6)
  const reasons = [
    ...at.reasons,
    ...when(ballot === undefined, 'ballot-unknown'),
    ...when(ballot?.removed ?? false, 'ballot-removed'),
    ...when(stale, 'version-stale'),
  ]
  const headers = { 'if-match': `"${(ballot?.version ?? 1) + (stale ? 1 : 0)}"` }
  return { ...on(at, isRemoval ? 'ballot-removed' : 'ballot-corrected'), number, ballot, reasons, headers }
}

interface Change {
  readonly number: number
  readonly ballot: ModelEntry['ballots'][number] | undefined
  readonly headers: Record<string, string>
}

export const change: Make = ({ call, marksOf }, world, random) => {
  const at = aim(world, random)
  if (!at || at.entry.sheet) return null
  const { who, path } = at
  const isRemoval = random.oneIn(3)
  const letter = random.pick<Letter>(['right', 'right', 'aside', SLIPS[at.index]!])
  const { number, ballot, headers, ...command } = changeOf(at, random, isRemoval)
  const [method, rest] = isRemoval ? ['POST', '/removal'] : ['PUT', '']
  const body = isRemoval ? REASON : { ...marksOf(letter), ...REASON }
  return {
    ...command,
    name: `${who} ${isRemoval ? 'removes' : 'corrects'} ${number} of ${path}`,
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
  const { batch, entry, who, path } = at
  return {
    ...on(at, 'finalised', 'entry-finalised'),
    name: `${who} finishes ${path}`,
    reasons: [...at.reasons, ...when(entry.sheet === null && liveIn(entry).length !== SIZE, 'entry-incomplete')],
    send: () => call(who, 'POST', `${path}/finalisation`),
    accepted: () => {
      entry.state = 'final'
      if (!isTyped(batch)) batch.unfinished = false
    },
  }
}

export const reopen: Make = ({ call }, world, random) => {
  const at = aim(world, random)
  if (!at) return null
  const { batch, path } = at
  const entry = batch.entries.find(({ state }) => state === 'final') ?? at.entry
  const address = path.replace(/\w+$/, entry.slot)
  return {
    ...on({ ...at, entry }, 'reopened', 'entry-reopened'),
    name: `the head reopens ${address}`,
    reasons: [
      ...electionRefuses(world, at),
      ...when(entry.state === 'open', 'entry-not-final'),
      ...when(entry.state === 'closed', 'entry-closed'),
    ],
    send: () => call(HEAD_OF_BOARD, 'POST', `${address}/reopening`, { body: REASON }),
    accepted: () => {
      entry.state = 'open'
    },
  }
}

export const handOver: Make = ({ call, accounts }, world, random) => {
  const at = aim(world, random)
  if (!at) return null
  const { batch, entry, path } = at
  const to = random.pick(TYPISTS)
  return {
    ...on(at, 'handed-over'),
    name: `the head hands ${path} over to ${to}`,
    reasons: [
      ...electionRefuses(world, at),
      ...when(entry.state !== 'open', `entry-${entry.state}`),
      ...when(entry.typist === null, 'entry-not-begun'),
      ...when(entry.typist === to, 'hand-over-to-same'),
      ...when(hasOtherHand({ ...at, who: to }), 'hand-over-typed-before'),
    ],
    send: () =>
      call(HEAD_OF_BOARD, 'POST', `/v1/ballot-batches/${batch.id}/entries/${entry.slot}/hand-over`, {
        body: { accountId: accounts[to], ...REASON },
      }),
    accepted: () => {
      entry.typist = to
      entry.hands.add(to)
    },
  }
}
