import { entry, type Topic } from './entry.ts'

/** Differences between the entries of a batch, and their resolution by the papers. */
export const DIFFERENCES = {
  'nothing-differs': entry(
    [
      'Các lượt nhập không khác nhau',
      'Các lượt nhập của tập phiếu[ số {batch}][ ({label})] không khác nhau nên không có gì để giải quyết. Nếu vẫn cần sửa, đề nghị mở lại lượt nhập và nêu lý do.',
    ],
    [
      'Nothing differs',
      'The entries of batch[ {batch}][ ({label})] do not differ, so there is nothing to resolve. To correct one all the same, reopen it and give the reason.',
    ],
  ),
  'resolver-typed': entry(
    [
      'Người đã nhập không tự giải quyết',
      'Đồng chí đã nhập một lượt của tập phiếu[ số {batch}][ ({label})]. Đề nghị để đồng chí phụ trách khác của ban kiểm phiếu, người không nhập tập này, đối chiếu với phiếu giấy; hoặc mở lại lượt nhập cho người nhập xem lại.',
    ],
    [
      'Typists do not resolve their own batch',
      'You typed an entry of batch[ {batch}][ ({label})]. Let another head of the board, who typed none, compare it with the papers, or reopen the entries for their typists.',
    ],
  ),
  'paper-repeated': entry(
    [
      'Một phiếu ghi hai lần',
      'Một phiếu của lượt nhập được ghi hai lần trong yêu cầu giải quyết. Đề nghị bỏ dòng trùng.',
    ],
    ['Ballot given twice', 'A ballot of an entry is given twice in the request. Remove the repeated line.'],
  ),
  'resolution-leaves-differences': entry(
    [
      'Các lượt nhập vẫn còn khác nhau',
      'Sau khi ghi theo phiếu giấy, các lượt nhập của tập phiếu[ số {batch}][ ({label})] vẫn khác nhau nên chưa ghi gì. Đề nghị xem lại toàn bộ danh sách chỗ khác nhau và ghi đủ các phiếu trong một lần.',
    ],
    [
      'The entries still differ',
      'With these papers the entries of batch[ {batch}][ ({label})] would still differ, so nothing was recorded. Go through the whole list of differences and give every paper in one request.',
    ],
  ),
} satisfies Topic
