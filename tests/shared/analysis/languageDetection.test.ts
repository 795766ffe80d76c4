import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../../src/shared/analysis/languageDetection'

describe('detectLanguage', () => {
  it.each([
    ['ar', 'أعلنت الحكومة عن إجراءات جديدة في العاصمة'],
    ['ar', 'قالت وكالة (DGSE) إن الجنرال عاد إلى باماكو في 14 أغسطس'],
    ['fa', 'دولت از برگزاری گفتگوهای چهارجانبه در پایتخت خبر داد'],
    ['ur', 'حکومت نے دارالحکومت میں نئے اقدامات کا اعلان کیا ہے'],
    ['he', 'הממשלה הודיעה על צעדים חדשים'],
    ['ru', 'Правительство объявило о новых мерах'],
    ['el', 'Η κυβέρνηση ανακοίνωσε νέα μέτρα'],
    ['en', 'The government announced new measures in the capital, and it was late.'],
    ['fr', 'Le gouvernement a annoncé des mesures dans la capitale, et il était tard.'],
    ['es', 'El gobierno anunció las medidas en la capital, y era de noche para los que'],
    ['und', 'Bamako'],
    ['und', '2025 — 14/08'],
    ['und', ''],
  ])('says %s for %j', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })

  it('goes by most of the letters', () => {
    expect(detectLanguage('The report of the council: باماكو')).toBe('en')
    expect(detectLanguage('تقرير المجلس عن الأحداث: Bamako')).toBe('ar')
  })
})
