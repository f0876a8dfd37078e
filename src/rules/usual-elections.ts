import { BRANCH_RULE, COMMITTEE_AT_MOST, COMMITTEE_FROM } from './branch.ts'
import type { OrganisationLevel } from './election.ts'
import { isOfMembers } from './roll.ts'
import type { MeetingKind, Office, RegulationId } from './types.ts'

export interface UsualElectionFacts {
  readonly level: OrganisationLevel
  readonly meeting: MeetingKind
  readonly regulation: RegulationId
  /** People summoned, at a meeting of members all official members; null before the roll is recorded. */
  readonly summoned: number | null
}

/** An election that a meeting of its kind usually holds. */
export interface UsualElection {
  readonly office: Office
  /** The number to elect, if a rule fixes it; null if the meeting or its superior decides it. */
  readonly seats: number | null
  /** The largest number to elect; null if no rule limits it. */
  readonly most: number | null
  /** Whether every meeting of this kind holds it; false if the rules leave that to the meeting or its superior. */
  readonly isCertain: boolean
  /** The office from whose elected people the candidates are taken; null if anybody may stand. */
  readonly from: Office | null
  /** The clauses on it; empty if none is known. */
  readonly citations: readonly string[]
}

const usual = (office: Office, more: Partial<UsualElection> = {}): UsualElection => ({
  office,
  seats: null,
  most: null,
  isCertain: false,
  from: null,
  citations: [],
  ...more,
})

const IN_BRANCH = { citations: [BRANCH_RULE] } as const
const ONE = { seats: 1, most: 1 } as const

/** The offices of a branch; whether a conference or a meeting of another kind fills them is open. */
// dl-2011:d24.k4, qd244-2014:d19.k9
const ofBranch = ({ meeting, summoned }: UsualElectionFacts): readonly UsualElection[] => {
  const isCertain = meeting === 'members-congress'
  if (isOfMembers(meeting) && summoned !== null && summoned < COMMITTEE_FROM) {
    return [
      usual('secretary', { ...IN_BRANCH, ...ONE, isCertain }),
      usual('deputy-secretary', { ...IN_BRANCH, ...ONE }),
    ]
  }
  const ofCommittee = { ...IN_BRANCH, ...ONE, isCertain, from: 'committee' } as const
  return [
    usual('committee', { ...IN_BRANCH, most: COMMITTEE_AT_MOST, isCertain }),
    usual('secretary', ofCommittee),
    usual('deputy-secretary', ofCommittee),
  ]
}

/** Delegates are elected if the superior holds a congress of delegates; their number is allotted from above. */
// qd244-2014:d20
const delegates = ({ regulation }: UsualElectionFacts): UsualElection =>
  usual('delegates', { citations: regulation === 'qd244-2014' ? ['qd244-2014:d20'] : [] })

/** The organs of a new committee. The kind of meeting does not say whether it is the first conference, so all are open. */
// dl-2011:d20.k1
const ofFirstConference = (): readonly UsualElection[] => {
  const citations = ['dl-2011:d20.k1']
  return [
    usual('standing-committee', { citations }),
    usual('secretary', { ...ONE, from: 'standing-committee', citations }),
    usual('deputy-secretary', { from: 'standing-committee', citations }),
    usual('inspection-committee', { citations }),
    usual('inspection-chair', { ...ONE, from: 'inspection-committee', citations }),
  ]
}

const ofUpperLevel = (facts: UsualElectionFacts): readonly UsualElection[] => {
  switch (facts.meeting) {
    case 'members-congress':
    case 'delegates-congress':
      return [usual('committee', { isCertain: true }), ...(facts.level === 'central' ? [] : [delegates(facts)])]
    case 'members-conference':
      return [usual('committee')]
    case 'committee-conference':
      return ofFirstConference()
    default:
      return [usual('inspection-deputy-chair', { from: 'inspection-committee' })]
  }
}

/**
 * The elections that a meeting of this kind usually holds, in the order of their votes; null if they depend on the size of
 * the branch and that is not known. They are proposed, and nothing follows from them.
 */
export const usualElections = (facts: UsualElectionFacts): readonly UsualElection[] | null => {
  const { level, meeting, summoned } = facts
  if (level !== 'chi-bo') return ofUpperLevel(facts)
  if (isOfMembers(meeting) && summoned === null) return null
  if (meeting === 'committee-conference' || meeting === 'inspection-conference') return []
  return [...ofBranch(facts), ...(meeting === 'members-conference' ? [] : [delegates(facts)])]
}
