import type { ElectionOfMeeting, MeetingResults, RoundOfMeeting } from '../../../src/documents/view/meeting-results.ts'
import { percentOf } from '../../../src/rules/majority.ts'
import type { CountResult, Verdict } from '../../../src/rules/types.ts'
import { hardNames, LONG_MEETING } from './hard-names.ts'

const BASE = 1587

/** The votes of each name of the list, in ballot order. */
type Votes = readonly (readonly [votes: number, verdict: Verdict])[]

const resultOf = (votes: Votes, first: number, more: Partial<CountResult> = {}): CountResult => {
  const candidates = votes.map(([each, verdict], place) => ({
    id: `p${first + place}`,
    votes: each,
    verdict,
    percent: percentOf(each, BASE),
    votesShort: null,
  }))
  return {
    base: BASE,
    votesNeeded: 794,
    form: 'strike-out',
    ballots: { issued: 1580, returned: 1580, valid: 1578, invalid: 2, invalidByReason: { marked: 2 } },
    candidates,
    outcome: 'complete',
    elected: candidates.filter(({ verdict }) => verdict === 'elected').map(({ id }) => id),
    tied: [],
    seatsLeft: 0,
    findings: [],
    ...more,
  }
}

/** @param first place of the first name of the list among all people */
const round = (
  number: number,
  seats: number,
  votes: Votes,
  more: Partial<RoundOfMeeting> = {},
  first = 0,
): RoundOfMeeting => {
  const names = hardNames(first + votes.length).slice(first)
  const result = resultOf(votes, first, more.declared?.result)
  return {
    id: `${more.office ?? 'committee'}-${number}`,
    number,
    kind: number === 1 ? 'first' : 'further',
    office: 'committee',
    state: 'declared',
    seats,
    alternates: null,
    names: names.map((nameOnPaper, place) => ({ personId: `p${first + place}`, nameOnPaper })),
    resting: { exclusions: [], deciding: [] },
    notSeated: [],
    decision: null,
    appointed: null,
    annulled: null,
    ...more,
    declared: { result, settled: null },
    seated: { result, settled: null },
  }
}

const part = (result: Partial<CountResult>): Partial<RoundOfMeeting> => ({
  declared: { result: result as CountResult, settled: null },
})

const election = (number: number, more: Partial<ElectionOfMeeting>): ElectionOfMeeting => ({
  number,
  office: 'committee',
  seats: 3,
  alternates: null,
  cancelled: null,
  rounds: [],
  callUps: [],
  ...more,
})

const meetingOf = (people: number, elections: readonly ElectionOfMeeting[]): MeetingResults => ({
  meeting: LONG_MEETING,
  percentBase: 'majority-base',
  regulation: 'qd190-2024',
  implementing: 'qd294-2025',
  roll: { summoned: BASE, attending: 1580 },
  people: hardNames(people).map((name, place) => ({
    personId: `p${place}`,
    fullName: name,
    nameOnPaper: name,
    birthYear: 1958 + (place % 40),
    partySince: `19${85 + (place % 15)}-02-03`,
    membership: 'official',
    unit: `Chi bộ Phòng Kế hoạch - Tổng hợp và Thẩm định số ${place + 1}`,
  })),
  elections,
})

/** A committee of 220 people who were elected in one round. */
export const MANY_RESULTS = meetingOf(220, [
  election(1, {
    seats: 220,
    rounds: [
      round(
        1,
        220,
        Array.from({ length: 220 }, (_, place) => [1570 - place, 'elected'] as const),
      ),
    ],
  }),
])

const TIED: Partial<CountResult> = { outcome: 'tie', elected: ['p0'], tied: ['p1', 'p2'], seatsLeft: 1 }
const NONE_VALID: Partial<CountResult> = {
  outcome: 'seats-left',
  ballots: { issued: 1580, returned: 1580, valid: 0, invalid: 1580, invalidByReason: { 'no-choice': 1580 } },
  seatsLeft: 1,
}

/** Hard names in three rounds: one annulled, one without a valid ballot, a tie with its vote; one name; nobody. */
export const HARD_RESULTS = meetingOf(9, [
  election(1, {
    seats: 2,
    rounds: [
      {
        ...round(1, 2, []),
        declared: null,
        seated: null,
        resting: null,
        state: 'annulled',
        annulled: {
          by: 'superior',
          paper: { number: '12-QĐ/ĐU', date: '2026-05-27', issuer: 'Ban Thường vụ Đảng ủy cấp trên' },
          reason: 'Hòm phiếu không được niêm phong',
        },
      },
      round(
        2,
        2,
        [
          [1500, 'elected'],
          [800, 'tied'],
          [800, 'tied'],
          [700, 'not-elected'],
          [650, 'not-elected'],
          [600, 'not-elected'],
          [550, 'not-elected'],
          [500, 'not-elected'],
          [450, 'not-elected'],
        ],
        { ...part(TIED), kind: 'first', decision: 'tie-revote' },
      ),
      round(
        3,
        1,
        [
          [870, 'elected'],
          [690, 'not-elected'],
        ],
        { kind: 'tie-revote' },
        1,
      ),
    ],
  }),
  election(2, {
    office: 'secretary',
    seats: 1,
    rounds: [
      round(1, 1, [[0, 'not-elected']], { ...part(NONE_VALID), office: 'secretary', decision: 'further-round' }),
      round(2, 1, [[1400, 'elected']], { office: 'secretary' }),
    ],
  }),
  election(3, { office: 'deputy-secretary', seats: 1, cancelled: 'Lập nhầm' }),
])
