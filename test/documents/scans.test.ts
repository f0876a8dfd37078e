import { deflateSync } from 'node:zlib'
import { test } from 'tap'
import { createPress } from '../../src/documents/press/press.ts'
import { inspect } from '../../src/documents/scans/inspect.ts'
import { createScanInspector, INSPECTOR_LIMITS } from '../../src/documents/scans/inspect-scan.ts'
import { objectStream, pageWith, pdfOf, smallJpeg, smallPng, streamOf } from './support/scans.ts'

const faultOf = async (bytes: Uint8Array): Promise<string | null> => {
  const found = await inspect(bytes)
  return found.ok ? null : found.error
}

test('PDF, JPEG and PNG are recognised by their bytes', async (t) => {
  const inThread = createScanInspector()
  t.match(await inThread.inspect(pdfOf(pageWith())), { ok: true, value: { format: 'pdf', pages: 1 } })
  t.match(await inThread.inspect(smallPng()), { ok: true, value: { format: 'png', pages: null } })
  t.match(await inThread.inspect(smallJpeg()), { ok: true, value: { format: 'jpeg', pages: null } })
  for (const text of ['', '%PD', '<html>', 'GIF89a', 'PK\u0003\u0004', ' %PDF-1.7']) {
    t.equal(await faultOf(Buffer.from(text, 'latin1')), 'scan-type-not-taken', JSON.stringify(text))
  }
})

test('a file that is cut off anywhere is refused', async (t) => {
  for (const whole of [smallPng(), smallJpeg(), pdfOf(pageWith())]) {
    for (let length = 8; length < whole.length - 6; length += 1) {
      t.ok((await faultOf(whole.subarray(0, length))) !== null, `${whole.subarray(0, 4)} of ${length} bytes`)
    }
  }
})

test('pictures that contradict themselves are refused', async (t) => {
  const png = smallPng()
  png[png.length - 20] = png[png.length - 20]! ^ 1
  t.equal(await faultOf(png), 'scan-damaged', 'a wrong checksum')
  const flat = smallPng()
  flat.writeUInt32BE(0, 16)
  t.equal(await faultOf(flat), 'scan-damaged', 'no width')
  t.equal(await faultOf(smallJpeg(0)), 'scan-damaged', 'no height')
  t.equal(await faultOf(Buffer.from([0xff, 0xd8, 0xff, 0xd9])), 'scan-damaged', 'no picture')
})

test('a picture with a remark after its end is kept as it is', async (t) => {
  t.equal(await faultOf(Buffer.concat([smallJpeg(), Buffer.from('phone')])), null)
})

test('a picture that carries a page with a script, or another document, is refused', async (t) => {
  const remark = (text: string): Buffer => {
    const body = Buffer.from(text, 'latin1')
    const head = Buffer.from([0xff, 0xfe, 0, body.length + 2])
    const jpeg = smallJpeg()
    return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
  }
  t.equal(await faultOf(remark('a remark')), null)
  for (const text of ['<script>alert(1)</script>', '%PDF-1.7', '<HTML>', '<svg onload=alert(1)>', '<!DOCTYPE html>']) {
    t.equal(await faultOf(remark(text)), 'scan-active', `inside: ${text}`)
    for (const whole of [smallJpeg(), smallPng()]) {
      t.equal(await faultOf(Buffer.concat([whole, Buffer.from(text)])), 'scan-active', `behind: ${text}`)
    }
  }
  const script = pdfOf(pageWith(`/OpenAction << /S /JavaScript /JS (x) >>`))
  t.equal(await faultOf(Buffer.concat([smallPng(), script])), 'scan-active', 'a PDF behind it')
})

const SCRIPT = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'

const ACTIVE: Readonly<Record<string, Buffer>> = {
  'a script at the opening': pdfOf(pageWith(`/OpenAction ${SCRIPT}`)),
  'a script written with hexadecimal digits': pdfOf(pageWith('/OpenAction << /S /J#61va#53cript /#4aS (x) >>')),
  'a script in the tree of names': pdfOf(pageWith(`/Names << /JavaScript << /Names [(a) ${SCRIPT}] >> >>`)),
  'a script of a page': pdfOf(pageWith('', `/AA << /O ${SCRIPT} >>`)),
  'actions of a page without a known kind': pdfOf(pageWith('', '/AA << /O 9 0 R >>')),
  'a launch action of a link': pdfOf(
    pageWith('', '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (cmd.exe) >> >>]'),
  ),
  'a link whose address is a script': pdfOf(
    pageWith(
      '',
      '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (JavaScript:alert\\(1\\)) >> >>]',
    ),
  ),
  'a film': pdfOf(pageWith('', '/Annots [<< /Type /Annot /Subtype /Movie /Rect [0 0 9 9] /Movie << /F (a.avi) >> >>]')),
  'an embedded file': pdfOf(
    [
      ...pageWith('/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >>'),
      '<< /Type /Filespec /F (a.exe) /EF << /F 5 0 R >> >>',
      streamOf('/Type /EmbeddedFile', Buffer.from('MZ')),
    ].map((object) => object.toString('latin1')),
  ),
  'a form that is sent': pdfOf(pageWith('/OpenAction << /S /SubmitForm /F (http://example.com) >>')),
  'a form of XFA': pdfOf(pageWith('/AcroForm << /XFA 9 0 R >>')),
  'a script in an object stream': pdfOf([...pageWith('/OpenAction 9 0 R'), objectStream(SCRIPT)]),
  'a script in an object stream that does not say so': pdfOf([
    ...pageWith('/OpenAction 9 0 R'),
    objectStream(SCRIPT, '/Subtype /Image /Filter /FlateDecode'),
  ]),
  'an object stream after a comment that looks like a stream': pdfOf([
    ...pageWith('/OpenAction 9 0 R'),
    Buffer.concat([Buffer.from('% stream\n'), objectStream(SCRIPT)]),
  ]),
  'a script in the bytes of another stream': pdfOf([
    ...pageWith(),
    streamOf('/Subtype /Image', Buffer.from(`7 0 obj ${SCRIPT} endobj`)),
  ]),
}

