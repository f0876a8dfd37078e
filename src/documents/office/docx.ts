import { Document, Packer } from 'docx'
import { formOn } from '../form/forms.ts'
import type { Paper } from '../view/paper.ts'
import { withoutTimes } from './archive.ts'
import { blocksOf, closingOf } from './word-body.ts'
import { firstHeader, footerOf, pageNumbers, signaturesOf } from './word-foot.ts'
import { letterheadOf, titleOf } from './word-head.ts'
import { FONT, halfPoints, pageSize, twips } from './word-measures.ts'

/** The distance of page numbers and slip from the edge of the page, in millimetres. */
const EDGE = 7

/**
 * The paper as a Word file (DOCX), which an office can edit. The same paper gives the same bytes.
 * @param date plain date of the paper, yyyy-mm-dd, which decides its form
 * @param mark the head of each page of a rehearsal; null for a real paper
 */
export const docx = async (paper: Paper, date: string, mark: string | null): Promise<Uint8Array> => {
  const form = formOn(date)
  const { top, bottom, left, right } = form.margins
  const footer = footerOf(paper.slip)
  const issuer = paper.letterhead.issuer.join(' ')
  const document = new Document({
    title: [paper.title, ...paper.abstract].join(' '),
    creator: issuer,
    lastModifiedBy: issuer,
    styles: {
      default: {
        document: { run: { font: FONT, size: halfPoints(form.body.size), language: { value: 'vi-VN' } } },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: pageSize,
            margin: {
              top: twips(top),
              bottom: twips(bottom),
              left: twips(left),
              right: twips(right),
              header: twips(EDGE),
              footer: twips(EDGE),
            },
          },
        },
        headers: { first: firstHeader(mark, form), default: pageNumbers(mark, form) },
        footers: { first: footer, default: footer },
        children: [
          letterheadOf(paper.letterhead, form),
          ...titleOf(paper, form, { beginsPage: false }),
          ...blocksOf(paper.blocks, form),
          ...closingOf(paper.closing, form),
          ...signaturesOf(paper, form),
          ...(paper.annexes ?? []).flatMap((annex) => [
            ...titleOf(annex, form, { beginsPage: true }),
            ...blocksOf(annex.blocks, form),
          ]),
        ],
      },
    ],
  })
  return withoutTimes(new Uint8Array(await Packer.toArrayBuffer(document)), date)
}
