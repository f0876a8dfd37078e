import { tmpdir } from 'node:os'
import { type Test, test } from 'tap'
import { type LastBackup, NO_BACKUPS } from '../../src/app/overview/last-backup.ts'
import { type OpenMetrics, openMetrics } from '../../src/metrics/open-metrics.ts'
import type { StateParts } from '../../src/metrics/state-metrics.ts'
import { openCongress } from '../support/congress.ts'
import { openTestService } from '../support/service.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà'] as const

const QUIET: StateParts = {
  pool: { totalCount: 3, idleCount: 2, waitingCount: 0 },
  ready: async () => null,
  lastBackup: () => NO_BACKUPS,
  webhooksFailingSince: () => null,
  now: () => new Date('2017-08-05T01:00:00Z'),
  dataDir: tmpdir(),
  backupDir: null,
}

const serviceWith = async (t: Test, metrics: OpenMetrics) => openTestService(t, { watch: metrics.watch })

/** Every metric with its labels and their values; nothing else may be shown. */
const ALLOWED: readonly RegExp[] = [
  /^kiem_phieu_http_request_duration_seconds_bucket\{le="[\d.]+|\+Inf",group="(?:access|pages|unknown)",status="[2-5]xx"\}$/,
  /^kiem_phieu_http_request_duration_seconds_(?:sum|count)\{group="(?:access|pages|unknown)",status="[2-5]xx"\}$/,
  /^kiem_phieu_http_meeting_duration_seconds\{act="(?:read|write)",quantile="(?:0\.5|0\.95|1)"\}$/,
  /^kiem_phieu_http_requests_failed_total\{group="(?:access|pages|unknown|meeting|streams)"\}$/,
  /^kiem_phieu_(?:http_requests_in_progress|live_streams|database_waiting|ready|webhooks_failing_seconds)$/,
  /^kiem_phieu_backup_made_timestamp_seconds$/,
  /^kiem_phieu_turns_waiting\{act="(?:read|write)"\}$/,
  /^kiem_phieu_database_connections\{state="(?:busy|idle)"\}$/,
  /^kiem_phieu_obstacle\{code="(?:storage-full|database-read-only|database-unavailable|write-not-confirmed)"\}$/,
  /^kiem_phieu_backup_problem\{problem="(?:folder-missing|not-written|not-allowed|other)"\}$/,
  /^kiem_phieu_disk_(?:free|size)_bytes\{folder="(?:data|backup)"\}$/,
  /^process_(?:cpu_(?:user_|system_)?seconds_total|start_time_seconds|open_fds|max_fds|heap_bytes)$/,
  /^process_(?:resident|virtual)_memory_bytes$/,
  /^nodejs_eventloop_lag_(?:(?:min_|max_|mean_|stddev_|p50_|p90_|p99_)?seconds)$/,
  /^nodejs_(?:heap_size_(?:total|used)|external_memory)_bytes$/,
  /^nodejs_heap_space_size_(?:total|used|available)_bytes\{space="\w+"\}$/,
  /^nodejs_version_info\{version="v[\d.]+",major="\d+",minor="\d+",patch="\d+"\}$/,
  /^nodejs_gc_duration_seconds_(?:bucket\{le="[\d.+Inf]+",kind="\w+"\}|(?:sum|count)\{kind="\w+"\})$/,
]

/** Names with labels, and their values. */
const seriesIn = (text: string): readonly (readonly [name: string, value: string])[] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [line.slice(0, line.lastIndexOf(' ')), line.slice(line.lastIndexOf(' ') + 1)])

const foreign = (text: string): readonly string[] =>
  seriesIn(text)
    .map(([name]) => name)
    .filter((name) => !ALLOWED.some((pattern) => pattern.test(name)))

/** The values of our own metrics that must not depend on requests about meetings. Other programs fill the disk too. */
const countersIn = (text: string) =>
  seriesIn(text).filter(([name]) => /^kiem_phieu_(?!http_meeting_duration_|disk_)/.test(name))

test('a counted congress leaves no figure, name or id in the metrics, and no ballot changes a counter', async (t) => {
  const metrics = openMetrics(QUIET)
  const service = await serviceWith(t, metrics)
  await service.request('GET', '/v1/session', { token: null })
  await service.request('GET', '/healthz')
  const before = await metrics.scrape()
  const congress = await openCongress(service)
  const committee = await congress.createElection('committee', 2)
  const round = await congress.vote(committee, {
    names: NAMES,
    ballots: [
      { strike: [NAMES[2]], times: 15 },
      { strike: [NAMES[1]], times: 7 },
    ],
  })
  const after = await metrics.scrape()
  t.same(foreign(after), [])
  t.same(countersIn(after), countersIn(before), 'declared or not, they are the same')
  t.match(after, /_meeting_duration_seconds\{act="write",quantile="1"\} [\d.]+\n/, 'how long people waited is shown')
  t.notMatch(after, /[0-9a-f]{8}-[0-9a-f]{4}-/)
  for (const text of [...NAMES, congress.id, committee, JSON.stringify(round)]) t.notOk(after.includes(text))
})

