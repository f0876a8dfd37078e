import type { MinutesFacts } from '../../../src/documents/view/minutes/facts.ts'
import type { PaperPart } from '../../../src/rules/papers.ts'
import { minutesFacts } from './minutes-facts.ts'

const FOUR = ['Trần Thị An', 'Nguyễn Văn Bình', 'Lê Thị Cúc', 'Phạm Văn Dũng'] as const

/** Seventy-one names, as many as a province congress has on its list. */
const MANY = [
  'An',
  'Ánh',
  'Bình',
  'Châu',
  'Đạt',
  'Giang',
  'Hằng',
  'Hùng',
  'Kiên',
  'Lan',
  'Minh',
  'Nga',
  'Oanh',
  'Phúc',
  'Yến',
]
  .flatMap((given) =>
    ['Đỗ Hồng', 'Lê Thị', 'Nguyễn Thị Ngọc', 'Phạm Văn', 'Trần Quốc'].map((family) => `${family} ${given}`),
  )
  .slice(0, 71)

const DELEGATES_CONGRESS = {
  name: 'Đại hội đại biểu Đảng bộ xã Hồng Phong lần thứ XXV',
  term: { from: 2025, to: 2030 },
}

const commune = { name: 'Đảng bộ xã Hồng Phong', level: 'grassroots' } as const

const delegates = minutesFacts({
  names: ['Trần Thị An', 'Nguyễn Thị Bình', 'Trần Văn Chung', 'Lê Thị Dung', 'Phạm Văn Em', 'Hoàng Văn Giang'],
  organisation: commune,
  meeting: 'delegates-congress',
  office: 'delegates',
  seats: 3,
  alternates: 1,
  roll: { summoned: 150, attending: 147, exclusions: { conveningAbsent: 2, absentWithoutAlternate: 1, rejected: 1 } },
  issued: 147,
  returned: 146,
  // Base 146, as in the worked answer derived from qd294-2025 9.3.1: 73 votes do not elect, 74 do.
  tally: {
    valid: 144,
    invalid: { 'over-voted': 1, 'no-choice': 1 },
    votes: [110, 85, 75, 74, 73, 12],
    disagree: null,
  },
})

const tiedDelegates = minutesFacts({
  names: ['Trần Thị An', 'Nguyễn Thị Bình', 'Trần Văn Chung', 'Lê Thị Dung', 'Phạm Văn Em'],
  organisation: commune,
  meeting: 'delegates-congress',
  office: 'delegates',
  seats: 2,
  alternates: 1,
  roll: { summoned: 100, attending: 100, exclusions: {} },
  issued: 100,
  returned: 100,
  tally: { valid: 100, invalid: {}, votes: [70, 55, 55, 4, 3], disagree: null },
})

/** The vote between the two of 55 votes, which settles the alternate from the ranking of the vote before. */
const decidedTie: MinutesFacts = {
  ...minutesFacts({
    names: ['Nguyễn Thị Bình', 'Trần Văn Chung'],
    organisation: commune,
    meeting: 'delegates-congress',
    office: 'delegates',
    seats: 1,
    round: { number: 2, kind: 'tie-revote' },
    roll: { summoned: 100, attending: 100, exclusions: {} },
    issued: 100,
    returned: 100,
    tally: { valid: 100, invalid: {}, votes: [60, 40], disagree: null },
  }),
  settled: {
    elected: [{ personId: 'p2', nameOnPaper: 'Trần Văn Chung', votes: 55, percent: '55.00' }],
    tied: [],
    seatsLeft: 0,
    citation: 'qd294-2025:i11.4.1',
  },
}

/** A congress of delegates, whose minutes name it. */
const atCongress = (facts: MinutesFacts): MinutesFacts => ({
  ...facts,
  meeting: { ...facts.meeting, ...DELEGATES_CONGRESS },
})

