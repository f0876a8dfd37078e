import { type ChildProcess, spawn } from 'node:child_process'
import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { type Test, test } from 'tap'
import { inGroups } from '../../src/audit/merkle.ts'
import { parseCountRecord } from '../../src/count-record/parse.ts'
import { recount } from '../../src/count-record/recount.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { NO_ANCHORS } from '../../src/verification/anchors.ts'
import { verifyBundle } from '../../src/verification/verify-bundle.ts'
import { ready } from '../support/ready-folder.ts'

const DEMO = resolve(import.meta.dirname, '../../src/cli/demo.ts')
/** The same on a ready data folder. */
const READY_DEMO = resolve(import.meta.dirname, 'demo/ready-demo.ts')
const folderThatIsReady = await ready('migrated')
const OWN_SCENARIO = resolve(import.meta.dirname, '../../src/cli/demo/scenario-2017.json')

const folderOf = (t: Test): string => {
  const folder = mkdtempSync(join(tmpdir(), 'demo-test-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** The papers stay where they are made, so each play makes them in a folder of the test. */
const start = (args: readonly string[], callerDir = process.cwd(), program = DEMO): ChildProcess =>
  spawn(process.execPath, [program, ...args, ...(callerDir === process.cwd() ? [] : ['--papers', 'papers'])], {
    env: { ...process.env, npm_lifecycle_event: 'demo', INIT_CWD: callerDir, READY: folderThatIsReady },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

const ending = (child: ChildProcess): Promise<Ended> =>
  new Promise((done) => {
    let [out, err] = ['', '']
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk
    })
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk
    })
    child.once('close', (status) => done({ status, out, err }))
  })

const run = (args: readonly string[], callerDir?: string, program?: string): Promise<Ended> =>
  ending(start(args, callerDir, program))

const has = (t: Test, out: string, lines: readonly string[]): void => {
  // A report wraps lines between words; only the words and their order are tested.
  const text = out.replaceAll(/\s+/g, ' ')
  for (const line of lines) t.ok(text.includes(line), line)
}

/** The scenario that comes with the program, changed, as a file. */
const changed = (folder: string, change: (scenario: never) => void): string => {
  const scenario = JSON.parse(readFileSync(OWN_SCENARIO, 'utf8')) as never
  change(scenario)
  writeFileSync(join(folder, 'scenario.json'), JSON.stringify(scenario))
  return 'scenario.json'
}

/** Its first election alone: a tie and the round in which it is voted on again. */
const twoRounds = (folder: string): string =>
  changed(folder, (scenario: { elections: unknown[] }) => {
    scenario.elections.splice(1)
  })

// biome-ignore format: one row per thing that is read in the report
const IN_VIETNAMESE = [
  'Đảng bộ Khối các cơ quan tỉnh', 'nhiệm kỳ 2017–2020; ngày 05/8/2017', 'Quyết định 244-QĐ/TW năm 2014', 'Quy định số 29-QĐ/TW ngày 25/7/2016',
  'Lưu ý: Đại hội chi bộ họp trước ngày hết nhiệm kỳ hơn sáu tháng',
  'Được triệu tập 24', 'Tổng số tính tỷ lệ 22', 'Số phiếu cần đạt (quá một nửa của 22) 12',
  'Điều 32, khoản 2, Quy chế bầu cử trong Đảng, Quyết định 244-QĐ/TW năm 2014 (đã đọc nguyên văn tiếng Việt)',
  '1 Đỗ Quang Huy Trưởng ban', '3.1. Tài khoản và vai trò', 'uy.vien.1 Lê Thị Mai ủy viên ban kiểm phiếu', 'Dịch vụ từ chối (candidate-on-board): Đồng chí Lê Thị Mai',
  'Bước 4. BẦU CHI ỦY, LẦN 1', '1 không gạch ai không hợp lệ: bầu quá số lượng cần bầu',
  'Phiếu có chữ ký của người bầu. Ban kiểm phiếu kết luận: không hợp lệ (Đỗ Quang Huy)',
  'Nhập độc lập lần nữa: Vũ Ngọc Anh đã nhập 11/11 phiếu mà không xem lượt trước.',
  'Các lượt nhập lệch nhau ở 1 phiếu; trưởng ban kiểm phiếu lấy phiếu giấy ra đối chiếu. - phiếu giấy số 5: gạch Phạm Thu Hà',
  'Dịch vụ từ chối (entries-open)', 'Hợp lệ 19 Không hợp lệ 2',
  '1 Trần Thị Bình 17 77,27% trúng cử', '2 Nguyễn Văn Dũng 15 68,18% trúng cử',
  '3 Phạm Thu Hà 12 54,55% bằng phiếu', '4 Hoàng Minh Sơn 12 54,55% bằng phiếu',
  'bầu lại giữa những người bằng phiếu (cách hiểu tieAtCut của chương trình, không phải quy định)',
  'Bước 5. BẦU CHI ỦY, LẦN 2 (BẦU LẠI DO BẰNG PHIẾU)', 'nhập bảng kiểm phiếu, 21 phiếu',
  '1 Phạm Thu Hà 11 50,00% trúng cử',
  'Kết quả phụ thuộc vào một cách hiểu của chương trình, không phải quy định',
  'Theo cách hiểu khác (bằng phiếu ở vị trí cuối: vẫn cần quá một nửa), tổng số tính tỷ lệ là 22; kết quả: chưa bầu đủ số lượng; trúng cử: không có ai.',
  'Dịch vụ từ chối (candidate-not-eligible)',
  'Bước 6. BẦU BÍ THƯ CHI BỘ', '1 Trần Thị Bình 14 63,64% trúng cử',
  'Bước 7. BẦU PHÓ BÍ THƯ CHI BỘ', 'phiếu bầu không có số dư', '1 Nguyễn Văn Dũng 18 81,82% trúng cử',
  'Công bố kết quả bằng phiếu ở vị trí cuối', 'Kiểm lại 4 lần bầu: kết quả trùng với kết quả đã công bố.', 'Nhật ký đúng, các biên bản kiểm phiếu đúng là văn bản đã lập trong nhật ký. Giá trị gốc để lưu ở nơi khác: - ', 'Đã lập 34 văn bản',
]

test('the congress of 2017 is played, reported and recounted', async (t) => {
  const folder = folderOf(t)
  const { status, out, err } = await run(['--records', 'records'], folder)
  t.equal(status, 0)
  t.equal(err, '')
  has(t, out, IN_VIETNAMESE)
  t.equal(out, out.normalize('NFC'))
  t.notMatch(out, '\u001b', 'no colours where nobody sees them')
  t.ok(out.split('\n').every((line) => [...line].length <= 100))

  const [log, ...files] = readdirSync(join(folder, 'records')).sort().reverse()
  t.equal(log, 'log.jsonl')
  t.strictSame(files.reverse(), [
    '1-committee-1.json',
    '2-committee-2.json',
    '3-secretary-1.json',
    '4-deputy-secretary-1.json',
  ])
  for (const file of files) {
    const json = JSON.parse(readFileSync(join(folder, 'records', file), 'utf8')) as { expected?: unknown }
    t.ok(json.expected, 'the record carries the declared result')
    const record = parseCountRecord(json)
    t.ok(record.ok)
    if (record.ok) t.strictSame(recount(record.value).differences, [])
  }
  const verified = await verifyBundle(nodeCrypto, createReadStream(join(folder, 'records', 'log.jsonl')), NO_ANCHORS)
  t.match(verified, { verdict: 'verified', rounds: 4, violations: [] })
  t.ok(out.includes(inGroups(verified.root!)), 'the root that the report says')
  const papers = readdirSync(join(folder, 'papers'))
  t.equal(papers.length, 34)
  for (const paper of [
    '1-committee-1-bien-ban-kiem-phieu.pdf',
    '1-committee-1-phieu-bau.pdf',
    'bang-tong-hop-ket-qua.xlsx',
  ]) {
    t.ok(papers.includes(paper), paper)
  }
})

test('the report in English', async (t) => {
  const scenarios = folderOf(t)
  const { status, out, err } = await run(['--en', '--scenario', twoRounds(scenarios)], scenarios, READY_DEMO)
  t.equal(status, 0)
  t.equal(err, '')
  has(t, out, [
    'Base of the majority 22',
    'The service refuses (candidate-on-board): Comrade Lê Thị Mai',
    '3 Phạm Thu Hà 12 54.55% tied',
    'reading tieAtCut of the program, not a rule of law',
    'The outcome rests on a reading of the program, not a rule of law',
    'Under another reading (tie at the last seats: still with more than half), the base of the majority is 22; outcome: seats left; elected: nobody.',
    '2 rounds recounted: the results agree with the declared ones.',
    'The log is intact, and the minutes are the papers that were made in it. Root hash, to be kept elsewhere: - ',
  ])
  t.ok(out.split('\n').every((line) => [...line].length <= 100))
  const folder = /files? in the folder (\S+);/.exec(out.replaceAll(/\s+/g, ' '))?.[1]
  t.ok(folder)
  t.notOk(existsSync(folder!), 'temporary records are removed')
})

test('with --keep the service keeps running until it is stopped', async (t) => {
  const folder = folderOf(t)
  const child = start(['--keep', '--scenario', twoRounds(folder)], folder, READY_DEMO)
  const ended = ending(child)
  const said = await new Promise<string>((found) => {
    let out = ''
    child.stdout?.on('data', (chunk: string) => {
      out += chunk
      if (/\/result\n[\s\S]*Ctrl-C/.test(out)) found(out)
    })
  })
  const [, signIn] = /(http:\S+\/v1\/sessions) \\\n\s+-d '/.exec(said)!
  const [, account] = /-d '(\{.+\})'/.exec(said)!
  const [, url] = /(http:\S+\/result)\n/.exec(said)!
  const session = await fetch(signIn!, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: account!,
  })
  t.equal(session.status, 201, 'the account that it names can sign in')
  const cookie = session.headers.getSetCookie()[0]!.split(';', 1)[0]!
  const answer = await fetch(url!, { headers: { cookie } })
  t.equal(answer.status, 200)
  const cookieFile = /curl -s -c (\S+) /.exec(said)![1]!
  t.equal(statSync(dirname(cookieFile)).mode & 0o777, 0o700, 'nobody else reaches the cookie of the command')
  t.ok(said.includes(`curl -s -b ${cookieFile} `))
  t.match(await answer.json(), {
    result: { outcome: 'complete' },
    names: [{ fullName: 'Phạm Thu Hà' }, { fullName: 'Hoàng Minh Sơn' }],
  })

  const [, password] = /uy\.vien\.1 +(\S{16})\s/.exec(said)!
  const typing = await fetch(signIn!, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'uy.vien.1', password }),
  })
  t.equal(typing.status, 201, 'a typist can sign in')
  const { roles } = (await typing.json()) as { roles: { role: string; congress: { id: string; name: string } }[] }
  const left = roles.find(({ congress }) => congress.name === 'Cuộc họp để nhập thử')!
  const done = roles.find(({ congress }) => congress.name !== left.congress.name)!
  t.equal(left.role, 'board-member')
  const overview = await fetch(new URL(`/v1/congresses/${left.congress.id}/overview`, signIn), {
    headers: { cookie: typing.headers.getSetCookie()[0]!.split(';', 1)[0]! },
  })
  t.match(await overview.json(), { elections: [{ rounds: [{ state: 'counting' }] }] }, 'a count waits for typists')

  for (const { congress } of [left, done]) t.ok(said.includes(`/#/in/${congress.id}\n`), `the way to ${congress.name}`)
  const screens = [...said.matchAll(/\/hall#(\S+)\n/g)].map(([, token]) => ({ authorization: `Hall ${token}` }))
  const [shown, counted] = await Promise.all(
    screens.map(async (headers) => (await fetch(new URL('/v1/hall-view', signIn), { headers })).json()),
  )
  t.match(shown, { result: { rows: [{ name: 'Phạm Thu Hà', isElected: true }] } }, 'the hall sees the declared result')
  t.match(counted, { meeting: left.congress.name, result: null }, 'and another screen the count')
  child.kill('SIGINT')
  const { status, out, err } = await ended
  t.equal(status, 0)
  t.equal(err, '')
  has(t, out, [
    '12 phiếu của tập số 1 đã thu về mà chưa nhập',
    '10 0 không gạch ai',
    'uy.vien.2',
    'Đã dừng dịch vụ và xóa dữ liệu tạm.',
  ])
  await t.rejects(fetch(url!), 'nobody listens there any more')
  t.notOk(existsSync(dirname(cookieFile)))
})