test('sign-in, pages and unknown addresses are counted, without their addresses', async (t) => {
  const metrics = openMetrics(QUIET)
  const service = await serviceWith(t, metrics)
  await service.request('GET', '/healthz')
  await service.app.inject({ method: 'GET', url: '/le-thi-mai' })
  await service.app.inject({ method: 'POST', url: '/v1/nguyen-van-dung/1' })
  await service.request('GET', '/v1/accounts')
  const text = await metrics.scrape()
  const counts = seriesIn(text).filter(([name]) => name.includes('_duration_seconds_count{group'))
  t.same(Object.fromEntries(counts), {
    'kiem_phieu_http_request_duration_seconds_count{group="pages",status="2xx"}': '1',
    'kiem_phieu_http_request_duration_seconds_count{group="unknown",status="4xx"}': '2',
    'kiem_phieu_http_request_duration_seconds_count{group="access",status="2xx"}': '1',
  })
  t.notMatch(text, /mai|dung\/1/)
  t.match(text, /^kiem_phieu_http_requests_in_progress 0$/m)
})

test('a failure on this side is counted also among the meetings', async (t) => {
  const metrics = openMetrics(QUIET)
  for (const status of [200, 409, 503]) {
    metrics.watch.began('meeting')
    metrics.watch.ended({ group: 'meeting', isReading: false, status, seconds: 0.25 })
  }
  metrics.watch.began('streams')
  const text = await metrics.scrape()
  t.match(text, /^kiem_phieu_http_requests_failed_total\{group="meeting"\} 1$/m)
  t.match(text, /^kiem_phieu_live_streams 1$/m)
  t.match(text, /^kiem_phieu_http_requests_in_progress 0$/m)
})

test('turns, pool, readiness, webhooks, backups and disks are shown as they are at the moment', async (t) => {
  let backup: LastBackup = { ...NO_BACKUPS, state: 'failed', problem: 'folder-missing' }
  let missing: Awaited<ReturnType<StateParts['ready']>> = 'storage-full'
  const metrics = openMetrics({
    ...QUIET,
    pool: { totalCount: 16, idleCount: 4, waitingCount: 9 },
    ready: async () => missing,
    lastBackup: () => backup,
    webhooksFailingSince: () => new Date('2017-08-05T00:58:30Z'),
    backupDir: '/nowhere/at/all',
  })
  metrics.watch.turns(() => ({ reading: 5, writing: 2 }))
  const lines = new Map(seriesIn(await metrics.scrape()))
  t.equal(lines.get('kiem_phieu_turns_waiting{act="read"}'), '5')
  t.equal(lines.get('kiem_phieu_database_connections{state="busy"}'), '12')
  t.equal(lines.get('kiem_phieu_database_waiting'), '9')
  t.equal(lines.get('kiem_phieu_ready'), '0')
  t.equal(lines.get('kiem_phieu_obstacle{code="storage-full"}'), '1')
  t.equal(lines.get('kiem_phieu_webhooks_failing_seconds'), '90')
  t.equal(lines.get('kiem_phieu_backup_problem{problem="folder-missing"}'), '1')
  t.notOk(lines.has('kiem_phieu_backup_made_timestamp_seconds'), 'there is none, which is not 1970')
  t.equal(Number(lines.get('kiem_phieu_disk_free_bytes{folder="data"}')) % (16 * 1024 * 1024), 0)
  t.notOk(lines.has('kiem_phieu_disk_free_bytes{folder="backup"}'), 'a folder that is not there has no disk')
  backup = { ...backup, state: 'made', problem: null, madeAt: '2017-08-05T00:50:00Z' }
  missing = null
  const later = new Map(seriesIn(await metrics.scrape()))
  t.equal(later.get('kiem_phieu_backup_problem{problem="folder-missing"}'), '0')
  t.equal(later.get('kiem_phieu_backup_made_timestamp_seconds'), String(Date.UTC(2017, 7, 5, 0, 50) / 1_000))
  t.equal(later.get('kiem_phieu_obstacle{code="storage-full"}'), '0')
  t.equal(later.get('kiem_phieu_ready'), '1')
})
