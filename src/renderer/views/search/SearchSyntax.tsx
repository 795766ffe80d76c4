/** What can be written into the search field, by examples. */
import { useTranslate, type WordKey } from '../../i18n/words'
import classes from './Search.module.css'

const EXAMPLES: readonly { readonly example: string; readonly meaning: WordKey }[] = [
  { example: 'مالي فرنسا', meaning: 'search.syntaxAnd' },
  { example: '"الحرس الوطني"', meaning: 'search.syntaxPhrase' },
  { example: 'جنرال*', meaning: 'search.syntaxPrefix' },
  { example: 'مالي OR النيجر', meaning: 'search.syntaxOr' },
  { example: 'مالي -فرنسا', meaning: 'search.syntaxNot' },
  { example: '(مالي OR النيجر) "الحرس الوطني"', meaning: 'search.syntaxBrackets' },
]

export function SearchSyntax() {
  const t = useTranslate()
  return (
    <>
      <dl className={classes.syntax}>
        {EXAMPLES.map(({ example, meaning }) => (
          <div key={meaning} style={{ display: 'contents' }}>
            <dt dir="auto">{example}</dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('search.syntaxFolding')}</p>
    </>
  )
}
