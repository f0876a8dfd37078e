import { SIGNING_IN } from '../../../app/access/identity.ts'
import { findDevice } from '../../../app/devices/find-device.ts'
import { readSignInScreen, type SignInScreen } from '../../../app/devices/read-devices.ts'
import { signInByPin } from '../../../app/devices/sign-in-by-pin.ts'
import { sendProblem } from '../../problems/answer.ts'
import { problems } from '../../schemas/common.ts'
import { PinSignIn, SignInScreenOut } from '../../schemas/devices.ts'
import { SessionOut } from '../../schemas/sessions.ts'
import type { Routes } from '../../support/app.ts'
import { deviceCredentialOf } from '../../support/device-cookie.ts'
import { answerSignIn, browserOf, visitorContext } from '../../support/sign-in.ts'

const tags = ['devices']

const presentScreen = ({ device: { id, name, congressId, expiresAt }, ...screen }: SignInScreen) => ({
  id,
  name,
  congressId,
  expiresAt,
  ...screen,
})

/** The state of a device for the people at it, and the sign-in by PIN. */
export const pinSessionRoutes: Routes = (app, services) => {
  app.get(
    '/device',
    {
      config: { roles: 'anyone' },
      schema: {
        tags,
        summary: 'Read the state of this browser as a device, and who may sign in on it by PIN',
        response: { 200: SignInScreenOut, ...problems },
      },
    },
    async (request, reply) => {
      const at = services.now().toISOString()
      const device = await services.uow.read(SIGNING_IN, (reads) =>
        findDevice(reads, services.secrets, deviceCredentialOf(request), at),
      )
      if (!device) return sendProblem(request, reply, { code: 'device-not-open' })
      // The device belongs to one congress, and shows nothing of others.
      const scope = { ...SIGNING_IN, congressIds: [device.congressId] }
      const screen = await services.uow.read(scope, (reads) => readSignInScreen(reads, device))
      return screen.ok ? reply.send(presentScreen(screen.value)) : sendProblem(request, reply, screen.error)
    },
  )

  app.post(
    '/pin-sessions',
    {
      config: { roles: 'anyone', storesNothing: true },
      schema: {
        tags,
        summary: 'Sign in by PIN on a device that the head of the counting board has opened',
        description:
          'Every failure gets the same answer. After five wrong attempts in a row a PIN is locked. The previous user of the device is signed out.',
        body: PinSignIn,
        response: { 201: SessionOut, ...problems },
      },
    },
    async (request, reply) => {
      const opened = await signInByPin(
        services,
        visitorContext(request, services),
        request.body,
        deviceCredentialOf(request),
        browserOf(request),
      )
      return answerSignIn(request, reply, services, opened)
    },
  )
}
