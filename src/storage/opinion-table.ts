import type { OpinionTie, OpinionVote } from '../app/lists/model.ts'
import type { RoundId } from '../kernel/brand.ts'
import type { Json, NullableJson, Recorded } from './columns.ts'

/** Opinion votes on lists, each in its versions. */
export interface OpinionVoteTable extends Recorded {
  round_id: RoundId
  version: number
  cancelled: boolean
  list_version: number
  scope: OpinionVote['scope']
  asked: Json<OpinionVote['asked']>
  places: number
  attending: number | null
  issued: number
  returned: number
  tally: Json<OpinionVote['tally']>
  tie: NullableJson<OpinionTie>
  note: string | null
  outcome: OpinionVote['outcome']
  tied: Json<OpinionVote['tied']>
  trimmed: Json<OpinionVote['trimmed']>
  /** Version of the list that the vote laid. */
  laid: number | null
  reason: string | null
}
