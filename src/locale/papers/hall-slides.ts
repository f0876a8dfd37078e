/** Words of the pages that are projected in the hall. */
export const HALL_WORDS = {
  title: 'Kết quả bầu {office}, lần {number}: trúng cử {elected}/{seats}',
  alternates: 'Dự khuyết: {elected}/{seats}',
  term: 'Nhiệm kỳ {from}–{to}',
  needed: 'Quá một nửa của {base}: {votes} phiếu',
  votes: '{votes} phiếu',
  mostVotes: 'Lấy từ người có số phiếu cao hơn',
  elected: 'trúng cử',
  alternate: 'dự khuyết',
  tied: 'bằng phiếu, chưa quyết định',
  short: 'thiếu {votes} phiếu',
  notElected: 'không trúng cử',
  notSeated: 'không nhận chức danh',
  reading: 'Theo cách hiểu của chương trình, không phải quy định',
  ballots: 'Phát ra {issued} · thu về {returned} · hợp lệ {valid} · không hợp lệ {invalid}',
  seatsLeft: 'còn {seats} vị trí',
  page: 'Trang {page}/{pages}',
} as const
