import { test } from 'tap'
import { AUDIT_CATALOGUE } from '../../src/events/catalogue.ts'
import { FIGURES } from '../../src/events/figures.ts'

const named = new Set<string>(Object.values(AUDIT_CATALOGUE).flatMap(({ figures }) => figures))

test('every figure that an event can hold is explained, and no other', async (t) => {
  t.same(Object.keys(FIGURES).sort(), [...named].sort())
})

test('an explanation is one sentence', async (t) => {
  for (const [name, text] of Object.entries(FIGURES)) t.match(text, /^[A-Z][^.\n]*\.$/, name)
})

test('no kind names a figure twice, and none a secret', async (t) => {
  for (const [action, { figures }] of Object.entries(AUDIT_CATALOGUE)) {
    t.equal(new Set<string>(figures).size, figures.length, action)
    for (const figure of figures) {
      if (figure === 'publicKey' || figure === 'secondFactor' || figure === 'headSecondFactor') continue
      t.notMatch(figure, /password|secret|token|hash|pin$|factor|key$/i, `${action} ${figure}`)
    }
  }
})
