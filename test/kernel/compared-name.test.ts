import { test } from 'tap'
import { comparedName } from '../../src/kernel/compared-name.ts'

test('names are compared without case, normal form and repeated spaces, but with their tones', async (t) => {
  const name = 'Đảng bộ Đôi'
  for (const same of ['đảng bộ  đôi', ' ĐẢNG\u00a0BỘ \u2003 ĐÔI ', name.normalize('NFD')]) {
    t.equal(comparedName(same), comparedName(name))
  }
  for (const other of ['Đảng bộ Đổi', 'Đang bộ Đôi', 'Đảng bộĐôi']) t.not(comparedName(other), comparedName(name))
})
