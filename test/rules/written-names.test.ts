import { test } from 'tap'
import { fontTrouble } from '../../src/rules/old-fonts.ts'
import { vietnameseForm } from '../../src/rules/vietnamese-words.ts'
import { nameDoubts, nameFault } from '../../src/rules/written-names.ts'

const listed = (text: string): readonly string[] => text.split(',').map((name) => name.trim())

const KINH =
  listed(`Nguyễn Văn An, Trần Thị Bình, Lê Quý Đôn, Huỳnh Thúc Kháng, Quách Giềng, Khuất Duy Tiến, Doãn Thị Quyên, Ông Văn Uý,
  Tôn Nữ Thị Quỳnh, Nghiêm Xuân Yêm, Phan Văn Giảo, Hồ Ngọc Oánh, Ngô Gia Khuê, Đặng Quốc Khuỵu, Gì Thoăng Ích, Bế Văn Đàn, Hoàng Hoa Thám`)
/** Names of Ede, Jarai, Bahnar, Koho, Mnong, Hmong, Thai, Khmer, Katu and Vietnamese of other peoples. */
const OTHERS =
  listed(`K'Brôi, H'Hen Niê, Y Ky Niê, H’Bia Êban, Rơ Châm Y Hyĭt, Ksor Phước, Rơ Ô Blơh, Kpă Klơng, Y Thuôt Mlô, Siu Blêh, Ayŭn Čil,
  Ƀuôn Krông, Aê Brê, Y Bliăm Kbuôr, Lơ Mu Ha Krông, Ơ̆ Jơng, Ê̆ Drim, Hoàng A Páo, Thào Mí Kẻ, Sùng A Dơ, Pờ Go Xá, Hà Giề Phơ, Lò Văn Hặc,
  Danh Út, Thạch Sang, Sơn Phước Hoan, Zơrâm Nhít, Pơloong Plênh, Bling Mia, Alăng Ê, Coor Lê, Điểu Ong, Clâu Nâm, Nguyễn-Văn An, K´Krang, Y-Đôn`)

test('Vietnamese names, and names in the languages of other peoples of Vietnam, are taken as they are', async (t) => {
  for (const name of [...KINH, ...OTHERS]) {
    for (const spelling of [name, name.toLocaleUpperCase('vi'), name.toLocaleLowerCase('vi'), name.normalize('NFD')]) {
      t.equal(nameFault(spelling), null, spelling)
      t.strictSame(nameDoubts(spelling), [], spelling)
    }
  }
})

test('no Vietnamese word with its tones is suspected of another encoding', async (t) => {
  const onsets = listed(',b,c,ch,d,đ,g,gh,gi,h,k,kh,l,m,n,ng,ngh,nh,p,ph,qu,r,s,t,th,tr,v,x')
  const rimes = listed(
    'a,anh,ă,ăn,âu,âng,e,eo,ê,êch,i,iên,iêu,o,oa,oai,oăn,ô,ông,ơ,ơn,u,uân,uê,uôi,uy,uyên,ư,ươi,ương,y,yêu,ac,uyêt,ươc,it',
  )
  let words = 0
  for (const onset of onsets) {
    for (const rime of rimes) {
      for (const tone of ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']) {
        const word = `${onset}${rime.replace(/[aăâeêioôơuưy](?=[cnthmpioauy]*$)/u, (vowel) => vowel + tone)}`
        if (vietnameseForm(word) !== 'whole') continue
        words += 1
        if (word.normalize('NFC') !== 'thò' && fontTrouble(word) !== null) t.fail(word)
      }
    }
  }
  t.ok(words > 3_000, `${words} words`)
})

test('a word is a Vietnamese one by its letters, its spelling and the tone that a stop asks for', async (t) => {
  for (const word of listed('Nguyễn,TRƯỜNG,Quốc,Giếng,gì,gia,Nghĩa,Ghềnh,Khuỷu,Yến,Ất,Ích,Quỳnh,quých,thuở,kỳ,Ngô')) {
    t.equal(vietnameseForm(word), 'whole', word)
    t.equal(vietnameseForm(word.normalize('NFD')), 'whole', word)
  }
  for (const word of listed('lôc,cach,đep,mat,lỗc')) t.equal(vietnameseForm(word), 'toneless', word)
  for (const word of [
    '',
    'ng',
    'kan',
    'ghan',
    'ngha',
    'cê',
    'ngi',
    'quoac',
    'Brôi',
    'Niê',
    'Ksor',
    'ắ́n',
    'wa',
    '1975',
  ]) {
    t.equal(vietnameseForm(word), null, word)
  }
})

test('names in old fonts and encodings are no names', async (t) => {
  const wrong = {
    tcvn3: listed(
      'NguyÔn V¨n A, TrÇn ThÞ B×nh, Hoµng Ph¬ng, §ç M¹nh, Ph¹m Hång, TrÇn Hïng, Bïi Dòng, NGUYÔN V¡N A, Lª Anh, Nguyễn V¨n A',
    ),
    vni: listed(
      'Nguyeãn Thò Bình, Nguyeãn Vaên An, NGUYEÃN VAÊN AN, Traàn Höng, Leâ Ñöùc, Phaïm Huyønh, Ñoã Khaéc, Ñaëng Quoác, Quyeát Thaéng, Laêm, Moê Voõ, Lyù Myõ, Thuùy',
    ),
    windows1258: listed('TrâÌn ThiòAn, NguyêÞn, Lê ViêÒn'),
    utf8: listed('Nguyá»…n VÄƒn A, Tráº§n BÃ¬nh, LÃª'),
    viqr: listed('Nguye^~n Va(n A, Tra^`n Hu+ng, DDa(ng'),
    lost: listed('N?uy?n V?n A, Nguyễn Văn \ufffd, Nguy?n'),
  }
  for (const [encoding, names] of Object.entries(wrong)) {
    for (const name of names) t.equal(nameFault(name), 'wrong-font', `${encoding}: ${name}`)
  }
})

test('a name that may be in an old font or in the language of another people is a doubt', async (t) => {
  for (const name of listed('Mai Höng, Ka Ñoan, Nguyễn Văn Lôc, Trần Thò Lan, HỒ KÔN')) {
    t.equal(nameFault(name), null, name)
    t.strictSame(nameDoubts(name), ['old-font'], name)
  }
})

test('signs, numbers and forms of address are doubts, and a text without letters is no name', async (t) => {
  for (const name of listed(
    'Nguyễn Văn A (Bí thư), Nguyễn Văn An 2, an@example.org, Ng. Văn An, =A1, <b>An</b>, -An, Đ',
  )) {
    t.equal(nameFault(name), null, name)
    t.strictSame(nameDoubts(name), name === 'Đ' ? [] : ['signs'], name)
  }
  for (const name of listed(
    'Đ/c Nguyễn Văn A, Đồng chí Nguyễn Văn A, ông Nguyễn Văn A, ĐỒNG CHÍ NGUYỄN VĂN A, Ông Trần Văn B, TS. Nguyễn Văn A, đ/c Trần Thị B',
  )) {
    t.strictSame(nameDoubts(name), ['title'], name)
    t.strictSame(nameDoubts(name.normalize('NFD')), ['title'], name)
  }
  t.strictSame(nameDoubts('Đồng Chí'), [], 'a family name')
  t.strictSame(nameDoubts('Ts. Höng'), ['old-font', 'title'])
  for (const name of ['1975', '+84 912', '...', '-', '']) t.equal(nameFault(name), 'no-letters', name)
})
