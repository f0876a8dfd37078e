import { entry, type Topic } from './entry.ts'

/** The opinion vote that trims a list. */
export const OPINIONS = {
  'opinion-vote-unknown': entry(
    [
      'Chưa có kết quả phiếu xin ý kiến',
      'Lần bầu này chưa ghi kết quả phiếu xin ý kiến, hoặc kết quả đó đã hủy. Đề nghị ghi kết quả phiếu xin ý kiến trước.',
    ],
    ['No opinion vote', 'No opinion vote of this round is recorded, or it is cancelled. Record an opinion vote first.'],
  ),
  // qd244-2014:d16, qd190-2024:d14.k3
  'opinion-vote-not-needed': entry(
    [
      'Không cần lấy phiếu xin ý kiến',
      'Chỉ lấy phiếu xin ý kiến khi danh sách bầu cấp ủy, ban thường vụ có số dư vượt quá 30% của {seats} người cần bầu ở lần bầu đầu. Đề nghị biểu quyết thông qua danh sách, hoặc sửa danh sách trước.',
    ],
    [
      'Opinion vote not needed',
      'An opinion vote is held only on the first list for a committee or standing committee whose surplus is above 30% of the {seats} {seats|seat|seats}. Vote on the list, or change the list first.',
    ],
  ),
  'opinion-vote-too-narrow': entry(
    [
      'Phạm vi xin ý kiến chưa đủ để rút gọn danh sách',
      'Riêng những người do cấp ủy triệu tập chuẩn bị đã đủ hoặc vượt số dư tối đa khi bầu {seats} người, nên xin ý kiến về những người ngoài danh sách đó không rút gọn được. Đề nghị xin ý kiến về tất cả những người trong danh sách.',
    ],
    [
      'Opinion vote on too few people',
      'The prepared names alone reach or exceed the limit of surplus for {seats} {seats|seat|seats}, so that a vote on the outside names cannot trim the list. Ask about everybody on the list.',
    ],
  ),
  'opinion-vote-not-balanced': entry(
    [
      'Số liệu phiếu xin ý kiến không khớp',
      'Số liệu phiếu xin ý kiến không khớp[: phiếu hợp lệ và không hợp lệ {entered}, thu về {size}][; {names} có số phiếu nhiều hơn {valid} phiếu hợp lệ][; tổng số phiếu đồng ý {chosen}, nhiều nhất là {most}][; tổng số phiếu đồng ý {few}, ít nhất phải là {least}]. Đề nghị kiểm lại phiếu rồi ghi lại.',
    ],
    [
      'Opinion vote does not add up',
      'The figures of the opinion vote do not add up[: {entered} valid or invalid {entered|ballot|ballots}, {size} returned][; more votes than {valid} valid {valid|ballot|ballots}: {names}][; {chosen} agreeing {chosen|vote|votes} in all, {most} at most][; {few} agreeing {few|vote|votes} in all, {least} at least]. Count the ballots again, then record the vote.',
    ],
  ),
  'opinion-list-changed': entry(
    [
      'Danh sách đã thay đổi',
      'Phiếu xin ý kiến phải ghi cho danh sách ở phiên bản {current}. Đề nghị xem lại danh sách và lấy ý kiến về danh sách đó.',
    ],
    [
      'The list is another one',
      'An opinion vote is recorded on version {current} of the list now. Read the list again, and record the vote on that version.',
    ],
  ),
  'opinion-tie-unwanted': entry(
    [
      'Không có người bằng phiếu ở vị trí cuối',
      'Theo số phiếu đã ghi, không có người bằng phiếu ở vị trí cuối của danh sách nên không có nội dung để biểu quyết. Đề nghị bỏ phần quyết định về người bằng phiếu.',
    ],
    [
      'Nobody is tied',
      'By these figures nobody is tied at the last place of the list, so there is nothing to decide. Leave the decision on a tie out.',
    ],
  ),
  'opinion-tie-names': entry(
    [
      'Quyết định về người bằng phiếu không đúng',
      'Chỉ giữ lại những người bằng phiếu ở vị trí cuối ({names}), mỗi người ghi một lần, và không nhiều hơn số vị trí còn lại. Đề nghị ghi đúng những người mà đại hội (hội nghị) biểu quyết giữ lại.',
    ],
    [
      'Wrong decision on the tie',
      'Only people tied at the last place ({names}) are kept, each of them once, and no more of them than there are places left. Record those whom the meeting keeps.',
    ],
  ),
  'opinion-vote-tied': entry(
    [
      'Phiếu xin ý kiến có người bằng phiếu',
      'Những người bằng phiếu ở vị trí cuối: {names}. Đề nghị đại hội (hội nghị) biểu quyết giữ lại người nào rồi ghi vào kết quả phiếu xin ý kiến.',
    ],
    [
      'Tie in the opinion vote',
      'These people are tied at the last place of the list: {names}. Let the meeting decide who of them stays, and record it with the opinion vote.',
    ],
  ),
} satisfies Topic
