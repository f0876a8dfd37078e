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
      'The batch[ {batch}][ ({label})] would hold {size} ballots, but of the {returned} returned only {room} are not in a batch yet. Count the batch again and check the other batches.',
    ],
  ),
  'batch-smaller-than-entered': entry(
    [
      'Tập phiếu ít hơn số phiếu đã nhập',
      'Tập phiếu[ số {batch}][ ({label})] không thể ghi {size} phiếu vì đã nhập nhiều hơn. Đề nghị đếm lại; nếu nhập nhầm thì hủy tập và lập lại.',
    ],
    [
      'Batch smaller than the ballots entered',
      'The batch[ {batch}][ ({label})] cannot hold {size} ballots, because more are entered. Count again; if they were entered by mistake, cancel the batch and create it again.',
    ],
  ),
  'batch-cancelled': entry(
    [
      'Tập phiếu đã hủy',
      'Tập phiếu[ số {batch}][ ({label})] đã hủy và không được tính vào kết quả. Đề nghị chọn tập phiếu khác hoặc lập tập mới.',
    ],
    [
      'Batch cancelled',
      'The batch[ {batch}][ ({label})] is cancelled and does not count. Choose another batch, or create a new one.',
    ],
  ),
  'batch-takes-ballots': entry(
    [
      'Tập phiếu nhập theo từng phiếu',
      'Tập phiếu[ số {batch}][ ({label})] được lập để nhập từng phiếu, không nhập bảng kiểm phiếu. Đề nghị nhập từng phiếu, hoặc lập tập khác.',
    ],
    [
      'Batch takes single ballots',
      'The batch[ {batch}][ ({label})] is entered ballot by ballot, not as a tally sheet. Enter its ballots, or create another batch.',
    ],
  ),
  'batch-takes-sheet': entry(
    [
      'Tập phiếu nhập theo bảng kiểm phiếu',
      'Tập phiếu[ số {batch}][ ({label})] được lập để nhập bảng kiểm phiếu, không nhập từng phiếu. Đề nghị nhập bảng kiểm phiếu, hoặc lập tập khác.',
    ],
    [
      'Batch takes a tally sheet',
      'The batch[ {batch}][ ({label})] is entered as a tally sheet, not ballot by ballot. Enter its sheet, or create another batch.',
    ],
  ),
  'batch-full': entry(
    [
      'Tập phiếu đã đủ',
      'Tập phiếu[ số {batch}][ ({label})] có {size} phiếu, đã nhập {entered} phiếu nên không nhập thêm được {count} phiếu. Đề nghị đếm lại tập phiếu; nếu số phiếu của tập ghi sai thì đính chính.',
    ],
    [
      'Batch full',
      'The batch[ {batch}][ ({label})] holds {size} ballots and {entered} are entered, so there is no room for {count} more. Count the batch again, and correct its size if it is wrong.',
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
      'The entry of batch[ {batch}][ ({label})] holds {entered} ballots, and the next one has number {next}. See what is entered and go on from number {next}; the ballots just sent may be stored already.',
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
      'Lượt nhập này của tập phiếu[ số {batch}][ ({label})] đã nhập bằng bảng kiểm phiếu nên không nhập từng phiếu. Đề nghị đính chính bảng; nếu muốn nhập từng phiếu thì hủy tập phiếu và lập lại.',
    ],
    [
      'Entry is a tally sheet',
      'This entry of batch[ {batch}][ ({label})] was begun as a tally sheet and takes no single ballots. Correct the sheet; to enter ballots one by one, cancel the batch and create it again.',
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
      'Các lượt nhập của tập phiếu[ số {batch}][ ({label})] độc lập với nhau: chỉ người nhập xem được cho đến khi tất cả các lượt của tập đã khóa. Đề nghị chờ các lượt nhập được khóa.',
    ],
    [
      'Entries still blind',
      'The entries of batch[ {batch}][ ({label})] are independent: only the typist sees one until all entries of the batch are finished. Wait until they are.',
    ],
  ),
  'entry-final': entry(
    [
      'Lượt nhập đã khóa',
      'Lượt nhập[ của tập phiếu số {batch}][ ({label})] đã khóa. Nếu cần sửa, đề nghị mở lại lượt nhập và nêu lý do.',
    ],
    [
      'Entry finished',
      'This entry[ of batch {batch}][ ({label})] is finished. To correct it, reopen it and give the reason.',
    ],
  ),
  'entry-closed': entry(
    [
      'Lượt nhập đã đóng',
      'Lượt nhập[ của tập phiếu số {batch}][ ({label})] đã đóng vì kết quả đã công bố hoặc tập phiếu đã hủy, nên không sửa được nữa. Nếu phát hiện sai sót sau khi công bố, đề nghị báo cáo đoàn chủ tịch để mở lại lần bầu.',
    ],
    [
      'Entry closed',
      'This entry[ of batch {batch}][ ({label})] is closed because the result is declared or the batch is cancelled, so it cannot be changed. Report an error in a declared round to the presidium, who can reopen the round.',
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
      'Lượt nhập chưa đủ phiếu',
      'Tập phiếu[ số {batch}][ ({label})] có {size} phiếu, mới nhập {entered} phiếu. Đề nghị nhập đủ; nếu số phiếu của tập ghi sai thì đính chính rồi khóa lượt nhập.',
    ],
    [
      'Entry incomplete',
      'The batch[ {batch}][ ({label})] holds {size} ballots, and {entered} are entered. Enter the rest, or correct the size of the batch, then finish the entry.',
    ],
  ),
} satisfies Topic
