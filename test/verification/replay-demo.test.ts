import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { scenarioPath } from '../../src/cli/demo/own-scenarios.ts'
import { play } from '../../src/cli/demo/play.ts'
import { readScenario } from '../../src/cli/demo/read-scenario.ts'
import { createReport } from '../../src/cli/demo/report.ts'
import { expectReplays } from '../support/replayed.ts'
import { openTestService, SETUP_TOKEN, tickingClock } from '../support/service.ts'

/** Plays a scenario of the program over HTTP; the log replays to its facts and results. */
const playOwn = async (t: Test, name: string) => {
  // Slower than in other tests: each request reads the clock, and a session ends after half an hour without use.
  const service = await openTestService(t, { now: tickingClock(0, 250) })
  const records = mkdtempSync(join(tmpdir(), 'replay-demo-'))
  t.teardown(() => rmSync(records, { recursive: true, force: true }))
  const scenario = await readScenario(scenarioPath(name))
  if (!scenario.ok) throw new Error(`the scenario ${name} is not one`)
  const address = await service.app.listen({ host: '127.0.0.1', port: 0 })
  const lines: string[] = []
  const report = createReport('vi', { line: (text) => void lines.push(text), bold: false })
  const { signal } = new AbortController()
  const place = { address, link: `${address}/#${SETUP_TOKEN}`, records, papers: join(records, 'papers'), signal }
  t.match(await play(scenario.value, report, place), { agrees: true })
  t.equal(
    await expectReplays(service),
    scenario.value.elections.reduce((sum, { rounds }) => sum + rounds.length, 0),
  )
  const elected = readdirSync(records)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => JSON.parse(readFileSync(join(records, file), 'utf8')) as { expected: { elected: string[] } })
    .map(({ expected }) => expected.elected.length)
  return { report: lines.join(' ').replaceAll(/\s+/g, ' '), elected }
}

test('the branch congress of the demo replays to its facts and results', async (t) => {
  const { elected } = await playOwn(t, '2017')
  t.strictSame(elected, [2, 1, 1, 1])
})

// biome-ignore format: one row per thing that is read in the report
const DELEGATES_CONGRESS = [
  'Được triệu tập 300', 'Tổng số tính tỷ lệ 293', 'Số phiếu cần đạt (quá một nửa của 293) 147',
  'Số lượng cần bầu: 21. Danh sách: 27 người.',
  'Tập số 12: nhập từng phiếu, 16 phiếu', 'đã nhập 16/16 phiếu mà không xem lượt trước',
  'Phiếu có ký tên người bầu. Ban kiểm phiếu kết luận: không hợp lệ',
  'Thu về 291 Hợp lệ 288 Không hợp lệ 3',
  'Bằng phiếu: Lương Thế Dũng, Cao Thị Minh Nguyệt; còn 1 vị trí.',
  'Trúng cử: Lương Thế Dũng.',
  'Chủ tọa quyết định hủy kết quả và bầu lại: Phát nhầm 12 phiếu chưa đóng dấu',
  'Đại hội bầu thêm một đại biểu cho đủ số lượng.', 'Trúng cử: Ngô Văn Thành.',
  'Kiểm lại 4 lần bầu: kết quả trùng với kết quả đã công bố.',
]

test('a delegates’ congress with two entries of each ballot, slips, a tie, an annulled vote and a further round', async (t) => {
  const { report, elected } = await playOwn(t, 'delegates-congress')
  for (const line of DELEGATES_CONGRESS) t.ok(report.includes(line), line)
  t.equal(
    report.split('Các lượt nhập lệch nhau ở 1 phiếu;').length - 1,
    4,
    'every planted slip is found, and nothing else',
  )
  t.strictSame(elected, [20, 1, 9, 1], 'the annulled vote has no record')
})
