import type { App } from '../support/app.ts'

/**
 * While the server closes, answers also end their connection: otherwise an idle keep-alive connection would hold the
 * service, and its database, until its idle timeout.
 */
export const endConnectionsOnClose = (app: App): void => {
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
  })
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close')
  })
}