const conference = minutesFacts({
  names: ['Trần Thị An', 'Nguyễn Văn Bình'],
  organisation: commune,
  meeting: 'committee-conference',
  office: 'deputy-secretary',
  seats: 1,
  // The worked answer of 15 members: base 13 under the reading, 11 if those excused are subtracted too.
  roll: { summoned: 15, attending: 11, exclusions: { temporaryElsewhere: 1, suspended: 1, excusedThroughout: 2 } },
  issued: 11,
  returned: 11,
  tally: { valid: 11, invalid: {}, votes: [6, 5], disagree: null },
})

/** The spelling of the last name was corrected after the list was approved. */
const correctedLast = (facts: MinutesFacts): MinutesFacts => ({
  ...facts,
  names: facts.names.with(-1, { ...facts.names.at(-1)!, correctedName: 'Lê Thị Kim Cúc' }),
})

const countedAgain = (facts: MinutesFacts): MinutesFacts => ({
  ...facts,
  declared: { ...facts.declared, version: 2 },
  replaces: { by: 'presidium', paper: null, reason: 'Có đồng chí đề nghị kiểm lại tập phiếu số 2.' },
})

/** A meeting of 2017 as the first version of the program counted it, with a team that the superior sent. */
const beforeBlindEntries = (facts: MinutesFacts): MinutesFacts => ({
  ...facts,
  meeting: {
    ...facts.meeting,
    term: { from: 2017, to: 2020 },
    procedure: { version: 1, entries: 1 },
    boardTitle: 'to-kiem-phieu',
  },
  board: {
    ...facts.board,
    source: 'superior',
    vote: null,
    paper: { number: '07-CV/ĐU', date: '2017-08-01', issuer: 'Đảng ủy xã Yên Thượng' },
  },
  declared: { ...facts.declared, signOff: null },
  stacks: [{ number: 1, size: 22, entries: 1, typists: 0, manners: ['tally-sheet'] }],
  typists: 0,
})

