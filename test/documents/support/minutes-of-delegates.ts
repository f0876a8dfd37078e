import type { MinutesFacts } from '../../../src/documents/view/minutes/facts.ts'
import { minutesFacts } from './minutes-facts.ts'

const DELEGATES_CONGRESS = {
  name: 'Đại hội đại biểu Đảng bộ xã Hồng Phong lần thứ XXV',
  term: { from: 2025, to: 2030 },
}

const commune = { name: 'Đảng bộ xã Hồng Phong', level: 'grassroots' } as const

export const delegates = minutesFacts({
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

export const tiedDelegates = minutesFacts({
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
export const decidedTie: MinutesFacts = {
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
export const atCongress = (facts: MinutesFacts): MinutesFacts => ({
  ...facts,
  meeting: { ...facts.meeting, ...DELEGATES_CONGRESS },
})

export const conference = minutesFacts({
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
