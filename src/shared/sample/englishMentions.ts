/**
 * Where the English note names the actors: by actor, in reading order.
 *
 * It names some of them in Arabic too, as Arabic reporting does.
 */
import type { SampleMention } from './sampleTypes'

export const englishMentions: Readonly<Record<string, readonly SampleMention[]>> = {
  council: [
    { source: 'englishNote', paragraph: 13, text: 'ruling council' },
    { source: 'englishNote', paragraph: 13, text: 'المجلس العسكري' },
  ],
  goita: [
    { source: 'englishNote', paragraph: 1, text: 'Assimi Goïta' },
    { source: 'englishNote', paragraph: 11, text: 'Goïta' },
    { source: 'englishNote', paragraph: 12, text: 'Goïta', isWaiting: true },
  ],
  camara: [
    { source: 'englishNote', paragraph: 11, text: 'Sadio Camara' },
    { source: 'englishNote', paragraph: 12, text: 'Camara', isWaiting: true },
    { source: 'englishNote', paragraph: 12, text: 'Camara', occurrence: 2 },
  ],
  government: [
    { source: 'englishNote', paragraph: 1, text: 'transitional government' },
    { source: 'englishNote', paragraph: 3, text: 'Bamako' },
    { source: 'englishNote', paragraph: 15, text: 'Bamako' },
  ],
  detainees: [
    { source: 'englishNote', paragraph: 5, text: 'detained officers' },
    { source: 'englishNote', paragraph: 16, text: 'detained officers' },
  ],
  dembele: [{ source: 'englishNote', paragraph: 3, text: 'Abass Dembélé' }],
  sagara: [{ source: 'englishNote', paragraph: 3, text: 'Néma Sagara' }],
  mopti: [{ source: 'englishNote', paragraph: 8, text: 'Mopti' }],
  army: [
    { source: 'englishNote', paragraph: 8, text: 'Malian army' },
    { source: 'englishNote', paragraph: 12, text: 'the army' },
    { source: 'englishNote', paragraph: 19, text: 'the army' },
  ],
  nationalGuard: [{ source: 'englishNote', paragraph: 11, text: 'National Guard' }],
  airForce: [{ source: 'englishNote', paragraph: 8, text: 'air force' }],
  fieldUnits: [{ source: 'englishNote', paragraph: 7, text: 'troops in the field' }],
  mali: [
    { source: 'englishNote', paragraph: 1, text: 'Mali' },
    { source: 'englishNote', paragraph: 9, text: 'Mali' },
    { source: 'englishNote', paragraph: 17, text: 'Mali' },
    { source: 'englishNote', paragraph: 19, text: 'Mali', isWaiting: true },
  ],
  france: [
    { source: 'englishNote', paragraph: 4, text: 'France' },
    { source: 'englishNote', paragraph: 4, text: 'Paris' },
    { source: 'englishNote', paragraph: 15, text: 'Paris' },
    { source: 'englishNote', paragraph: 16, text: 'France' },
    { source: 'englishNote', paragraph: 17, text: 'Paris' },
  ],
  lecointre: [{ source: 'englishNote', paragraph: 16, text: 'François Lecointre' }],
  frenchForces: [{ source: 'englishNote', paragraph: 15, text: 'French forces' }],
  gossi: [
    { source: 'englishNote', paragraph: 15, text: 'Gossi' },
    { source: 'englishNote', paragraph: 15, text: 'غوسي' },
  ],
  dgse: [
    { source: 'englishNote', paragraph: 3, text: 'DGSE' },
    { source: 'englishNote', paragraph: 15, text: 'French intelligence' },
  ],
  embassy: [{ source: 'englishNote', paragraph: 4, text: 'its embassy in Mali' }],
  vezilier: [
    { source: 'englishNote', paragraph: 3, text: 'Yann Vezilier' },
    { source: 'englishNote', paragraph: 4, text: 'Vezilier' },
    { source: 'englishNote', paragraph: 16, text: 'Vezilier' },
  ],
  russia: [{ source: 'englishNote', paragraph: 17, text: 'Russia' }],
  russianFighters: [{ source: 'englishNote', paragraph: 7, text: 'Russian fighters' }],
  aes: [
    { source: 'englishNote', paragraph: 17, text: 'Alliance of Sahel States' },
    { source: 'englishNote', paragraph: 17, text: 'AES' },
  ],
  niger: [
    { source: 'englishNote', paragraph: 15, text: 'Niger' },
    { source: 'englishNote', paragraph: 16, text: 'Niger' },
  ],
  burkina: [{ source: 'englishNote', paragraph: 15, text: 'Burkina Faso' }],
  bazoum: [{ source: 'englishNote', paragraph: 15, text: 'Mohamed Bazoum' }],
}
