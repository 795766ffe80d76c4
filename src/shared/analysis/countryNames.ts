/**
 * Countries in Arabic, French and English, as `Intl` names them, and their capitals from a table of
 * our own; with other spellings that the press uses.
 */

export interface KnownPlace {
  /** The name in the language of the reader. */
  readonly name: string
  readonly type: 'state' | 'place'
  readonly names: readonly string[]
}

const languages = ['ar', 'fr', 'en'] as const

/** Capitals: code of the country, then Arabic, French and English where they differ. */
const capitals = `DZ الجزائر العاصمة,Alger,Algiers|EG القاهرة,Le Caire,Cairo|LY طرابلس,Tripoli|TN تونس العاصمة
MA الرباط,Rabat|MR نواكشوط,Nouakchott|SD الخرطوم,Khartoum|SO مقديشو,Mogadiscio,Mogadishu|DJ جيبوتي العاصمة
SA الرياض,Riyad,Riyadh|AE أبوظبي,أبو ظبي,Abou Dabi,Abu Dhabi|QA الدوحة,Doha|KW مدينة الكويت,Koweït City
BH المنامة,Manama|OM مسقط,Mascate,Muscat|YE صنعاء,Sanaa|IQ بغداد,Bagdad,Baghdad|SY دمشق,Damas,Damascus
LB بيروت,Beyrouth,Beirut|JO عمّان,Amman|PS رام الله,Ramallah|IR طهران,Téhéran,Tehran|TR أنقرة,Ankara
ML باماكو,Bamako|NE نيامي,Niamey|BF واغادوغو,واجادوجو,Ouagadougou|TD نجامينا,إنجامينا,N'Djaména
SN داكار,Dakar|CI أبيدجان,ياموسوكرو,Abidjan,Yamoussoukro|GN كوناكري,Conakry|NG أبوجا,Abuja|GH أكرا,Accra
TG لومي,Lomé,Lome|BJ كوتونو,Cotonou|CM ياوندي,Yaoundé|GA ليبرفيل,Libreville|CF بانغي,Bangui|CD كينشاسا,Kinshasa
RW كيغالي,Kigali|KE نيروبي,Nairobi|ET أديس أبابا,Addis-Abeba,Addis Ababa|ER أسمرة,Asmara|UG كمبالا,Kampala
ZA بريتوريا,Pretoria|AO لواندا,Luanda|FR باريس,Paris|GB لندن,Londres,London|DE برلين,Berlin
ES مدريد,Madrid|IT روما,Rome|BE بروكسل,Bruxelles,Brussels|NL لاهاي,La Haye,The Hague|CH برن,Berne,Bern
AT فيينا,Vienne,Vienna|PL وارسو,Varsovie,Warsaw|UA كييف,Kiev,Kyiv|RU موسكو,Moscou,Moscow|CN بكين,Pékin,Beijing
JP طوكيو,Tokyo|KR سيول,Séoul,Seoul|IN نيودلهي,New Delhi|PK إسلام آباد,Islamabad|AF كابول,كابل,Kaboul,Kabul
US واشنطن,Washington|CA أوتاوا,Ottawa|MX مكسيكو,Mexico|BR برازيليا,Brasilia|AR بوينس آيرس,Buenos Aires`

const otherNames: Readonly<Record<string, string>> = {
  US: 'أمريكا,أميركا,United States of America,USA,États-Unis d’Amérique',
  GB: 'بريطانيا,Britain,Grande-Bretagne,Great Britain',
  GA: 'الجابون',
  CD: 'الكونغو الديمقراطية',
  AE: 'الإمارات',
  CF: 'أفريقيا الوسطى,إفريقيا الوسطى',
  CI: 'كوت ديفوار,ساحل العاج,Ivory Coast',
  PS: 'فلسطين,Palestine',
}

/** All countries and capitals, each once; what `Intl` does not know is left out. */
export function knownPlaces(language: 'ar' | 'en'): readonly KnownPlace[] {
  const namers = languages.map(
    one => new Intl.DisplayNames(one, { type: 'region', fallback: 'none' }),
  )
  const ours = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  const countries = regionCodes().flatMap((code): KnownPlace[] => {
    const name = ours.of(code)
    const names = namers.map(namer => namer.of(code)).filter(one => one !== undefined)
    if (name === undefined || names.length === 0) return []
    return [{ name, type: 'state', names: [...names, ...(otherNames[code]?.split(',') ?? [])] }]
  })
  return [...countries, ...capitalPlaces(language)]
}

function capitalPlaces(language: 'ar' | 'en'): readonly KnownPlace[] {
  return capitals.split(/[|\n]/).map(entry => {
    const names = entry.slice(3).split(',')
    const name = (language === 'ar' ? names[0] : names.at(-1)) ?? ''
    return { name, type: 'place', names }
  })
}

/** Of two letters; those that name several countries, or none, are left out. */
function regionCodes(): readonly string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const groups = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB', 'AN', 'CS', 'SU', 'DD', 'YU'])
  return letters
    .flatMap(first => letters.map(second => first + second))
    .filter(
      code => !groups.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`,
    )
}