/** Minutes of rounds of many kinds, by the name of the file that they are compared with. */
export const MINUTES: Readonly<Record<string, { readonly facts: MinutesFacts; readonly part: PaperPart }>> = {
  'surplus-each-verdict': {
    part: 'delegates',
    // Base 22: 12 votes elect, 11 do not.
    facts: minutesFacts({
      names: [...FOUR, 'Hoàng Văn Em'],
      tally: { valid: 21, invalid: { 'over-voted': 1 }, votes: [20, 12, 5, 12, 12], disagree: null },
      over: { rulings: 1 },
    }),
  },
  'surplus-elected': {
    part: 'delegates',
    facts: minutesFacts({
      names: FOUR,
      tally: { valid: 20, invalid: { 'over-voted': 1, marked: 1 }, votes: [20, 11, 17, 12], disagree: null },
    }),
  },
  'without-surplus': {
    part: 'delegates',
    facts: minutesFacts({
      names: ['Trần Thị An'],
      office: 'secretary',
      seats: 1,
      tally: { valid: 21, invalid: { 'both-or-neither': 1 }, votes: [19], disagree: [2] },
    }),
  },
  'no-valid-ballot': {
    part: 'delegates',
    facts: minutesFacts({
      names: FOUR,
      tally: { valid: 0, invalid: { 'no-choice': 20, marked: 2 }, votes: [0, 0, 0, 0], disagree: null },
    }),
  },
  'third-round': {
    part: 'delegates',
    facts: minutesFacts({
      names: ['Lê Thị Cúc', 'Phạm Văn Dũng'],
      office: 'secretary',
      seats: 1,
      round: { number: 3, kind: 'further' },
      tally: { valid: 22, invalid: {}, votes: [11, 11], disagree: null },
      over: {
        decision: {
          kind: 'refer-to-superior',
          newNamesAllowed: false,
          vote: { for: 20, against: 1, blank: 1 },
          note: null,
        },
        choices: [],
        appointed: {
          fullName: 'Hoàng Thị Giang',
          paper: { number: '12-QĐ/ĐU', date: '2025-09-02', issuer: 'Ban Thường vụ Đảng ủy xã Hồng Phong' },
          note: null,
        },
      },
    }),
  },
  'tie-revote': {
    part: 'delegates',
    facts: minutesFacts({
      names: ['Lê Thị Cúc', 'Phạm Văn Dũng'],
      seats: 1,
      round: { number: 2, kind: 'tie-revote' },
      tally: { valid: 21, invalid: { 'no-choice': 1 }, votes: [11, 10], disagree: null },
    }),
  },
  'two-of-one-name': {
    part: 'delegates',
    facts: correctedLast(
      minutesFacts({
        names: [
          { fullName: 'Nguyễn Văn Bình', birthYear: 1970, unit: 'Thôn Đông' },
          { fullName: 'Nguyễn Văn Bình', birthYear: 1981, unit: 'Thôn Đoài' },
          { fullName: 'Lê Thị Cúc', birthYear: 1975, unit: 'Thôn Đông' },
        ],
        seats: 2,
        tally: { valid: 22, invalid: {}, votes: [15, 9, 20], disagree: null },
        over: {
          refusals: [
            {
              personId: 'p1',
              ground: 'declined',
              happenedOn: '2025-08-15',
              vote: { for: 21, against: 0, blank: 1 },
              paper: null,
              reason: 'sức khỏe không bảo đảm',
            },
          ],
        },
      }),
    ),
  },
  'seventy-one-names': {
    part: 'delegates',
    facts: atCongress(
      minutesFacts({
        names: MANY,
        organisation: { name: 'Đảng bộ tỉnh Hòa Nam', level: 'province' },
        meeting: 'delegates-congress',
        seats: 55,
        roll: { summoned: 550, attending: 550, exclusions: {} },
        issued: 550,
        returned: 550,
        tally: {
          valid: 548,
          invalid: { 'over-voted': 2 },
          // Base 550: 276 elect, 275 do not. One has exactly half, and the others who are not elected have fewer.
          votes: MANY.map((_, index) => (index < 55 ? 530 - index : 100 - index)).with(60, 275),
          disagree: null,
        },
      }),
    ),
  },
  delegates: { part: 'delegates', facts: atCongress(delegates) },
  'alternate-delegates': { part: 'alternates', facts: atCongress(delegates) },
  'alternates-while-tied': { part: 'alternates', facts: atCongress(tiedDelegates) },
  'alternates-settled': { part: 'alternates', facts: atCongress(decidedTie) },
  'delegates-after-a-tie': { part: 'delegates', facts: atCongress(decidedTie) },
  'conference-reading-decides': {
    part: 'delegates',
    facts: {
      ...conference,
      meeting: {
        ...conference.meeting,
        name: 'Hội nghị lần thứ nhất Ban Chấp hành Đảng bộ xã Hồng Phong',
        term: { from: 2025, to: 2030 },
      },
    },
  },
  'rules-of-2014': {
    part: 'delegates',
    facts: beforeBlindEntries(
      minutesFacts({
        names: FOUR,
        version: 1,
        regulation: 'qd244-2014',
        heldOn: '2017-08-06',
        tally: { valid: 22, invalid: {}, votes: [20, 18, 17, 5], disagree: null },
      }),
    ),
  },
  'form-of-2026': {
    part: 'delegates',
    facts: minutesFacts({
      names: FOUR,
      heldOn: '2026-05-27',
      readings: { percentBase: 'summoned' },
      tally: { valid: 22, invalid: {}, votes: [20, 18, 17, 5], disagree: null },
    }),
  },
  reopened: {
    part: 'delegates',
    facts: countedAgain(
      minutesFacts({ names: FOUR, tally: { valid: 22, invalid: {}, votes: [20, 18, 12, 11], disagree: null } }),
    ),
  },
  'more-returned-than-issued': {
    part: 'delegates',
    facts: minutesFacts({
      names: FOUR,
      issued: 20,
      returned: 22,
      tally: { valid: 22, invalid: {}, votes: [20, 18, 17, 5], disagree: null },
    }),
  },
}
