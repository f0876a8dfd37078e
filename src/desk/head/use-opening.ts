import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { failureIn, useActKey } from '../api/act-key.ts'
import { type Answer, call, isAway } from '../api/call.ts'
import { type Failure, isSessionOver } from '../api/failure.ts'
import { wordsOf } from '../parts/notice.tsx'
import type { DevicesFacts } from './devices-facts.ts'
import { type TypistAccount, withoutPin } from './pins.ts'

type OpenDevice = Pick<NonNullable<DevicesFacts['here']>, 'id' | 'name' | 'expiresAt' | 'congressId'>

/** A PIN at the one moment when it is known, or why a member has none yet. */
export interface IssuedPin extends TypistAccount {
  readonly device: OpenDevice
  readonly pin: string | null
  readonly refusal: string | null
}

export interface Opening {
  /** The members who get a PIN next: those without one, and those whose answer was lost. */
  readonly due: readonly TypistAccount[]
  /** The PINs of the last act, in the order of names, until they are hidden. They are kept nowhere. */
  readonly issued: ReadonlySignal<readonly IssuedPin[]>
  /** Opens this laptop unless it is open, and then issues the PINs that are due, if they are wanted. */
  readonly open: (name: string, withPins: boolean) => Promise<Failure | null>
  readonly hide: () => void
}

interface Place {
  readonly congressId: string
  readonly facts: DevicesFacts
  /** Reads the facts again. */
  readonly again: () => Promise<DevicesFacts | null>
}

/**
 * Several acts of one button. Answers with a secret are kept nowhere, so they cannot be had a second time: after a lost
 * answer the laptop is looked for before it is opened, and a PIN that nobody has seen is replaced.
 */
export const useOpening = ({ congressId, facts, again }: Place): Opening => {
  const issued = useSignal<readonly IssuedPin[]>([])
  const [lostPins, lostOpening] = [useRef(new Set<string>()), useRef<string | null>(null)]
  const forClosure = useActKey()
  const isBusy = useRef(false)

  const isIssued = (accountId: string): boolean =>
    issued.value.some((one) => one.accountId === accountId && one.pin !== null)
  const dueIn = (found: DevicesFacts): readonly TypistAccount[] => {
    const without = new Set(withoutPin(found).map(({ accountId }) => accountId))
    return found.members.filter(
      ({ accountId }) => !isIssued(accountId) && (without.has(accountId) || lostPins.current.has(accountId)),
    )
  }

  /** The laptop that an earlier act opened without its answer; it is closed if this browser did not become it. */
  const openedBefore = async (): Promise<Answer<OpenDevice> | null> => {
    const found = await again()
    if (found?.here) return { ok: true, value: found.here, etag: null }
    const known = new Set(facts.devices.map(({ id }) => id))
    const orphan = found?.devices.find(
      ({ id, name, state, pins }) =>
        name === lostOpening.current && state === 'open' && pins.length === 0 && !known.has(id),
    )
    if (!orphan) return null
    const { id } = orphan
    const closed = await call('POST /v1/devices/{id}/closure', { path: { id }, body: {}, key: forClosure.keyFor(id) })
    forClosure.answered(failureIn(closed))
    return closed.ok ? null : closed
  }

  const openHere = async (name: string): Promise<Answer<OpenDevice>> => {
    if (lostOpening.current !== null) {
      const before = await openedBefore()
      if (before) return before
    }
    const answer = await call('POST /v1/congresses/{id}/devices', { path: { id: congressId }, body: { name } })
    lostOpening.current = !answer.ok && isAway(answer.failure) ? name : null
    return answer
  }

  const issue = async (device: OpenDevice, members: readonly TypistAccount[]): Promise<void> => {
    const earlier = issued.value.filter(({ pin }) => pin !== null)
    const now: IssuedPin[] = []
    for (const member of members) {
      const { accountId } = member
      const answer = await call('POST /v1/devices/{id}/pins', { path: { id: device.id }, body: { accountId } })
      const refusal = answer.ok ? null : (answer.failure.errors[0]?.detail ?? wordsOf(answer.failure))
      if (answer.ok) lostPins.current.delete(accountId)
      else if (isAway(answer.failure)) lostPins.current.add(accountId)
      now.push({ ...member, device, pin: answer.ok ? answer.value.pin : null, refusal })
      issued.value = [...earlier, ...now]
      // The others would be refused in the same way.
      if (!answer.ok && (isAway(answer.failure) || isSessionOver(answer.failure))) break
    }
  }

  const act = async (name: string, withPins: boolean): Promise<Failure | null> => {
    const members = dueIn(facts)
    const device = facts.here ? { ok: true as const, value: facts.here } : await openHere(name)
    if (!device.ok) return device.failure
    if (withPins) await issue(device.value, members)
    await again()
    return null
  }

  return {
    due: dueIn(facts),
    issued,
    open: async (name, withPins) => {
      // The page may change to the other form of the act while this one is being done.
      if (isBusy.current) return null
      isBusy.current = true
      const failure = await act(name, withPins)
      isBusy.current = false
      return failure
    },
    hide: () => {
      issued.value = []
    },
  }
}
