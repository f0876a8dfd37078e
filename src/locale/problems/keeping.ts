import { entry, type Topic } from './entry.ts'

/** Sealed packages of ballots, their destruction, and complaints. */
export const KEEPING = {
  'package-unsealed': entry(
    [
      'Chưa ghi việc niêm phong phiếu bầu',
      'Lần bầu này chưa ghi việc niêm phong phiếu bầu. Đề nghị ghi số niêm phong, nơi giữ và người niêm phong trước.',
    ],
    [
      'Ballots not sealed yet',
      'No sealed package is recorded for this round. Record the numbers of the seals, the place and the people who sealed it first.',
    ],
  ),
  'package-open': entry(
    [
      'Gói phiếu bầu đang mở',
      'Gói phiếu bầu của lần bầu này đã mở và chưa được niêm phong lại. Đề nghị niêm phong lại và ghi lý do trước.',
    ],
    [
      'The package is open',
      'The package with the ballots of this round was opened and is not sealed again. Seal it again first, with a reason.',
    ],
  ),
  'destruction-ordered': entry(
    [
      'Đã có quyết định tiêu hủy phiếu bầu',
      'Đã ghi quyết định tiêu hủy phiếu bầu của lần bầu này. Nếu quyết định được thu hồi hoặc ghi nhầm, đề nghị hủy nội dung đó trước.',
    ],
    [
      'Destruction already ordered',
      'The order to destroy the ballots of this round is recorded. If it was taken back or recorded by mistake, cancel it first.',
    ],
  ),
  'destruction-not-ordered': entry(
    [
      'Chưa có quyết định tiêu hủy phiếu bầu',
      'Chưa ghi quyết định tiêu hủy phiếu bầu của lần bầu này. Đề nghị ghi số, ngày và cơ quan ban hành quyết định trước.',
    ],
    [
      'Destruction not ordered',
      'No order to destroy the ballots of this round is recorded. Record its number, its date and the committee that issued it first.',
    ],
  ),
  'ballots-destroyed': entry(
    [
      'Phiếu bầu đã tiêu hủy',
      'Phiếu bầu của lần bầu này đã tiêu hủy nên không kiểm lại, niêm phong hay mở được nữa. Nếu ghi nhầm, đề nghị hủy nội dung đã ghi về việc tiêu hủy trước.',
    ],
    [
      'Ballots destroyed',
      'The ballots of this round are destroyed, so they cannot be counted again, sealed or opened. If that was recorded by mistake, cancel the record of the destruction first.',
    ],
  ),
  'ballots-not-destroyed': entry(
    [
      'Chưa ghi việc tiêu hủy phiếu bầu',
      'Không có nội dung nào về việc tiêu hủy phiếu bầu của lần bầu này để hủy. Đề nghị kiểm tra lại lần bầu.',
    ],
    [
      'No destruction recorded',
      'There is no record of a destruction in this round that could be cancelled. Check the round.',
    ],
  ),
  'round-being-counted': entry(
    [
      'Phiếu bầu đang được kiểm',
      'Phiếu bầu của lần bầu này đang được kiểm nên chưa niêm phong hay tiêu hủy được. Đề nghị công bố kết quả trước.',
    ],
    [
      'Ballots are being counted',
      'The ballots of this round are being counted, so they can be neither sealed nor destroyed yet. Declare the result first.',
    ],
  ),
  'sealer-not-on-board': entry(
    [
      'Người niêm phong không thuộc ban kiểm phiếu',
      'Phiếu bầu do ban kiểm phiếu niêm phong, nhưng có người được ghi không thuộc ban kiểm phiếu. Đề nghị kiểm tra lại người niêm phong.',
    ],
    [
      'Not a member of the counting board',
      'The counting board seals the ballots, but a person recorded as having sealed them is not on it. Check who sealed the package.',
    ],
  ),
  'seal-repeated': entry(
    [
      'Số niêm phong ghi hai lần',
      'Mỗi niêm phong có một số riêng, nhưng có số được ghi hai lần. Đề nghị kiểm tra lại số trên niêm phong.',
    ],
    [
      'Seal number given twice',
      'Each seal has a number of its own, but one number is given twice. Check the numbers on the seals.',
    ],
  ),
  'opening-unfounded': entry(
    [
      'Chưa có căn cứ để mở gói phiếu bầu',
      'Chỉ mở gói phiếu bầu khi lần bầu được mở lại để kiểm phiếu lại, hoặc khi có khiếu nại chưa có kết quả giải quyết. Đề nghị ghi căn cứ đó trước.',
    ],
    [
      'No ground to open the package',
      'A package is opened only if its round was reopened to be counted again, or if a complaint has no outcome yet. Record that first.',
    ],
  ),
  'complaint-open': entry(
    [
      'Phiếu bầu phải được lưu giữ vì có khiếu nại',
      'Phiếu bầu phải được lưu giữ chừng nào khiếu nại số {number} chưa có kết quả giải quyết. Đề nghị ghi kết quả giải quyết trước, và chỉ ghi ngày kể từ khi có kết quả.',
    ],
    [
      'A complaint keeps the ballots',
      'The ballots are kept as long as complaint {number} has no outcome. Record the outcome first, and a day on which it was there.',
    ],
  ),
  'destruction-too-early': entry(
    [
      'Chưa hết thời hạn lưu giữ phiếu bầu',
      'Phiếu bầu niêm phong được lưu giữ 6 tháng; chỉ được quyết định tiêu hủy từ ngày {from}. Đề nghị kiểm tra lại ngày của quyết định.',
    ],
    [
      'Ballots must be kept longer',
      'Sealed ballots are kept for 6 months; their destruction can be ordered from {from} on. Check the date of the order.',
    ],
  ),
  'keeping-day-out-of-order': entry(
    [
      'Ngày ghi không đúng thứ tự',
      'Ngày này không được muộn hơn {latest}[ và không được sớm hơn {earliest}]. Đề nghị kiểm tra lại ngày, hoặc đồng hồ của máy.',
    ],
    [
      'Day out of order',
      'This day can be no later than {latest}[ and no earlier than {earliest}]. Check the day, or the clock of the computer.',
    ],
  ),
  'keeping-day-not-reached': entry(
    [
      'Chưa đến ngày có thể ghi',
      'Ngày sớm nhất có thể ghi là {earliest}, nhưng theo đồng hồ của máy chủ hôm nay mới là {latest}. Đề nghị kiểm tra lại ngày họp, các ngày đã ghi và đồng hồ của máy chủ; nếu đều đúng thì ghi từ ngày {earliest}.',
    ],
    [
      'Its day has not come',
      'The earliest possible day is {earliest}, but by the clock of the server today is {latest}. Check the day of the meeting, the days already recorded, and the clock of the server; if they are right, record this from {earliest} on.',
    ],
  ),
  'complaint-unknown': entry(
    [
      'Không có khiếu nại này',
      'Đại hội (hội nghị) này không có khiếu nại mang số đó. Đề nghị xem lại danh sách khiếu nại.',
    ],
    ['No such complaint', 'This meeting has no complaint of that number. Look it up in the list of complaints.'],
  ),
  'round-of-another-congress': entry(
    [
      'Lần bầu không thuộc đại hội này',
      'Lần bầu được chọn không thuộc đại hội (hội nghị) này. Đề nghị chọn lại, hoặc để trống nếu khiếu nại về cả đại hội (hội nghị).',
    ],
    [
      'Round of another congress',
      'The chosen round does not belong to this meeting. Choose again, or leave it out if the complaint is about the whole meeting.',
    ],
  ),
} as const satisfies Topic
