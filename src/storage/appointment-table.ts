import type { PersonId, RoundId } from '../kernel/brand.ts'
import type { BoardPaper } from '../rules/board.ts'
import type { Json, Recorded } from './columns.ts'

/** Appointments by the superior, each in its versions. */
export interface AppointmentTable extends Recorded {
  round_id: RoundId
  version: number
  cancelled: boolean
  person_id: PersonId
  paper: Json<BoardPaper>
  note: string | null
  /** Undoings of its round before it: it holds while there are no more. */
  undoings: number
  reason: string | null
}
