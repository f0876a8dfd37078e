/** Words of the pages that are projected in the hall. */
export const HALL_WORDS = {
  title: 'Kết quả bầu {office}, lần {number}: trúng cử {elected}/{seats}',
  noResult: 'Kết quả bầu {office}, lần {number}: không có kết quả',
  alternates: 'Dự khuyết: {elected}/{seats}',
  term: 'Nhiệm kỳ {from}–{to}',
  needed: 'Quá một nửa của {base}: {votes} phiếu',
  votes: '{votes} phiếu',
  mostVotes: 'Lấy từ người có số phiếu cao hơn',
  elected: 'trúng cử',
  alternate: 'dự khuyết',
  none: 'không có kết quả',
  undecided: 'chưa quyết định',
  settled: 'Dự khuyết theo kết quả lần {round}: {names}',
  settledTied: 'Bằng phiếu ở vị trí dự khuyết cuối, chưa quyết định: {names}',
  settledName: '{name} ({votes} phiếu)',
  tied: 'bằng phiếu, chưa quyết định',
  short: 'thiếu {votes} phiếu',
  notElected: 'không trúng cử',
  notSeated: 'không giữ chức danh',
  reading: 'Theo cách hiểu của chương trình, không phải quy định',
  ballots: 'Phát ra {issued} · thu về {returned} · hợp lệ {valid} · không hợp lệ {invalid}',
  seatsLeft: 'còn {seats} vị trí',
  page: 'Trang {page}/{pages}',
} as const

/** The notes of people in as few words as possible, for a screen of several columns. */
export const HALL_BRIEF_WORDS = {
  elected: 'trúng cử',
  alternate: 'dự khuyết',
  none: 'không có kết quả',
  undecided: 'chưa quyết định',
  tied: 'bằng phiếu',
  short: 'thiếu {votes}',
  notElected: 'không trúng',
  notSeated: 'không nhận',
} as const
