import type { PaperMeeting } from '../../../src/documents/view/letterhead.ts'

/** A branch congress of members in 2017. */
export const BRANCH: PaperMeeting = {
  organisation: { name: 'Chi bộ Thôn Đông', level: 'chi-bo' },
  superior: 'Đảng bộ xã Yên Thượng',
  kind: 'members-congress',
  name: 'Đại hội Chi bộ Thôn Đông',
  term: { from: 2017, to: 2020 },
  heldOn: '2017-08-05',
}

/** A congress of delegates of a grassroots organisation in 2025. */
export const DELEGATES: PaperMeeting = {
  organisation: { name: 'Đảng bộ xã Yên Thượng', level: 'grassroots' },
  superior: 'Đảng bộ tỉnh Hòa Bình',
  kind: 'delegates-congress',
  name: 'Đại hội đại biểu Đảng bộ xã Yên Thượng',
  term: { from: 2025, to: 2030 },
  heldOn: '2025-06-12',
}
