import type { FastifyReply, FastifyRequest } from 'fastify'
import { networkOf } from '../../app/access/network.ts'
import type { DeviceCredential } from '../../app/devices/find-device.ts'
import { HOURS_OPEN } from '../../app/devices/model.ts'
import { agentHash } from '../../app/sessions/open-session.ts'
import { addressOf } from './address.ts'

/** As for the session cookie: over TLS the name binds it to this host and to TLS. */
const nameFor = ({ protocol }: FastifyRequest): string =>
  protocol === 'https' ? '__Host-kiem-phieu-device' : 'kiem-phieu-device'

const attributes = ({ protocol }: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: protocol === 'https' }) as const

/** Makes the browser a device, which survives its restart, for as long as a device may be open. */
export const giveDevice = (request: FastifyRequest, reply: FastifyReply, token: string): FastifyReply =>
  reply.setCookie(nameFor(request), token, { ...attributes(request), maxAge: HOURS_OPEN * 60 * 60 })

/** The credential of a device. */
export const deviceCredentialOf = (request: FastifyRequest): DeviceCredential => ({
  token: request.cookies[nameFor(request)] ?? null,
  from: {
    network: networkOf(addressOf(request)),
    agentHash: agentHash(request.headers['user-agent'] ?? ''),
  },
})
