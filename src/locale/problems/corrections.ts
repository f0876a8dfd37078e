import { entry, type Topic } from './entry.ts'

/** Corrections and cancellations that something else rests on. */
export const CORRECTIONS = {
  'congress-begun': entry(
    [
      'Đại hội, hội nghị đã có danh sách được thông qua',
      'Đã thông qua danh sách bầu cử ở nội dung bầu số {elections} nên không hủy đại hội (hội nghị) như ghi nhầm được. Đề nghị hủy lần bầu đó trước khi phát phiếu, hoặc kết thúc đại hội (hội nghị).',
    ],
    [
      'A list of the congress is approved',
      'A candidate list is approved in election {elections}, so the congress cannot be cancelled as a mistake of recording. Cancel that round before its ballots are handed out, or close the congress.',
    ],
  ),
  'congress-in-use': entry(
    [
      'Đại hội, hội nghị đã có nội dung',
      'Trong đại hội (hội nghị) này đã có nội dung được ghi nên người quản trị không hủy được nữa. Đề nghị đoàn chủ tịch hoặc đoàn thư ký của đại hội (hội nghị) hủy; nếu chưa có ai, đề nghị giao một trong hai vai trò này.',
    ],
    [
      'Something is recorded in the congress',
      'Something is recorded in this congress already, so an administrator can no longer cancel it. Its presidium or secretariat can; if nobody has one of these roles, grant it to somebody.',
    ],
  ),
  'congress-relied-on': entry(
    [
      'Không đổi loại đại hội hoặc văn bản áp dụng khi đã có nội dung bầu',
      'Nội dung bầu số {elections} đã lập theo loại đại hội (hội nghị) và văn bản áp dụng hiện nay, nên chưa đổi được. Đề nghị hủy nội dung bầu đó khi chưa thông qua danh sách, rồi đính chính và lập lại.',
    ],
    [
      'Elections rest on kind and rules',
      'Election {elections} was set up by the present kind and rules of the congress, so these cannot change. Cancel the election while no list of it is approved, then correct the congress and set the election up again.',
    ],
  ),
  'election-cancelled': entry(
    [
      'Nội dung bầu đã hủy',
      'Nội dung bầu này đã được hủy; nội dung đã ghi vẫn xem được. Đề nghị dùng nội dung bầu khác của đại hội (hội nghị) hoặc lập nội dung bầu mới.',
    ],
    [
      'Election cancelled',
      'This election was cancelled; its record stays readable. Use another election of the meeting, or create a new one.',
    ],
  ),
  'election-begun': entry(
    [
      'Nội dung bầu đã có danh sách được thông qua',
      'Đã thông qua danh sách bầu cử ở lần bầu thứ {rounds} nên không sửa số lượng, không hủy nội dung bầu được nữa. Nếu ghi nhầm, đề nghị hủy lần bầu đó trước khi phát phiếu; nếu đã phát phiếu, việc hủy do đoàn chủ tịch quyết định.',
    ],
    [
      'List of the election approved',
      'The candidate list of round {rounds} is approved, so the seats can no longer be corrected nor the election cancelled. If it was a mistake, cancel that round before its ballots are handed out; once they are out, the presidium decides to annul it.',
    ],
  ),
  'election-relied-on': entry(
    [
      'Nội dung bầu khác lấy người từ nội dung này',
      'Nội dung bầu số {elections} lấy danh sách trong số người trúng cử của nội dung bầu này. Đề nghị hủy nội dung bầu số {elections} trước.',
    ],
    [
      'Another election depends on this one',
      'Election {elections} takes its candidates from the people elected in this one. Cancel election {elections} first.',
    ],
  ),
  'round-cancelled': entry(
    [
      'Lần bầu đã hủy',
      'Lần bầu này đã được hủy trước khi phát phiếu và không thực hiện gì thêm. Nếu còn phải bầu, đoàn chủ tịch hoặc đoàn thư ký mở lần bầu khác của nội dung bầu này.',
    ],
    [
      'Round cancelled',
      'This round was cancelled before any ballot was handed out, and nothing more is done in it. If a vote is still to be held, the presidium or the secretariat opens another round.',
    ],
  ),
  'ballots-already-issued': entry(
    [
      'Đã phát phiếu bầu',
      'Phiếu bầu của lần bầu này đã được phát nên không hủy như ghi nhầm được. Ban kiểm phiếu kiểm phiếu cho xong, hoặc đoàn chủ tịch ghi quyết định hủy lần bầu.',
    ],
    [
      'Ballots already handed out',
      'The ballots of this round are handed out, so it cannot be cancelled as a mistake of recording. Let the counting board finish the count, or let the presidium record its decision to annul the round.',
    ],
  ),
} satisfies Topic
