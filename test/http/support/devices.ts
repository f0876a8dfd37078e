import type { Test } from 'tap'
import { writeAccount } from '../../support/accounts.ts'
import { type Browser, type BrowserPlace, openBrowser } from '../../support/browser.ts'
import { standingClock } from '../../support/clock.ts'
import { type MeetingPlan, openCongress, type TestCongress } from '../../support/congress.ts'
import { EVERYBODYS_PASSWORD } from '../../support/everyone.ts'
import { type Answer, openTestService, type ServiceOptions, type TestService } from '../../support/service.ts'

const COOKIE = /^((?:__Host-)?kiem-phieu-device=[^;]+)/

/** The cookie that makes a browser a device, as the browser would send it; null if the answer sets none. */
export const deviceCookieOf = ({ headers }: Answer): string | null => {
  const lines: readonly unknown[] = [headers['set-cookie'] ?? []].flat()
  return lines.flatMap((line) => COOKIE.exec(String(line))?.[1] ?? [])[0] ?? null
}

/** A browser on a laptop of the hall, which also keeps the cookie of a device. */
export interface Laptop extends Browser {
  /** The device's cookie; null without. */
  device: string | null
}

export const openLaptop = (service: Pick<TestService, 'request'>, place: BrowserPlace = {}): Laptop => {
  const browser = openBrowser(service, place)
  const laptop: Laptop = {
    ...browser,
    get cookie() {
      return browser.cookie
    },
    set cookie(cookie) {
      browser.cookie = cookie
    },
    device: null,
    request: async <T>(method: string, path: string, options: Parameters<Browser['request']>[2] = {}) => {
      const cookie = [browser.cookie, laptop.device].filter((one) => one !== null).join('; ')
      const headers = { ...(cookie === '' ? {} : { cookie }), ...options.headers }
      const answer = await browser.request<T>(method, path, { ...options, headers })
      laptop.device = deviceCookieOf(answer) ?? laptop.device
      return answer
    },
  }
  return laptop
}

export interface Member {
  readonly accountId: string
  readonly grantId: string
  readonly username: string
}

/** A congress whose board members have accounts, and the laptop that its head has opened. */
export interface Hall {
  readonly service: TestService
  readonly congress: TestCongress
  readonly minutesLater: (minutes: number) => void
  readonly head: Member
  readonly mai: Member
  readonly anh: Member
  readonly laptop: Laptop
  readonly deviceId: string
  /** Another browser, in which the head of the board has signed in. */
  readonly headsBrowser: (place?: BrowserPlace) => Promise<Laptop>
  /** Has the head issue a PIN. */
  readonly issuePin: (member: Member, deviceId?: string) => Promise<string>
  /** Status and code of a sign-in by PIN. */
  readonly byPin: (laptop: Laptop, member: Pick<Member, 'accountId'>, pin: string) => Promise<string>
}

/** Status, and the code of a problem. */
export const inShort = ({ status, body }: Answer): string => {
  const { code } = body as { readonly code?: string }
  return code === undefined ? String(status) : `${status} ${code}`
}

const NAMES = { head: 'Đỗ Quang Huy', mai: 'Lê Thị Mai', anh: 'Vũ Ngọc Anh' } as const

/** Gives a person of the board an account with the role that the board gives them. */
export const joinBoard = async (
  service: TestService,
  { must, id, organisationId, idOf }: TestCongress,
  username: string,
  name: string,
  role = 'board-member',
): Promise<Member> => {
  const accountId = await writeAccount(service, { username, organisationId })
  const body = { username, role, personId: idOf(name) }
  const grant = await must<{ id: string }>('POST', `/v1/congresses/${id}/role-grants`, { body })
  return { accountId, grantId: grant.id, username }
}

/** Opens a browser as a device of a congress, by somebody signed in there. */
export const openDevice = async (laptop: Laptop, congressId: string, name = 'Máy số 1'): Promise<string> => {
  const answer = await laptop.request<{ id: string }>('POST', `/v1/congresses/${congressId}/devices`, {
    body: { name },
  })
  if (answer.status !== 201) throw new Error(`the device is not opened: ${inShort(answer)}`)
  return answer.body.id
}

export const openHall = async (t: Test, options: ServiceOptions = {}, plan: MeetingPlan = {}): Promise<Hall> => {
  const { now, minutesLater } = standingClock()
  const service = await openTestService(t, { now, ...options })
  const congress = await openCongress(service, { level: 'grassroots', ...plan })
  const head = await joinBoard(service, congress, 'do.quang.huy', NAMES.head, 'board-head')
  const mai = await joinBoard(service, congress, 'le.thi.mai', NAMES.mai)
  const anh = await joinBoard(service, congress, 'vu.ngoc.anh', NAMES.anh)
  const headsBrowser = async (place: BrowserPlace = {}) => {
    const browser = openLaptop(service, place)
    await browser.signIn(head.username, EVERYBODYS_PASSWORD)
    return browser
  }
  const laptop = await headsBrowser()
  const deviceId = await openDevice(laptop, congress.id)
  const office = await headsBrowser({ from: '192.0.2.1' })
  return {
    service,
    congress,
    minutesLater,
    head,
    mai,
    anh,
    laptop,
    deviceId,
    headsBrowser,
    issuePin: async ({ accountId }, device = deviceId) => {
      await office.signIn(head.username, EVERYBODYS_PASSWORD)
      const answer = await office.request<{ pin: string }>('POST', `/v1/devices/${device}/pins`, {
        body: { accountId },
      })
      if (answer.status !== 201) throw new Error(`no PIN: ${inShort(answer)}`)
      return answer.body.pin
    },
    byPin: async (browser, { accountId }, pin) =>
      inShort(await browser.request('POST', '/v1/pin-sessions', { body: { accountId, pin } })),
  }
}

/** Six digits that differ from these PINs. */
export const wrongPin = (...pins: readonly string[]): string =>
  ['271828', '314159', '161803', '141421'].find((pin) => !pins.includes(pin)) ?? '000000'