test('a demo that is interrupted stops the service and prints no errors', async (t) => {
  const child = start([], folderOf(t), READY_DEMO)
  const ended = ending(child)
  const address = await new Promise<string>((found) => {
    let out = ''
    child.stdout?.on('data', (chunk: string) => {
      out += chunk
      const match = /(http:\/\/127\.0\.0\.1:\d+)\./.exec(out)
      if (match) found(match[1]!)
    })
  })
  child.kill('SIGTERM')
  const { status, err } = await ended
  t.equal(status, 130)
  t.equal(err, '')
  await t.rejects(fetch(`${address}/healthz`))
})

test('a contradictory scenario is refused with the place of the contradiction', async (t) => {
  const folder = folderOf(t)
  const file = changed(folder, (scenario: { board: { head: string }; extra?: number }) => {
    scenario.board.head = 'Đỗ Quang Huỳ'
  })
  const wrongName = await run(['--scenario', file], folder)
  t.equal(wrongName.status, 1)
  t.equal(wrongName.out, '')
  t.equal(wrongName.err, 'scenario.json: /board/head: “Đỗ Quang Huỳ” không có trong danh sách people\n')

  const missing = await run(['--scenario', 'none.json', '--en'], folder)
  t.equal(missing.status, 1)
  t.equal(missing.err, 'none.json: /: there is no such file\n')
})

