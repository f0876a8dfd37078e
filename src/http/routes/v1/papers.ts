import { findPaper, papersOfCongress, papersOfRound, readPaperFile } from '../../../app/papers/read-papers.ts'
import { PACKAGE_FILE_NAME, PAPER_FILE_NAMES } from '../../../locale/papers/file-names.ts'
import { CONGRESS_ROLES } from '../../../rules/roles.ts'
import { checkPaper } from '../../papers/check-paper.ts'
import { showCongressPaper } from '../../papers/congress-papers.ts'
import { makePaper } from '../../papers/make-paper.ts'
import { MEDIA_TYPES } from '../../papers/media-types.ts'
import { packPapers, progressBody, readProgress } from '../../papers/report-package.ts'
import { showRoundPaper } from '../../papers/round-papers.ts'
import { type FileType, fileIn, fileTypeOf } from '../../plugins/file-body.ts'
import { sendProblem } from '../../problems/answer.ts'
import { idParams, itemsOf, problems } from '../../schemas/common.ts'
import {
  CongressPaperIn,
  PackageFile,
  PaperCheckOut,
  PaperFile,
  PaperOut,
  PaperPackageOut,
  RoundPaperIn,
} from '../../schemas/papers.ts'
import type { Routes } from '../../support/app.ts'
import { query, read } from '../../support/execute.ts'
import { sendRefusal } from '../../support/name-stack.ts'

const tags = ['papers']
const ofRound = idParams<'round'>('Id of the round.')
const ofCongress = idParams<'congress'>('Id of the congress.')
const ofPaper = idParams<'paper'>('Id of the paper.')

/** The roles that print: the board, and the bodies that lead the meeting and write its papers. */
const PRINTING = ['presidium', 'secretary', 'board-head', 'board-member'] as const

/** The media types of papers. */
const PAPER_TYPES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
] as const satisfies readonly FileType[]

/** The credentials committee signs a report of its own. */
const PRINTING_OF_MEETING = [...PRINTING, 'credentials-committee'] as const

/** Papers of rounds and meetings: made, listed, downloaded. */
export const paperRoutes: Routes = (app, services) => {
  app.post(
    '/rounds/:id/papers',
    {
      config: { perMinute: 'acts', roles: PRINTING },
      schema: {
        tags,
        summary: 'Make a paper of a round, or get the one that was made of the same facts',
        description:
          'A paper that was made is stored with its digest in the log and never changes. If the facts have changed since, a new version names the paper that it replaces. Also after the congress is closed.',
        params: ofRound,
        body: RoundPaperIn,
        response: { 201: PaperOut, ...problems },
      },
    },
    (request, reply) =>
      makePaper(request, reply, services, {
        show: showRoundPaper(request.params.id, request.body),
        format: request.body.format,
      }),
  )

  app.get(
    '/rounds/:id/papers',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'List the papers of a round in the order in which they were made',
        params: ofRound,
        response: { 200: itemsOf(PaperOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => papersOfRound(reads, request.params.id),
        toBody: (items) => ({ items }),
      }),
  )

  app.post(
    '/congresses/:id/papers',
    {
      config: { perMinute: 'acts', roles: PRINTING_OF_MEETING },
      schema: {
        tags,
        summary: 'Make a paper of a congress, or get the one that was made of the same facts',
        description:
          'A paper that was made is stored with its digest in the log and never changes. If the facts have changed since, a new version names the paper that it replaces. Also after the congress is closed.',
        params: ofCongress,
        body: CongressPaperIn,
        response: { 201: PaperOut, ...problems },
      },
    },
    (request, reply) =>
      makePaper(request, reply, services, {
        show: showCongressPaper(request.params.id, request.body),
        format: request.body.format,
      }),
  )

  app.get(
    '/congresses/:id/papers',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'List the papers of a congress and of all its rounds in the order in which they were made',
        params: ofCongress,
        response: { 200: itemsOf(PaperOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => papersOfCongress(reads, request.params.id),
        toBody: (items) => ({ items }),
      }),
  )

  app.get(
    '/congresses/:id/report-package',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'List the papers that go up to the superior, and which of them are missing or outdated',
        description:
          'The report, the request for approval, the list with particulars, and the minutes of every vote that holds. A paper whose facts have changed since it was made is named as outdated.',
        params: ofCongress,
        response: { 200: PaperPackageOut, ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => readProgress(services, reads, request.params.id),
        toBody: progressBody,
      }),
  )

  app.get(
    '/congresses/:id/report-package/file',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'Download the papers that go up to the superior as one archive',
        description:
          'The PDF of every paper of the package, in its order. The same papers give the same bytes. Refused while a PDF is missing or outdated.',
        params: ofCongress,
        response: { 200: PackageFile, ...problems },
      },
    },
    async (request, reply) => {
      const packed = await query(request, services, (reads, reader) =>
        packPapers(services, reads, reader, request.params.id),
      )
      if (!packed.ok) return sendRefusal(request, reply, services, packed.error)
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="${PACKAGE_FILE_NAME}"`)
        .send(Buffer.from(packed.value))
    },
  )

  app.get(
    '/papers/:id',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'Read the particulars of a paper',
        params: ofPaper,
        response: { 200: PaperOut, ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => findPaper(reads, request.params.id),
        toBody: (paper) => paper,
      }),
  )

  app.get(
    '/papers/:id/file',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'Download the file of a paper',
        description: 'The bytes never change; their SHA-256 is the digest of the paper.',
        params: ofPaper,
        response: { 200: PaperFile, ...problems },
      },
    },
    async (request, reply) => {
      const found = await query(request, services, (reads, reader) => readPaperFile(reads, reader, request.params.id))
      if (!found.ok) return sendProblem(request, reply, found.error)
      const { paper, file } = found.value
      const name = `${PAPER_FILE_NAMES[paper.kind]}-${paper.version}.${paper.format}`
      return reply
        .type(MEDIA_TYPES[paper.format])
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(Buffer.from(file))
    },
  )

  app.post(
    '/congresses/:id/paper-checks',
    {
      config: {
        perMinute: 'unlimited',
        roles: CONGRESS_ROLES,
        storesNothing: true,
        body: 'file',
        fileTypes: PAPER_TYPES,
      },
      schema: {
        tags,
        summary: 'Compare a file with the papers of a congress; nothing is stored',
        description:
          'Says whether the file is a paper that was made, byte for byte, and otherwise at which lines a PDF differs from the paper that its slip names. `npm run verify` compares with an exported log, without the service.',
        params: ofCongress,
        response: { 200: PaperCheckOut, ...problems },
      },
    },
    async (request, reply) => {
      const isPdf = fileTypeOf(request) === 'application/pdf'
      const checked = await checkPaper(request, services, request.params.id, { bytes: fileIn(request), isPdf })
      if (!checked.ok) return sendProblem(request, reply, checked.error)
      const { verdict, known, differences } = checked.value
      const { paper = null, replacedBy = null, undone = null } = known ?? {}
      return reply.send({ verdict, paper, replacedBy: replacedBy?.id ?? null, undone, differences })
    },
  )
}
