import { err, ok } from '../../kernel/result.ts'
import type { Inspected } from './scan.ts'
import { isJpeg, isPng, isWholeJpeg, isWholePng } from './scan-image.ts'
import { inspectPdf, isPdf } from './scan-pdf.ts'

/** Inspects a file by its bytes; the type that its sender states says nothing. */
export const inspect = async (bytes: Uint8Array): Promise<Inspected> => {
  if (isPdf(bytes)) return inspectPdf(bytes)
  if (isPng(bytes)) return isWholePng(bytes) ? ok({ format: 'png', pages: null }) : err('scan-damaged')
  if (isJpeg(bytes)) return isWholeJpeg(bytes) ? ok({ format: 'jpeg', pages: null }) : err('scan-damaged')
  return err('scan-type-not-taken')
}
