import { PROBLEM_CODES, type ProblemCode, statusOf } from '../../../src/http/problems/catalogue.ts'
import { PROBLEMS } from '../../../src/locale/problems/all.ts'
import type { Answer } from '../../support/service.ts'

interface ProblemBody {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance: string
  readonly code: ProblemCode
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[]
}

export interface Expected {
  readonly status: number
  readonly code?: ProblemCode
  /** JSON Pointer of the expected place. */
  readonly pointer?: string
}

const MEMBERS = [
  'type',
  'title',
  'status',
  'detail',
  'instance',
  'code',
  'params',
  'errors',
  'findings',
  'boxFindings',
  'citations',
]
/** Internals that must never be sent: stack frames, SQL, sockets, files and the names of our tools. */
const LEAKS =
  /\bat .+:\d+:\d+|\.ts\b|node_modules|\b(?:select|insert into|update|delete from)\b .+\b(?:from|set|values|where)\b|ECONN|ENOENT|\b[A-Z]\w+Error\b|postgres|kysely|fastify|zod|\bundefined\b|\bNaN\b|\{\w+\}/i

const shapeComplaints = (body: ProblemBody, expected: Expected): string[] => {
  const complaints: string[] = []
  const unknown = Object.keys(body).filter((key) => !MEMBERS.includes(key))
  if (unknown.length > 0) complaints.push(`has ${unknown}`)
  for (const key of ['type', 'title', 'detail', 'instance', 'code'] as const) {
    if (typeof body[key] !== 'string' || body[key] === '') complaints.push(`has no ${key}`)
  }
  if (body.status !== expected.status) complaints.push(`says status ${body.status}`)
  if (!PROBLEM_CODES.includes(body.code)) complaints.push(`has an unknown code ${body.code}`)
  if (body.type !== `urn:kiem-phieu:problem:${body.code}`) complaints.push(`has type ${body.type}`)
  if (!/^urn:uuid:[0-9a-f-]{36}$/.test(body.instance)) complaints.push(`has instance ${body.instance}`)
  if (statusOf(body.code, (body.errors?.length ?? 0) > 0) !== body.status) complaints.push('is not as catalogued')
  if (expected.code && body.code !== expected.code) complaints.push(`has code ${body.code}, not ${expected.code}`)
  if (expected.pointer !== undefined && !body.errors?.some(({ pointer }) => pointer === expected.pointer)) {
    complaints.push(`points to ${body.errors?.map(({ pointer }) => pointer)}, not to ${expected.pointer}`)
  }
  return complaints
}

/** Problems with a refusal; empty for a proper problem document in the requested language. */
export const problemComplaints = (answer: Answer, expected: Expected, language: 'vi' | 'en' = 'vi'): string[] => {
  const { status, headers } = answer
  if (status !== expected.status) return [`status ${status}: ${JSON.stringify(answer.body).slice(0, 300)}`]
  if (!headers['content-type']?.startsWith('application/problem+json')) return [`type ${headers['content-type']}`]
  const body = answer.body as ProblemBody
  const complaints = shapeComplaints(body, expected)
  const words = language === 'vi' ? PROBLEMS.vi : PROBLEMS.en
  if (body.title !== words[body.code]?.title) complaints.push(`has title ${body.title} in ${language}`)
  if (headers['content-language'] !== language) complaints.push(`has language ${headers['content-language']}`)
  const leak = LEAKS.exec(JSON.stringify([body.title, body.detail, body.errors?.map(({ detail }) => detail)]))
  if (leak) complaints.push(`shows ${leak[0]}`)
  return complaints
}
