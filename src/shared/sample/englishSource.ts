/**
 * The English text of the sample project, written by us for it.
 *
 * The same rules as for the Arabic one: reported facts only, each with who says it. It argues
 * in another order and disagrees in places, so that the two sources can be compared.
 */
import type { SampleSource } from './sampleTypes'

export const englishSource: SampleSource = {
  key: 'englishNote',
  title: 'Mali, August 2025: three readings of one announcement',
  author: 'The Tarjih authors',
  publisher: 'Tarjih',
  url: '',
  published: '2026-11',
  language: 'en',
  direction: 'ltr',
  reliability: 'C',
  note: 'نص تدريبي بالإنجليزية كتبه فريق ترجيح لمشروع المثال. يوازن بين ثلاث قراءات، ويُقرأ إلى جانب النص العربي.',
  paragraphs: [
    {
      kind: 'body',
      level: null,
      text: 'On 14 August 2025 Mali’s transitional government told the country that a plot against General Assimi Goïta had been stopped. This note does not try to settle whether that is true. It sets out who said what, which of the statements evidence could tell apart, and which it could not.',
    },
    { kind: 'heading', level: 1, text: '1. Two accounts, no referee' },
    {
      kind: 'body',
      level: null,
      text: 'The official account has two halves. One concerns soldiers: no fewer than 55 of them were detained, General Abass Dembélé and General Néma Sagara among them. The other concerns a Frenchman, Yann Vezilier, whom Bamako describes as working for the DGSE and recruiting Malians in uniform and out of it.',
    },
    {
      kind: 'body',
      level: null,
      text: 'France rejects the second half entirely. Paris says that Vezilier belongs to the staff of its embassy in Mali, that he enjoys immunity, and that holding him breaks the Vienna conventions; it asks for his release. On the first half, the soldiers, the material used here records no French position.',
    },
    {
      kind: 'body',
      level: null,
      text: 'Both governments are parties to the quarrel, so neither statement can be graded as independent. The texts before us contain no court record, no exhibit and no account from the detained officers themselves. That silence is a finding in its own right, and it belongs in the matrix as one.',
    },
    { kind: 'heading', level: 1, text: '2. The case for a plot from within' },
    {
      kind: 'body',
      level: null,
      text: 'Several ingredients of a barracks conspiracy were present. Analysts describe mistrust between the high command and the troops in the field, complaints about how resources are shared, and irritation with Russian fighters who are said to be better equipped and better paid. None of this proves a plan, but a plan would not have lacked recruits.',
    },
    {
      kind: 'body',
      level: null,
      text: 'The two best-known names among those arrested are worth a second look. A former governor of Mopti and an officer of the air force staff come from different parts of the Malian army. That is what one would expect of a coalition of the discontented, and less of a blow aimed at a single corps.',
    },
    {
      kind: 'body',
      level: null,
      text: 'Recent history leans the same way: Mali saw coups in 2020 and again in 2021. One more attempt by soldiers would be no novelty, and it would need no sponsor abroad. A base rate, however, says how often such things happen, not whether this one did.',
    },
    { kind: 'heading', level: 1, text: '3. The case for a pre-emptive purge' },
    {
      kind: 'body',
      level: null,
      text: 'The timing draws attention. In July 2025 a law gave General Goïta five years in office, renewable, with no ballot. Within weeks came arrests that fell on the National Guard, the corps from which Defence Minister Sadio Camara rose.',
    },
    {
      kind: 'body',
      level: null,
      text: 'Camara himself then dropped out of public view for a long while. He has been called the mind behind the transition, and analysts expect further steps to trim his influence. If the purpose of the arrests was to tie the army to Goïta alone, weakening Camara’s home corps would be an obvious first step.',
    },
    {
      kind: 'body',
      level: null,
      text: 'There is a difficulty. The ruling council, «المجلس العسكري» in Arabic reporting, has much to lose by telling the world that its own generals conspired, and a quiet reshuffle would have cost it less. Whoever favours this reading must explain why the affair was announced at all, and why a foreigner was placed at its centre.',
    },
    { kind: 'heading', level: 1, text: '4. The case for a foreign hand' },
    {
      kind: 'body',
      level: null,
      text: 'The accusation has a history. Bamako said in April 2022 that French forces had left spying devices at Gossi (غوسي); Niger spoke of French intelligence cells in July 2023, after President Mohamed Bazoum was removed; Burkina Faso announced in December 2023 that it had broken up a network, and sent diplomats home. Each charge came from a government that had turned away from Paris.',
    },
    {
      kind: 'body',
      level: null,
      text: 'France does have interests to defend. Uranium from Niger fed its nuclear programme for decades, and General François Lecointre, once chief of its defence staff, has spoken of a return to the region as unavoidable. An interest is not an operation, though: no text at our disposal links the detained officers to Vezilier by anything firmer than the government’s word.',
    },
    {
      kind: 'body',
      level: null,
      text: 'A foreign sponsor would also have faced poor odds. Mali has drawn closer to Russia since the break with Paris, and its partners in the Alliance of Sahel States (AES) share its suspicion of the former ally. Few would have helped, and the price of being caught was high. This is an argument about motives, and motives can be misjudged.',
    },
    { kind: 'heading', level: 1, text: '5. Where this leaves the reader' },
    {
      kind: 'body',
      level: null,
      text: 'Elsewhere in Africa, Chad and Gabon have brought their transitions to an end, while Mali has prolonged its own. The contrast may hand an argument to critics inside the army. It may equally give those in power a reason to act before the critics do.',
    },
    {
      kind: 'body',
      level: null,
      text: 'The three readings overlap, and a mixture is possible: a real grievance, a convenient foreigner, a rival who happened to stand in the way. What helps is not the evidence that fits everything, such as the arrests, but the few items that one reading can hardly live with. Begin with those, and ask who supplied them.',
    },
    {
      kind: 'byline',
      level: null,
      text: 'Prepared by the Tarjih authors as a training text for this sample project. It rests on publicly reported facts as they stood in August 2025, has not been published elsewhere, and makes no finding about any person named in it.',
    },
  ],
}
