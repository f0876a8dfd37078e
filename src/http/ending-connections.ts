import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** The two ends of a connection as the operating system tells connections apart. */
const nameOf = ({ remoteAddress, remotePort, localPort }: Socket): string =>
  `${remoteAddress} ${remotePort} ${localPort}`

/**
 * Closes the connections of a server together with the server: those without a request in progress at once, the others
 * after a grace period. Node waits for a connection on which no request has begun, which browsers open in advance, and
 * no longer checks the time limits of requests while it closes; either could keep the service from ending.
 *
 * @param isBusy whether a request is in progress on a connection
 * @param graceMs time for requests in progress, in milliseconds
 */
export const endConnectionsWith = (server: Server, isBusy: (socket: Socket) => boolean, graceMs: number): void => {
  const open = new Map<string, Socket>()
  const keep = (socket: Socket): void => {
    const name = nameOf(socket)
    open.set(name, socket)
    socket.once('close', () => {
      if (open.get(name) === socket) open.delete(name)
    })
  }
  server.on('connection', keep)
  // The socket of TLS replaces the one that it reads from; before the handshake there is only the latter.
  server.on('secureConnection', keep)
  const close = server.close.bind(server)
  server.close = (done) => {
    close(done)
    for (const socket of open.values()) if (!isBusy(socket)) socket.destroy()
    const timer = setTimeout(() => {
      for (const socket of open.values()) socket.destroy()
    }, graceMs)
    server.once('close', () => clearTimeout(timer))
    return server
  }
}
