import { approveList } from '../../../app/lists/approve-list.ts'
import { proposeList } from '../../../app/lists/propose-list.ts'
import {
  type ListOnPaper,
  listApprovals,
  listOnPaper,
  noticedApproval,
  readList,
} from '../../../app/lists/read-list.ts'
import { CONGRESS_ROLES } from '../../../rules/roles.ts'
import { idParams, itemsOf, problems } from '../../schemas/common.ts'
import { ApprovalIn, ApprovalOut, CandidateListIn, CandidateListOut } from '../../schemas/elections.ts'
import type { Routes } from '../../support/app.ts'
import { etagOf, preconditionOf } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { listBody, listInput } from '../../support/list-on-paper.ts'
import { presentVote } from '../../support/notices.ts'

const tags = ['candidate lists']
const params = idParams<'round'>('Id of the round.')

const headers = ({ tag }: ListOnPaper) => ({ etag: etagOf(tag) })

/** Candidate lists (danh sách bầu cử) and the congress's vote on them. */
export const candidateListRoutes: Routes = (app, services) => {
  app.put(
    '/rounds/:id/candidate-list',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'secretary'], body: 'list' },
      schema: {
        tags,
        summary: 'Propose the list to the congress, or change it before its approval',
        description: 'With If-None-Match: * the first time, with If-Match for a change.',
        params,
        body: CandidateListIn,
        response: { 200: CandidateListOut, ...problems },
      },
    },
    (request, reply) => {
      const input = listInput(request.body)
      return write(request, reply, services, {
        useCase: async (tx, context) => {
          const list = await proposeList(tx, context, request.params.id, input, preconditionOf(request))
          return list.ok ? listOnPaper(tx, list.value) : list
        },
        status: 200,
        toBody: listBody(languageOf(request.headers['accept-language'])),
        headers,
      })
    },
  )

  app.get(
    '/rounds/:id/candidate-list',
    {
      config: { roles: CONGRESS_ROLES },
      schema: { tags, summary: 'Read the list', params, response: { 200: CandidateListOut, ...problems } },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => readList(reads, request.params.id),
        toBody: listBody(languageOf(request.headers['accept-language'])),
        headers,
      }),
  )

  app.get(
    '/rounds/:id/candidate-list/approval',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'List the votes of the congress on this round’s lists, including failed ones',
        params,
        response: { 200: itemsOf(ApprovalOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => listApprovals(reads, request.params.id),
        toBody: (items) => ({ items: items.map(presentVote(languageOf(request.headers['accept-language']))) }),
      }),
  )

  app.post(
    '/rounds/:id/candidate-list/approval',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'secretary'], ifMatch: true },
      schema: {
        tags,
        summary: 'Record the vote of the congress on the list',
        description:
          'With If-Match of the list that was voted on: if its names or the seats were changed since it was read, nothing is recorded. Approval freezes the names and their order.',
        params,
        body: ApprovalIn,
        response: { 201: ApprovalOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: async (tx, context) => {
          const { id } = request.params
          const approval = await approveList(tx, context, id, request.body, preconditionOf(request))
          return approval.ok ? noticedApproval(tx, approval.value) : approval
        },
        status: 201,
        toBody: presentVote(languageOf(request.headers['accept-language'])),
      }),
  )
}
