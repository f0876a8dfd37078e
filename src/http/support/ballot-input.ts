import type { z } from 'zod'
import type { BallotInput } from '../../app/batches/read-marks.ts'
import type { BallotIn } from '../schemas/ballots.ts'

/** A ballot of a request as the use case takes it: an omitted doubt or kind of doubt becomes null. */
export const ballotInput = ({ doubt, setAside, times = 1, ...marks }: z.output<typeof BallotIn>): BallotInput => ({
  ...marks,
  times,
  setAside: setAside ?? null,
  doubt: doubt ? { ...doubt, note: doubt.note ?? null } : null,
})
