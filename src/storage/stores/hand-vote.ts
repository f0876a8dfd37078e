import type { HandVote } from '../../app/model.ts'

interface Columns {
  votes_for: number
  votes_against: number
  votes_blank: number
}

export const handVote = (row: Columns): HandVote => ({
  for: row.votes_for,
  against: row.votes_against,
  blank: row.votes_blank,
})

/** Null if there was no vote. */
export const handVoteOrNull = (row: { readonly [Name in keyof Columns]: number | null }): HandVote | null => {
  const { votes_for, votes_against, votes_blank } = row
  if (votes_for === null || votes_against === null || votes_blank === null) return null
  return handVote({ votes_for, votes_against, votes_blank })
}

export const handVoteColumns = (vote: HandVote): Columns => ({
  votes_for: vote.for,
  votes_against: vote.against,
  votes_blank: vote.blank,
})
