import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Allowed } from '../../app/access/authorise.ts'
import { congressLog, INSTALLATION, type LogRef } from '../../events/log-ref.ts'
import type { CongressId } from '../../kernel/brand.ts'
import { id } from '../schemas/fields.ts'

/** The routes of one kind of log. The logs of congresses and of the installation have the same ones. */
export interface LogPlace {
  /** Prefix of the routes, without /v1. */
  readonly prefix: '/congresses/:id' | '/installation'
  /** The name of the log in a summary. */
  readonly called: string
  /** Path parameters that name the log. */
  readonly params: Readonly<Record<string, z.ZodType>>
  /** The roles for this kind of log, given the roles for the same act in a congress. */
  readonly roles: (inCongress: Allowed) => Allowed
  /** The log of a request. */
  readonly logOf: (request: FastifyRequest) => LogRef
}

const congressOf = ({ params }: FastifyRequest): CongressId => (params as { id: CongressId }).id

export const LOG_PLACES: readonly LogPlace[] = [
  {
    prefix: '/congresses/:id',
    called: 'the log of a congress',
    params: { id: id<'congress'>('Id of the congress.') },
    roles: (inCongress) => inCongress,
    logOf: (request) => congressLog(congressOf(request)),
  },
  {
    prefix: '/installation',
    called: 'the log of the installation',
    params: {},
    roles: () => ['system-administrator'],
    logOf: () => INSTALLATION,
  },
]

const placeOf = (log: LogRef): string => {
  switch (log.kind) {
    case 'installation':
      return 'installation'
    case 'congress':
      return `congresses/${log.congressId}`
  }
}

/** The address of a resource of a log. */
export const logAddress = (log: LogRef, rest: string): string => `/v1/${placeOf(log)}/${rest}`
