import type { Random } from '../../reference/random.ts'
import type { Command, Make, Touch } from './walk-command.ts'
import type { WalkHall } from './walk-hall.ts'
import { cancelCongress, cancelElection, close, correctSeats, createElection, grant } from './walk-meeting.ts'
import type { World } from './walk-model.ts'
import { confirm, decide, declare } from './walk-results.ts'
import { approve, issue, open, propose, takeBack } from './walk-rounds.ts'
import { cancel, correct, create, resolve, rule } from './walk-stacks.ts'
import { keyOf, type States, TRANSITIONS } from './walk-states.ts'
import { change, enterSheet, finalise, handOver, reopen, type } from './walk-typing.ts'
import { cancelRound, undo } from './walk-undoing.ts'

/** Commands that bring a count forward, and those that disturb it, each as often as its share. */
const FORWARD: readonly (readonly [number, Make])[] = [
  [3, createElection],
  [3, open],
  [3, propose],
  [3, approve],
  [3, issue],
  [3, takeBack],
  [4, create],
  [9, type],
  [5, enterSheet],
  [9, finalise],
  [4, resolve],
  [5, rule],
  [4, confirm],
  [4, declare],
  [3, decide],
]
const DISTURBING: readonly (readonly [number, Make])[] = [
  [3, change],
  [2, reopen],
  [2, handOver],
  [3, cancel],
  [2, correct],
  [3, undo('reopenings')],
  [2, undo('annulment')],
  [1, cancelRound],
  [1, cancelElection],
  [1, correctSeats],
  [1, grant],
]
const ENDING: readonly (readonly [number, Make])[] = [
  [2, close],
  [1, cancelCongress],
]
const deckOf = (shares: typeof FORWARD): readonly Make[] =>
  shares.flatMap(([share, make]) => Array.from({ length: share }, () => make))
const ADVANCING = deckOf(FORWARD)
const ANY = deckOf([...FORWARD, ...DISTURBING])
const LAST = deckOf([...FORWARD, ...DISTURBING, ...ENDING])
const TRIES = 300

/** The touches of a command with that of the congress. */
export const touchesOf = ({ congress }: WalkHall, { touches, ofCongress = 'act' }: Command): readonly Touch[] => [
  { machine: 'congress', id: congress.split('/').at(-1)!, event: ofCongress },
  ...touches,
]

export interface Walked {
  readonly states: States
  /** The transitions that this or an earlier walk has taken. */
  readonly taken: ReadonlySet<string>
  /** Whether the congress may end for a new transition, and whether it may end at all. */
  readonly isLate: boolean
  readonly isLast: boolean
}

/** Whether a command may take a transition that no walk has taken. */
const isNew = (hall: WalkHall, command: Command, { states, taken }: Walked): boolean =>
  touchesOf(hall, command).some((touch) => {
    const step = `${touch.machine} ${states.get(keyOf(touch))} ${touch.event} ${touch.to ?? ''}`
    return TRANSITIONS.some((one) => one.startsWith(step) && !taken.has(one))
  })

/** Whether a command may lead to a transition that no walk has taken. */
const isWay = ({ leadsTo = [] }: Command, { taken }: Walked): boolean =>
  leadsTo.some((step) => TRANSITIONS.some((one) => one.startsWith(step) && !taken.has(one)))

/**
 * The next command: now and then any, legal or not; else one that leads to a transition that no walk has taken or may
 * take one, if some tries find it; else one that brings the count forward.
 */
export const nextCommand = (hall: WalkHall, world: World, random: Random, walked: Walked): Command | null => {
  const any = walked.isLast ? LAST : ANY
  const seek = (deck: readonly Make[], fits: (command: Command) => boolean): Command | null => {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const command = random.pick(deck)(hall, world, random)
      if (command?.reasons.length === 0 && fits(command)) return command
    }
    return null
  }
  const way = random.int(1, 5)
  if (way === 1) return random.pick(any)(hall, world, random)
  const advance = () => seek(ADVANCING, () => true) ?? random.pick(any)(hall, world, random)
  if (way === 2) return advance()
  const toward = way === 5 ? null : seek(ANY, (command) => isWay(command, walked))
  return toward ?? seek(walked.isLate ? LAST : ANY, (command) => isNew(hall, command, walked)) ?? advance()
}
