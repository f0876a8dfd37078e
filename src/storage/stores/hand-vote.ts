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

export const handVoteColumns = (vote: HandVote): Columns => ({
  votes_for: vote.for,
  votes_against: vote.against,
  votes_blank: vote.blank,
})
