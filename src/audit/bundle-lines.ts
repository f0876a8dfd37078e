import { toHex, utf8 } from '../kernel/bytes.ts'
import { BUNDLE_FORMATS, type BundleEnd, type BundleItem, type BundleLast } from './bundle.ts'
import { canonical } from './canonical.ts'
import type { LogCrypto } from './crypto.ts'

type Counts = { -readonly [Kind in keyof Omit<BundleEnd, 'sha256'>]-?: number }

/** The key under which the last line counts the lines of each kind; the first line is not counted. */
const COUNTED_AS = {
  manifest: null,
  key: 'keys',
  event: 'events',
  openings: 'openings',
  checkpoint: 'checkpoints',
  witness: 'witnesses',
  record: 'records',
  result: 'results',
  paper: 'papers',
} as const satisfies Record<BundleItem['type'], keyof Counts | null>

/**
 * The lines of a bundle: the canonical text (RFC 8785) of each item and a line break. The last line counts those above
 * and holds the SHA-256 of all their bytes: a file without it is incomplete.
 * @throws {NotCanonical} if an item holds a value without canonical text
 */
export async function* bundleLines(
  crypto: LogCrypto,
  items: AsyncIterable<BundleItem> | Iterable<BundleItem>,
): AsyncGenerator<string, void> {
  const digest = crypto.startSha256()
  const counts: Counts = {
    keys: 0,
    events: 0,
    openings: 0,
    checkpoints: 0,
    witnesses: 0,
    records: 0,
    results: 0,
    papers: 0,
  }
  let isFirstVersion = false
  for await (const item of items) {
    const line = `${canonical(item)}\n`
    digest.update(utf8(line))
    if (item.type === 'manifest') isFirstVersion = item.manifest.format === BUNDLE_FORMATS[0]
    const name = COUNTED_AS[item.type]
    if (name) counts[name] += 1
    yield line
  }
  const { openings, ...others } = counts
  const counted = isFirstVersion ? others : { ...others, openings }
  const last: BundleLast = { type: 'end', end: { ...counted, sha256: toHex(digest.digest()) } }
  yield `${canonical(last)}\n`
}
