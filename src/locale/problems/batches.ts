import { entry, type Topic } from './entry.ts'

/** Batches of ballots and their entries as a whole. */
export const BATCHES = {
  'batch-larger-than-returned': entry(
    [
      'Tập phiếu nhiều hơn số phiếu thu về',
      'Tập phiếu[ số {batch}][ ({label})] ghi {size} phiếu, nhưng trong {returned} phiếu thu về chỉ còn {room} phiếu chưa xếp vào tập nào. Đề nghị đếm lại tập phiếu và kiểm tra các tập khác.',
    ],
    [
      'Batch larger than the ballots returned',
      'Batch[ {batch}][ ({label})] would hold {size} {size|ballot|ballots}, but of the {returned} returned only {room} {room|is|are} not in a batch yet. Count the batch again and check the other batches.',
    ],
  ),
  'batch-smaller-than-entered': entry(
    [
      'Tập phiếu ít hơn số phiếu đã nhập',
      'Tập phiếu[ số {batch}][ ({label})] không thể ghi {size} phiếu vì đã nhập nhiều hơn. Đề nghị đếm lại; nếu nhập nhầm thì hủy tập phiếu và lập lại.',
    ],
    [
      'Batch smaller than the ballots entered',
      'Batch[ {batch}][ ({label})] cannot hold {size} {size|ballot|ballots}, because more are entered. Count again; if they were entered by mistake, cancel the batch and create it again.',
    ],
  ),
  'batch-cancelled': entry(
    [
      'Tập phiếu đã hủy',
      'Tập phiếu[ số {batch}][ ({label})] đã hủy và không được tính vào kết quả. Đề nghị chọn tập phiếu khác; nếu cần tập mới thì trưởng ban kiểm phiếu lập.',
    ],
    [
      'Batch cancelled',
      'Batch[ {batch}][ ({label})] is cancelled and does not count. Choose another batch; the head of the board sets up a new one if it is needed.',
    ],
  ),
  'batch-takes-ballots': entry(
    [
      'Tập phiếu nhập theo từng phiếu',
      'Tập phiếu[ số {batch}][ ({label})] được lập để nhập từng phiếu, không nhập bảng kiểm phiếu. Đề nghị nhập từng phiếu, hoặc đề nghị trưởng ban kiểm phiếu lập tập khác.',
    ],
    [
      'Batch takes single ballots',
      'Batch[ {batch}][ ({label})] is entered ballot by ballot, not as a tally sheet. Enter its ballots, or ask the head of the board to set up another batch.',
    ],
  ),
  'batch-takes-sheet': entry(
    [
      'Tập phiếu nhập theo bảng kiểm phiếu',
      'Tập phiếu[ số {batch}][ ({label})] được lập để nhập bảng kiểm phiếu, không nhập từng phiếu. Đề nghị nhập bảng kiểm phiếu, hoặc đề nghị trưởng ban kiểm phiếu lập tập khác.',
    ],
    [
      'Batch takes a tally sheet',
      'Batch[ {batch}][ ({label})] is entered as a tally sheet, not ballot by ballot. Enter its sheet, or ask the head of the board to set up another batch.',
    ],
  ),
  'batch-full': entry(
    [
      'Tập phiếu đã đủ',
      'Tập phiếu[ số {batch}][ ({label})] có {size} phiếu, đã nhập {entered} phiếu nên không nhập thêm được {count} phiếu. Đề nghị đếm lại tập phiếu; nếu số phiếu của tập ghi sai thì đề nghị trưởng ban kiểm phiếu đính chính.',
    ],
    [
      'Batch full',
      'Batch[ {batch}][ ({label})] holds {size} {size|ballot|ballots} and {entered} {entered|is|are} entered, so there is no room for {count} more. Count the batch again, and ask the head of the board to correct its size if it is wrong.',
    ],
  ),
  'ballot-from-missing': entry(
    [
      'Chưa ghi số thứ tự của phiếu',
      'Yêu cầu nhập phiếu chưa ghi số thứ tự của phiếu đầu tiên (from). Đề nghị ghi số tiếp theo của lượt nhập, để không phiếu nào bị nhập hai lần.',
    ],
    [
      'Position missing',
      'The request does not say the number of its first ballot (from). Give the next number of the entry, so that no ballot is entered twice.',
    ],
  ),
  'ballot-position': entry(
    [
      'Số thứ tự của phiếu không phải là số tiếp theo',
      'Lượt nhập của tập phiếu[ số {batch}][ ({label})] đã có {entered} phiếu, phiếu tiếp theo mang số {next}. Đề nghị xem các phiếu đã nhập rồi nhập tiếp từ số {next}; có thể phiếu vừa gửi đã được ghi.',
    ],
    [
      'Not the next ballot',
      'The entry of batch[ {batch}][ ({label})] holds {entered} {entered|ballot|ballots}, and the next one has number {next}. See what is entered and go on from number {next}; the ballots just sent may be stored already.',
    ],
  ),
  'ballot-removed': entry(
    [
      'Phiếu đã bỏ khỏi lượt nhập',
      'Phiếu này đã bỏ vì nhập nhầm nên không sửa được. Nếu bỏ nhầm, đề nghị nhập lại thành phiếu mới.',
    ],
    [
      'Ballot removed',
      'This ballot was removed because it was typed by mistake, so it cannot be changed. If the removal was the mistake, enter the ballot again as a new one.',
    ],
  ),
  'entry-takes-sheet': entry(
    [
      'Lượt nhập theo bảng kiểm phiếu',
      'Lượt nhập này của tập phiếu[ số {batch}][ ({label})] đã nhập bằng bảng kiểm phiếu nên không nhập từng phiếu. Đề nghị đính chính bảng; nếu cần nhập từng phiếu thì đề nghị trưởng ban kiểm phiếu hủy tập phiếu và lập lại.',
    ],
    [
      'Entry is a tally sheet',
      'This entry of batch[ {batch}][ ({label})] was begun as a tally sheet and takes no single ballots. Correct the sheet; if ballots have to be entered one by one, ask the head of the board to cancel the batch and set it up again.',
    ],
  ),
  'entry-takes-ballots': entry(
    [
      'Lượt nhập theo từng phiếu',
      'Lượt nhập này của tập phiếu[ số {batch}][ ({label})] đã có phiếu nhập từng phiếu nên không nhập bảng kiểm phiếu. Đề nghị nhập tiếp từng phiếu, hoặc bỏ hết các phiếu đã nhập rồi nhập bảng.',
    ],
    [
      'Entry holds single ballots',
      'This entry of batch[ {batch}][ ({label})] holds ballots that were entered one by one and takes no tally sheet. Go on with single ballots, or remove those entered and then enter the sheet.',
    ],
  ),
  'entries-blind': entry(
    [
      'Chưa được xem lượt nhập',
      'Các lượt nhập của tập phiếu[ số {batch}][ ({label})] độc lập với nhau: chỉ người nhập xem được cho đến khi tất cả các lượt của tập đã khóa. Đề nghị chờ các lượt nhập được khóa; tập phiếu đã hủy khi đang nhập thì chờ đến khi lần bầu kết thúc.',
    ],
    [
      'Entries still blind',
      'The entries of batch[ {batch}][ ({label})] are independent: only the typist sees one until all entries of the batch are finished. Wait until they are; those of a batch that was cancelled before are shown once its round has ended.',
    ],
  ),
  'entry-final': entry(
    [
      'Lượt nhập đã khóa',
      'Lượt nhập[ của tập phiếu số {batch}][ ({label})] đã khóa. Nếu cần sửa, đề nghị trưởng ban kiểm phiếu mở lại lượt nhập và nêu lý do.',
    ],
    [
      'Entry finished',
      'This entry[ of batch {batch}][ ({label})] is finished. To correct it, ask the head of the board to reopen it with a reason.',
    ],
  ),
  'entry-closed': entry(
    [
      'Lượt nhập đã đóng',
      'Lượt nhập[ của tập phiếu số {batch}][ ({label})] đã đóng vì kết quả đã công bố, lần bầu hoặc tập phiếu đã hủy, hoặc đại hội (hội nghị) đã kết thúc, nên không sửa được nữa. Nếu phát hiện sai sót sau khi công bố, đề nghị báo cáo đoàn chủ tịch để mở lại lần bầu.',
    ],
    [
      'Entry closed',
      'This entry[ of batch {batch}][ ({label})] is closed because the result is declared, the round or the batch is cancelled, or the meeting has ended, so it cannot be changed. Report an error in a declared round to the presidium, who can reopen the round.',
    ],
  ),
  'entry-not-final': entry(
    [
      'Lượt nhập chưa khóa',
      'Lượt nhập[ của tập phiếu số {batch}][ ({label})] đang mở nên không cần mở lại. Đề nghị tiếp tục nhập hoặc đính chính.',
    ],
    [
      'Entry still open',
      'This entry[ of batch {batch}][ ({label})] is open and does not need to be reopened. Go on entering or correcting.',
    ],
  ),
  'entry-incomplete': entry(
    [
      'Lượt nhập chưa khớp với tập phiếu',
      'Tập phiếu[ số {batch}][ ({label})] có {size} phiếu, đã nhập {entered} phiếu[; đề nghị nhập {missing} phiếu còn thiếu][; đề nghị bỏ {surplus} phiếu nhập thừa]. Nếu số phiếu của tập ghi sai thì trưởng ban kiểm phiếu đính chính.',
    ],
    [
      'Entry does not fit its batch',
      'Batch[ {batch}][ ({label})] holds {size} {size|ballot|ballots}, and {entered} {entered|is|are} entered[: enter the {missing} still missing][: remove the {surplus} too many]. If the size of the batch is wrong, the head of the board corrects it.',
    ],
  ),
  'papers-differ': entry(
    [
      'Số phiếu trên bàn khác với tập phiếu',
      'Đã báo trưởng ban kiểm phiếu: trên bàn có {papers} phiếu, còn tập phiếu[ số {batch}][ ({label})] ghi {size} phiếu. Đề nghị chờ trưởng ban đếm và sửa số phiếu của tập, hoặc đếm lại rồi báo đủ {size} phiếu.',
    ],
    [
      'Papers on the table differ from the batch',
      'The head of the board was told that {papers} {papers|paper|papers} {papers|is|are} on the table, but batch[ {batch}][ ({label})] is said to have {size}. Wait until the head has counted and corrected its size, or count again and tell that all {size} are there.',
    ],
  ),
} satisfies Topic
