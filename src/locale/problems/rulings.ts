import { entry, type Topic } from './entry.ts'

/** Doubtful ballots, and the rulings of the board on them. */
export const RULINGS = {
  'ruling-while-typing': entry(
    [
      'Kết luận phiếu có nghi vấn sau khi khóa các lượt nhập',
      'Khi nhập, phiếu có nghi vấn chỉ để riêng và ghi loại nghi vấn (setAside), không ghi kết luận (doubt). Ban kiểm phiếu kết luận một lần cho mỗi phiếu sau khi tất cả các lượt nhập của tập đã khóa.',
    ],
    [
      'Ruling comes after the entries',
      'While it is typed, a doubtful ballot is set aside with the kind of its doubt (setAside), without a ruling (doubt). The board rules once on each paper after all entries of the batch are finished.',
    ],
  ),
  'set-aside-not-open': entry(
    [
      'Đại hội, hội nghị này ghi kết luận ngay khi nhập phiếu',
      'Đại hội, hội nghị này được lập theo quy trình cũ: phiếu có nghi vấn nhập cùng kết luận của ban kiểm phiếu (doubt), không để riêng. Đề nghị xin kết luận của ban kiểm phiếu rồi nhập phiếu.',
    ],
    [
      'This meeting types the ruling with the ballot',
      'The meeting was recorded under the earlier procedure: a doubtful ballot is typed together with the ruling of the board (doubt) and not set aside. Ask the board for its ruling, then enter the ballot.',
    ],
  ),
  'ruling-too-early': entry(
    [
      'Chưa đến lúc kết luận phiếu có nghi vấn',
      'Các lượt nhập của tập phiếu[ số {batch}][ ({label})] chưa khóa hết nên ban kiểm phiếu chưa kết luận được. Đề nghị chờ khóa tất cả các lượt nhập của tập rồi ghi kết luận.',
    ],
    [
      'Too early for a ruling',
      'Not all entries of batch[ {batch}][ ({label})] are finished, so the board cannot rule yet. Wait until every entry of the batch is finished, then record the ruling.',
    ],
  ),
  'ballot-not-set-aside': entry(
    [
      'Phiếu không được để riêng',
      'Phiếu này của tập[ số {batch}][ ({label})] được nhập là phiếu thường nên không có gì để kết luận. Nếu phiếu có nghi vấn, đề nghị mở lại lượt nhập để người nhập đính chính thành phiếu để riêng.',
    ],
    [
      'Ballot not set aside',
      'This ballot of batch[ {batch}][ ({label})] was typed as a plain one, so there is nothing to rule on. If it is doubtful, reopen the entry, so that its typist sets the ballot aside.',
    ],
  ),
  'ruling-fault-missing': entry(
    [
      'Chưa ghi lý do phiếu không hợp lệ',
      'Ban kiểm phiếu kết luận phiếu không hợp lệ nhưng chưa ghi phiếu thuộc trường hợp nào. Đề nghị chọn: không do ban kiểm phiếu phát ra, có đánh dấu, hoặc viết thêm tên ngoài danh sách.',
    ],
    [
      'Kind of invalid ballot missing',
      'The board ruled the ballot invalid without saying why. Choose one: not issued by the board, marked, or with a name outside the list.',
    ],
  ),
  'ruling-fault-unwanted': entry(
    [
      'Phiếu hợp lệ không có lý do không hợp lệ',
      'Ban kiểm phiếu kết luận phiếu hợp lệ nhưng lại ghi lý do không hợp lệ. Đề nghị bỏ lý do, hoặc sửa kết luận.',
    ],
    [
      'A valid ballot has no fault',
      'The board ruled the ballot valid, but a fault is given. Leave the fault out, or correct the ruling.',
    ],
  ),
  'ruling-marks-missing': entry(
    [
      'Chưa ghi nội dung phiếu khó đọc',
      'Người nhập không đọc được phiếu này. Nếu ban kiểm phiếu kết luận phiếu hợp lệ, đề nghị ghi những tên bị gạch hoặc các ô được đánh dấu mà ban đọc được trên phiếu.',
    ],
    [
      'Marks of the unreadable ballot missing',
      'The typist could not read this ballot. If the board rules it valid, give the names struck out or the boxes marked as the board reads them on the paper.',
    ],
  ),
  'ruling-hands-exceed': entry(
    [
      'Số biểu quyết nhiều hơn số thành viên có mặt',
      'Số biểu quyết về phiếu có nghi vấn nhiều hơn số thành viên ban kiểm phiếu có mặt. Đề nghị kiểm lại số biểu quyết và danh sách người có mặt.',
    ],
    [
      'More hands than members present',
      'More hands were counted on the doubtful ballot than members of the board were present. Check the vote and the members present.',
    ],
  ),
  'ruling-not-carried': entry(
    [
      'Kết luận chưa được ban kiểm phiếu tán thành',
      'Số tán thành kết luận không nhiều hơn số không tán thành. Đề nghị ban kiểm phiếu trao đổi và biểu quyết lại, rồi ghi kết luận được tán thành.',
    ],
    [
      'Ruling not carried',
      'No more members voted for this ruling than against it. Let the board discuss the ballot and vote again, then record the ruling that was carried.',
    ],
  ),
  'ruling-not-by-board': entry(
    [
      'Người kết luận không thuộc ban kiểm phiếu',
      'Phiếu có nghi vấn do ban kiểm phiếu xem xét, kết luận; người được ghi[, đồng chí {name},] không phải là thành viên ban kiểm phiếu. Đề nghị ghi lại người kết luận.',
    ],
    [
      'Ruling not by the board',
      'The counting board examines doubtful ballots and rules on them, but the person named[, comrade {name},] is not on the board. Name the board member who ruled.',
    ],
  ),
  // reading markedBallots
  'ruling-needs-note': entry(
    [
      'Chưa ghi lý do công nhận phiếu có nghi vấn',
      'Ban kiểm phiếu kết luận phiếu có nghi vấn là hợp lệ nhưng chưa ghi lý do. Theo cách hiểu của chương trình, không phải quy định, phiếu đánh dấu hoặc viết thêm tên là không hợp lệ; đề nghị ghi rõ vì sao phiếu này không thuộc trường hợp đó.',
    ],
    [
      'No reason for passing a doubtful ballot',
      'The board ruled the doubtful ballot valid without giving a reason. By a reading of the program, not a rule of law, a ballot that is marked or has a name written in is invalid; give the reason why this ballot is not one of those.',
    ],
  ),
} satisfies Topic
