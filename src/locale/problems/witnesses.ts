import { entry, type Topic } from './entry.ts'

/** Second parties' signatures over checkpoints of a log. */
export const WITNESSES = {
  'witness-key-malformed': entry(
    [
      'Khóa công khai của bên làm chứng không đúng dạng',
      'Khóa công khai phải là 32 byte Ed25519 viết theo Base64, hoặc dòng khóa kiểm tra mang đúng tên của bên làm chứng. Đề nghị lấy lại khóa từ bên làm chứng.',
    ],
    [
      'Witness key malformed',
      'The public key must be the 32 bytes of an Ed25519 key in base64, or a verifier key line with the name of this witness. Ask the witness for the key again.',
    ],
  ),
  'witness-key-own': entry(
    [
      'Khóa là của chính hệ thống này',
      'Khóa này là khóa ký nhật ký của chính hệ thống nên không làm chứng được cho nhật ký của mình. Đề nghị lấy chữ ký của một bên khác.',
    ],
    [
      'Key of this installation',
      'This key signs the logs of this installation and cannot be a witness to them. Have another party sign.',
    ],
  ),
  'witness-line-malformed': entry(
    [
      'Dòng chữ ký không đúng dạng',
      'Dòng chữ ký phải gồm dấu gạch dài, tên bên làm chứng và chữ ký Base64, cách nhau một dấu cách. Đề nghị chép lại nguyên dòng do bên làm chứng tạo ra.',
    ],
    [
      'Signature line malformed',
      'The line must be a long dash, the name of the witness and the signature in base64, separated by single spaces. Copy the whole line that the witness created.',
    ],
  ),
  'witness-name-differs': entry(
    [
      'Tên bên làm chứng không khớp',
      'Tên trong dòng chữ ký khác với tên bên làm chứng đã ghi. Đề nghị ghi đúng tên như trong dòng chữ ký.',
    ],
    ['Witness name differs', 'The line carries another name than the one given. Give the name in the line.'],
  ),
  'witness-key-differs': entry(
    [
      'Chữ ký không thuộc khóa này',
      'Mã nhận biết khóa trong dòng chữ ký không khớp với tên và khóa công khai đã ghi. Đề nghị kiểm tra xem khóa có đúng là của bên làm chứng không.',
    ],
    [
      'Signature by another key',
      'The key id in the line does not belong to this name and public key. Check that the key belongs to this witness.',
    ],
  ),
  'witness-signature-wrong': entry(
    [
      'Chữ ký làm chứng không đúng',
      'Chữ ký không đúng với điểm niêm phong này của nhật ký. Đề nghị kiểm tra xem bên làm chứng có ký đúng điểm niêm phong đã chọn không.',
    ],
    [
      'Witness signature wrong',
      'The signature does not fit this checkpoint of the log. Check that the witness signed exactly this checkpoint.',
    ],
  ),
  'witness-already-kept': entry(
    [
      'Đã có chữ ký của bên làm chứng này',
      'Chữ ký của bên làm chứng này, với cùng khóa, đã được lưu cho điểm niêm phong này. Không cần ghi lại.',
    ],
    [
      'Witness already stored',
      'A signature of this witness with the same key is already stored for this checkpoint. You need to do nothing.',
    ],
  ),
  'witness-name-own': entry(
    [
      'Tên là của chính hệ thống này',
      'Tên bắt đầu bằng “kiem-phieu/” dành cho nhật ký và khóa của chính hệ thống. Đề nghị dùng tên riêng của bên làm chứng.',
    ],
    [
      'Name of this installation',
      'Names that begin with "kiem-phieu/" belong to the logs and keys of this installation. Use a name of the witness itself.',
    ],
  ),
  'witness-name-taken': entry(
    [
      'Tên đã đi với khóa khác',
      'Trong nhật ký này, bên làm chứng cùng tên đã ký bằng một khóa khác. Đề nghị đối chiếu khóa với bên làm chứng; nếu bên đó đã thay khóa thì dùng một tên mới.',
    ],
    [
      'Name with another key',
      'A witness of this name has signed this log with another key. Compare the key with the witness; if it has a new key, use a new name.',
    ],
  ),
  'witnesses-too-many': entry(
    [
      'Điểm niêm phong đã đủ chữ ký làm chứng',
      'Mỗi điểm niêm phong giữ nhiều nhất {most} chữ ký làm chứng. Đề nghị yêu cầu một điểm niêm phong mới cho các bên còn lại ký.',
    ],
    [
      'Enough witnesses',
      'A checkpoint keeps at most {most} {most|signature|signatures} of witnesses. Request another checkpoint for the other parties.',
    ],
  ),
} satisfies Topic
