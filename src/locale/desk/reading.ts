import type { Bilingual } from '../text.ts'

/** Texts of the reading page of a round: the steps of its computation. */
export const READING = {
  way: { vi: 'Đọc từng bước vì sao có kết quả này', en: 'Read step by step why this is the result' },
  toResult: { vi: 'Trang kết quả', en: 'Result page' },
  toLog: { vi: 'Nhật ký của lần bầu', en: 'Log of the round' },
  print: { vi: 'In trang này', en: 'Print this page' },
  notYet: {
    vi: 'Lần bầu này chưa có kết quả đã công bố, nên chưa đọc được vì sao. Diễn biến đến nay ở dưới.',
    en: 'This round has no declared result yet, so there is nothing to explain. Its course so far is below.',
  },
  steps: { vi: 'Cách tính', en: 'How it is computed' },
  base: {
    vi: 'Tổng số tính tỷ lệ là {base} người: được triệu tập {summoned}[, không tính {left}][, vẫn tính {kept}].',
    en: 'The base of the majority is {base} {base|person|people}: {summoned} summoned[, left out: {left}][, kept in: {kept}].',
  },
  baseOnly: {
    vi: 'Tổng số tính tỷ lệ là {base} người.',
    en: 'The base of the majority is {base} {base|person|people}.',
  },
  needed: {
    vi: 'Quá một nửa của {base} là từ {votes} phiếu: người được ít hơn {votes} phiếu không trúng cử.',
    en: 'More than half of {base} is {votes} {votes|vote|votes} or more: nobody with fewer than {votes} is elected.',
  },
  plurality: {
    vi: 'Lần bầu này lấy người được nhiều phiếu hơn, không cần quá một nửa.',
    en: 'In this round the higher votes win; more than half is not needed.',
  },
  ballots: {
    vi: 'Phát ra {issued} phiếu, thu về {returned}, hợp lệ {valid}, không hợp lệ {invalid}[ ({reasons})].',
    en: '{issued} {issued|ballot|ballots} issued, {returned} returned, {valid} valid, {invalid} invalid[ ({reasons})].',
  },
  missing: {
    vi: '{count} phiếu phát ra không thu về: không tính cho ai, còn tổng số tính tỷ lệ không đổi.',
    en: '{count} issued {count|ballot was|ballots were} not returned: they give no votes, and the base is unchanged.',
  },
  seats: {
    vi: 'Cần bầu {seats} người. Xếp theo số phiếu từ cao xuống thấp, trúng cử {elected} người.',
    en: '{seats} {seats|seat|seats} to fill. By votes from the highest down, {elected} {elected|person is|people are} elected.',
  },
  left: { vi: 'Còn {left} vị trí chưa có người trúng cử.', en: '{left} {left|seat is|seats are} not filled.' },
  grounds: { vi: 'Căn cứ: {article}.', en: 'Grounds: {article}.' },
  people: { vi: 'Từng người', en: 'Each person' },
  elected: {
    vi: '{votes} phiếu ({percent}), cần từ {needed}: trúng cử.',
    en: '{votes} {votes|vote|votes} ({percent}), {needed} needed: elected.',
  },
  electedByVotes: {
    vi: '{votes} phiếu ({percent}), trong số những người nhiều phiếu nhất: trúng cử.',
    en: '{votes} {votes|vote|votes} ({percent}), among the highest: elected.',
  },
  alternate: {
    vi: '{votes} phiếu ({percent}): trúng cử đại biểu dự khuyết, sau những người trúng cử chính thức.',
    en: '{votes} {votes|vote|votes} ({percent}): elected as an alternate, after the delegates.',
  },
  tied: {
    vi: '{votes} phiếu ({percent}), bằng phiếu với {others} ở vị trí cuối: chưa phân định được.',
    en: '{votes} {votes|vote|votes} ({percent}), tied with {others} at the last seats: undecided.',
  },
  short: {
    vi: '{votes} phiếu ({percent}), thiếu {short} phiếu so với {needed}: không trúng cử.',
    en: '{votes} {votes|vote|votes} ({percent}), {short} short of {needed}: not elected.',
  },
  beyond: {
    vi: '{votes} phiếu ({percent}), đủ số phiếu nhưng ngoài {seats} người cao phiếu nhất: không trúng cử.',
    en: '{votes} {votes|vote|votes} ({percent}), enough votes but beyond the {seats} highest: not elected.',
  },
  lower: {
    vi: '{votes} phiếu ({percent}), ít phiếu hơn những người trúng cử: không trúng cử.',
    en: '{votes} {votes|vote|votes} ({percent}), fewer than those elected: not elected.',
  },
  noResult: {
    vi: '{votes} phiếu ({percent}): lần bầu không có kết quả nên không ai trúng cử.',
    en: '{votes} {votes|vote|votes} ({percent}): the round has no result, so nobody is elected.',
  },
  voided: {
    vi: 'Kết quả công bố lần {version} không còn hiệu lực. Số phiếu và kết luận dưới đây chỉ để đọc lại.',
    en: 'Declared result {version} is no longer in force. Its votes and verdicts below are only kept for reading.',
  },
  course: { vi: 'Diễn biến', en: 'Course of the round' },
  courseHint: {
    vi: 'Từ khi mở lần bầu đến nay, theo giờ máy chủ ghi nhận.',
    en: 'From the opening of the round until now, by the time at which the service recorded it.',
  },
  courseShort: {
    vi: 'Vai trò của đồng chí không đọc nhật ký, nên chỉ có những mốc chính.',
    en: 'Your role does not read the log, so only the main moments are shown.',
  },
  times: { vi: '{count} lần, đến {until}', en: '{count} {count|time|times}, until {until}' },
  issuedAt: { vi: 'Phát phiếu bầu', en: 'Ballots issued' },
  returnedAt: { vi: 'Thu phiếu bầu', en: 'Ballots returned' },
  declaredAt: { vi: 'Công bố kết quả lần {version}', en: 'Result {version} declared' },
} as const satisfies Readonly<Record<string, Bilingual>>
