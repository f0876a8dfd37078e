import { createHmac } from 'node:crypto'

/** So many bits of a digest tell two keys apart, and say nothing about a key of 256 bits. */
const MARK = 0x7fff_ffff

/** A number that is the same for processes with one key of the installation, and differs for any other key. */
export const keyMark = (installationKey: Buffer): number =>
  createHmac('sha256', installationKey).update('kiem-phieu presence').digest().readUInt32BE(0) & MARK

/** Another process serves the same database with another key. */
export class KeysNotShared extends Error {
  constructor() {
    super('another process serves the database with other keys')
  }
}
