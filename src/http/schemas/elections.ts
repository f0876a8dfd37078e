import { z } from 'zod'
import { DECISION_KINDS } from '../../rules/decision.ts'
import { ROUND_STATES } from '../../rules/round.ts'
import { OFFICES, ROUND_KINDS } from '../../rules/types.ts'
import { handNotices, NoticeOut } from './common.ts'
import {
  cancelled,
  choice,
  count,
  EXAMPLE_ID,
  field,
  flag,
  handVote,
  id,
  instant,
  prose,
  reason,
  recorded,
  version,
} from './fields.ts'

const office = choice(OFFICES, 'Office voted on.', 'committee')
const seats = count('Number to elect (số lượng cần bầu).', 3, 1).max(1_000)

const alternates = count('Alternate seats that this vote on delegates fills too (số đại biểu dự khuyết).', 2, 1)
  .max(1_000)
  .nullable()

export const ElectionIn = z
  .strictObject({
    office,
    seats,
    alternates: alternates.optional(),
    eligibleFrom: id<'election'>(
      'Earlier election from whose elected people the candidates are taken: of this meeting, or one from which people were carried over; null if there is no such restriction.',
    )
      .nullable()
      .optional(),
  })
  .meta({ id: 'NewElection' })

export const ElectionCorrectionIn = z
  .strictObject({
    seats,
    alternates: alternates.optional(),
    reason: reason.optional(),
  })
  .meta({ id: 'ElectionCorrection' })

export const ElectionOut = z
  .strictObject({
    id: id('Id of the election.'),
    congressId: id('Its congress.'),
    number: count('Place in the order of votes.', 1, 1),
    office,
    seats,
    alternates,
    eligibleFrom: id('Earlier election from whose elected people the candidates are taken.').nullable(),
    version: version(),
    cancelled,
    notices: field(z.array(NoticeOut), 'Unusual but permitted properties of this election.', []),
  })
  .meta({ id: 'Election' })

export const RoundOut = z
  .strictObject({
    id: id('Id of the round.'),
    congressId: id('Its congress.'),
    electionId: id('Its election.'),
    number: count('Place in the order of opening: first round 1, then 2, 3 …', 1, 1),
    recordNumber: count('Number of the vote in its count record; a round that repeats another keeps its number.', 1, 1),
    kind: choice(ROUND_KINDS, 'First round, further round, or revote among the tied.', 'first'),
    office: choice(
      OFFICES,
      'Office voted on: that of the election, or alternate-delegates in a round for alternate seats alone.',
      'committee',
    ),
    seats,
    alternates,
    names: choice(
      ['any', 'not-elected', 'tied', 'as-before'],
      'People who may stand: all, those not yet elected, the tied, or (earlier versions) the same list again.',
      'any',
    ),
    repeats: id('Round whose void vote this one repeats, by the same rules; null if it repeats none.').nullable(),
    state: choice(
      ROUND_STATES,
      'State of the round; only acts of the round, and the cancellation of its election, change it.',
      'listing',
    ),
  })
  .meta({ id: 'Round' })

export const origin = choice(
  ['convening-committee', 'nominated', 'self-nominated'],
  'Proposed by the convening committee, nominated at the meeting, or self-nominated.',
  'convening-committee',
)

const nomination = {
  personId: id<'person'>('Person of this congress.'),
  origin,
}

export const agreement = field(
  z.strictObject({
    inFavour: count('Number of those attending who agreed to put the name to the meeting.', 9),
    attending: count('Number attending at that show of hands.', 22),
  }),
  'Agreement to a name outside the list of the convening committee.',
  { inFavour: 9, attending: 22 },
)

const withdrawals = z.array(
  z.strictObject({
    personId: id<'person'>('Person of this list who asked to withdraw.'),
    accepted: flag('Whether the meeting let the person withdraw.', true),
  }),
)

export const CandidateListIn = z
  .strictObject({
    order: choice(
      ['regulation', 'as-given'],
      'regulation: the service orders the names by the reading nameOrder; as-given: it keeps their order.',
      'regulation',
    ).optional(),
    candidates: field(
      z
        .array(z.strictObject({ ...nomination, agreement: agreement.nullable().optional() }))
        .min(1)
        .max(500),
      'All names, including people who asked to withdraw.',
      [{ personId: EXAMPLE_ID, origin: 'convening-committee' }],
    ),
    withdrawals: field(withdrawals.max(500), 'Requests to withdraw, with the meeting’s decisions.', []).optional(),
  })
  .meta({ id: 'NewCandidateList' })

const ballotName = z.strictObject({
  position: count('Place on the ballot, from 1.', 1, 1),
  personId: id('Person of this congress.'),
  fullName: field(z.string(), 'Full name.', 'Trần Thị Bình'),
  nameOnPaper: field(z.string(), 'Name as printed.', 'Trần Thị Bình'),
})

export const CandidateListOut = z
  .strictObject({
    roundId: id('Its round.'),
    version: version(),
    order: choice(['regulation', 'as-given'], 'How the names were ordered.', 'regulation'),
    candidates: field(
      z.array(z.strictObject({ ...nomination, agreement: agreement.nullable() })),
      'All names, in ballot order.',
      [],
    ),
    withdrawals: field(withdrawals, 'Requests to withdraw.', []),
    approved: flag('Whether this list is approved and frozen.', false),
    ballot: field(z.array(ballotName), 'The names as printed; empty before approval.', []),
    notices: field(z.array(NoticeOut), 'Unusual but permitted properties of this list.', []),
    ...recorded,
  })
  .meta({ id: 'CandidateList' })

export const ApprovalIn = z
  .strictObject({
    approved: flag('Whether the congress approved the list.', true),
    vote: handVote,
  })
  .meta({ id: 'NewListApproval' })

export const ApprovalOut = z
  .strictObject({
    id: id('Id of this vote.'),
    roundId: id('Its round.'),
    listVersion: version('Version of the list that was voted on.'),
    approved: flag('Whether the congress approved the list.', true),
    vote: handVote,
    notices: handNotices,
    ...recorded,
  })
  .meta({ id: 'ListApproval' })

export const DecisionIn = z
  .strictObject({
    kind: choice(DECISION_KINDS, 'Decision of the congress.', 'tie-revote'),
    newNamesAllowed: flag('For a further round: whether new names may be added.', false).optional(),
    vote: handVote,
    note: prose('Note for the minutes.', 'Đại hội thống nhất bầu lại.').nullable().optional(),
    reason: prose('Reason for a correction of the decision.', 'Ghi nhầm quyết định.').nullable().optional(),
  })
  .meta({ id: 'NewDecision' })

export const DecisionOut = z
  .strictObject({
    id: id('Id of the decision.'),
    roundId: id('The round before the decision.'),
    version: version(),
    kind: choice(DECISION_KINDS, 'Decision of the congress.', 'tie-revote'),
    newNamesAllowed: flag('Whether new names may be added.', false),
    vote: handVote,
    note: field(z.string().nullable(), 'Note for the minutes.', null),
    reason: field(z.string().nullable(), 'Reason for this version; null if none is given.', null),
    holds: flag('Whether it is in force; false for a corrected version, and for one that fell.', true),
    notices: handNotices,
    decidedAt: instant('When it was recorded.'),
    recordedBy: field(z.string(), 'Id of the actor who recorded it.', EXAMPLE_ID),
  })
  .meta({ id: 'Decision' })
