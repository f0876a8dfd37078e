import type { MeetingPlan } from './congress.ts'

/** A congress under rules that take alternates from the vote on delegates. */
export const CONGRESS: MeetingPlan = { level: 'grassroots', heldOn: '2025-08-15' }

/** The names on its list, in the order of the ballot. */
export const NAMES = [
  'Trần Thị An',
  'Nguyễn Thị Bình',
  'Trần Văn Chung',
  'Lê Thị Dung',
  'Phạm Văn Em',
  'Hoàng Văn Giang',
] as const
