import { test } from 'tap'
import { checkPassword } from '../../../src/app/accounts/password.ts'

const OWNER = { username: 'nguyen.van.dung', displayName: 'Nguyễn Văn Dũng' }
const codeOf = async (password: string, owner = OWNER): Promise<string> => {
  const checked = await checkPassword(password, owner)
  return checked.ok ? 'good' : checked.error.code
}

test('a password has 12 to 128 characters as users perceive them', async (t) => {
  const text = Array.from({ length: 60 }, (_, line) => `câu thứ ${line} nhé `).join('')
  const of = (length: number) => [...text.normalize('NFC')].slice(0, length).join('')
  t.equal(await codeOf(of(11)), 'password-too-short')
  t.equal(await codeOf(of(12)), 'good')
  t.equal(await codeOf(of(128)), 'good')
  t.equal(await codeOf(of(129)), 'password-too-long')
  t.equal(await codeOf(''), 'password-too-short')
  t.equal(await codeOf('ềệểễọợởỡậấ'.normalize('NFD')), 'password-too-short', 'ten letters, thirty code points')
  t.equal(await codeOf(of(128).normalize('NFD')), 'good')
  t.equal(await codeOf('🌾🌸🍃🌙⭐🌊🐟🌧🍂🌵🎋🎍'), 'good', 'twelve characters that are twenty-four code units')
})

test('the refusal names the field and the number of characters', async (t) => {
  t.same(await checkPassword('ngắn', OWNER, '/moi'), {
    ok: false,
    error: {
      code: 'password-too-short',
      params: { least: 12 },
      errors: [{ pointer: '/moi', code: 'password-too-short', params: { least: 12 } }],
    },
  })
  t.match(await checkPassword('x'.repeat(129), OWNER), {
    error: { params: { most: 128 }, errors: [{ pointer: '/password' }] },
  })
  t.match(await checkPassword('password1234', OWNER), { error: { errors: [{ code: 'password-too-common' }] } })
})

test('an accepted password is normalised to NFC and otherwise unchanged', async (t) => {
  const password = '  Sông Hồng chảy chậm  '
  t.same(await checkPassword(password.normalize('NFD'), OWNER), { ok: true, value: password.normalize('NFC') })
})

test('no kinds of characters are required', async (t) => {
  const good = [
    'sông hồng chảy chậm',
    'correcthorsebatterystaple',
    'khong dau cung duoc',
    '583920174662',
    '5fKp!x2#vQ9w',
    'một mật khẩu dùng khi thử',
    '数える人はとても静かです',
    'b7kq-x2mt-9fvc-4hgr',
    '{"$ne":null}; drop table account',
    '__proto__ constructor',
  ]
  for (const password of good) t.equal(await codeOf(password), 'good', password)
})

test('common passwords are refused, also with additions', async (t) => {
  const common = [
    '1qaz2wsx3edc',
    '1QAZ2WSX3EDC',
    'administrator',
    'Unbelievable',
    'password1234',
    'P a s s w o r d 2017',
    'password!!!!!!',
    '2017password2020',
    'qwertyuiop123',
  ]
  for (const password of common) t.equal(await codeOf(password), 'password-too-common', password)
})

test('a password made only of words of this service is refused', async (t) => {
  const words = [
    'kiểm phiếu 2017',
    'Đại hội Đảng bộ',
    'Đảng Cộng sản Việt Nam',
    'mật khẩu mật khẩu 1',
    'HaNoi-VietNam-75',
  ]
  for (const password of words) t.equal(await codeOf(password), 'password-too-common', password)
  t.equal(await codeOf('kiểm phiếu bên hồ sen'), 'good', 'with words of one’s own they are not')
})

test('a password made of the owner’s name is refused', async (t) => {
  const names = ['nguyen.van.dung', 'Nguyễn Văn Dũng', 'nguyenvandung1', 'NGUYENVANDUNG 1975', 'nguyễn văn dũng ơi']
  for (const password of names) t.equal(await codeOf(password), 'password-too-common', password)
  const other = { username: 'tran.thi.binh', displayName: 'Trần Thị Bình' }
  t.equal(await codeOf('Nguyễn Văn Dũng', other), 'good', 'is nobody else’s business')
  t.equal(
    await codeOf('những cánh đồng dung dị', { username: 'dung', displayName: 'Dũng' }),
    'good',
    'a name inside is fine',
  )
})

test('repetitions and sequences are refused', async (t) => {
  const simple = [
    'aaaaaaaaaaaa',
    '            ',
    '............',
    'abababababab',
    'hoahồnghoahồng',
    'hoa hồng hoa hồng',
    '112211221122',
    'abcdefghijkl',
    'zyxwvutsrqpo',
    '567890123456',
    '210987654321',
    'ABC-DEF-GHI-JKL',
  ]
  for (const password of simple) t.equal(await codeOf(password), 'password-too-common', JSON.stringify(password))
  for (const password of ['abcdefghijkm', 'hoa hồng hoa huệ tây', '123456543210']) {
    t.equal(await codeOf(password), 'good', password)
  }
})

test('an owner’s name without letters or digits to compare refuses no password', async (t) => {
  for (const owner of [
    { username: '', displayName: '' },
    { username: '___', displayName: '***' },
    { username: '123', displayName: '(?:.*)' },
  ]) {
    t.equal(await codeOf('sông hồng chảy chậm', owner), 'good')
    t.equal(await codeOf('583920174662', owner), 'good')
  }
})
