import { LastBackupOut } from '../../schemas/backups.ts'
import { problems } from '../../schemas/common.ts'
import type { Routes } from '../../support/app.ts'

/** The backups of the service, which are made beside any request. */
export const backupRoutes: Routes = (app, services) => {
  app.get(
    '/installation/last-backup',
    {
      config: { roles: 'signed-in' },
      schema: {
        tags: ['congresses'],
        summary: 'Read when the service made its newest backup, or why it could not',
        description:
          'After each declared result and closing, if the operator has named a folder. It never delays an act.',
        response: { 200: LastBackupOut, ...problems },
      },
    },
    (_request, reply) => reply.send(services.lastBackup()),
  )
}
