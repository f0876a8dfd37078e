import type { Forged, Forgery } from '../tampering.ts'
import { BY_NAME, OTHER, put, type RefusedAct, row } from './forging.ts'

type Part = Readonly<Record<string, unknown>>
/** An act on a package: its action and the parts that it changes. */
type PackageAct = readonly [string, Part]

const HELD_ON = '2017-08-05'
/** More than six months later. */
const LATER = '2018-06-01T03:00:00.000Z'
const ORDER = { number: '08-QĐ/ĐU', date: '2018-02-06', issuer: 'Ban Thường vụ Đảng ủy' }
const opening = { cause: 'complaint', openedOn: '2017-08-20', present: ['Đỗ Quang Huy'], sealsIntact: true, note: null }
const destruction = { destroyedOn: '2018-02-07', present: ['Đỗ Quang Huy'], note: null }

const sealedBy = (log: Forgery, more: Part = {}): PackageAct => [
  'package.sealed',
  {
    sealing: {
      ...{ seals: ['NP-01', 'NP-02'], place: 'Tủ hồ sơ', ballots: 22, sealedOn: HELD_ON },
      sealedBy: [BY_NAME(log, 'Đỗ Quang Huy')],
      ...more,
    },
    opening: null,
    destructionOrder: null,
    destruction: null,
  },
]
const OPENED: PackageAct = ['package.opened', { opening }]
const ORDERED: PackageAct = ['destruction.ordered', { destructionOrder: ORDER }]
const ORDER_TAKEN_BACK: PackageAct = ['destruction.order-cancelled', { destructionOrder: null }]
const DESTROYED: PackageAct = ['destruction.recorded', { destruction }]
const DESTRUCTION_TAKEN_BACK: PackageAct = ['destruction.cancelled', { destruction: null }]

/** Acts on the package of the first round, one after the other, months after an event; returns the last one. */
const acts = (log: Forgery, behind: Forged, chain: readonly PackageAct[]): Forged => {
  let [place, before]: [Forged, Forged] = [behind, null]
  for (const [action, parts] of chain) {
    place = put(log, log.at('result.declared'), place, (copy) => {
      copy.object.id = log.at('result.declared').object.id
      const after = { ...before, ...parts, version: (before?.version ?? 0) + 1 }
      Object.assign(copy, { action, at: LATER, before, after, reason: 'Theo biên bản.', citations: [] })
    })
    before = structuredClone(place.after)
  }
  return place
}

/** A complaint about the first round, behind an event. */
const complaint = (log: Forgery, behind: Forged, roundId = log.at('result.declared').object.id): Forged =>
  put(log, log.at('roll.recorded'), behind, (copy) => {
    const stated = { complainant: 'Nguyễn Văn An', receivedOn: '2017-08-10', text: 'Xem lại.', outcome: null }
    const after = { number: 1, version: 1, complaint: { roundId, ...stated } }
    Object.assign(copy, { action: 'complaint.recorded', at: LATER, before: null, after, reason: null })
  })

/** The ballots of the first round destroyed, although no order is in force. */
export const destroyedUnordered = (log: Forgery): Forged =>
  acts(log, log.at('result.declared'), [sealedBy(log), DESTROYED])

/** An order that also changes the place of the package. */
export const orderedElsewhere = (log: Forgery): Forged =>
  acts(log, log.at('result.declared'), [
    sealedBy(log),
    ['destruction.ordered', { ...sealedBy(log, { place: 'Kho khác' })[1], destructionOrder: ORDER }],
  ])

const onPackage = (code: RefusedAct['code'], chainOf: (log: Forgery) => readonly PackageAct[]): RefusedAct =>
  row(code, 'keeping-not-allowed', (log) => acts(log, log.at('result.declared'), chainOf(log)))

const WITHOUT_SEAL = { sealing: { seals: [], place: '', sealedBy: [], ballots: 0, sealedOn: HELD_ON } }
const EMPTY = { ...WITHOUT_SEAL, opening: null, destructionOrder: null, destruction: null }

/** Sealed packages and complaints. */
export const OF_KEEPING: readonly RefusedAct[] = [
  onPackage('package-unsealed', () => [['package.opened', { ...EMPTY, opening }]]),
  row('package-open', 'keeping-not-allowed', (log) =>
    acts(log, complaint(log, log.at('result.declared')), [sealedBy(log), OPENED, OPENED]),
  ),
  onPackage('destruction-ordered', (log) => [sealedBy(log), ORDERED, ORDERED]),
  onPackage('destruction-not-ordered', (log) => [sealedBy(log), ORDER_TAKEN_BACK]),
  onPackage('ballots-destroyed', (log) => [sealedBy(log), ORDERED, DESTROYED, DESTROYED]),
  onPackage('ballots-not-destroyed', (log) => [sealedBy(log), DESTRUCTION_TAKEN_BACK]),
  row('round-being-counted', 'keeping-not-allowed', (log) => acts(log, log.at('ballots.returned'), [sealedBy(log)])),
  onPackage('sealer-not-on-board', (log) => [sealedBy(log, { sealedBy: [OTHER] })]),
  onPackage('seal-repeated', (log) => [sealedBy(log, { seals: ['NP-01', 'NP-01'] })]),
  onPackage('opening-unfounded', (log) => [sealedBy(log), OPENED]),
  row('complaint-open', 'keeping-not-allowed', (log) =>
    acts(log, complaint(log, log.at('result.declared')), [sealedBy(log), ORDERED]),
  ),
  onPackage('destruction-too-early', (log) => [
    sealedBy(log),
    ['destruction.ordered', { destructionOrder: { ...ORDER, date: '2018-02-04' } }],
  ]),
  onPackage('keeping-day-out-of-order', (log) => [sealedBy(log, { sealedOn: '2017-08-04' })]),
  onPackage('keeping-day-not-reached', (log) => [
    sealedBy(log, { sealedOn: '2018-05-31' }),
    ['destruction.ordered', { destructionOrder: { ...ORDER, date: '2018-12-01' } }],
  ]),
  row('complaint-unknown', 'object-unknown', (log) => {
    const copy = complaint(log, log.at('result.declared'))
    Object.assign(copy, { action: 'complaint.changed', before: copy.after, reason: 'Đã giải quyết.' })
    return copy
  }),
  row('round-of-another-congress', 'object-unknown', (log) => complaint(log, log.at('result.declared'), OTHER)),
]