for (const [name, file] of Object.entries(ACTIVE)) {
  test(`a PDF with ${name} is refused`, async (t) => {
    t.equal(await faultOf(file), 'scan-active')
  })
}

test('an encrypted PDF is refused, also without a password', async (t) => {
  const trailer = '/Encrypt << /Filter /Standard /V 1 /R 2 /O (o) /U (u) /P -4 >> /ID [(a) (a)]'
  t.equal(await faultOf(pdfOf(pageWith(), trailer)), 'scan-encrypted')
  t.equal(await faultOf(pdfOf(pageWith(), trailer.replace('Encrypt', 'E#6ecrypt'))), 'scan-encrypted')
})

test('an object stream that nobody can look into is refused', async (t) => {
  const packed = streamOf('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', Buffer.from('not packed'))
  t.equal(await faultOf(pdfOf([...pageWith(), packed])), 'scan-damaged')
  const other = objectStream('<< >>', '/Type /ObjStm /Filter [/ASCII85Decode /FlateDecode]')
  t.equal(await faultOf(pdfOf([...pageWith(), other])), 'scan-damaged')
  const bomb = streamOf('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync(Buffer.alloc(70 * 1024 * 1024)))
  t.equal(await faultOf(pdfOf([...pageWith(), bomb])), 'scan-damaged')
  const index = streamOf(
    '/Type /XRef /Size 9 /W [1 4 2] /Filter /FlateDecode',
    deflateSync(Buffer.alloc(70 * 1024 * 1024)),
  )
  t.equal(await faultOf(pdfOf([...pageWith(), index])), 'scan-damaged', 'an index of objects')
})

test('a PDF without pages, or that ends before its end, is refused', async (t) => {
  t.equal(
    await faultOf(pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'])),
    'scan-damaged',
  )
  t.equal(await faultOf(Buffer.from('%PDF-1.7\n%%EOF\n')), 'scan-damaged')
})

test('ordinary PDFs are kept: links, outlines, compressed objects, a place to open at', async (t) => {
  const link = '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.com) >> >>]'
  t.equal(await faultOf(pdfOf(pageWith('/OpenAction [3 0 R /Fit]', link))), null)
  t.equal(
    await faultOf(pdfOf([...pageWith(), objectStream('<< /Title (JavaScript) >>')])),
    null,
    'the word, not the name',
  )
  const colours = streamOf('/N 3 /Alternate /DeviceRGB', Buffer.from('profile'))
  t.equal(await faultOf(pdfOf([...pageWith('/Outlines << /First 3 0 R >>'), colours])), null)
})

test('a PDF that the service prints is kept', async (t) => {
  const press = createPress()
  t.teardown(() => press.close())
  const own =
    '#set document(title: "Mẫu", date: datetime(year: 2017, month: 8, day: 6))\n#set text(font: "Tinos")\nBiên bản'
  const printed = await press.print({ rehearsal: false, template: 'sample', own, data: {} })
  if (!printed.ok) throw new Error('nothing was printed')
  t.equal(await faultOf(printed.value.pdf), null)
})

test('a file that takes too long to look into is refused, and the service goes on', async (t) => {
  const streams = Buffer.alloc(20 * 1024 * 1024, 'stream /N 1 /First 1 ')
  const file = Buffer.concat([Buffer.from('%PDF-1.7\n'), streams, Buffer.from('%%EOF\n')])
  t.match(await createScanInspector({ ...INSPECTOR_LIMITS, milliseconds: 500 }).inspect(file), {
    ok: false,
    error: 'scan-damaged',
  })
})

test('scans beyond those that may wait are refused, and a place is free again later', async (t) => {
  const few = createScanInspector({ ...INSPECTOR_LIMITS, files: 2 })
  const answers = await Promise.all(Array.from({ length: 3 }, () => few.inspect(smallPng())))
  t.match(answers, [{ ok: true }, { ok: true }, { ok: false, error: 'busy' }])
  t.match(await few.inspect(smallPng()), { ok: true })
})
