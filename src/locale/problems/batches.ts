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
      'Tập phiếu[ số {batch}][ ({label})] không thể ghi {size} phiếu vì đã nhập {entered} phiếu. Đề nghị đếm lại; nếu nhập nhầm thì hủy tập và lập lại.',
    ],
    [
      'Batch smaller than the ballots entered',
      'The batch[ {batch}][ ({label})] cannot hold {size} ballots, because {entered} are entered. Count again; if they were entered by mistake, cancel the batch and create it again.',
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
