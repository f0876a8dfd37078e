/** The names of a list for three delegates and two alternates. */
export const [AN, BINH, CUONG, DUNG, HA] = [
  'Nguyễn Văn An',
  'Trần Văn Bình',
  'Lê Văn Cường',
  'Hoàng Văn Dũng',
  'Vũ Thị Hà',
] as const

/** Of 22 ballots: fourteen votes for each of the three delegates, twelve for each of the two alternates. */
export const TIED_BALLOTS = [
  { strike: [AN, DUNG], times: 4 },
  { strike: [AN, HA], times: 4 },
  { strike: [BINH, DUNG], times: 3 },
  { strike: [BINH, HA], times: 3 },
  { strike: [BINH, CUONG], times: 2 },
  { strike: [CUONG, DUNG], times: 3 },
  { strike: [CUONG, HA], times: 3 },
]
