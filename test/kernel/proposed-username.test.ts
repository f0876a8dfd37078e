import { test } from 'tap'
import { freeUsername, proposedUsername } from '../../src/kernel/proposed-username.ts'

test('a user name is proposed from the words of a full name', async (t) => {
  const proposals: readonly (readonly [fullName: string, username: string])[] = [
    ['Đỗ Quang Huy', 'do.quang.huy'],
    ['NGUYỄN THỊ ÁNH TUYẾT', 'nguyen.thi.anh.tuyet'],
    ['  Ưng   Hoàng\tPhước ', 'ung.hoang.phuoc'],
    ['Lê Văn Ỷ'.normalize('NFD'), 'le.van.y'],
    ['H’Hen Niê', 'hhen.nie'],
    ["K'Brêu", 'kbreu'],
    ['Ksor Ê-ban', 'ksor.e.ban'],
    ['Trần Văn Bình (Phòng 2)', 'tran.van.binh.phong.2'],
    ['Lê', 'le.1'],
    ['Ý', 'y.1'],
    ['王', ''],
    ['…', ''],
    ['', ''],
  ]
  for (const [fullName, username] of proposals) t.equal(proposedUsername(fullName), username, fullName)
})

test('a long proposal is cut to the length of a user name, and never ends with a dot', async (t) => {
  t.equal(proposedUsername('Công Tằng Tôn Nữ Phương Thảo Nguyên Hạnh An'), 'cong.tang.ton.nu.phuong.thao.nguyen.hanh')
  t.equal(proposedUsername(`${'a'.repeat(39)} b`), 'a'.repeat(39))
  for (let length = 1; length < 60; length += 1) {
    t.match(proposedUsername('Đỗ '.repeat(length)), /^[a-z0-9][a-z0-9._-]{2,39}$/)
  }
})

test('the next free name counts up, within the length of a user name', async (t) => {
  const among =
    (...taken: readonly string[]) =>
    (username: string): boolean =>
      taken.includes(username)
  t.equal(freeUsername('do.quang.huy', among()), 'do.quang.huy')
  t.equal(freeUsername('do.quang.huy', among('do.quang.huy')), 'do.quang.huy.2')
  t.equal(freeUsername('do.quang.huy', among('do.quang.huy', 'do.quang.huy.2')), 'do.quang.huy.3')
  t.equal(freeUsername('do.quang.huy.2', among('do.quang.huy.2')), 'do.quang.huy.3', 'also from a counted name')
  const long = 'a'.repeat(40)
  t.equal(freeUsername(long, among(long)), `${'a'.repeat(38)}.2`)
  t.equal(freeUsername('', among('')), '', 'without a proposal there is none to count')
})