test('a refusal by the service ends the play with its sentence', async (t) => {
  const folder = folderOf(t)
  const file = changed(folder, ({ elections: [committee] }: { elections: { seats: number }[] }) => {
    committee!.seats = 4
  })
  const { status, out } = await run(['--scenario', file], folder, READY_DEMO)
  t.equal(status, 1)
  has(t, out, ['Không tiếp tục được: dịch vụ từ chối một việc có trong kịch bản', '(list-without-surplus)', 'Điều 16'])
})

test('the play ends if an expected refusal does not happen', async (t) => {
  const folder = folderOf(t)
  const file = changed(folder, ({ elections: [committee] }: { elections: { rounds: { list: string[] }[] }[] }) => {
    const [first] = committee!.rounds
    Object.assign(first!, { refusedLists: [first!.list] })
  })
  const { status, out } = await run(['--scenario', file, '--en'], folder, READY_DEMO)
  t.equal(status, 1)
  has(t, out, ['the scenario expects a refusal, but the service accepted the act'])
})

test('the usage is printed', async (t) => {
  const unknown = await run(['--keep-it'])
  t.equal(unknown.status, 1)
  t.match(unknown.err, /--keep-it[\s\S]*npm run demo -- \[--keep\]/)
  const help = await run(['--help'])
  t.equal(help.status, 0)
  t.match(help.out, 'npm run demo -- [--keep]')
})
