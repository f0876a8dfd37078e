import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { ENTRY } from '../../locale/desk/entry.ts'
import type { Failure } from '../api/failure.ts'
import { isCommand, type KeyPress } from '../keys.ts'
import { say } from '../language.ts'
import type { OpenEntry } from '../outbox/outbox.ts'
import { wordsOf } from '../parts/notice.tsx'
import type { BallotPaper } from './ballot-paper.ts'
import { draftOf, lineOf } from './draft.ts'
import { ballotOf, typedBallotOf } from './line/ballot.ts'
import type { Pressed } from './line/effects.ts'
import { type Key, keyOf } from './line/keys.ts'
import { watchLetters } from './line/letters.ts'
import { EMPTY_LINE, type EntryContext, isEmpty, type Line } from './line/line.ts'
import { press } from './line/press.ts'
import { play } from './sounds.ts'

/** The ballot that was taken or corrected last, by its place in the stack from 1. */
export interface Last {
  readonly place: number
  /** Equal ballots that were taken at once, of which this is the last. */
  readonly times: number
  readonly wasCorrected: boolean
}

/** A stack that is being typed. */
export interface Typing {
  readonly line: ReadonlySignal<Line>
  /** The ballot to be read back; null before the first one of this visit. */
  readonly last: ReadonlySignal<Last | null>
  /** A sentence until the next key: why a ballot was not kept, or that nothing is pasted. */
  readonly notice: Signal<string | null>
  /** Takes a key of the keyboard. True if it was one of ballot entry, which the browser must not act on. */
  readonly onKey: (event: KeyPress & { readonly timeStamp: number }) => boolean
  /** Empties the line and leaves the ballot that is corrected as it was. */
  readonly clear: () => void
  /** Takes the ballot that is corrected out of the stack: null, or why it stays. */
  readonly remove: () => Promise<Failure | null>
  /**
   * Empties the line if ballots have come or gone elsewhere since its last key: what is typed of one ballot must not be
   * taken as another one, and a correction must not be that of another.
   */
  readonly settle: () => void
  /** Shows the line that another window of this browser has typed. */
  readonly follow: () => void
  /** Keeps the half-typed line before the screen goes. */
  readonly leave: () => void
}

/** A half-typed line is kept after a pause, because keeping it for each key would draw the stack each time. */
const DRAFT_AFTER_MS = 400

interface TypingFacts {
  readonly paper: BallotPaper
  readonly entry: OpenEntry
  /** Ballots of the stack; its head may correct the number. */
  readonly size: () => number
  readonly mode: EntryContext['mode']
  /** True while the entry cannot be typed here: another window has it, or nobody is signed in. */
  readonly isLocked: () => boolean
  readonly showKeys: () => void
}

/**
 * Puts keys through the line one by one. A key that comes while a ballot is being kept waits for it; if the ballot cannot
 * be kept, the line stays as it was and the keys after it are dropped, because they belong to another ballot.
 */
export const startTyping = ({ paper, entry, size, mode, isLocked, showKeys }: TypingFacts): Typing => {
  const nextPlace = (): number => entry.ballots.value.length + 1
  const keptLine = (): Line => lineOf(entry.draft.value, paper, nextPlace()) ?? EMPTY_LINE
  const line = signal<Line>(keptLine())
  /** The place of the next ballot when the line was typed. */
  let at = nextPlace()
  const [last, notice] = [signal<Last | null>(null), signal<string | null>(null)]
  const waiting: { readonly key: Key; readonly at: number }[] = []
  const letters = watchLetters()
  let isKeeping = false

  const context = (): EntryContext => {
    const ballots = entry.ballots.value
    const { candidates, seats, allDisagree } = paper
    return {
      candidates,
      seats,
      allDisagree,
      mode,
      size: size(),
      taken: ballots.length,
      ballotAt: (place) => ballotOf(ballots[place - 1]?.ballot ?? {}, paper.ids),
      held: ballots.at(-1)?.where === 'held',
    }
  }

  let isKept = entry.draft.value !== null
  let later: ReturnType<typeof setTimeout> | undefined

  const stopDraft = (): void => {
    clearTimeout(later)
    later = undefined
  }

  const keepDraft = (): void => {
    stopDraft()
    const draft = draftOf(line.value, nextPlace())
    if (draft !== null || isKept) entry.keepDraft(draft)
    isKept = draft !== null
  }

  const show = (next: Line): void => {
    line.value = next
    at = nextPlace()
    stopDraft()
    // An empty line must not come back after its ballot is taken, so only typing waits.
    if (draftOf(next, at) === null) keepDraft()
    else later = setTimeout(keepDraft, DRAFT_AFTER_MS)
  }

  /** Calls a ballot taken only after it is kept. */
  const keep = async (
    act: Promise<Failure | null>,
    { line: next, sound }: Pressed,
    kept: () => Last,
  ): Promise<void> => {
    isKeeping = true
    // The line is a ballot now: as a draft it would be typed again.
    stopDraft()
    const failure = await act
    isKeeping = false
    if (failure) {
      waiting.length = 0
      notice.value = wordsOf(failure)
      show({ ...line.value, question: null })
      play('refused')
      return
    }
    last.value = kept()
    show(next)
    if (sound) play(sound)
    goOn()
  }

  const act = (pressed: Pressed): void => {
    const { effect, line: next, sound } = pressed
    switch (effect?.kind) {
      case 'take': {
        const ballots = effect.ballots.map((ballot) => typedBallotOf(ballot, paper.ids))
        const times = ballots.length
        void keep(entry.take(ballots), pressed, () => ({
          place: entry.ballots.value.length,
          times,
          wasCorrected: false,
        }))
        return
      }
      case 'correct': {
        const { number: place, ballot } = effect
        const { number = place } = entry.ballots.value[place - 1] ?? {}
        const corrected = entry.correct(number, typedBallotOf(ballot, paper.ids))
        void keep(corrected, pressed, () => ({ place, times: 1, wasCorrected: true }))
        return
      }
      case 'release':
        entry.release()
        break
      case 'help':
        showKeys()
        break
    }
    show(next)
    if (sound) play(sound)
  }

  const goOn = (): void => {
    while (!isKeeping) {
      const next = waiting.shift()
      if (!next) return
      notice.value = null
      act(press(line.value, next.key, context(), next.at))
    }
  }

  const clear = (): void => {
    last.value = null
    show(EMPTY_LINE)
  }

  return {
    line,
    last,
    notice,
    onKey: (event) => {
      if (!isCommand(event) && letters.owns(event)) {
        notice.value = say(ENTRY.noLetters)
        return true
      }
      const key = keyOf(event)
      if (key === null) return false
      if (isLocked()) return true
      waiting.push({ key, at: event.timeStamp })
      goOn()
      return true
    },
    clear,
    remove: async () => {
      const found = entry.ballots.value[(line.value.correcting ?? 0) - 1]
      isKeeping = true
      const failure = found ? await entry.remove(found.number) : null
      isKeeping = false
      if (failure === null) clear()
      goOn()
      return failure
    },
    settle: () => {
      if (isKeeping || at === nextPlace()) return
      const { correcting } = line.value
      if (!isEmpty(line.value) || correcting !== null) {
        show(EMPTY_LINE)
        notice.value = say(ENTRY.enteredElsewhere)
      }
      last.value = null
      at = nextPlace()
    },
    follow: () => {
      stopDraft()
      line.value = keptLine()
      at = nextPlace()
      last.value = null
      isKept = entry.draft.value !== null
    },
    leave: () => {
      if (later !== undefined) keepDraft()
    },
  }
}
