import type { MinutesFacts } from '../../../src/documents/view/minutes/facts.ts'
import { hardNames, LONG_MEETING } from './hard-names.ts'
import { minutesFacts } from './minutes-facts.ts'

const atLongMeeting = (facts: MinutesFacts): MinutesFacts => ({
  ...facts,
  meeting: { ...facts.meeting, ...LONG_MEETING },
})

/** Minutes with hard names at a meeting with a long name: with surplus, of everybody of 220, and of a repeated vote. */
export const HARD_MINUTES: Readonly<Record<string, MinutesFacts>> = {
  'hard-names': atLongMeeting(
    minutesFacts({
      names: hardNames(9),
      meeting: 'delegates-congress',
      seats: 6,
      readings: { nameOrder: 'as-approved' },
      tally: { valid: 22, invalid: {}, votes: [22, 21, 20, 19, 18, 17, 5, 4, 3], disagree: null },
    }),
  ),
  'many-names': atLongMeeting(
    minutesFacts({
      names: hardNames(220),
      meeting: 'delegates-congress',
      seats: 220,
      readings: { nameOrder: 'as-approved' },
      tally: { valid: 22, invalid: {}, votes: hardNames(220).map(() => 20), disagree: hardNames(220).map(() => 2) },
    }),
  ),
  'repeated-after-annulment': minutesFacts({
    names: ['Trần Thị An'],
    office: 'secretary',
    seats: 1,
    round: { number: 2, kind: 'first' },
    tally: { valid: 22, invalid: {}, votes: [19], disagree: [3] },
    over: {
      repeats: {
        by: 'superior',
        paper: { number: '12-QĐ/ĐU', date: '2025-08-16', issuer: 'Ban Thường vụ Đảng ủy xã Hồng Phong' },
        reason: 'Hòm phiếu không được niêm phong.',
      },
    },
  }),
}
