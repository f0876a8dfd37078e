import { crc32 } from '../reading/crc32.ts'

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG_SIGNATURE = [0xff, 0xd8, 0xff]

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

export const isPng = (bytes: Uint8Array): boolean => startsWith(bytes, PNG_SIGNATURE)
export const isJpeg = (bytes: Uint8Array): boolean => startsWith(bytes, JPEG_SIGNATURE)

/** The beginnings of a page with scripts and of a PDF. A program that looks for them runs what a picture carries. */
const CARRIED = /<script|<svg|<html|<!doctype|%pdf-/i

/** Whether a picture carries another document, in a remark inside it or behind its end. */
export const carriesDocument = (bytes: Uint8Array): boolean => CARRIED.test(new TextDecoder('latin1').decode(bytes))

const nameAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))

/** Whether a PNG is whole: every chunk with its checksum, a size, picture data, and the end. */
export const isWholePng = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names: string[] = []
  for (let at = PNG_SIGNATURE.length; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return false
    const name = nameAt(bytes, at + 4)
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return false
    if (names.length === 0) {
      const hasSize = end - at === 25 && view.getUint32(at + 8) > 0 && view.getUint32(at + 12) > 0
      if (name !== 'IHDR' || !hasSize) return false
    }
    names.push(name)
    if (name === 'IEND') return names.includes('IDAT')
    at = end
  }
  return false
}

const MARK = 0xff
/** Markers without a segment: TEM, and the restarts between parts of the picture data. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
/** Start of a frame with its size, in every way of coding. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
const SCAN_DATA = 0xda
const END = 0xd9

/** The place after picture data: the next marker that is not part of it. */
const afterData = (bytes: Uint8Array, from: number): number => {
  let at = from
  while (at + 1 < bytes.length) {
    at = bytes.indexOf(MARK, at)
    if (at < 0) return bytes.length
    const next = bytes[at + 1]
    if (next !== undefined && next !== 0 && next !== MARK && !isBare(next)) return at
    at += next === MARK ? 1 : 2
  }
  return bytes.length
}

/** Whether a JPEG is whole: its segments, a frame with a size, picture data, and the end of the picture. */
export const isWholeJpeg = (bytes: Uint8Array): boolean => {
  let [hasFrame, hasData] = [false, false]
  for (let at = 2; at + 1 < bytes.length; ) {
    if (bytes[at] !== MARK) return false
    const marker = bytes[at + 1]!
    if (marker === MARK) {
      at += 1
      continue
    }
    if (marker === END) return hasFrame && hasData
    if (isBare(marker)) {
      at += 2
      continue
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (length < 2 || at + 2 + length > bytes.length) return false
    if (isFrame(marker)) {
      const [height, width] = [(bytes[at + 5]! << 8) | bytes[at + 6]!, (bytes[at + 7]! << 8) | bytes[at + 8]!]
      // A height of 0 is given after the picture data, which no scanner does.
      if (length < 8 || height === 0 || width === 0) return false
      hasFrame = true
    }
    at += 2 + length
    if (marker === SCAN_DATA) {
      hasData = true
      at = afterData(bytes, at)
    }
  }
  return false
}
