import type { Bilingual } from '../text.ts'

/** Texts of the overview of a meeting. */
export const OVERVIEW = {
  counting: {
    vi: 'Đang kiểm phiếu bầu {office}, lần {number}',
    en: 'Ballots are being counted: {office}, round {number}',
  },
  countingStacks: {
    vi: 'Đang kiểm phiếu bầu {office}, lần {number}: {matched}/{total} tập đã khớp',
    en: 'Ballots are being counted: {office}, round {number}; {matched} of {total} {total|batch|batches} agree',
  },
  voting: { vi: 'Đang bỏ phiếu bầu {office}, lần {number}', en: 'The vote is under way: {office}, round {number}' },
  listed: {
    vi: 'Đã thông qua danh sách bầu {office}, lần {number}; chờ phát phiếu',
    en: 'The list is approved: {office}, round {number}; ballots are to be issued',
  },
  listing: {
    vi: 'Đang lập danh sách bầu {office}, lần {number}',
    en: 'The list is being drawn up: {office}, round {number}',
  },
  waitsForDecision: {
    vi: 'Chờ quyết định sau lần {number} bầu {office}',
    en: 'The meeting has to decide after round {number}: {office}',
  },
  waitsForRound: {
    vi: 'Đã quyết định sau lần {number} bầu {office}; chờ mở lần bầu tiếp theo',
    en: 'Decided after round {number}: {office}; the next round is to be opened',
  },
  waitsForRepetition: {
    vi: 'Lần {number} bầu {office} đã bị hủy; chờ mở lần bầu lại',
    en: 'Round {number} was annulled: {office}; the round that repeats it is to be opened',
  },
  missing: { vi: 'Còn {count} việc trước khi bầu', en: '{count} {count|act is|acts are} missing before the vote' },
  betweenElections: { vi: 'Chờ mở nội dung bầu tiếp theo', en: 'The next election is to be opened' },
  allDone: { vi: 'Các nội dung bầu đã xong', en: 'Every election has ended' },
  closed: { vi: 'Đã kết thúc lúc {time}', en: 'Closed at {time}' },
  toDo: { vi: 'Việc chung', en: 'For the meeting' },
  electionOf: { vi: 'Bầu {office}', en: 'Election: {office}' },
  seats: { vi: 'bầu {count} người', en: '{count} {count|seat|seats}' },
  alternateSeats: { vi: 'và {count} dự khuyết', en: 'and {count} {count|alternate|alternates}' },
  roundNumber: { vi: 'Lần {number}', en: 'Round {number}' },
  noRound: { vi: 'Chưa mở lần bầu nào', en: 'No round is open' },
  decided: { vi: 'quyết định: {decision}', en: 'decision: {decision}' },
  appointed: { vi: 'cấp trên chỉ định: {name}', en: 'appointed by the superior: {name}' },
  by: { vi: '{act}: việc của {roles}', en: '{act}: to be done by the {roles}' },
  or: { vi: 'hoặc', en: 'or' },
  recordRoll: { vi: 'Ghi số được triệu tập, có mặt', en: 'Record the roll' },
  grantAgain: { vi: 'Giao lại vai trò', en: 'Grant the roles again' },
  recordBoard: { vi: 'Ghi ban kiểm phiếu', en: 'Record the counting board' },
  setUp: { vi: 'Chuẩn bị: xem, sửa', en: 'Set-up: see, correct' },
  createElection: { vi: 'Lập nội dung bầu', en: 'Create an election' },
  proposeList: { vi: 'Lập danh sách bầu cử', en: 'Draw up the list' },
  changeList: { vi: 'Sửa danh sách bầu cử', en: 'Change the list' },
  recordOpinion: { vi: 'Ghi kết quả xin ý kiến', en: 'Record the opinion vote' },
  settleOpinion: { vi: 'Ghi quyết định về người bằng phiếu', en: 'Record the decision on the tie' },
  approveList: { vi: 'Ghi biểu quyết danh sách', en: 'Record the vote on the list' },
  issueBallots: { vi: 'Ghi số phiếu phát ra', en: 'Record the ballots issued' },
  recordReturn: { vi: 'Ghi số phiếu thu về', en: 'Record the ballots returned' },
  setUpStacks: { vi: 'Lập tập phiếu', en: 'Set up batches' },
  seeStacks: { vi: 'Xem các tập phiếu', en: 'See the batches' },
  settleDifferences: { vi: 'Đối chiếu các lượt nhập', en: 'Compare the entries' },
  giveRulings: { vi: 'Kết luận phiếu có nghi vấn', en: 'Rule on doubtful ballots' },
  confirmResult: { vi: 'Xác nhận kết quả', en: 'Confirm the result' },
  declareResult: { vi: 'Công bố kết quả', en: 'Declare the result' },
  recordDecision: { vi: 'Ghi quyết định sau lần bầu', en: 'Record the decision after the round' },
  recordAppointment: { vi: 'Ghi việc cấp trên chỉ định', en: 'Record the appointment' },
  sealBallots: { vi: 'Ghi việc niêm phong phiếu', en: 'Record the seal on the ballots' },
  closeMeeting: { vi: 'Kết thúc đại hội (hội nghị)', en: 'Close the meeting' },
  openFirst: { vi: 'Mở lần bầu thứ nhất', en: 'Open the first round' },
  openNext: { vi: 'Mở lần bầu tiếp theo', en: 'Open the next round' },
  opening: { vi: 'Đang mở lần bầu', en: 'Opening the round' },
  figures: { vi: 'Tính trúng cử thế nào', en: 'How people are elected' },
  summoned: { vi: 'Được triệu tập', en: 'Summoned' },
  attending: { vi: 'Có mặt', en: 'Attending' },
  base: { vi: 'Tổng số tính tỷ lệ', en: 'Base of the majority' },
  needed: { vi: 'Trúng cử cần ít nhất', en: 'Votes needed to be elected' },
  votes: { vi: '{count} phiếu', en: '{count} {count|vote|votes}' },
  noRoll: { vi: 'Chưa ghi số được triệu tập, có mặt.', en: 'The roll is not recorded.' },
  board: { vi: 'Ban kiểm phiếu', en: 'Counting board' },
  members: { vi: '{count} người', en: '{count} {count|member|members}' },
  noBoard: { vi: 'chưa ghi', en: 'not recorded' },
  cancelledElection: { vi: 'Nội dung bầu này đã hủy.', en: 'This election is cancelled.' },
  cancelReason: { vi: 'Lý do hủy', en: 'Reason for the cancellation' },
  keep: { vi: 'Giữ như đã ghi', en: 'Keep it as it is' },
  nothingMissing: { vi: 'Không còn việc nào phải làm.', en: 'Nothing is left to do.' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Texts of the form that creates an election. */
export const ELECTION = {
  title: { vi: 'Lập nội dung bầu', en: 'Create an election' },
  another: { vi: 'Lập thêm nội dung bầu', en: 'Create another election' },
  office: { vi: 'Chức danh', en: 'Office' },
  seats: { vi: 'Số lượng cần bầu', en: 'Seats' },
  alternates: { vi: 'Số đại biểu dự khuyết', en: 'Alternate seats' },
  alternatesHint: {
    vi: 'chỉ khi cùng một lần bầu chọn cả đại biểu dự khuyết; nếu không thì để trống',
    en: 'only if the vote on delegates fills alternate seats too; otherwise leave it empty',
  },
  source: { vi: 'Nguồn nhân sự', en: 'Who may stand' },
  anybody: { vi: 'không giới hạn', en: 'no restriction' },
  electedIn: {
    vi: 'chỉ người đã trúng cử {office} (nội dung {number})',
    en: 'only people elected as {office} (election {number})',
  },
  create: { vi: 'Ghi nội dung bầu', en: 'Record the election' },
  recorded: {
    vi: 'Đã ghi nội dung bầu. Đề nghị xem các lưu ý sau.',
    en: 'The election is recorded. See the remarks below.',
  },
  back: { vi: 'Về toàn cảnh', en: 'Back to the overview' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Texts of the page that corrects or cancels an election. */
export const ELECTION_CHANGE = {
  way: { vi: 'Sửa hoặc hủy nội dung bầu', en: 'Correct or cancel the election' },
  title: { vi: 'Bầu {office}: sửa số lượng, hoặc hủy', en: 'Correct the seats or cancel: {office}' },
  reading: { vi: 'Đang đọc nội dung bầu', en: 'Reading the election' },
  reason: { vi: 'Lý do sửa', en: 'Reason for the correction' },
  record: { vi: 'Ghi số lượng đã sửa', en: 'Record the corrected seats' },
  cancel: { vi: 'Hủy nội dung bầu ghi nhầm', en: 'Cancel an election recorded by mistake' },
  cancelHint: {
    vi: 'Sửa, hủy được khi chưa thông qua danh sách bầu cử. Nội dung đã hủy vẫn xem lại được; lần bầu đang lập danh sách cũng kết thúc.',
    en: 'Possible until a list is approved. A cancelled election stays readable, and a round whose list is being drawn up ends with it.',
  },
  stale: {
    vi: 'Có người khác vừa sửa nội dung bầu này, nên chưa ghi gì từ trang này. Đây là số liệu mới.',
    en: 'Somebody else has just changed this election, so nothing was recorded from this page. These are its new figures.',
  },
  unknown: {
    vi: 'Không có nội dung bầu này trong đại hội (hội nghị). Đề nghị chọn lại từ toàn cảnh.',
    en: 'This meeting has no such election. Choose one from the overview.',
  },
  begun: {
    vi: 'Danh sách bầu cử đã được thông qua, hoặc nội dung bầu đã hủy, nên không sửa, không hủy được nữa.',
    en: 'A list is approved, or the election is cancelled; it can no longer be corrected or cancelled.',
  },
  closed: {
    vi: 'Đại hội (hội nghị) đã kết thúc, nên không sửa, không hủy được nữa.',
    en: 'The meeting is closed; the election can no longer be corrected or cancelled.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Texts of the end of a meeting. */
export const CLOSING = {
  title: {
    vi: 'Kết thúc: không ghi gì thêm vào việc kiểm phiếu',
    en: 'Close the meeting: nothing is counted afterwards',
  },
  hint: {
    vi: 'Sau khi kết thúc thì không mở lần bầu, không nhập phiếu, không sửa kết quả nữa. Giấy tờ vẫn in được; niêm phong, việc cấp trên chỉ định và gọi đại biểu dự khuyết vẫn ghi được.',
    en: 'Afterwards no round is opened, no ballot is typed and no result is corrected. Papers are still printed, and seals, appointments by the superior and call-ups of alternates are still recorded.',
  },
  reason: { vi: 'Ghi chú khi kết thúc (không bắt buộc)', en: 'Note on the closing (optional)' },
  open: { vi: 'Việc còn lại', en: 'Still to be done' },
  agreed: {
    vi: 'Vẫn kết thúc, dù còn những việc trên. Lần bầu chưa mở thì không bầu được nữa.',
    en: 'Close it although this is left. An election whose round is not open cannot be held any more.',
  },
  changed: {
    vi: 'Việc còn lại vừa thay đổi, nên chưa kết thúc. Đề nghị xem lại danh sách dưới đây.',
    en: 'What is left has just changed, so the meeting is not closed. See the list below.',
  },
  close: { vi: 'Kết thúc đại hội (hội nghị)', en: 'Close the meeting' },
  back: { vi: 'Về toàn cảnh', en: 'Back to the overview' },
} as const satisfies Readonly<Record<string, Bilingual>>
