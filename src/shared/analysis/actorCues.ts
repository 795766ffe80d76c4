/** Words that give away an actor: titles before a name, heads of organisations, and what is neither. */
import { matchingKey } from './arabicText'

function keysOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map(word => matchingKey(word.replaceAll('_', ' '))))
}

/** Ranks and titles that stand before a person's name. */
export const titles = keysOf(
  'الجنرال الجنرالة جنرال العميد العميدة العقيد العقيدة اللواء الفريق المشير المقدم الرائد النقيب ' +
    'الملازم الرقيب الأدميرال الرئيس الرئيسة الوزير الوزيرة السفير السفيرة النائب النائبة الحاكم ' +
    'المحافظ القاضي القاضية الشيخ الإمام الأمير الأميرة الملك الملكة السلطان الدكتور الدكتورة ' +
    'السيد السيدة الأستاذ الأستاذة المحامي المحامية الصحفي الصحفية القائد يدعى تدعى المدعو المدعوة ' +
    'general generals colonel major captain lieutenant admiral marshal sergeant president minister ' +
    'ambassador governor senator judge sheikh imam prince king queen mr mrs ms dr madame monsieur ' +
    'général générale commandant capitaine amiral maréchal président présidente ministre ' +
    'ambassadeur ambassadrice gouverneur sénateur juge cheikh roi reine mme',
)

/** Offices of two words: وزير الدفاع, رئيس الوزراء; the name may follow them. */
export const offices = keysOf('وزير وزيرة رئيس رئيسة قائد قائدة مدير مديرة حاكم سفير سفيرة أمين')

/** Heads of names of organisations. */
export const organisationHeads = keysOf(
  'وكالة حزب جبهة حركة منظمة تنظيم مجلس لجنة وزارة جماعة اتحاد تحالف هيئة جهاز شركة مؤسسة بنك ' +
    'كتيبة ميليشيا سفارة نقابة رابطة جمعية محكمة صحيفة قناة شبكة',
)

/** Latin heads, which begin a name also in front of "of" and "de". */
export const latinHeads = keysOf(
  'party front movement agency agence ministry council committee union alliance league bank company group ' +
    'army guard parti mouvement agence ministère conseil comité alliance ligue banque société ' +
    'groupe armée garde',
)

/** Words that no name of a person or organisation begins or goes on with. */
export const commonWords = keysOf(
  'في من إلى على عن أن إن أنه إنه أنها إنها الذي التي الذين هو هي هم كان كانت قد لم لن لا ما مع بعد ' +
    'قبل بين حول ضد عند منذ حتى أو ثم كما بل لكن غير كل هذا هذه ذلك تلك قال قالت يقول تقول أعلن ' +
    'أعلنت أكد أكدت وقال وقالت حيث بعدما خلال تحت فوق أمام وراء دون أيضا السابق السابقة الحالي ' +
    'الحالية الجديد الجديدة العام العامة أمس اليوم غدا عام سنة يوم نفسه نفسها وحده وحدها له لها',
)

export const latinJoiners = keysOf('of de du des la le the al el bin ben')
/** Behind a French head and its adjective: "Agence malienne de presse". */
export const frenchJoiners = keysOf('de du des')

/** Words of an Arabic name behind which another one follows. */
export const nameJoiners = keysOf('عبد بن ابن ولد أبو أبي أم علي')
