import type { EventOf } from '../../src/events/event.ts'
import { FIGURES, figures } from '../../src/events/figures.ts'
import { event, IN_CONGRESS } from '../../src/events/kind.ts'
import { congressLog, INSTALLATION } from '../../src/events/log-ref.ts'
import type { BatchId, CongressId, DeviceId, RoundId } from '../../src/kernel/brand.ts'

/**
 * The types of events, checked by `npm run check`: every line below a mark must fail to compile, and the check fails if
 * one compiles. Nothing here runs.
 */
export const events = (congressId: CongressId, deviceId: DeviceId, batchId: BatchId, roundId: RoundId) => {
  const device = {
    log: congressLog(congressId),
    action: 'device.opened',
    objectId: deviceId,
  } as const
  const opened: EventOf<'device.opened'> = { ...device, after: { name: 'x', expiresAt: 'y' } }
  // @ts-expect-error a misspelt figure
  const misspelt: EventOf<'device.opened'> = { ...device, after: { name: 'x', expiresAtX: 'y' } }
  // @ts-expect-error a figure too many
  const surplus: EventOf<'device.opened'> = { ...device, after: { name: 'x', expiresAt: 'y', pin: 'z' } }
  // @ts-expect-error a missing figure
  const missing: EventOf<'device.opened'> = { ...device, after: { name: 'x' } }
  // @ts-expect-error no figures at all
  const without: EventOf<'device.opened'> = { ...device }
  // @ts-expect-error a figure of another type
  const wrongType: EventOf<'device.opened'> = { ...device, after: { name: 1, expiresAt: 'y' } }
  // @ts-expect-error the log of the installation instead of that of the congress
  const wrongLog: EventOf<'device.opened'> = { ...opened, log: INSTALLATION }
  // @ts-expect-error the id of another kind of object
  const wrongId: EventOf<'device.opened'> = { ...opened, objectId: batchId }
  // @ts-expect-error a kind of object, which the catalogue knows
  const wrongObject: EventOf<'device.opened'> = { ...opened, object: { type: 'round', id: roundId } }
  // @ts-expect-error figures before an act that has none
  const before: EventOf<'device.opened'> = { ...opened, before: { name: 'x' } }
  // @ts-expect-error citations of an act that cites nothing
  const citing: EventOf<'device.opened'> = { ...opened, citations: [] }

  const entry = {
    log: congressLog(congressId),
    action: 'entry.reopened',
    objectId: batchId,
  } as const
  const after = { slot: 'first', state: 'open', entered: 1 } as const
  const reopened: EventOf<'entry.reopened'> = { ...entry, before: { slot: 'first', state: 'final' }, after }
  // @ts-expect-error a correction that does not say what was before
  const unsaid: EventOf<'entry.reopened'> = { ...entry, after }
  // @ts-expect-error a state in which the entry cannot have been
  const wrongState: EventOf<'entry.reopened'> = { ...reopened, before: { slot: 'first', state: 'open' } }
  return [
    misspelt,
    surplus,
    missing,
    without,
    wrongType,
    wrongLog,
    wrongId,
    wrongObject,
    before,
    citing,
    unsaid,
    wrongState,
  ]
}

const { name } = FIGURES
const kind = { object: 'device', logs: IN_CONGRESS, vi: 'x', en: 'x', after: figures({ name }) } as const

export const kinds = () => [
  event({ ...kind, open: ['name'] }),
  // @ts-expect-error an open figure that the kind does not have
  event({ ...kind, open: ['expiresAt'] }),
  // @ts-expect-error a figure that is not in the dictionary
  figures({ minuteX: name }),
  // @ts-expect-error a figure with another meaning than in the dictionary
  figures({ name: FIGURES.size }),
]
