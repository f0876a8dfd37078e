import { congressLog, logIdOf } from '../../events/log-ref.ts'
import type { AccountId, CongressId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { isRecord } from '../../kernel/unknown.ts'
import { OPENED_ENTRY } from '../../rules/entry.ts'
import { countingProblem } from '../../rules/round.ts'
import type { AccessReads } from '../access/ports.ts'
import type { AccountReads } from '../accounts/ports.ts'
import type { BatchReads } from '../batches/ports.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { EventReads } from '../log/ports.ts'
import type { OverviewReads } from '../overview/ports.ts'
import type { Refusal } from '../refusal.ts'
import { isLive } from '../sessions/limits.ts'
import type { SessionReads } from '../sessions/ports.ts'
import { findCongress } from '../shared/find.ts'
import type { Device, DevicePin } from './model.ts'
import type { DeviceReads } from './ports.ts'
import { findTypist } from './typist.ts'

export interface PinHolder {
  readonly accountId: AccountId
  readonly displayName: string
}

export interface ListedPin extends PinHolder, Pick<DevicePin, 'issuedAt' | 'failures'> {
  /** Whether its holder is signed in on the device now. */
  readonly signedIn: boolean
}

export interface DeviceWithPins {
  readonly device: Device
  readonly pins: readonly ListedPin[]
}

/** Whether a typist is signed in by PIN on a device. */
const isSignedIn = async (reads: SessionReads, device: Device, accountId: AccountId, at: string): Promise<boolean> =>
  (await reads.openSessions(accountId, at)).some(
    (session) => session.deviceId === device.id && isLive({ session, device }, at),
  )

/** The devices of a congress, including closed ones, with the holders of PINs on them, and which of them are signed in. */
export const listDevices = async (
  reads: CongressReads & AccountReads & DeviceReads & SessionReads,
  congressId: CongressId,
  at: string,
): Promise<Result<readonly DeviceWithPins[], Refusal>> => {
  const congress = await findCongress(reads, congressId)
  if (!congress.ok) return congress
  const listed: DeviceWithPins[] = []
  for (const device of await reads.devices(congressId)) {
    const pins: DeviceWithPins['pins'][number][] = []
    for (const { accountId, issuedAt, failures } of await reads.pins(device.id)) {
      const account = await reads.account(accountId)
      if (!account) throw new Bug(`a PIN on device ${device.id} has lost its account`)
      const signedIn = await isSignedIn(reads, device, accountId, at)
      pins.push({ accountId, displayName: account.displayName, issuedAt, failures, signedIn })
    }
    listed.push({ device, pins })
  }
  return ok(listed)
}

/** A name on the sign-in screen. */
export interface ListedTypist extends PinHolder {
  /** Its place among all holders of PINs on the device, from 1, by their first PIN: no later act changes it. */
  readonly place: number
  /** Numbers of the stacks that they have begun and not finished, ascending. */
  readonly typing: readonly number[]
}

/** The sign-in screen of a device before anybody has signed in. */
export interface SignInScreen {
  readonly device: Device
  readonly congressName: string
  readonly rehearsal: boolean
  /** Display name of the account that opened the device. */
  readonly openedBy: string
  readonly typists: readonly ListedTypist[]
}

/** The most PINs ever issued on one device that are read for the places of names. */
const ISSUES_MOST = 1_000

/** Accounts by their first PIN on a device. A new PIN replaces the row of the old one, so only the log has the order. */
const inOrderOfPins = async (reads: EventReads, { id, congressId }: Device): Promise<readonly string[]> => {
  const filter = { objectType: 'device', objectId: id, actions: ['pin.issued'] as const }
  const issued = await reads.auditEvents(logIdOf(congressLog(congressId)), { limit: ISSUES_MOST, after: null }, filter)
  const accounts = issued.map(({ after }) => (isRecord(after) ? String(after['accountId']) : ''))
  return [...new Set(accounts)]
}

/** The numbers of stacks with an open entry in the rounds that are being counted, by the typists of the entries. */
const openStacks = async (
  reads: OverviewReads & BatchReads,
  congressId: CongressId,
): Promise<(accountId: string) => number[]> => {
  const counted = (await reads.roundsOfCongress(congressId)).filter(({ state }) => !countingProblem(state))
  const rounds = counted.map(async ({ id }) => {
    const numbers = new Map((await reads.batches(id)).map((batch) => [batch.id, batch.number]))
    const open = (await reads.entries(id)).filter(({ state }) => state === OPENED_ENTRY)
    return open.map(({ batchId, typist }) => ({ typist, number: numbers.get(batchId) ?? 0 }))
  })
  const begun = (await Promise.all(rounds)).flat()
  return (accountId) =>
    begun
      .filter(({ typist }) => typist === accountId)
      .map(({ number }) => number)
      .sort((a, b) => a - b)
}

/** The names to choose from: accounts with a PIN on this device that may type now. */
export const readSignInScreen = async (
  reads: CongressReads & AccessReads & AccountReads & DeviceReads & EventReads & OverviewReads & BatchReads,
  device: Device,
): Promise<Result<SignInScreen, Refusal>> => {
  const congress = await findCongress(reads, device.congressId)
  if (!congress.ok) return congress
  const [order, typing] = [await inOrderOfPins(reads, device), await openStacks(reads, device.congressId)]
  const typists: ListedTypist[] = []
  for (const { accountId } of await reads.pins(device.id)) {
    const account = await findTypist(reads, device.congressId, accountId)
    if (!account) continue
    const place = order.indexOf(accountId) + 1
    typists.push({ accountId, displayName: account.displayName, place, typing: typing(accountId) })
  }
  const openedBy = (await reads.account(device.openedBy))?.displayName ?? ''
  return ok({
    device,
    congressName: congress.value.name,
    rehearsal: congress.value.rehearsal,
    openedBy,
    typists: typists.sort((one, other) => one.place - other.place),
  })
}
