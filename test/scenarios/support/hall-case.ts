import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HandVote } from '../../support/congress.ts'
import type { Answer } from '../../support/service.ts'
import type { HallMeeting, HallPlan } from './hall-meeting.ts'

const FOLDER = join(import.meta.dirname, '../hall')

/** The answer that a counting board needs. A successful status is needed if no statuses are given. */
interface Expected {
  readonly statuses?: readonly number[]
  /** Statuses that settle the case, so that its later steps are not played. */
  readonly fine?: readonly number[]
  /** A pattern in a successful answer. */
  readonly mentions?: string
  /** A pattern that the answer must not have. */
  readonly silent?: string
}

interface OfRound {
  readonly round: string
}

/** An act at a meeting. `as` keeps the id of the new election or round under a name for later steps. */
export type Act =
  | { readonly do: 'election'; readonly office: string; readonly seats: number; readonly as?: string }
  | { readonly do: 'round'; readonly of: string; readonly as?: string }
  | (OfRound & {
      readonly do: 'list'
      readonly names: readonly string[]
      /** More about a candidate who was not prepared. */
      readonly outside?: Readonly<Record<string, object>>
    })
  | (OfRound & { readonly do: 'approve'; readonly vote?: HandVote })
  | (OfRound & { readonly do: 'issue'; readonly issued: number })
  | (OfRound & {
      readonly do: 'back'
      readonly returned: number
      readonly sealsIntact?: boolean
      readonly note?: string
    })
  | (OfRound & {
      readonly do: 'sheet'
      readonly valid: number
      readonly invalid?: Readonly<Record<string, number>>
      readonly size?: number
      readonly votes: Readonly<Record<string, number>>
      readonly disagree?: Readonly<Record<string, number>>
      readonly leaveOpen?: boolean
    })
  | (OfRound & { readonly do: 'declare'; readonly confirmNoResult?: boolean })
  | (OfRound & { readonly do: 'decide'; readonly kind: string; readonly newNamesAllowed?: boolean })
  | { readonly do: 'board'; readonly names: readonly string[]; readonly vote?: HandVote }
  | {
      readonly do: 'grantFromAbove'
      /** Level of the organisation above that has the account. */
      readonly level: string
      readonly by: 'admin' | 'presidium'
      readonly role: string
      readonly person?: string
    }
  | { readonly do: 'recount'; readonly record: object }
  | { readonly do: 'congress'; readonly fields: object }

type Step = Act & { readonly expect?: Expected }

/** A situation at a meeting with the answers that its counting board needs. */
export interface HallCase {
  readonly kind: string
  readonly want: string
  readonly meeting: HallPlan
  readonly steps: readonly Step[]
}

/** Every case with the name of its file. */
export const hallCases = (): readonly (HallCase & { readonly name: string })[] =>
  readdirSync(FOLDER).map((file) => ({
    ...(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as HallCase),
    name: file.replace('.json', ''),
  }))

/** The difference between an answer and the one that the board needs; null if there is none. */
export const complaintAbout = ({ statuses, mentions, silent }: Expected, { status, body }: Answer): string | null => {
  const text = JSON.stringify(body)
  if (statuses ? !statuses.includes(status) : status >= 400) return `status ${status}`
  if (mentions && status < 400 && !new RegExp(mentions, 'u').test(text)) return `does not mention ${mentions}`
  if (silent && new RegExp(silent, 'u').test(text)) return `mentions ${silent}`
  return null
}

/** Plays the steps of a case; returns the first complaint, or null. */
export const playSteps = async (
  { steps }: HallCase,
  meeting: HallMeeting,
  play: (meeting: HallMeeting, act: Act) => Promise<Answer>,
): Promise<string | null> => {
  for (const [index, { expect = {}, ...act }] of steps.entries()) {
    const answer = await play(meeting, act)
    if (expect.fine?.includes(answer.status)) return null
    const complaint = complaintAbout(expect, answer)
    if (complaint) return `step ${index + 1} (${act.do}): ${complaint}: ${JSON.stringify(answer.body).slice(0, 400)}`
  }
  return null
}
