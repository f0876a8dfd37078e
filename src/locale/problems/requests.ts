import { entry, type Topic } from './entry.ts'

/** Problems before or around every act. Mostly met by developers who connect another system. */
export const REQUESTS = {
  'json-malformed': entry(
    [
      'Không đọc được nội dung gửi lên',
      'Nội dung gửi lên không phải là JSON đọc được, nên chưa ghi gì. Đề nghị kiểm tra lại nội dung rồi gửi lại.',
    ],
    [
      'Content not readable',
      'The content is not valid JSON, so nothing was recorded. Check the content and send it again.',
    ],
  ),
  'json-key-repeated': entry(
    [
      'Một mục được gửi hai lần',
      'Trong nội dung gửi lên có một mục ghi hai lần, nên không biết lấy số nào và chưa ghi gì. Đề nghị bỏ mục thừa rồi gửi lại.',
    ],
    [
      'Field sent twice',
      'A field appears twice in the content, so it is unclear which value counts, and nothing was recorded. Remove one and send again.',
    ],
  ),
  'json-too-deep': entry(
    [
      'Nội dung gửi lên lồng quá nhiều cấp',
      'Trong nội dung gửi lên, các mục lồng vào nhau quá {maximum} cấp, nên chưa ghi gì. Đề nghị kiểm tra lại cấu trúc rồi gửi lại.',
    ],
    [
      'Content nested too deeply',
      'The content has more than {maximum} nested {maximum|level|levels}, so nothing was recorded. Check its structure and send it again.',
    ],
  ),
  'json-keys-too-many': entry(
    [
      'Quá nhiều mục trong một đối tượng',
      'Trong nội dung gửi lên có một đối tượng gồm quá {maximum} mục, nên chưa ghi gì. Đề nghị bỏ những mục không cần rồi gửi lại.',
    ],
    [
      'Too many fields in one object',
      'An object in the content has more than {maximum} {maximum|field|fields}, so nothing was recorded. Remove unneeded fields and send again.',
    ],
  ),
  'json-key-too-long': entry(
    [
      'Tên của một mục quá dài',
      'Trong nội dung gửi lên có một mục mang tên dài quá {maximum} ký tự, nên chưa ghi gì. Đề nghị sửa lại tên mục rồi gửi lại.',
    ],
    [
      'Field name too long',
      'A field in the content has a name of more than {maximum} {maximum|character|characters}, so nothing was recorded. Correct the name and send again.',
    ],
  ),
  'body-invalid': entry(
    [
      'Thông tin gửi lên chưa đúng',
      'Có mục còn thiếu hoặc chưa đúng, nên chưa ghi gì. Đề nghị xem từng mục nêu kèm theo, sửa lại rồi gửi.',
    ],
    [
      'Invalid fields',
      'Some fields are missing or invalid, so nothing was recorded. See the listed places, correct them and send again.',
    ],
  ),
  'path-invalid': entry(
    [
      'Địa chỉ không đúng dạng',
      'Mã hoặc số thứ tự trong địa chỉ không đúng dạng. Đề nghị mở lại từ danh sách rồi thực hiện lại.',
    ],
    [
      'Invalid address',
      'An id or number in the address is in the wrong form. Open it again from the list and try again.',
    ],
  ),
  'query-invalid': entry(
    [
      'Điều kiện tìm không đúng',
      'Điều kiện lọc hoặc phân trang trong địa chỉ chưa đúng. Đề nghị xem từng mục nêu kèm theo và sửa lại.',
    ],
    ['Invalid query', 'A filter or page setting in the address is invalid. See the listed places and correct them.'],
  ),
  'header-invalid': entry(
    [
      'Tiêu đề của yêu cầu không đúng',
      'Một tiêu đề của yêu cầu không đúng dạng, ví dụ If-Match, If-None-Match hoặc Idempotency-Key. Đề nghị sửa lại theo tài liệu giao diện rồi gửi lại.',
    ],
    [
      'Invalid header',
      'A header of the request is in the wrong form, such as If-Match, If-None-Match or Idempotency-Key. See the API document, correct it and send again.',
    ],
  ),
  'media-type-unsupported': entry(
    [
      'Loại nội dung không được hỗ trợ',
      'Nội dung phải gửi ở dạng JSON, với tiêu đề Content-Type: application/json. Đề nghị sửa rồi gửi lại.',
    ],
    [
      'Media type not supported',
      'Content must be JSON, sent with the header Content-Type: application/json. Correct it and send again.',
    ],
  ),
  'file-type-unsupported': entry(
    [
      'Loại tệp không được nhận',
      'Ở đây chỉ nhận tệp loại {types}. Đề nghị lưu hoặc quét lại thành một trong các loại đó rồi gửi lại.',
    ],
    [
      'File type not taken',
      'Files of these types are taken here: {types}. Save or scan it as one of them, and send it again.',
    ],
  ),
  'uploads-taken': entry(
    ['Đang nhận nhiều tệp', 'Máy đang nhận nhiều tệp cùng một lúc. Đề nghị chờ vài giây rồi gửi lại.'],
    [
      'Too many files at once',
      'Several files are being received at this moment. Wait a few seconds and send it again.',
    ],
  ),
  'body-too-large': entry(
    [
      'Nội dung gửi lên quá lớn',
      'Nội dung gửi lên vượt quá dung lượng cho phép, nên chưa ghi gì. Đề nghị chia danh sách thành nhiều lần gửi, hoặc dùng tệp nhỏ hơn (ví dụ quét ở độ phân giải thấp hơn).',
    ],
    [
      'Content too large',
      'The content is larger than allowed, so nothing was recorded. Send a list in smaller parts, or use a smaller file, for example a scan of lower resolution.',
    ],
  ),
  'headers-too-large': entry(
    [
      'Tiêu đề của yêu cầu quá lớn',
      'Địa chỉ và các tiêu đề của yêu cầu vượt quá dung lượng cho phép, nên chưa ghi gì. Đề nghị bỏ bớt tiêu đề rồi gửi lại.',
    ],
    [
      'Headers too large',
      'The address and headers of the request are larger than allowed, so nothing was recorded. Remove headers and send again.',
    ],
  ),
  unauthenticated: entry(
    [
      'Chưa đăng nhập',
      'Chưa đăng nhập, hoặc thông tin đăng nhập không còn dùng được. Đề nghị đăng nhập rồi thực hiện lại.',
    ],
    ['Not signed in', 'You are not signed in, or your sign-in is no longer valid. Sign in and try again.'],
  ),
  'route-unknown': entry(
    ['Không có địa chỉ này', 'Chương trình không có địa chỉ này. Đề nghị kiểm tra lại địa chỉ.'],
    ['No such address', 'The service has no such address. Check the address.'],
  ),
  'method-not-allowed': entry(
    [
      'Thao tác không dùng được ở địa chỉ này',
      'Địa chỉ này không nhận phương thức đã gửi. Đề nghị dùng một trong các phương thức nêu trong tiêu đề Allow.',
    ],
    [
      'Method not allowed here',
      'This address does not accept the method of the request. Use one of the methods in the Allow header.',
    ],
  ),
  'request-timeout': entry(
    [
      'Gửi quá thời gian cho phép',
      'Nội dung chưa đến đủ trong thời gian cho phép, nên chưa ghi gì. Đề nghị kiểm tra đường truyền rồi gửi lại.',
    ],
    [
      'Request took too long',
      'The content did not arrive in time, so nothing was recorded. Check the connection and send again.',
    ],
  ),
  'request-invalid': entry(
    ['Yêu cầu không đúng', 'Chương trình không nhận được yêu cầu này. Đề nghị kiểm tra lại rồi gửi lại.'],
    ['Invalid request', 'The service cannot accept this request. Check it and send again.'],
  ),
  'database-unavailable': entry(
    [
      'Cơ sở dữ liệu tạm thời gián đoạn',
      'Chưa kết nối được cơ sở dữ liệu. Đề nghị chờ ít phút, mở lại để xem thao tác vừa rồi đã được ghi hay chưa, rồi thực hiện lại nếu cần.',
    ],
    [
      'Database unavailable',
      'The database cannot be reached. Wait a moment, load the page again to see whether your last act was recorded, and repeat it if it was not.',
    ],
  ),
  'database-read-only': entry(
    [
      'Cơ sở dữ liệu chỉ đọc được',
      'Cơ sở dữ liệu lúc này chỉ xem được, nên chưa ghi gì; những gì đã ghi vẫn còn nguyên. Đề nghị nhờ người phụ trách kỹ thuật kiểm tra ổ đĩa hoặc máy chủ, rồi thực hiện lại.',
    ],
    [
      'Database can only be read',
      'The database can only be read at present, so nothing was recorded; data recorded earlier is safe. Have the technician check the disk or the server, then try again.',
    ],
  ),
  'write-not-confirmed': entry(
    [
      'Cơ sở dữ liệu chưa xác nhận đã ghi',
      'Cơ sở dữ liệu vẫn xem được nhưng không xác nhận kịp là đã ghi. Đề nghị người phụ trách kỹ thuật kiểm tra ổ đĩa và máy chủ dự phòng.',
    ],
    [
      'Database does not confirm what is written',
      'The database can be read, but it did not confirm in time that something was written. Have the technician check the disk and the standby server.',
    ],
  ),
  'storage-full': entry(
    [
      'Ổ đĩa đã đầy',
      'Máy hết chỗ trống trên ổ đĩa nên chưa ghi được; những gì đã ghi vẫn còn nguyên. Đề nghị xóa bớt tệp không cần trên máy rồi thực hiện lại.',
    ],
    [
      'Disk full',
      'The disk is full, so nothing was recorded; data recorded earlier is safe. Free space on the disk and try again.',
    ],
  ),
  'clocks-differ': entry(
    [
      'Đồng hồ lệch nhau',
      'Đồng hồ của máy chạy chương trình và đồng hồ của cơ sở dữ liệu lệch nhau quá năm phút, hoặc vừa được chỉnh, nên chưa ghi gì. Đề nghị thực hiện lại; nếu vẫn như vậy thì nhờ người phụ trách kỹ thuật chỉnh đồng hồ.',
    ],
    [
      'Clocks differ',
      'The clocks of the service and of the database differ by more than five minutes, or one has just been set, so nothing was recorded. Try again; if that does not help, have the technician set the clocks.',
    ],
  ),
  'internal-error': entry(
    [
      'Lỗi của chương trình',
      'Chương trình gặp lỗi ngoài dự kiến. Đề nghị mở lại để xem thao tác vừa rồi đã được ghi hay chưa, và báo người phụ trách kỹ thuật kèm mã của yêu cầu.',
    ],
    [
      'Internal error',
      'The program met an unexpected error. Load the page again to see whether your last act was recorded, and give the technician the id of the request.',
    ],
  ),
} satisfies Topic
