import { test } from 'tap'
import { faulty, faultyLabels } from './style.ts'

test('a faulty text is found', (t) => {
  const vietnamese = [
    'Phiếu hợp lệ',
    'Phieu hop le',
    'Phiếu  hợp lệ',
    'Phiếu hợp lệ .',
    ' Phiếu',
    'Phiếu'.normalize('NFD'),
  ]
  t.strictSame(faulty(vietnamese, 'vi'), vietnamese.slice(1))
  t.strictSame(faulty(['valid', 'Decision 244-QĐ/TW', 'hợp lệ'], 'en'), ['hợp lệ'])
  t.strictSame(faultyLabels({ a: { vi: 'phiếu', en: 'ballot' }, b: { vi: 'tập phiếu', en: 'ballot' } }), ['ballot'])
  t.end()
})
