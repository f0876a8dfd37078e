import type { ReadonlySignal } from '@preact/signals'
import type { Answer } from '../api/answer.ts'
import type { Failure } from '../api/failure.ts'
import type { BatchEntry, NewBallot } from '../api/types.ts'

/** One entry of one stack, and whose it is. */
export interface EntryPlace {
  readonly batchId: string
  readonly slot: BatchEntry['slot']
  /** Account of the typist. Ballots of another typist on the same laptop are never sent in this one's session. */
  readonly accountId: string
}

/** The ballot of a stack, by which people read unsent ballots when the server does not show them the list. */
export interface KeptPaper {
  /** Number of the stack. */
  readonly number: number
  /** Names as printed, in the order of the ballot. */
  readonly names: readonly string[]
  /** Ids of these people, in the same order. */
  readonly ids: readonly string[]
}

/** One ballot as it was typed: the body that the API takes, without repeats. */
export type TypedBallot = Omit<NewBallot, 'times' | 'doubt'>

/** A ballot of an entry that the screen may call taken. */
export interface TakenBallot {
  /** Number in the entry, from 1. The number of a removed ballot is not used again, so numbers may have gaps. */
  readonly number: number
  readonly ballot: TypedBallot
  /**
   * held: the newest one, only on this laptop until the next one is begun, so that undoing it leaves no version in the
   * log; waiting: only on this laptop; sent: on the server as well.
   */
  readonly where: 'held' | 'waiting' | 'sent'
}

export interface EntryStatus {
  /** Number that the next ballot will get. */
  readonly next: number
  /** Ballots and changes that are not on the server yet, held ones too. */
  readonly unsent: number
  /** Since when something waits to be sent, as an instant; null if nothing does, or only held ballots. */
  readonly waitingSince: string | null
  /** Since when the server has not answered, as an instant; null while it answers. */
  readonly awaySince: string | null
  /** True if nobody is signed in any more, or somebody else: the PIN of the owner is asked for over the page. */
  readonly needsSignIn: boolean
  /** True if another tab or window types this entry: this one only shows it. */
  readonly elsewhere: boolean
  /**
   * True if this window has not read yet what another one has sent, after it has taken over the entry: a ballot that is not
   * shown would be typed again.
   */
  readonly isBehind: boolean
  /** A refusal by the server that sending again does not mend, such as that of an entry finished elsewhere. */
  readonly refused: Failure | null
  /** False if this browser cannot keep ballots (a private window, a full disk): nothing may be called taken. */
  readonly canKeep: boolean
}

/** An entry that is open on this laptop. */
export interface OpenEntry {
  /** Every ballot of the entry, in its newest version, in the order of numbers; without removed ones. */
  readonly ballots: ReadonlySignal<readonly TakenBallot[]>
  readonly status: ReadonlySignal<EntryStatus>
  /** The half-typed line that this laptop keeps, also when another window types it; null without one. */
  readonly draft: ReadonlySignal<string | null>
  /**
   * Keeps the half-typed line, in a form of the screen's own; null once the line is empty.
   * @param survives true for a whole sheet, which a power cut must not take; a line is soon typed again
   * @returns a promise that is kept once the text is; undefined if nothing is ever kept, as in practice
   */
  readonly keepDraft: (line: string | null, survives?: boolean) => Promise<unknown> | undefined
  /**
   * Keeps the next ballots of the stack, several after a repeat. Resolves only after they are safely kept, so the screen
   * says "taken" afterwards. Ballots held before are released.
   * @returns null, or the reason why nothing was kept
   */
  readonly take: (ballots: readonly TypedBallot[]) => Promise<Failure | null>
  /** Replaces a ballot: without a trace while it is on this laptop only, otherwise as a new version on the server. */
  readonly correct: (number: number, ballot: TypedBallot) => Promise<Failure | null>
  /** Removes a ballot that was typed by mistake: without a trace while it is on this laptop only. */
  readonly remove: (number: number) => Promise<Failure | null>
  /** Lets the held ballot go to the server: the next one has been begun. */
  readonly release: () => void
  /** Sends at once what waits, also after a refusal that may be mended now. */
  readonly tryAgain: () => void
  /** Sends everything and finishes the entry. Fails if a ballot is still only here. */
  readonly finish: () => Promise<Answer<BatchEntry>>
  /** Leaves the entry; what is not sent stays on this laptop and goes on being sent. */
  readonly close: () => void
}

/** The outcome of opening an entry. */
export type Opened =
  | { readonly ok: true; readonly entry: OpenEntry }
  | { readonly ok: false; readonly failure: Failure }
