import type { ListedFacts } from '../../../src/documents/view/ballots.ts'

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô']
const MIDDLE = ['Văn', 'Thị Phương', 'Đức', 'Thị', 'Minh', 'Quang', 'Hữu']
const GIVEN = ['An', 'Ánh', 'Bình', 'Cường', 'Dũng', 'Giang', 'Hà', 'Hạnh', 'Hòa', 'Khánh', 'Lan', 'Thảo', 'Yến']

/** Made-up names, all different for up to 910 of them. */
export const madeUpNames = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${FAMILY[i % 10]} ${MIDDLE[i % 7]} ${GIVEN[i % 13]}`)

/** The longest name that a person may have: 60 letters with its spaces. */
export const LONG_NAME = 'Hồ Nguyễn Thị Hoàng Phương Thảo Ngọc Bích Thùy Dương Quỳnh A'

/** An approved list of a branch, or of a grassroots organisation. */
export const listedFacts = (changes: Partial<ListedFacts> = {}): ListedFacts => ({
  organisation: { name: 'Chi bộ Văn phòng Sở Tài chính', level: 'chi-bo' },
  meeting: { kind: 'members-congress', term: { from: 2017, to: 2020 }, heldOn: '2017-08-06' },
  round: { number: 1, kind: 'first' },
  office: 'committee',
  seats: 3,
  names: madeUpNames(4),
  ...changes,
})

export const COMMUNE: Partial<ListedFacts> = {
  organisation: { name: 'Đảng bộ xã Hòa Bình', level: 'grassroots' },
  meeting: { kind: 'delegates-congress', term: { from: 2025, to: 2030 }, heldOn: '2025-06-12' },
}
