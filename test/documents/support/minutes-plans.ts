import type { MinutesFacts } from '../../../src/documents/view/minutes/facts.ts'
import type { PaperPart } from '../../../src/rules/papers.ts'
import { minutesFacts } from './minutes-facts.ts'
import { atCongress, conference, decidedTie, delegates, tiedDelegates } from './minutes-of-delegates.ts'

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
  'several-without-surplus': {
    part: 'delegates',
    facts: minutesFacts({
      names: FOUR.slice(0, 3),
      tally: { valid: 21, invalid: { 'no-choice': 1 }, votes: [20, 11, 15], disagree: [1, 9, 6] },
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
          nameOnPaper: 'Hoàng Thị Giang',
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
