import { test } from 'tap'
import { meetingAsked } from '../../src/desk/auditor/meeting-asked.ts'
import { countReceived, receive } from '../../src/desk/parts/received.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('the part of a log that has come is counted in bytes and lines, beside the events that its first line names', async (t) => {
  const count = countReceived()
  t.same(count(bytes('{"manifest":{"name":"Đại hội","si')), { bytes: 38, lines: 0, size: null })
  t.same(count(bytes('ze":40}}\n{"event":1}\n{"ev')), { bytes: 63, lines: 2, size: 40 })
  t.same(count(bytes('ent":2}\n')), { bytes: 71, lines: 3, size: 40 })
  for (const first of ['', 'no JSON', '[]', '{"manifest":{"size":"40"}}', '{"manifest":{"size":1.5}}', '"x"']) {
    t.same(countReceived()(bytes(`${first}\n`)).size, null, first)
  }
  const long = countReceived()
  long(bytes(' '.repeat(70_000)))
  t.equal(long(bytes('{"manifest":{"size":40}}\n')).size, null, 'a first line without an end is not kept')
})

test('an answer is read to its end, or until nobody wants it any more', async (t) => {
  const pieces = ['{"a":1}\n', '{"b":2}\n', '{"end":3}\n']
  const heard: string[] = []
  let isGivenUp = false
  const answer = () => {
    const left = [...pieces]
    return new Response(
      new ReadableStream<Uint8Array>({
        pull: (stream) => {
          const next = left.shift()
          if (next === undefined) stream.close()
          else stream.enqueue(bytes(next))
        },
        cancel: () => {
          isGivenUp = true
        },
      }),
    )
  }
  const hear = (most: number) => (piece: Uint8Array) => heard.push(new TextDecoder().decode(piece)) < most
  const whole = await receive(answer(), hear(9))
  t.equal(await whole.text(), pieces.join(''))
  heard.length = 0
  await t.rejects(receive(answer(), hear(2)), { message: 'given up' })
  t.same(heard, pieces.slice(0, 2))
  t.ok(isGivenUp, 'the service is not read any further')
})

test('an address names the meeting whose log is verified, by its id alone', async (t) => {
  const id = '0192f3a4-5b6c-7d8e-9f01-23456789abcd'
  t.equal(meetingAsked(`#log/${id}`), id)
  for (const other of ['', '#', `#log/${id}/..`, `#log/${id.toUpperCase()}`, '#log/..', `#${id}`]) {
    t.equal(meetingAsked(other), null, other)
  }
})
