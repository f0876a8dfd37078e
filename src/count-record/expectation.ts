import type { CountResult } from '../rules/types.ts'
import { toResultDocument } from './recount.ts'
import { RESULT_FORMATS } from './result-schema.ts'
import { type CountRecord2, RECORD_FORMATS } from './schema.ts'

/**
 * The part of a declared result that the count of a record of version 2 must give. A result of version 1 says nothing
 * about readings that decide, so its findings are left out.
 */
export const expectationOf = (result: CountResult): NonNullable<CountRecord2['expected']> => {
  const declared = toResultDocument(result)
  if (declared.format === RESULT_FORMATS[2]) return declared
  const { format: _, findings: __, ...rest } = declared
  return rest
}

/** The expectation as the service writes it into a record of this format, to be compared with one of a file. */
export const expectationIn = (format: (typeof RECORD_FORMATS)[1 | 2], result: CountResult): unknown =>
  format === RECORD_FORMATS[1] ? toResultDocument(result) : expectationOf(result)
