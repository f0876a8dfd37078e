import './older-browsers.ts'
import '../../verification/without-eval.ts'
import { parseCheckpoint } from '../../audit/checkpoint.ts'
import { toHex } from '../../kernel/bytes.ts'
import { browserCrypto } from '../../platform/browser-crypto.ts'
import { verifyBundle } from '../../verification/verify-bundle.ts'
import { readEvidence } from './evidence.ts'
import type { Evidence, FromVerifier, RootOf, ToVerifier } from './messages.ts'
import { reportOf } from './report.ts'

/** Bytes that are read at once. Between two pieces the worker looks for a message to stop. */
const PIECE = 1024 * 1024
/** A message about progress follows this many events. */
const EVENTS_BETWEEN = 500

class Stopped extends Error {}

/** The newest file that is to be verified; 0 if none is. */
let wanted = 0

const answer = (message: FromVerifier): void => postMessage(message)

async function* piecesOf(file: Blob, run: number, read: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE) {
    const piece = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer())
    if (run !== wanted) throw new Stopped()
    read(Math.min(at + PIECE, file.size))
    yield piece
  }
}

const verify = async (file: Blob, evidence: Evidence, run: number): Promise<void> => {
  const anchors = await readEvidence(browserCrypto, evidence)
  if (run !== wanted) throw new Stopped()
  if (!anchors.ok) return answer({ kind: 'evidence-wrong', run, wrong: anchors.error })
  let [events, bytes]: [number, number] = [0, 0]
  let size: number | null = null
  const sealed: RootOf[] = []
  const tell = (): void => answer({ kind: 'progress', run, events, size, bytes })
  const pieces = piecesOf(file, run, (read) => {
    bytes = read
    tell()
  })
  const found = await verifyBundle(browserCrypto, pieces, anchors.value, {
    watch: (item) => {
      if (item.type === 'manifest') size = item.manifest.size
      if (item.type === 'checkpoint') {
        const note = parseCheckpoint(item.checkpoint.note)
        if (note.ok) sealed.push({ size: note.value.checkpoint.size, root: toHex(note.value.checkpoint.root) })
      }
      if (item.type !== 'event') return
      events += 1
      if (events % EVENTS_BETWEEN === 0) tell()
    },
  })
  answer({ kind: 'report', run, report: reportOf(found, sealed, anchors.value) })
}

const begin = async (file: Blob, evidence: Evidence, run: number): Promise<void> => {
  wanted = run
  try {
    await verify(file, evidence, run)
  } catch (error) {
    answer({ kind: error instanceof Stopped ? 'stopped' : 'failed', run })
  }
}

addEventListener('message', ({ data }: MessageEvent<ToVerifier>) => {
  if (data.kind === 'verify') void begin(data.file, data.evidence, data.run)
  else if (data.run === wanted) wanted = 0
})

answer({ kind: 'ready' })
