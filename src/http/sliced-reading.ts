import type { Socket } from 'node:net'

/** Bytes that a connection reads at once: some dozens of the shortest requests. */
const SLICE = 2048

/**
 * Hands the bytes of a connection to its reader in small slices, and none after it is closed. A chunk from the operating
 * system has up to 64 KiB; Node would read all fifteen hundred requests in it, and keep everybody else waiting, although the
 * connection was closed at the seventeenth.
 */
export const readInSlices = (socket: Socket): void => {
  const [read] = socket.listeners('data')
  if (!read) return
  socket.off('data', read as () => void)
  socket.on('data', (chunk: Buffer) => {
    for (let at = 0; at < chunk.length && !socket.destroyed; at += SLICE) {
      // The reader pauses the connection while answers wait; the rest comes again when it goes on.
      if (socket.isPaused()) return void socket.unshift(chunk.subarray(at))
      read.call(socket, chunk.subarray(at, at + SLICE))
    }
  })
}
