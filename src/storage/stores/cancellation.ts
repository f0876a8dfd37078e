import type { Cancellation } from '../../app/elections/model.ts'

interface Columns {
  reason: string
  cancelled_at: string
  cancelled_by: string
}

/** The columns of a cancellation beside the thing that it ends, all null if there is none. */
interface JoinedColumns {
  readonly cancellation_reason: string | null
  readonly cancelled_at: string | null
  readonly cancelled_by: string | null
}

export const cancellation = (row: JoinedColumns): Cancellation | null => {
  const { cancellation_reason: reason, cancelled_at: cancelledAt, cancelled_by: cancelledBy } = row
  if (reason === null || cancelledAt === null || cancelledBy === null) return null
  return { reason, cancelledAt, cancelledBy }
}

export const cancellationColumns = ({ reason, cancelledAt, cancelledBy }: Cancellation): Columns => ({
  reason,
  cancelled_at: cancelledAt,
  cancelled_by: cancelledBy,
})
