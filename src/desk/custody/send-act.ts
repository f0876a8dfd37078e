import { DAY_FIELD } from '../../locale/desk/day-field.ts'
import { type Answer, call } from '../api/call.ts'
import { type Failure, wrongField } from '../api/failure.ts'
import type { BallotPackage } from '../api/types.ts'
import { say } from '../language.ts'
import { dayOf } from '../parts/day-of.ts'
import { listOf, type PackageAct } from './package-acts.ts'

/** The place of an act on the package: round, version, and key of the request. */
export interface PackagePlace {
  readonly roundId: string
  /** Tag of the newest version; null before the first seal. */
  readonly seen: string | null
  readonly key: string
}

/** Sends an act on the package with the fields of its form. Answers with the failure; null if it was recorded. */
export const sendAct = async (act: PackageAct, form: FormData, place: PackagePlace): Promise<Failure | null> => {
  const typed = (name: string): string => String(form.get(name) ?? '').trim()
  const day = dayOf(typed('day'))
  if (form.has('day') && day === null) return wrongField('day', say(DAY_FIELD.wrong))
  const answer = await sent(act, { typed, day: day ?? '', sealedBy: form.getAll('sealedBy').map(String) }, place)
  return answer.ok ? null : atFields(answer.failure)
}

interface Fields {
  readonly typed: (name: string) => string
  readonly day: string
  readonly sealedBy: readonly string[]
}

const sent = (
  act: PackageAct,
  { typed, day, sealedBy }: Fields,
  { roundId, seen, key }: PackagePlace,
): Promise<Answer<BallotPackage>> => {
  const path = { id: roundId }
  const reason = typed('reason')
  const step = { path, seen: seen ?? '', key }
  switch (act) {
    case 'seal': {
      const seal = { seals: listOf(typed('seals')), place: typed('place'), ballots: Number(typed('ballots')) }
      const body = { ...seal, sealedBy, sealedOn: day, ...(reason === '' ? {} : { reason }) }
      return call('PUT /v1/rounds/{id}/ballot-package', { path, seen, body })
    }
    case 'open': {
      const cause = typed('cause') === 'recount' ? ('recount' as const) : ('complaint' as const)
      const body = { cause, openedOn: day, present: listOf(typed('present')), sealsIntact: typed('intact') === 'yes' }
      return call('POST /v1/rounds/{id}/ballot-package/opening', { ...step, body })
    }
    case 'order': {
      const paper = { number: typed('number'), date: day, issuer: typed('issuer') }
      return call('POST /v1/rounds/{id}/ballot-package/destruction-order', { ...step, body: { paper } })
    }
    case 'cancel-order':
      return call('POST /v1/rounds/{id}/ballot-package/destruction-order/cancellation', { ...step, body: { reason } })
    case 'destroy': {
      const body = { destroyedOn: day, present: listOf(typed('present')) }
      return call('POST /v1/rounds/{id}/ballot-package/destruction', { ...step, body })
    }
    case 'cancel-destruction':
      return call('POST /v1/rounds/{id}/ballot-package/destruction/cancellation', { ...step, body: { reason } })
  }
}

/** The day is in one field whatever its name in the request. */
const DAYS = /^\/(?:sealedOn|openedOn|destroyedOn|paper\/date)$/
const OF_PAPER = /^\/paper\/(?=number|issuer)/

const atFields = (failure: Failure): Failure => ({
  ...failure,
  errors: failure.errors.map(({ pointer, detail }) => ({
    pointer: DAYS.test(pointer) ? '/day' : pointer.replace(OF_PAPER, '/').replace('/sealsIntact', '/intact'),
    detail,
  })),
})
