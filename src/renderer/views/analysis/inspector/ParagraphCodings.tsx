/** The codes that words of a paragraph were given, each a click from its coding. */
import type { ParagraphId, SourceId } from '../../../../shared/domain/ids'
import { select } from '../../../client/session'
import { useRows } from '../../../client/useQuery'
import { useTranslate } from '../../../i18n/words'
import classes from '../../parts/Chips.module.css'
import { InspectorSection } from '../../parts/InspectorSection'
import { CodeChip } from './CodeChip'

type Props = { readonly sourceId: SourceId; readonly paragraphId: ParagraphId }

export function ParagraphCodings({ sourceId, paragraphId }: Props) {
  const t = useTranslate()
  const codings = useRows('coding.list', { sourceId, paragraphId })
  if (codings.length === 0) return null
  return (
    <InspectorSection title={t('inspector.codings')} count={codings.length}>
      <ul className={classes.chipList}>
        {codings.map(({ codingId, codeName, colour }) => (
          <li key={codingId}>
            <CodeChip
              name={codeName}
              colour={colour}
              onClick={() => select({ kind: 'coding', codingId })}
            />
          </li>
        ))}
      </ul>
    </InspectorSection>
  )
}
