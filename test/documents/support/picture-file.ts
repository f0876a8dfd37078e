import { crc32, deflateSync, inflateSync } from 'node:zlib'
import type { Picture } from '../../support/poppler.ts'

// Pictures are kept as PNG files of 16 shades of grey, two pixels in a byte, without filters, which is all that is read and
// written here.

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
/** Four bits of grey, no interlacing. */
const HEAD_REST = Buffer.from([4, 0, 0, 0, 0])
/** Shades of 256 between two shades of 16. */
const STEP = 17

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A picture as a PNG file; its shades are rounded. */
export const toPng = ({ width, height, at }: Pick<Picture, 'width' | 'height' | 'at'>): Buffer => {
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  const row = 1 + Math.ceil(width / 2)
  const shade = (x: number, y: number): number => Math.round((x < width ? at(x, y) : 255) / STEP)
  const pixels = Buffer.alloc(height * row)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 2) pixels[y * row + 1 + x / 2] = shade(x, y) * 16 + shade(x + 1, y)
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([size, HEAD_REST])),
    chunk('IDAT', deflateSync(pixels, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Reads a file that `toPng` wrote. */
export const fromPng = (file: Buffer): Pick<Picture, 'width' | 'height' | 'at'> => {
  const packed: Buffer[] = []
  let size: Buffer | undefined
  for (let at = SIGNATURE.length; at < file.length; ) {
    const length = file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    const data = file.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') size = data
    if (type === 'IDAT') packed.push(data)
    at += length + 12
  }
  if (!size?.subarray(8).equals(HEAD_REST)) throw new Error('this picture was not written by these tests')
  const [width, height] = [size.readUInt32BE(0), size.readUInt32BE(4)]
  const pixels = inflateSync(Buffer.concat(packed))
  const row = 1 + Math.ceil(width / 2)
  const pair = (x: number, y: number): number => pixels[y * row + 1 + Math.floor(x / 2)]!
  const shade = (x: number, y: number): number => (x % 2 === 0 ? pair(x, y) >> 4 : pair(x, y) & 15)
  return { width, height, at: (x, y) => (x < width && y < height ? shade(x, y) * STEP : 255) }
}
