/** What the help on the method rests on. Titles stay in the language they were written in. */
export const METHOD_SOURCES: readonly string[] = [
  'Richards J. Heuer Jr., Psychology of Intelligence Analysis, Center for the Study of Intelligence, CIA, 1999, chapter 8.',
  'US Government, A Tradecraft Primer: Structured Analytic Techniques for Improving Intelligence Analysis, March 2009, pp. 14–16.',
  'David R. Mandel, Christopher W. Karvetski, Mandeep K. Dhami, “Boosting intelligence analysts’ judgment accuracy: What works, what fails?”, Judgment and Decision Making 13 (6), 2018.',
  'Mandeep K. Dhami, Ian K. Belton, David R. Mandel, “The ‘analysis of competing hypotheses’ in intelligence analysis”, Applied Cognitive Psychology 33 (6), 2019, pp. 1080–1090.',
  'Christopher W. Karvetski, David R. Mandel, “Coherence of probability judgments from uncertain evidence: Does ACH help?”, Judgment and Decision Making 15 (6), 2020.',
  'Mandeep K. Dhami, Ian K. Belton, Peter De Werd, Velichka Hadzhieva, Lars Wicke, “Effects of task structure and confirmation bias in alternative hypotheses evaluation”, Cognitive Research: Principles and Implications 9, 37, 2024.',
]
