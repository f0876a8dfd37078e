import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Allowed } from '../../app/access/authorise.ts'
import { congressLog, INSTALLATION, type LogRef } from '../../events/log-ref.ts'
import type { CongressId } from '../../kernel/brand.ts'
import { id } from '../schemas/fields.ts'

/** Where the routes of one kind of log hang. The log of a congress and that of the installation have the same ones. */
export interface LogPlace {
  /** Of the routes, without /v1. */
  readonly prefix: '/congresses/:id' | '/installation'
  /** The log in the words of a summary. */
  readonly called: string
  /** Parameters of the path by which the log is named. */
  readonly params: Readonly<Record<string, z.ZodType>>
  /** Who may do it here, where these roles may do it in a congress. */
  readonly roles: (inCongress: Allowed) => Allowed
  /** Which log a request is about. */
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

/** The address of something that belongs to a log. */
export const logAddress = (log: LogRef, rest: string): string => `/v1/${placeOf(log)}/${rest}`
