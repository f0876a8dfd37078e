import { z } from 'zod'
import { ROUND_KINDS } from '../rules/types.ts'
import { FIGURES, figures } from './figures.ts'
import { event, IN_CONGRESS } from './kind.ts'

const { number, office, seats, eligibleFrom, electionId, follows } = FIGURES

/** The elections of a congress and their rounds. */
export const ELECTION_EVENTS = {
  'election.created': event({
    object: 'election',
    logs: IN_CONGRESS,
    vi: 'Lập nội dung bầu',
    en: 'An election was created',
    after: figures({ number, office, seats, eligibleFrom }),
    open: ['office', 'seats', 'eligibleFrom'],
    counted: true,
  }),
  'round.created': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Mở lần bầu',
    en: 'A round was opened',
    after: figures({
      electionId,
      number,
      kind: z.enum(ROUND_KINDS),
      seats,
      names: z.enum(['tied', 'not-elected', 'as-before', 'any']),
      state: z.literal('listing'),
      follows,
    }),
    open: ['number', 'kind', 'seats'],
    counted: true,
  }),
} as const
