/** Tones of Vietnamese, apart from their letters. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

const listed = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

const ONSETS = listed('b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x')

/** Vowels with their final consonants, without tones. */
const RIMES = listed(`
  a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot ooc oong
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uênh ui uơ um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyt uynh uyu
  ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y ych yêm yên yêng yêt yêu ynh yt
`)

const WORD = /^(ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdđghklmnprstvx])?(.+)$/u

/** C, G and NG are written K, GH and NGH before E, Ê, I and Y; QU is followed by no O or U. */
const isSpelled = (onset: string, rime: string): boolean => {
  if (onset === 'qu') return !/^[ou]/.test(rime)
  const isFront = /^[eêiy]/u.test(rime)
  if (['k', 'gh', 'ngh'].includes(onset)) return isFront
  return isFront ? !['c', 'ng'].includes(onset) : true
}

/** Whether the letters of a word, without its tone, can be a Vietnamese word. */
const hasForm = (letters: string): boolean => {
  const [, onset = '', rime = ''] = WORD.exec(letters) ?? []
  // GI before a vowel, or G before a rime that begins with I.
  if (onset === 'gi' && RIMES.has(`i${rime}`)) return true
  return RIMES.has(rime) && (onset === '' || (ONSETS.has(onset) && isSpelled(onset, rime)))
}

/** Only vowels have tones: N with a tilde is a letter of other languages. */
const ON_CONSONANT = /[b-df-hj-np-tv-xzđ][\u0300\u0301\u0303\u0309\u0323]/u
const STOPPED = /(?:c|ch|p|t)$/
const SHARP_OR_HEAVY = /[\u0301\u0323]/u

/**
 * How a word is a Vietnamese one: `whole` with its tone, `toneless` if its last consonant asks for a tone that it does not have;
 * null if its letters cannot be a Vietnamese word, as in names of other peoples of Vietnam.
 */
export const vietnameseForm = (word: string): 'whole' | 'toneless' | null => {
  const letters = word.toLocaleLowerCase('vi').normalize('NFD')
  const plain = letters.replace(TONES, '').normalize('NFC')
  if ((letters.match(TONES) ?? []).length > 1 || ON_CONSONANT.test(letters) || !hasForm(plain)) return null
  return STOPPED.test(plain) && !SHARP_OR_HEAVY.test(letters) ? 'toneless' : 'whole'
}
