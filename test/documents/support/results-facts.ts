import type {
  ElectionOfMeeting,
  KnownPerson,
  MeetingResults,
  RoundOfMeeting,
} from '../../../src/documents/view/meeting-results.ts'
import { percentOf } from '../../../src/rules/majority.ts'
import type { CountResult, Verdict } from '../../../src/rules/types.ts'
import { BRANCH, DELEGATES } from './meetings.ts'

const NAMES = {
  an: 'Nguyễn Văn An',
  binh: 'Trần Thị Bình',
  cuong: 'Lê Văn Cường',
  dung: 'Phạm Thị Dung',
  em: 'Hoàng Văn Em',
}
type Key = keyof typeof NAMES

const PEOPLE: readonly KnownPerson[] = Object.entries(NAMES).map(([personId, fullName], place) => ({
  personId,
  fullName,
  nameOnPaper: fullName,
  birthYear: 1960 + 7 * place,
  partySince: place === 2 ? null : `19${85 + place}-02-03`,
  membership: 'official',
  unit: `Xóm ${place + 1}`,
}))

/** Votes and verdict of each name, in ballot order. */
type Count = Readonly<Partial<Record<Key, readonly [votes: number, verdict: Verdict]>>>

const BASE = 23

/** A declared result of 22 ballots, one of them invalid. */
const resultOf = (count: Count, more: Partial<CountResult> = {}): CountResult => {
  const candidates = Object.entries(count).map(([id, [votes, verdict]]) => ({
    id,
    votes,
    verdict,
    percent: percentOf(votes, BASE),
    votesShort: Math.max(0, 12 - votes),
  }))
  const elected = candidates.filter(({ verdict }) => verdict === 'elected').map(({ id }) => id)
  return {
    base: BASE,
    votesNeeded: 12,
    form: 'strike-out',
    ballots: { issued: 22, returned: 22, valid: 21, invalid: 1, invalidByReason: { 'over-voted': 1 } },
    candidates,
    outcome: 'complete',
    elected: elected.toSorted((a, b) => count[b as Key]![0] - count[a as Key]![0]),
    tied: [],
    seatsLeft: 0,
    findings: [],
    ...more,
  }
}

const round = (number: number, seats: number, count: Count, more: Partial<RoundOfMeeting> = {}): RoundOfMeeting => {
  const declared = { result: resultOf(count), settled: null }
  return {
    id: `${more.office ?? 'committee'}-${number}`,
    number,
    kind: number === 1 ? 'first' : 'further',
    office: 'committee',
    state: 'declared',
    seats,
    alternates: null,
    names: Object.keys(count).map((personId) => ({ personId, nameOnPaper: NAMES[personId as Key] })),
    declared,
    seated: declared,
    resting: { exclusions: [], deciding: [] },
    roll: { summoned: 24, attending: 22 },
    notSeated: [],
    decision: null,
    appointed: null,
    annulled: null,
    ...more,
  }
}

const UNDECLARED = { declared: null, seated: null, resting: null, roll: null } as const

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

const FIRST: Count = {
  an: [20, 'elected'],
  binh: [11, 'not-elected'],
  cuong: [9, 'not-elected'],
  dung: [15, 'elected'],
}
const firstResult = resultOf(FIRST, { outcome: 'seats-left', seatsLeft: 1 })
const seatsLeft = { result: firstResult, settled: null }

/** A branch congress: a committee in two rounds after one that was annulled, a secretary, an election by mistake. */
export const RESULTS: MeetingResults = {
  meeting: BRANCH,
  percentBase: 'majority-base',
  regulation: 'qd244-2014',
  implementing: null,
  roll: { summoned: 25, attending: 22 },
  people: PEOPLE,
  elections: [
    election(1, {
      rounds: [
        round(
          1,
          3,
          {},
          {
            ...UNDECLARED,
            state: 'annulled',
            annulled: { by: 'presidium', paper: null, reason: 'Hòm phiếu không được niêm phong' },
          },
        ),
        round(2, 3, FIRST, { kind: 'first', declared: seatsLeft, seated: seatsLeft, decision: 'further-round' }),
        round(3, 1, { binh: [14, 'elected'], cuong: [7, 'not-elected'] }),
      ],
    }),
    election(2, {
      office: 'secretary',
      seats: 1,
      rounds: [round(1, 1, { an: [21, 'elected'] }, { office: 'secretary' })],
    }),
    election(3, { office: 'deputy-secretary', seats: 1, cancelled: 'Lập nhầm' }),
  ],
}

const REFERRED = {
  result: resultOf({ an: [10, 'not-elected'] }, { outcome: 'seats-left', seatsLeft: 1 }),
  settled: null,
}

