import { test } from 'tap'
import { nameFinder } from '../../src/rules/names-in-text.ts'

const find = nameFinder(['Trần Thị Bình', 'Nguyễn Văn Bản', 'Lê Hoà', "H'Hen Niê", 'Moan', 'Trần Thị Bình', ''])

test('a whole name is found in any case, with any spaces and signs, composed or not, wherever its tone is placed', async (t) => {
  for (const text of [
    'Trần Thị Bình',
    'phiếu của trần thị bình, ở trang 2',
    'PHIẾU CỦA TRẦN THỊ BÌNH',
    '(Trần  Thị\nBình)',
    'Trần-Thị-Bình',
    'đ/c Trần Thị Bình.'.normalize('NFD'),
  ]) {
    t.equal(find(text), 'Trần Thị Bình', text)
  }
  t.equal(find('chữ ký lê hòa'), 'Lê Hoà')
  t.equal(find('h’hen niê'), "H'Hen Niê")
})

test('the last two words and a name of one word are found with capital letters only', async (t) => {
  t.equal(find('phiếu của Thị Bình'), 'Trần Thị Bình')
  t.equal(find('Phiếu kèm một Văn Bản'), 'Nguyễn Văn Bản')
  t.equal(find('phiếu kèm một văn bản'), null)
  t.equal(find('Văn bản kèm phiếu'), null)
  t.equal(find('chữ ký của Moan'), 'Moan')
  t.equal(find('moan'), null)
})

test('other tones, other words between, a given name alone and parts of words are no name', async (t) => {
  for (const text of [
    'Trần Thị Binh',
    'Tran Thi Binh',
    'Trần Thị Thu Bình',
    'đồng chí Bình',
    'Trần Thị',
    'Thị Bìnhh',
    '',
  ]) {
    t.equal(find(text), null, text)
  }
  t.equal(nameFinder([])('Trần Thị Bình'), null)
})

test('the first name of a text is the answer, and the longest that begins there', async (t) => {
  const several = nameFinder(['Lê Hòa', 'Lê Hòa An', 'Đỗ Quang Huy'])
  t.equal(several('Đỗ Quang Huy, rồi Lê Hòa'), 'Đỗ Quang Huy')
  t.equal(several('lê hòa an'), 'Lê Hòa An')
  t.equal(several('lê hòa bình'), 'Lê Hòa')
})
