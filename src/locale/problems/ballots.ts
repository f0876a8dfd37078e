import { entry, type Topic } from './entry.ts'

/** Marks on single ballots, and tally sheets. */
export const BALLOTS = {
  'ballot-of-the-other-form': entry(
    [
      'Phiếu không đúng loại',
      'Dấu ghi trên phiếu không đúng loại phiếu của lần bầu này. Danh sách có số dư: nhập tên bị gạch; danh sách không có số dư: nhập ô đồng ý và ô không đồng ý.',
    ],
    [
      'Ballot of the other form',
      'The marks do not match the form of the ballots of this round. With surplus, enter the names struck out; without surplus, enter the boxes agree and disagree.',
    ],
  ),
  'mark-not-on-list': entry(
    [
      'Dấu ghi cho người không có trong danh sách',
      'Người được nhập không có trong danh sách bầu cử của lần bầu này. Đề nghị chọn lại; nếu phiếu viết thêm tên ngoài danh sách thì để riêng là phiếu có nghi vấn, chờ ban kiểm phiếu kết luận.',
    ],
    [
      'Mark for a name not on the list',
      'The person entered is not on the list of this round. Choose again; if a name was written in, set the ballot aside as doubtful for a ruling of the board.',
    ],
  ),
  'mark-repeated': entry(
    [
      'Một người nhập hai lần trên một phiếu',
      'Đồng chí {name} được nhập nhiều lần ở cùng một cột của phiếu. Đề nghị bỏ dấu nhập trùng.',
    ],
    [
      'Mark entered twice',
      'Comrade {name} is entered more than once in the same column of a ballot. Remove the repeated mark.',
    ],
  ),
  'sheet-name-missing': entry(
    [
      'Bảng kiểm phiếu thiếu họ tên',
      'Bảng kiểm phiếu chưa có số phiếu của đồng chí {name}. Đề nghị ghi đủ mọi người trong danh sách; người không có phiếu thì ghi số 0.',
    ],
    [
      'Name missing on the tally sheet',
      'The sheet has no votes for comrade {name}. Enter a number for everyone on the list, 0 for none.',
    ],
  ),
  'sheet-name-unknown': entry(
    [
      'Bảng kiểm phiếu có người ngoài danh sách',
      'Bảng kiểm phiếu ghi một người không có trong danh sách bầu cử của lần bầu này. Đề nghị bỏ dòng này.',
    ],
    [
      'Unknown name on the tally sheet',
      'The sheet names someone who is not on the list of this round. Remove the line.',
    ],
  ),
  'sheet-disagree-missing': entry(
    [
      'Bảng kiểm phiếu thiếu số phiếu không đồng ý',
      'Danh sách không có số dư thì mỗi người phải có số phiếu đồng ý và số phiếu không đồng ý. Đề nghị ghi đủ cả hai số, không có thì ghi số 0.',
    ],
    [
      'Disagree missing on the tally sheet',
      'On a list without surplus each name needs a number for agree and one for disagree. Enter both, 0 for none.',
    ],
  ),
  'sheet-disagree-unwanted': entry(
    [
      'Bảng kiểm phiếu thừa số phiếu không đồng ý',
      'Danh sách có số dư thì phiếu không có cột không đồng ý. Đề nghị chỉ ghi số phiếu bầu của từng người.',
    ],
    [
      'Disagree on a list with surplus',
      'With surplus the ballot has no column for disagree. Enter only the votes of each name.',
    ],
  ),
  'sheet-not-balanced': entry(
    [
      'Bảng kiểm phiếu không khớp',
      'Số liệu trên bảng kiểm phiếu[ của tập phiếu số {batch}][ ({label})] không khớp[: bảng ghi {entered} phiếu, tập có {size} phiếu][; {names} có số phiếu nhiều hơn {valid} phiếu hợp lệ][; tổng số phiếu bầu {chosen}, nhiều nhất là {most}][; tổng số phiếu bầu {few}, ít nhất phải là {least}]. Đề nghị kiểm lại tập phiếu và đính chính bảng kiểm phiếu; nếu số phiếu của tập ghi sai thì trưởng ban kiểm phiếu đính chính.',
    ],
    [
      'Tally sheet does not add up',
      'The figures on the sheet[ of batch {batch}][ ({label})] do not add up[: the sheet has {entered} {entered|ballot|ballots}, the batch {size}][; more votes than {valid} valid {valid|ballot|ballots}: {names}][; {chosen} {chosen|vote|votes} in all, {most} at most][; {few} {few|vote|votes} in all, {least} at least]. Check the batch again and correct the sheet; if the size of the batch is wrong, the head of the board corrects it.',
    ],
  ),
} satisfies Topic
