import type { LogCrypto } from '../audit/crypto.ts'
import { toHex } from '../kernel/bytes.ts'
import type { Anchors } from './anchors.ts'
import { BundleReader, type ReadLine } from './bundle-reader.ts'
import { LineSplitter } from './split-lines.ts'
import type { BundleFault, BundleFaultCode, Verification } from './verification.ts'
import { Verifier, type VerifierOptions } from './verifier.ts'

/** Maximum length of a line, in bytes: a round of thousands of ballots with hundreds of names. */
export const LINE_MAX = 32 * 1024 * 1024

/** The first bytes of files of other formats. */
const SIGNATURES: readonly (readonly [BundleFaultCode, string])[] = [
  ['byte-order-mark', 'efbbbf'],
  ['not-utf8', 'fffe'],
  ['not-utf8', 'feff'],
  ['compressed', '1f8b'],
  ['compressed', '504b0304'],
  ['compressed', '425a68'],
  ['compressed', 'fd377a58'],
  ['compressed', '28b52ffd'],
]

const signatureOf = (start: Uint8Array): BundleFaultCode | null => {
  const digits = toHex(start.subarray(0, 4))
  return SIGNATURES.find(([, begin]) => digits.startsWith(begin))?.[0] ?? null
}

/** The text around an event in its canonical line. */
const BEFORE_EVENT = '{"event":'.length
const AFTER_EVENT = ',"type":"event"}'.length

const takeLine = (verifier: Verifier, { item, line, text, violations }: ReadLine): void => {
  for (const violation of violations) verifier.report(violation)
  if (!item) return
  const isExact = item.type === 'event' && violations.length === 0
  verifier.take(item, { line, eventText: isExact ? text.slice(BEFORE_EVENT, -AFTER_EVENT) : null })
}

const faultOf = (code: BundleFaultCode, line: number | null = null): BundleFault => ({ code, line, detail: {} })

/**
 * Verifies the bytes of an export file, line by line, in bounded memory.
 * @param options `lineMax`: bytes in the longest line that is read
 * @throws the errors of the bytes' source
 */
export const verifyBundle = async (
  crypto: LogCrypto,
  bytes: AsyncIterable<Uint8Array>,
  anchors: Anchors,
  { lineMax = LINE_MAX, ...options }: VerifierOptions & { readonly lineMax?: number } = {},
): Promise<Verification> => {
  const verifier = new Verifier(crypto, anchors, options)
  const splitter = new LineSplitter(lineMax)
  const reader = new BundleReader(crypto)
  let [lines, isEmpty] = [0, true]
  let corrupted: BundleFault | null = null
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue
    const signature = isEmpty ? signatureOf(chunk) : null
    if (signature) return verifier.finish(faultOf(signature))
    isEmpty = false
    for (const line of splitter.push(chunk)) {
      lines += 1
      const read = reader.take(line)
      takeLine(verifier, read)
      if (read.fault?.code === 'corrupted') corrupted = read.fault
      else if (read.fault) return verifier.finish(read.fault)
    }
    // The first line of an export is short. A file of zeros, for example, has no end of it.
    if (splitter.isTooLong && lines === 0) return verifier.finish(faultOf('foreign', 1))
    if (splitter.isTooLong) {
      return verifier.finish({ ...faultOf('line-too-long', lines + 1), detail: { most: lineMax } })
    }
  }
  if (isEmpty) return verifier.finish(faultOf('empty'))
  return verifier.finish(reader.finish(splitter.rest) ?? corrupted)
}
