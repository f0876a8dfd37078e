import { z } from 'zod'
import { ROUND_STATES } from '../rules/round.ts'
import { ROUND_KINDS } from '../rules/types.ts'
import { FIGURES, figures } from './figures.ts'
import { event, IN_CONGRESS } from './kind.ts'

const { version, rounds, number, office, seats, alternates, eligibleFrom, electionId, follows, recordNumber, repeats } =
  FIGURES

const election = figures({ number, office, seats, alternates, eligibleFrom })

const seatsOfElection = figures({ version, seats, alternates })

const round = figures({
  electionId,
  number,
  recordNumber,
  kind: z.enum(ROUND_KINDS),
  office,
  seats,
  alternates,
  names: z.enum(['tied', 'not-elected', 'as-before', 'any']),
  state: z.literal('listing'),
  follows,
  repeats,
})

/** The elections of a congress and their rounds. */
export const ELECTION_EVENTS = {
  'election.created': event({
    object: 'election',
    logs: IN_CONGRESS,
    vi: 'Lập nội dung bầu',
    en: 'An election was created',
    after: election,
    // Elections recorded before `alternates` existed fill no alternate seats.
    read: election.extend({ alternates: alternates.exactOptional() }),
    open: ['office', 'seats', 'alternates', 'eligibleFrom'],
    counted: true,
  }),
  'election.corrected': event({
    object: 'election',
    logs: IN_CONGRESS,
    vi: 'Đính chính số lượng cần bầu',
    en: 'The seats of an election were corrected',
    after: seatsOfElection,
    before: seatsOfElection,
    open: ['version', 'seats', 'alternates'],
    counted: true,
  }),
  'election.cancelled': event({
    object: 'election',
    logs: IN_CONGRESS,
    vi: 'Hủy nội dung bầu ghi nhầm',
    en: 'An election that was recorded by mistake was cancelled',
    after: figures({ rounds }),
    open: ['rounds'],
    counted: true,
  }),
  'round.created': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Mở lần bầu',
    en: 'A round was opened',
    after: round,
    // Rounds recorded before `office` existed are votes on the office of their election; before `repeats` existed a
    // round repeated none, and its number was that of its count record.
    read: round.extend({
      office: office.exactOptional(),
      alternates: alternates.exactOptional(),
      recordNumber: recordNumber.exactOptional(),
      repeats: repeats.exactOptional(),
    }),
    open: ['number', 'recordNumber', 'kind', 'office', 'seats', 'alternates'],
    counted: true,
  }),
  'round.cancelled': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Hủy lần bầu trước khi phát phiếu',
    en: 'A round was cancelled before its ballots were handed out',
    after: figures({ state: z.literal('cancelled') }),
    before: figures({ state: z.enum(ROUND_STATES) }),
    open: ['state'],
    counted: true,
  }),
} as const