/** Holders of seats who were not elected, seats that stay open, and votes that are not over. */
export const UNFINISHED: MeetingResults = {
  ...RESULTS,
  percentBase: 'summoned',
  elections: [
    election(1, {
      seats: 2,
      rounds: [
        round(
          1,
          2,
          { an: [20, 'elected'], binh: [15, 'elected'] },
          {
            seated: {
              result: resultOf({ an: [20, 'elected'] }, { outcome: 'seats-left', seatsLeft: 1 }),
              settled: null,
            },
            notSeated: [{ personId: 'binh', ground: 'declined' }],
            decision: 'leave-vacant',
          },
        ),
      ],
    }),
    election(2, {
      office: 'secretary',
      seats: 1,
      rounds: [
        round(
          1,
          1,
          { an: [10, 'not-elected'] },
          {
            office: 'secretary',
            declared: REFERRED,
            seated: REFERRED,
            decision: 'refer-to-superior',
            appointed: {
              personId: 'an',
              fullName: NAMES.an,
              paper: { number: '12-QĐ/ĐU', date: '2017-08-10', issuer: 'Đảng ủy xã Yên Thượng' },
            },
          },
        ),
      ],
    }),
    election(3, { office: 'deputy-secretary', seats: 1 }),
    election(4, {
      office: 'delegates',
      seats: 2,
      rounds: [
        round(1, 2, {}, { ...UNDECLARED, office: 'delegates', state: 'cancelled' }),
        round(2, 2, {}, { ...UNDECLARED, office: 'delegates', state: 'voting' }),
      ],
    }),
  ],
}

const WITH_ALTERNATES = resultOf(
  { an: [20, 'elected'], binh: [15, 'alternate'], cuong: [14, 'alternate'], dung: [5, 'not-elected'] },
  { alternates: { elected: ['binh'], tied: [], seatsLeft: 1 } },
)

/** A congress of delegates that elected delegates with alternates, one of whom was called up. */
export const DELEGATE_RESULTS: MeetingResults = {
  meeting: DELEGATES,
  percentBase: 'majority-base',
  regulation: 'qd190-2024',
  implementing: 'qd294-2025',
  roll: { summoned: 25, attending: 22 },
  people: PEOPLE,
  elections: [
    election(1, {
      office: 'delegates',
      seats: 1,
      alternates: 2,
      rounds: [
        round(
          1,
          1,
          { an: [20, 'elected'], binh: [15, 'alternate'], cuong: [9, 'not-elected'], dung: [5, 'not-elected'] },
          {
            office: 'delegates',
            alternates: 2,
            declared: { result: WITH_ALTERNATES, settled: null },
            seated: { result: WITH_ALTERNATES, settled: null },
            decision: 'further-round',
          },
        ),
        round(2, 1, { cuong: [13, 'elected'] }, { office: 'alternate-delegates' }),
      ],
      callUps: [{ droppedOut: 'an', calledUp: 'binh', ground: 'cannot-attend' }],
    }),
  ],
}

const TIED = resultOf(
  { an: [20, 'elected'], binh: [15, 'tied'], cuong: [15, 'tied'], dung: [13, 'not-elected'], em: [5, 'not-elected'] },
  { outcome: 'tie', tied: ['binh', 'cuong'], seatsLeft: 1, alternates: { elected: [], tied: [], seatsLeft: 2 } },
)
const SETTLED = {
  result: resultOf({ binh: [12, 'elected'], cuong: [10, 'not-elected'] }, { votesNeeded: null, alternates: null }),
  settled: { roundId: 'delegates-1', elected: ['cuong', 'dung'], tied: [], seatsLeft: 0 },
}
const TIED_ROUND = round(
  1,
  2,
  {
    an: [20, 'elected'],
    binh: [15, 'tied'],
    cuong: [15, 'tied'],
    dung: [13, 'not-elected'],
    em: [5, 'not-elected'],
  },
  {
    office: 'delegates',
    alternates: 2,
    declared: { result: TIED, settled: null },
    seated: { result: TIED, settled: null },
    decision: 'tie-revote',
  },
)

/** Delegates who tied at the last seat: while the tie is open, and after the vote that decides it and with it the alternates. */
export const TIED_DELEGATES: MeetingResults = {
  ...DELEGATE_RESULTS,
  elections: [election(1, { office: 'delegates', seats: 2, alternates: 2, rounds: [TIED_ROUND] })],
}
export const SETTLED_DELEGATES: MeetingResults = {
  ...DELEGATE_RESULTS,
  elections: [
    election(1, {
      office: 'delegates',
      seats: 2,
      alternates: 2,
      rounds: [
        TIED_ROUND,
        round(
          2,
          1,
          { binh: [12, 'elected'], cuong: [10, 'not-elected'] },
          { office: 'delegates', kind: 'tie-revote', declared: SETTLED, seated: SETTLED },
        ),
      ],
    }),
  ],
}

const NO_RESULT = resultOf(
  { an: [21, 'not-elected'], binh: [1, 'not-elected'] },
  {
    outcome: 'no-result',
    seatsLeft: 1,
    ballots: { issued: 20, returned: 22, valid: 21, invalid: 1, invalidByReason: { marked: 1 } },
    findings: [{ code: 'returned-exceeds-issued', severity: 'error' }],
  },
)

/** A vote whose box held more ballots than were issued. */
export const WITHOUT_RESULT: MeetingResults = {
  ...RESULTS,
  elections: [
    election(1, {
      seats: 1,
      rounds: [
        round(
          1,
          1,
          { an: [21, 'not-elected'], binh: [1, 'not-elected'] },
          { declared: { result: NO_RESULT, settled: null }, seated: { result: NO_RESULT, settled: null } },
        ),
      ],
    }),
  ],
}
