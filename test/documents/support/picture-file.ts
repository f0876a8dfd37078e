import { crc32, deflateSync, inflateSync } from 'node:zlib'
import type { Picture } from '../../support/poppler.ts'

// Pictures are kept as PNG files of one shade for each pixel, without filters, which is all that is read and written here.

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
/** Width, height, 8 bits of grey, no interlacing. */
const HEAD_REST = Buffer.from([8, 0, 0, 0, 0])

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A picture as a PNG file. */
export const toPng = ({ width, height, at }: Pick<Picture, 'width' | 'height' | 'at'>): Buffer => {
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  const pixels = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) pixels[y * (width + 1) + 1 + x] = at(x, y)
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
  return { width, height, at: (x, y) => (x < width && y < height ? pixels[y * (width + 1) + 1 + x]! : 255) }
}
