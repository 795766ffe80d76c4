/**
 * Finding actors' names in a text, with the particles that Arabic writes onto them.
 *
 * A name is found with clitics in front (و ف ب ك ل س ال and their chains) and a pronoun behind,
 * and only where a word begins and ends. Each mention says why it matched, so that the analyst
 * can judge it. Source of the rules: product.md, "Arabic, exactly".
 *
 * Must stay true: mentions are in the order of the text and overlap only where one name belongs to
 * several actors; offsets are code points of the text as received. This is the reference: finding
 * through stored words (nameScan.ts) may only be faster.
 * Not here: readings (mentionCandidates.ts), the choice among them (mentionChoice.ts).
 */
import { type ActorName, type CompiledNames, compileNames } from './compiledNames'
import { candidatesAt } from './mentionCandidates'
import { chooseMentions, type FoundMention, type JudgedMention } from './mentionChoice'
import { readPassage } from './passage'

/** Mentions of some names in one text. For many texts compile the names once. */
export function findMentions({
  text,
  names,
}: {
  readonly text: string
  readonly names: readonly ActorName[]
}): readonly FoundMention[] {
  return findCompiledMentions(text, compileNames(names))
}

/** Mentions in one text, apart from what the analyst has judged there. */
export function findCompiledMentions(
  text: string,
  names: CompiledNames,
  judged: readonly JudgedMention[] = [],
): readonly FoundMention[] {
  const passage = readPassage(text)
  const candidates = passage.words.flatMap((_word, index) => candidatesAt(passage, index, names))
  return chooseMentions(passage, candidates, judged)
}

/** The same where it is known at which words a name may begin (nameScan.ts). */
export function findMentionsAt(
  text: string,
  names: CompiledNames,
  {
    places,
    judged,
  }: { readonly places: readonly number[]; readonly judged: readonly JudgedMention[] },
): readonly FoundMention[] {
  if (places.length === 0) return []
  const passage = readPassage(text)
  const candidates = places.flatMap(index => candidatesAt(passage, index, names))
  return chooseMentions(passage, candidates, judged)
}
