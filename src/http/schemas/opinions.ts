import { z } from 'zod'
import { OPINION_OUTCOMES, OPINION_SCOPES } from '../../rules/opinion.ts'
import { byReason } from './ballots.ts'
import { FindingOut } from './common.ts'
import {
  choice,
  count,
  EXAMPLE_ID,
  field,
  flag,
  handVote,
  id,
  prose,
  reason,
  recorded,
  storedReason,
  version,
} from './fields.ts'

const listVersion = version('Version of the list that was voted on.')
const scope = choice(
  OPINION_SCOPES,
  'People on whom the meeting is asked: everybody on the list, or outside-names, those from outside the list of the convening committee.',
  'everybody',
)
const issued = count('Opinion ballots handed out.', 22)
const returned = count('Opinion ballots in the box.', 22)
const valid = count('Valid ballots.', 22)
const votes = count('Ballots that agree.', 14)
const disagree = count('Ballots that disagree.', 8)
const note = field(prose('Note for the minutes.', 'Tổ giúp việc kiểm phiếu hai lần.').nullable(), 'Note.', null)
const personIds = z.array(id<'person'>('Person on the list.')).max(500)
const vote = {
  kept: field(personIds, 'The tied people who stay on the list; they may be fewer than fit.', [EXAMPLE_ID]),
  vote: handVote,
}

export const OpinionVoteIn = z
  .strictObject({
    listVersion,
    scope,
    issued,
    returned,
    valid,
    invalid: byReason,
    names: field(
      z.array(z.strictObject({ personId: id<'person'>('Person on the list.'), votes, disagree })).max(500),
      'Everybody on whom the meeting is asked once, including zeros.',
      [],
    ),
    tie: field(z.strictObject(vote).nullable(), 'Decision of the meeting on a tie at the cut.', null).optional(),
    note: note.optional(),
    reason: reason.optional(),
  })
  .meta({ id: 'NewOpinionVote' })

const person = {
  personId: id('Person on the list.'),
  fullName: field(z.string(), 'Full name.', 'Trần Thị Bình'),
}

export const OpinionVoteOut = z
  .strictObject({
    roundId: id('Its round.'),
    version: version(),
    cancelled: flag('Whether the vote is cancelled; its figures stay readable.', false),
    listVersion,
    scope,
    places: count('People of those asked who can stay on the list.', 4, 1),
    attending: field(
      count('Members who attend.', 22).nullable(),
      'Members who attend, by the roll of that moment; null without a roll.',
      22,
    ),
    issued,
    returned,
    valid,
    invalid: byReason,
    names: field(
      z.array(z.strictObject({ ...person, votes, disagree })),
      'Everybody asked, in the order of the list.',
      [],
    ),
    outcome: choice(
      OPINION_OUTCOMES,
      'settled: the list is trimmed; tied: the meeting decides who of the tied people stays; no-result: the ballots contradict those handed out or the people present, and nobody is trimmed.',
      'settled',
    ),
    tied: field(
      z.array(z.strictObject(person)),
      'People on equal votes at the last place; also after the decision.',
      [],
    ),
    tie: field(z.strictObject(vote).nullable(), 'Decision of the meeting on the tie; null if there is none.', null),
    trimmed: field(z.array(z.strictObject(person)), 'People whom the vote takes off the list.', []),
    laid: field(
      version('Version of the list.').nullable(),
      'Version of the list that the vote, or its cancellation, laid; null if the list stays.',
      2,
    ),
    note,
    findings: field(z.array(FindingOut), 'What the ballots of this vote show.', []),
    citations: field(z.array(z.string()), 'Clauses on the opinion vote.', ['qd190-2024:d14.k3']),
    reason: storedReason,
    ...recorded,
  })
  .meta({ id: 'OpinionVote' })
