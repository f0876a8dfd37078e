import { test } from 'tap'
import { correctionReason, nextVersion, versionChange } from '../../src/app/shared/precondition.ts'

test('the next version follows the version seen', async (t) => {
  t.same(nextVersion(null, { seen: null }), { ok: true, value: 1 })
  t.same(nextVersion(4, { seen: 4 }), { ok: true, value: 5 })
})

test('a version that was not seen is not changed', async (t) => {
  t.match(nextVersion(4, { seen: 3 }), { ok: false, error: { code: 'version-stale', params: { current: 4 } } })
  t.match(nextVersion(4, { seen: 5 }), { ok: false, error: { code: 'version-stale' } })
  t.match(nextVersion(4, { seen: null }), { ok: false, error: { code: 'version-stale' } }, 'there is one already')
  t.match(nextVersion(null, { seen: 1 }), { ok: false, error: { code: 'version-stale', params: { current: 0 } } })
  for (const current of [null, 1]) {
    t.match(nextVersion(current, { seen: 'unstated' }), { ok: false, error: { code: 'precondition-required' } })
  }
})

test('every version after the first needs a reason', async (t) => {
  t.same(correctionReason(1, null), { ok: true, value: null })
  t.same(correctionReason(2, 'Ghi nhầm.'), { ok: true, value: 'Ghi nhầm.' })
  t.match(correctionReason(2, null), {
    ok: false,
    error: { code: 'reason-required', errors: [{ pointer: '/reason', code: 'reason-required' }] },
  })
})

test('the event of a new version contains the figures before and after, and the reason', async (t) => {
  const recorded = { recordedAt: '2026-11-25T08:00:00Z', recordedBy: 'a' }
  const first = { version: 1, reason: null, size: 50, ...recorded }
  const second = { version: 2, reason: 'Ghi nhầm.', size: 49, ...recorded }
  const figures = ({ version, size }: typeof first | typeof second) => ({ version, size })
  t.same(versionChange(figures, undefined, first), {
    before: undefined,
    after: { version: 1, size: 50 },
    reason: null,
  })
  t.same(versionChange(figures, first, second), {
    before: { version: 1, size: 50 },
    after: { version: 2, size: 49 },
    reason: 'Ghi nhầm.',
  })
})
